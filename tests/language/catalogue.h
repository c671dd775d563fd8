// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace deck::test {

/// One text of a .ts file.
struct Message
{
    QString context;
    QString source;
    QString comment;
    bool isPlural = false;
    bool isFinished = false;
    QStringList translations; ///< one, or one for each plural form

    /// What tells it from the others of its catalogue.
    [[nodiscard]] QString key() const { return context + " | " + source + " | " + comment; }
};

/// The texts of a .ts file; a fault in it fails the test.
[[nodiscard]] QList<Message> readCatalogue(const QString &file);

} // namespace deck::test
