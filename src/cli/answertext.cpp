// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/answertext.h"

#include "cli/errortext.h"
#include "inspect/goroutines.h"
#include "inspect/impact.h"
#include "language/textwidth.h"
#include "log/showntext.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::Answers)
};

QString namespaceRow(const NamespaceContent &content)
{
    QStringList alive;
    for (const Task &task : content.tasks) {
        if (task.isAlive())
            alive.append(Words::tr("%1 (pid %2)").arg(task.container).arg(task.pid));
    }
    const QString known = content.containers ? QString::number(*content.containers) : u"?"_s;
    const QString name = content.name.isEmpty() ? Words::tr("(all)") : content.name;
    const QString row = u"  %1  %2"_s.arg(
        padded(name, 16),
        Words::tr("%1 containers, %2 running").arg(known, QString::number(alive.size())));
    if (alive.isEmpty())
        return row;
    return Words::tr("%1: %2", "row and what runs")
        .arg(row, alive.join(Words::tr(", ", "in a list")));
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
        return impact.shims == 0 ? Words::tr("not running: there is nothing to stop\n")
                                 : Words::tr("not running: there is nothing to stop (%1)\n")
                                       .arg(Words::tr("%n shim(s) go on", nullptr, impact.shims));
    if (impact.aliveTasks() == 0 && impact.shims == 0 && impact.failures.isEmpty())
        return Words::tr(
                   "a stop would send SIGTERM to pid %1 and to nothing else; no container runs\n")
            .arg(impact.pid);
    QString text =
        Words::tr(
            "a stop would send SIGTERM to pid %1 and to nothing else\n"
            "%2 and %3 go on running; until the daemon is back, none can be started, stopped or "
            "attached to\n")
            .arg(impact.pid)
            .arg(Words::tr("%n container(s)", nullptr, static_cast<int>(impact.aliveTasks())),
                 Words::tr("%n shim(s)", nullptr, impact.shims));
    for (const NamespaceContent &part : impact.namespaces)
        text += shownText(namespaceRow(part).toUtf8()) + u'\n';
    for (const QString &failure : impact.failures)
        text += Words::tr("not known: %1\n").arg(shownText(failure.toUtf8()));
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
        text += Words::tr("whole dump: %1\n").arg(goroutines.file);
    return text;
}

} // namespace deck
