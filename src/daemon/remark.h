// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "posix/oserror.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace deck {

/// What a start has to say beside its outcome: for people in their language, and for the daemon's
/// log in English, as everything else there is.
struct Remark
{
    QString text;
    QString logText;
};

/// `words` has two places, and is marked for translation in the context deck::Errors.
[[nodiscard]] Remark remark(const char *words, const QString &first, const QString &second);
[[nodiscard]] Remark remark(const char *words, const QString &first, const OsError &second);

[[nodiscard]] QStringList textsOf(const QList<Remark> &remarks);

} // namespace deck
