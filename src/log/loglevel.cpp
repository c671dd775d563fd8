// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "log/loglevel.h"

#include <algorithm>
#include <cstring>

namespace deck {
namespace {

template <size_t N>
constexpr quint32 firstFour(const char (&word)[N])
{
    static_assert(N == 5);
    quint32 value = 0;
    for (int i = 3; i >= 0; --i)
        value =
            (value << 8) | static_cast<quint8>(word[Q_BYTE_ORDER == Q_LITTLE_ENDIAN ? i : 3 - i]);
    return value;
}

/// Four letters tell all levels apart, so one comparison of an integer does for each.
LogLevel levelAt(const char *word, const char *end) noexcept
{
    if (end - word < 4)
        return LogLevel::None;
    quint32 letters = 0;
    std::memcpy(&letters, word, sizeof letters);
    switch (letters | 0x20202020U) { // lower case
    case firstFour("info"):
        return LogLevel::Info;
    case firstFour("debu"):
        return LogLevel::Debug;
    case firstFour("warn"):
        return LogLevel::Warning;
    case firstFour("erro"):
        return LogLevel::Error;
    case firstFour("trac"):
        return LogLevel::Trace;
    case firstFour("fata"):
        return LogLevel::Fatal;
    case firstFour("pani"):
        return LogLevel::Panic;
    default: // not an enumeration: any four bytes
        return LogLevel::None;
    }
}

template <size_t N>
bool startsWith(const char *at, const char *end, const char (&text)[N]) noexcept
{
    return static_cast<size_t>(end - at) >= N - 1 && std::memcmp(at, text, N - 1) == 0;
}

bool isDigit(char c) noexcept
{
    return c >= '0' && c <= '9';
}

LogLevel levelOfLogfmt(const char *at, const char *end) noexcept
{
    // time="2026-11-23T15:37:24.586226240Z" is by far the most frequent: look right behind it.
    constexpr ptrdiff_t kUsual = 37;
    if (end - at > kUsual + 7 && std::memcmp(at + kUsual, " level=", 7) == 0)
        return levelAt(at + kUsual + 7, end);
    constexpr ptrdiff_t kLongestTime = 64;
    const auto reach = static_cast<size_t>(std::min(end - at, kLongestTime));
    const auto *space = static_cast<const char *>(std::memchr(at, ' ', reach));
    if (space == nullptr || !startsWith(space + 1, end, "level="))
        return LogLevel::None;
    return levelAt(space + 7, end);
}

/// True when `at` is inside an object within the line's own object.
bool isNested(const char *begin, const char *at) noexcept
{
    int depth = 0;
    bool inString = false;
    for (const char *c = begin; c < at; ++c) {
        if (inString && *c == '\\')
            ++c;
        else if (*c == '"')
            inString = !inString;
        else if (!inString && (*c == '{' || *c == '['))
            ++depth;
        else if (!inString && (*c == '}' || *c == ']'))
            --depth;
    }
    return depth != 1;
}

LogLevel levelOfJson(const char *begin, const char *end) noexcept
{
    // Within a value the quotes would be escaped (\"level\":), so this can only be a key.
    constexpr char kKey[] = R"("level":")";
    constexpr size_t kKeySize = sizeof kKey - 1;
    const char *at = begin;
    while ((at = static_cast<const char *>(
                ::memmem(at, static_cast<size_t>(end - at), kKey, kKeySize))) != nullptr) {
        const LogLevel level = levelAt(at + kKeySize, end);
        const bool plain =
            std::memchr(begin + 1, '{', static_cast<size_t>(at - begin - 1)) == nullptr;
        if (level != LogLevel::None && at > begin && (plain || !isNested(begin, at)))
            return level;
        at += kKeySize;
    }
    return LogLevel::None;
}

/// I1123 15:37:24.586226    1234 file.go:12] text
LogLevel levelOfKlog(const char *at, const char *end) noexcept
{
    if (end - at < 8 || at[5] != ' ' || !std::all_of(at + 1, at + 5, isDigit) || !isDigit(at[6]))
        return LogLevel::None;
    switch (*at) {
    case 'I':
        return LogLevel::Info;
    case 'W':
        return LogLevel::Warning;
    case 'E':
        return LogLevel::Error;
    case 'F':
        return LogLevel::Fatal;
    default: // not an enumeration: any byte
        return LogLevel::None;
    }
}

/// gRPC's "WARNING: 2026/11/23 ..." and logrus on a terminal, "WARN[0000] ...".
LogLevel levelOfCapitals(const char *at, const char *end) noexcept
{
    if (end - at > 5 && at[4] == '[' && isDigit(at[5]))
        return levelAt(at, end);
    const auto reach = static_cast<size_t>(std::min<ptrdiff_t>(end - at, 10));
    const auto *colon = static_cast<const char *>(std::memchr(at, ':', reach));
    if (colon != nullptr && end - colon > 2 && colon[1] == ' ' && isDigit(colon[2]))
        return levelAt(at, colon);
    return levelOfKlog(at, end);
}

} // namespace

LogLevel levelOf(QByteArrayView line) noexcept
{
    const char *at = line.data();
    const char *end = at + std::min(line.size(), kLevelPrefix);
    if (at == end)
        return LogLevel::None;
    switch (*at) {
    case 't':
        return startsWith(at, end, "time=") ? levelOfLogfmt(at, end) : LogLevel::None;
    case '{':
        return levelOfJson(at, end);
    case 'l':
        return startsWith(at, end, "level=") ? levelAt(at + 6, end) : LogLevel::None;
    case 'p':
        return startsWith(at, end, "panic: ") ? LogLevel::Panic : LogLevel::None;
    case 'f':
        return startsWith(at, end, "fatal error: ") ? LogLevel::Panic : LogLevel::None;
    case 'c':
        // An exit with an error, of the daemon itself or of its set-up before exec.
        return startsWith(at, end, "containerd: ") || startsWith(at, end, "containerdeck: ")
                   ? LogLevel::Fatal
                   : LogLevel::None;
    case 'd':
        return startsWith(at, end, "docker-containerd: ") ? LogLevel::Fatal : LogLevel::None;
    default:
        return *at >= 'A' && *at <= 'Z' ? levelOfCapitals(at, end) : LogLevel::None;
    }
}

LogLevel levelFromWord(QByteArrayView word) noexcept
{
    const LogLevel level = levelAt(word.data(), word.data() + word.size());
    const QLatin1StringView whole = levelWord(level);
    const QLatin1StringView given(word.data(), word.size());
    const bool isShort = level == LogLevel::Warning && given.size() == 4;
    return isShort || given.compare(whole, Qt::CaseInsensitive) == 0 ? level : LogLevel::None;
}

QLatin1StringView levelWord(LogLevel level) noexcept
{
    switch (level) {
    case LogLevel::None:
        return QLatin1StringView("");
    case LogLevel::Trace:
        return QLatin1StringView("trace");
    case LogLevel::Debug:
        return QLatin1StringView("debug");
    case LogLevel::Info:
        return QLatin1StringView("info");
    case LogLevel::Warning:
        return QLatin1StringView("warning");
    case LogLevel::Error:
        return QLatin1StringView("error");
    case LogLevel::Fatal:
        return QLatin1StringView("fatal");
    case LogLevel::Panic:
        return QLatin1StringView("panic");
    }
    return QLatin1StringView("");
}

} // namespace deck
