// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/enumwords.h"
#include "config/places.h"
#include "config/tomldepth.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace deck {

enum class FindingKind {
    Error,   ///< the daemon would not start by it, or would not do what the text says
    Warning, ///< it starts, and something in the text is not heeded
};

template <>
inline constexpr EnumWord<FindingKind> kEnumWords<FindingKind>[] = {
    {FindingKind::Error, QLatin1StringView("error")},
    {FindingKind::Warning, QLatin1StringView("warning")},
};

/// What is wrong with a text, and where.
struct ConfigFinding
{
    FindingKind kind = FindingKind::Error;
    std::optional<TextPosition> place; ///< where one is known
    QString cause;
    QString advice; ///< a full sentence; may be empty

    bool operator==(const ConfigFinding &) const = default;
};

/// What a text is judged by.
struct ConfigRules
{
    Places places;
    QByteArray defaults;    ///< of the daemon's binary; empty: what is of its version is not judged
    bool hasFolder = false; ///< a file of its own: relative imports are meant from where it is
};

/// Judges an operator's text, which is laid over what this manager generates, by what can be known
/// without running it: UTF-8, syntax (nothing else is looked at then), the version, folders and
/// addresses, imports, and names that the binary has no use for and would pass over in silence.
/// In the order of the text.
[[nodiscard]] QList<ConfigFinding> checkConfig(const QByteArray &text, const ConfigRules &rules);

/// Whether a text says which version it is of; one that does not is of version 2, as a profile's
/// is.
[[nodiscard]] bool namesVersion(const QByteArray &text);

} // namespace deck
