// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/lineprinter.h"

#include "log/logrecord.h"
#include "log/showntext.h"

#include <cerrno>
#include <cstdio>

#include <unistd.h>

namespace deck {
namespace {

constexpr qint64 kPart = 1024 * 1024;

/// A line may be many MB, so it is copied in parts. What goes wrong stdout remembers.
void copyToStdout(const LogFile &file, const LogFile::Line &line)
{
    for (qint64 at = line.begin; at < line.end;) {
        const QByteArray bytes = file.read(at, std::min(kPart, line.end - at));
        if (bytes.isEmpty())
            break; // trimmed or truncated meanwhile
        std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
        at += bytes.size();
    }
    std::fputc('\n', stdout);
}

void write(QByteArrayView bytes)
{
    std::fwrite(bytes.data(), 1, static_cast<size_t>(bytes.size()), stdout);
}

/// ECMA-48 colours that can be read on light and on dark.
const char *colorOf(LogLevel level)
{
    switch (level) {
    case LogLevel::Panic:
    case LogLevel::Fatal:
        return "\033[1;31m";
    case LogLevel::Error:
        return "\033[31m";
    case LogLevel::Warning:
        return "\033[33m";
    case LogLevel::Debug:
    case LogLevel::Trace:
        return "\033[2m";
    case LogLevel::Info:
    case LogLevel::None:
        return "";
    }
    Q_UNREACHABLE();
}

} // namespace

LinePrinter::Form LinePrinter::formFor(bool json)
{
    if (json)
        return Form::Json;
    return ::isatty(STDOUT_FILENO) == 1 ? Form::Terminal : Form::AsWritten;
}

void LinePrinter::print(const LogFile &file, const LogFile::Line &line)
{
    switch (m_form) {
    case Form::AsWritten:
        copyToStdout(file, line);
        return;
    case Form::Terminal:
        printForTerminal(file, line);
        return;
    case Form::Json:
        write(toJson(parseRecord(file.text(line, line.end - line.begin))) + '\n');
        return;
    }
}

void LinePrinter::printForTerminal(const LogFile &file, const LogFile::Line &line) const
{
    const bool plain = !qEnvironmentVariableIsEmpty("NO_COLOR");
    const QByteArray color = plain ? "" : colorOf(line.level);
    const QByteArray text = shownText(file.text(line, kPart)).toLocal8Bit();
    const bool isCut = line.end - line.begin > kPart;
    write(color + text + (isCut ? " ..." : "") + (color.isEmpty() ? "\n" : "\033[0m\n"));
}

OsStatus LinePrinter::flush()
{
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0)
        return Done{};
    return OsError::last("write");
}

} // namespace deck
