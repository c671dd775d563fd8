// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/lognote.h"

#include "posix/files.h"

#include <QDateTime>

namespace deck {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcDaemon, "deck.daemon", QtInfoMsg)

namespace {

/// As Go's logrus quotes: enough of %q for text without control characters.
QByteArray quoted(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    bytes.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    return '"' + bytes + '"';
}

} // namespace

void note(const QString &logFile, NoteLevel level, const QString &message)
{
    const bool warning = level == NoteLevel::Warning;
    if (warning)
        qCWarning(lcDaemon, "%ls", qUtf16Printable(message));
    else
        qCInfo(lcDaemon, "%ls", qUtf16Printable(message));
    if (logFile.isEmpty())
        return;
    const OsResult<UniqueFd> log = openPlainFile(logFile, OpenMode::Append);
    if (!log)
        return; // the manager's own log has it
    const QByteArray time = QDateTime::currentDateTimeUtc()
                                .toString(u"yyyy-MM-dd'T'HH:mm:ss.zzz000000'Z'"_s)
                                .toLatin1();
    // One write: O_APPEND keeps it whole among the daemon's lines.
    const OsStatus written =
        writeAll(log->get(), "time=\"" + time + "\" level=" + (warning ? "warning" : "info") +
                                 " msg=" + quoted(message) + '\n');
    if (!written)
        qCWarning(lcDaemon, "%ls: %ls", qUtf16Printable(logFile),
                  qUtf16Printable(written.error().toLogText()));
}

} // namespace deck
