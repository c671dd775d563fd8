// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "words.h"

#include <cstring>

#include <unistd.h>

namespace deck::inside {

void giveUp(const std::string &what, int error)
{
    const std::string cause = error == 0 ? std::string() : std::string(": ") + std::strerror(error);
    const std::string line = "containerdeck-rootless: " + what + cause + "\n";
    [[maybe_unused]] const ssize_t ignored = ::write(STDERR_FILENO, line.data(), line.size());
    ::_exit(kGaveUp);
}

Options::Options(int argc, char **argv, int first)
    : m_argv(argv), m_first(first), m_end(argc), m_command(nullptr)
{
    for (int i = first; i < argc; ++i) {
        if (std::string_view(argv[i]) != "--")
            continue;
        m_end = i;
        m_command = i + 1 < argc ? argv + i + 1 : nullptr;
        return;
    }
}

int Options::find(std::string_view name) const
{
    for (int i = m_first; i < m_end; ++i) {
        if (name == m_argv[i])
            return i;
    }
    return -1;
}

bool Options::has(std::string_view name) const
{
    return find(name) >= 0;
}

std::string Options::value(std::string_view name) const
{
    const int at = find(name);
    return at >= 0 && at + 1 < m_end ? m_argv[at + 1] : std::string();
}

long Options::number(std::string_view name) const
{
    const std::string text = value(name);
    char *end = nullptr;
    const long number = std::strtol(text.c_str(), &end, 10);
    return !text.empty() && *end == '\0' && number > 0 ? number : 0;
}

} // namespace deck::inside
