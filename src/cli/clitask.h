// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cli/commandline.h"

#include <QObject>

namespace deck {

/// One command under way in the event loop of `deckctl`.
class CliTask : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Called once, in the running event loop.
    virtual void begin() = 0;

signals:
    /// Once; everything is printed by then.
    void done(deck::ExitCode code);
};

} // namespace deck
