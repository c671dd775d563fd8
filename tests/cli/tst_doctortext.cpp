// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/doctortext.h"

#include <QTest>

using namespace deck;

namespace {

CheckReport report()
{
    return {{},
            {{"a", "Short", Verdict::Ok, "/bin/x", {}, Remedy::None},
             {"b", "A longer title", Verdict::Warning, "seen\x1b[2J", "rm x", Remedy::None},
             {"c", "Other", Verdict::Error, "bad", {}, Remedy::None},
             {"d", "None", Verdict::Skipped, "not here", {}, Remedy::None}},
            {}};
}

} // namespace

/// What an operator reads.
class DoctorTextTest : public QObject
{
    Q_OBJECT

private slots:
    void linesAreAligned();
    void coloursAreOfTheVerdictAlone();
    void mendingIsTold();
    void summaryOfGoodNews();
};

void DoctorTextTest::linesAreAligned()
{
    QCOMPARE(doctorText(report(), TextColors::None), "ok       Short           /bin/x\n"
                                                     "warning  A longer title  seen\\x1b[2J\n"
                                                     "                         fix: rm x\n"
                                                     "error    Other           bad\n"
                                                     "skipped  None            not here\n"
                                                     "\n"
                                                     "1 error, 1 warning, 1 ok, 1 skipped\n");
}

void DoctorTextTest::coloursAreOfTheVerdictAlone()
{
    const QString text = doctorText(report(), TextColors::Terminal);
    QVERIFY(text.contains("\033[31merror  \033[0m  Other "));
    QCOMPARE(text.count("\033["), 8);
}

void DoctorTextTest::mendingIsTold()
{
    CheckReport told = report();
    told.checks[1].remedy = Remedy::RemoveStaleSockets;
    QVERIFY(doctorText(told, TextColors::None).endsWith("deckctl doctor --fix\n"));
    told.mended = {{"b", true, "Removed: x."}, {"c", false, "y: no."}};
    const QString text = doctorText(told, TextColors::None);
    QVERIFY(text.startsWith("done: Removed: x.\nnot done: y: no.\n\nok "));
    QVERIFY(text.endsWith("1 skipped\n")); // it has been tried
}

void DoctorTextTest::summaryOfGoodNews()
{
    CheckReport told = report();
    told.checks.resize(1);
    QVERIFY(doctorText(told, TextColors::None).endsWith("\n\n1 ok\n"));
}

QTEST_GUILESS_MAIN(DoctorTextTest)
#include "tst_doctortext.moc"
