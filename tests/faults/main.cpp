// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "faultrun.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace deck::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kFailed = 1, kUsage = 2;

int usage()
{
    std::fputs(
        "usage: faulttable write          the pages in docs from the tables in tests/faults\n"
        "       faulttable run FILE       run its tests, and write the table with results\n"
        "       faulttable longer FILE    the same with the longer forms of the tests\n",
        stderr);
    return kUsage;
}

bool writePage(const QString &path, const QByteArray &page)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(page) == page.size();
}

void tell(const QString &line)
{
    std::printf("%s\n", qPrintable(line));
    std::fflush(stdout);
}

bool isWhole(const FaultTable &table)
{
    for (const QString &problem : table.problems)
        tell(problem);
    return table.problems.isEmpty();
}

bool writePages()
{
    for (const FaultPage &page : faultPages()) {
        const FaultTable table = readFaultTable(page.source);
        if (!isWhole(table) || !writePage(page.page, toMarkdown(table)))
            return false;
    }
    return true;
}

int runAll(const FaultTable &table, bool isLong, const QString &path)
{
    FaultRun run(tell);
    if (isLong)
        run.runLongForms(table.faults());
    else
        run.runTests(table.faults());
    const FaultResults results = run.results(table.faults());
    const QList<Fault> faults = table.faults();
    for (qsizetype i = 0; i < faults.size(); ++i) {
        if (!isLong || !faults.at(i).longForms.isEmpty())
            tell(u"%1. %2: %3"_s.arg(i + 1).arg(faults.at(i).fault, results.at(i)));
    }
    if (!writePage(path, toMarkdown(table, results)))
        return kUsage;
    return run.isGood() ? 0 : kFailed;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1);
    if (words == QStringList{u"write"_s})
        return writePages() ? 0 : kFailed;
    const FaultTable table = readFaultTable(faultPages().first().source);
    if (!isWhole(table))
        return kFailed;
    if (words.size() == 2 && words.first() == "run"_L1)
        return runAll(table, false, words.last());
    if (words.size() == 2 && words.first() == "longer"_L1)
        return runAll(table, true, words.last());
    return usage();
}
