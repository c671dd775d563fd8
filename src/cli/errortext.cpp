// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/errortext.h"

#include <QCoreApplication>

#include <cstdio>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::ErrorText)
};

QString repairHint(Repair repair)
{
    switch (repair) {
    case Repair::SetAsidePidFile:
        return Words::tr(
            "Repair: deckctl start --set-aside-pid-file (or run --set-aside-pid-file)\n");
    case Repair::TakeOver:
        return Words::tr("Repair: deckctl run\n");
    case Repair::TryAgain:
    case Repair::None:
        return {};
    }
    Q_UNREACHABLE();
}

void print(std::FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toLocal8Bit();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fflush(stream);
}

} // namespace

QString errorText(const DaemonError &error)
{
    QString text = u"deckctl: %1\n"_s.arg(error.problem.message());
    for (const QString &line : error.lastLines)
        text += u"    %1\n"_s.arg(line);
    return text + repairHint(error.repair);
}

QString warningsText(const QStringList &warnings)
{
    QString text;
    for (const QString &warning : warnings)
        text += Words::tr("deckctl: warning: %1\n").arg(warning);
    return text;
}

void printOut(const QString &text)
{
    print(stdout, text);
}

void printError(const QString &text)
{
    print(stderr, text);
}

} // namespace deck
