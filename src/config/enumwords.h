// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLatin1StringView>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <iterator>
#include <optional>

namespace deck {

/// A value and the word for it in profiles, on the command line and in JSON.
template <typename Enum>
struct EnumWord
{
    Enum value;
    QLatin1StringView word;
};

/// The words of an enumeration: each one specialises this with an array of EnumWord, beside the
/// enumeration itself. (Qt's own Q_ENUM_NS allows one header only for a whole namespace.)
template <typename Enum>
inline constexpr int kEnumWords = 0;

template <typename Enum>
[[nodiscard]] QString keyword(Enum value)
{
    const auto &words = kEnumWords<Enum>;
    const auto found = std::find_if(std::begin(words), std::end(words),
                                    [&](const auto &entry) { return entry.value == value; });
    Q_ASSERT(found != std::end(words));
    return found->word;
}

template <typename Enum>
[[nodiscard]] std::optional<Enum> fromKeyword(QStringView word)
{
    for (const auto &entry : kEnumWords<Enum>) {
        if (word == entry.word)
            return entry.value;
    }
    return std::nullopt;
}

/// All words, for a message that says what is allowed.
template <typename Enum>
[[nodiscard]] QStringList keywords()
{
    QStringList all;
    for (const auto &entry : kEnumWords<Enum>)
        all.append(entry.word);
    return all;
}

} // namespace deck
