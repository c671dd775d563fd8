// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace deck::inside {

/// Exit code when what is asked for cannot be done, the same as that of a child set-up that gave up
/// (posix/childsetup.h): the manager takes both for a failed launch.
inline constexpr int kGaveUp = 117;

/// Says why, with errno where it is given, and ends this process.
[[noreturn]] void giveUp(const std::string &what, int error = 0);

/// What stands behind options such as `--ready FILE`; empty where there is none.
class Options
{
public:
    /// Of argv[first...]; "--" ends them.
    Options(int argc, char **argv, int first);

    [[nodiscard]] std::string value(std::string_view name) const;
    [[nodiscard]] bool has(std::string_view name) const;
    /// A positive number, or 0.
    [[nodiscard]] long number(std::string_view name) const;
    /// What is behind "--", ended by a null pointer, as execvp(3) has it.
    [[nodiscard]] char **command() const { return m_command; }

private:
    [[nodiscard]] int find(std::string_view name) const;

    char **m_argv;
    int m_first;
    int m_end;
    char **m_command; ///< null: there is none
};

} // namespace deck::inside
