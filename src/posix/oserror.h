// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace deck {

/// A failed system call: its errno for logic, its name for people.
struct OsError
{
    int number = 0;
    const char *call = "";

    /// The error of the call that has just failed on this thread; read it before anything else.
    [[nodiscard]] static OsError last(const char *call) noexcept;
    /// For want of descriptors or memory; it says nothing of what the call was about.
    [[nodiscard]] bool isShortage() const;
    /// "Permission denied (open)"
    [[nodiscard]] QString toString() const;
    /// The same in English, for a log.
    [[nodiscard]] QString toLogText() const;
};

/// The value of a system call, or why there is none.
template <typename T>
class [[nodiscard]] OsResult
{
public:
    OsResult(T value) : m_content(std::move(value)) {}
    OsResult(OsError error) : m_content(error) {}

    [[nodiscard]] bool ok() const { return std::holds_alternative<T>(m_content); }
    explicit operator bool() const { return ok(); }
    /// Only when ok().
    [[nodiscard]] T &value() { return std::get<T>(m_content); }
    [[nodiscard]] const T &value() const { return std::get<T>(m_content); }
    T &operator*() { return value(); }
    const T &operator*() const { return value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }
    /// Only when not ok().
    [[nodiscard]] const OsError &error() const { return std::get<OsError>(m_content); }

private:
    std::variant<T, OsError> m_content;
};

/// What a call without a value returns when it succeeds.
using Done = std::monostate;
using OsStatus = OsResult<Done>;

/// Repeats a call that a signal handler interrupted.
template <typename Call>
auto retryOnEintr(Call call)
{
    auto result = call();
    while (result == -1 && errno == EINTR)
        result = call();
    return result;
}

} // namespace deck
