// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "log/lineformat.h"

#include <QtGlobal>

namespace deck {

/// How a person likes to see a log, whichever it is. What is searched for is of the moment, and so
/// is whether the end is followed: a log that is opened is followed.
struct LogLook
{
    quint32 hiddenLevels = 0; ///< a bit for each level that is hidden
    int searchMode = 0;       ///< an index of FilterBar::Mode
    bool isWrapped = false;
    bool isRaw = false;
    LineFormat::Time time = LineFormat::Time::Clock;
    bool hasDetails = false;
    int zoom = 0; ///< steps from the usual size of the text

    bool operator==(const LogLook &) const = default;
};

} // namespace deck
