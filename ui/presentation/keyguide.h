// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

namespace deck {

/// What some keys do, any of them the same or each its part of it ("Up, Down: from line to line").
struct KeyHint
{
    QString what;
    QList<QKeySequence> keys;
};

/// Keys that belong together.
struct KeyGuide
{
    QString title;
    QList<KeyHint> hints;
};

/// A widget that heeds keys which no action has, and says so for the list of all of them.
class HasKeyGuide
{
public:
    virtual ~HasKeyGuide() = default;
    [[nodiscard]] virtual KeyGuide keyGuide() const = 0;
};

} // namespace deck
