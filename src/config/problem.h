// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace deck {

/// A fault in words for a person: what it is about, why, and what to do.
struct Problem
{
    QString subject;  ///< the path, option or process
    QString cause;    ///< "Permission denied (open)"
    QString nextStep; ///< a full sentence; may be empty

    /// "subject: cause. Next step."
    [[nodiscard]] QString message() const;

    bool operator==(const Problem &) const = default;
};

/// Whether it ends as a sentence does, in any of the languages that there are.
[[nodiscard]] bool endsSentence(const QString &text);

/// With the full stop of the language where nothing ends it.
[[nodiscard]] QString withFullStop(const QString &text);

/// For a sentence that goes on.
[[nodiscard]] QString withoutFullStop(const QString &text);

/// One after the other, with what stands between sentences in the language.
[[nodiscard]] QString joinedSentences(const QString &first, const QString &second);

} // namespace deck
