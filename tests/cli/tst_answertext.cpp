// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/answertext.h"
#include "inspect/goroutines.h"
#include "inspect/impact.h"

#include <QTest>

using namespace deck;

class AnswerTextTest : public QObject
{
    Q_OBJECT

private slots:
    void impact_data();
    void impact();
    void dumpIsFoldedAndItsPlaceNamed();
    void whatATerminalWouldObeyIsEscaped();
};

namespace {

NamespaceContent content(const QString &container)
{
    NamespaceContent content;
    content.name = "default";
    content.containers = 2;
    content.tasks = {{container, 42, Task::Status::Running}, {"ended", 0, Task::Status::Stopped}};
    return content;
}

} // namespace

void AnswerTextTest::impact_data()
{
    QTest::addColumn<Impact>("impact");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("not running") << Impact{}
                                 << QStringList{"not running: there is nothing to stop\n"};
    QTest::newRow("not running, and its shims are")
        << Impact{0, {}, 2, {}} << QStringList{"(2 shims go on)"};
    QTest::newRow("nothing runs on it")
        << Impact{7, {}, 0, {}} << QStringList{"SIGTERM to pid 7", "no container runs"};
    QTest::newRow("a container") << Impact{7, {content("one")}, 1, {}}
                                 << QStringList{"SIGTERM to pid 7",
                                                "1 container and 1 shim go on running",
                                                "2 containers, 1 running: one (pid 42)"};
    QTest::newRow("not all is known")
        << Impact{7, {}, 3, {"Tasks/List: no answer in time"}}
        << QStringList{"3 shims", "not known: Tasks/List: no answer in time"};
}

void AnswerTextTest::impact()
{
    QFETCH(Impact, impact);
    QFETCH(QStringList, parts);
    const QString text = impactText(toJson(impact));
    for (const QString &part : parts)
        QVERIFY2(text.contains(part), qPrintable(text));
    QVERIFY(text.endsWith('\n'));
}

void AnswerTextTest::dumpIsFoldedAndItsPlaceNamed()
{
    Goroutines goroutines{7, QDateTime::currentDateTimeUtc(), "/log/dumps/x", {}};
    goroutines.groups = {{12, "select", std::chrono::minutes(0), {"main.serve"}, {}}};
    const QString text = dumpText(toJson(goroutines));
    QVERIFY2(text.contains("12 × [select]\n    main.serve\n"), qPrintable(text));
    QVERIFY2(text.endsWith("whole dump: /log/dumps/x\n"), qPrintable(text));
}

void AnswerTextTest::whatATerminalWouldObeyIsEscaped()
{
    const QString impact = impactText(toJson(Impact{7, {content("a\x1b[2J")}, 1, {"b\x1b[2J"}}));
    Goroutines goroutines{7, QDateTime::currentDateTimeUtc(), {}, {}};
    goroutines.groups = {{1, "x\x1b[2J", std::chrono::minutes(0), {"y\x1b[2J"}, {}}};
    for (const QString &text : {impact, dumpText(toJson(goroutines))})
        QVERIFY2(!text.contains('\x1b') && text.contains("[2J"), qPrintable(text));
}

QTEST_GUILESS_MAIN(AnswerTextTest)
#include "tst_answertext.moc"
