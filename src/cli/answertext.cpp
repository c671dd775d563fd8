// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/answertext.h"

#include "cli/errortext.h"
#include "inspect/goroutines.h"
#include "inspect/impact.h"
#include "log/showntext.h"

#include <QJsonDocument>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

QString counted(qsizetype count, const QString &one, const QString &many)
{
    return u"%1 %2"_s.arg(count).arg(count == 1 ? one : many);
}

QString namespaceRow(const NamespaceContent &content)
{
    QStringList alive;
    for (const Task &task : content.tasks) {
        if (task.isAlive())
            alive.append(u"%1 (pid %2)"_s.arg(task.container).arg(task.pid));
    }
    const QString known = content.containers ? QString::number(*content.containers) : u"?"_s;
    QString row = u"  %1  %2 containers, %3 running"_s
                      .arg(content.name.isEmpty() ? u"(all)"_s : content.name, -16)
                      .arg(known)
                      .arg(alive.size());
    if (!alive.isEmpty())
        row += u": "_s + alive.join(u", "_s);
    return row;
}

} // namespace

ExitCode printAnswer(const Answer &answer, bool json, AnswerWords words)
{
    if (answer.error) {
        printError(errorText(*answer.error));
        return ExitCode::Failed;
    }
    printOut(json ? QString::fromUtf8(QJsonDocument(answer.content).toJson())
                  : words(answer.content));
    return ExitCode::Done;
}

QString impactText(const QJsonObject &content)
{
    const Impact impact = impactFromJson(content);
    if (impact.pid == 0)
        return impact.shims == 0 ? u"not running: there is nothing to stop\n"_s
                                 : u"not running: there is nothing to stop (%1)\n"_s.arg(
                                       counted(impact.shims, u"shim goes on"_s, u"shims go on"_s));
    if (impact.aliveTasks() == 0 && impact.shims == 0 && impact.failures.isEmpty())
        return u"a stop would send SIGTERM to pid %1 and to nothing else; no container runs\n"_s
            .arg(impact.pid);
    QString text =
        u"a stop would send SIGTERM to pid %1 and to nothing else\n"
        "%2 and %3 go on running; until the daemon is back, none can be started, stopped or "
        "attached to\n"_s.arg(impact.pid)
            .arg(counted(impact.aliveTasks(), u"container"_s, u"containers"_s),
                 counted(impact.shims, u"shim"_s, u"shims"_s));
    for (const NamespaceContent &part : impact.namespaces)
        text += shownText(namespaceRow(part).toUtf8()) + u'\n';
    for (const QString &failure : impact.failures)
        text += u"not known: %1\n"_s.arg(shownText(failure.toUtf8()));
    return text;
}

QString dumpText(const QJsonObject &content)
{
    const Goroutines goroutines = goroutinesFromJson(content);
    QString text;
    const QStringList lines = textOf(goroutines).split(u'\n');
    for (const QString &line : lines)
        text += shownText(line.toUtf8()) + u'\n';
    if (!goroutines.file.isEmpty())
        text += u"whole dump: %1\n"_s.arg(goroutines.file);
    return text;
}

} // namespace deck
