// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "presentation/inspectionwords.h"

#include <QTest>

using namespace deck;

class InspectionWordsTest : public QObject
{
    Q_OBJECT

private slots:
    void impact_data();
    void impact();
    void everyOwnerIsNamed();
    void onlyAnothersDaemonIsAReason();
    void processor_data();
    void processor();
    void bytes();
};

namespace {

NamespaceContent running(const QString &name, int count)
{
    NamespaceContent content;
    content.name = name;
    for (int i = 0; i < count; ++i)
        content.tasks.append({QString::number(i), 100 + i, Task::Status::Running});
    content.tasks.append({"ended", 0, Task::Status::Stopped});
    return content;
}

} // namespace

void InspectionWordsTest::impact_data()
{
    QTest::addColumn<Impact>("impact");
    QTest::addColumn<QString>("words");
    const QString survive = "; a stop or a restart leaves that running.";
    QTest::newRow("no daemon") << Impact{} << "";
    QTest::newRow("nothing runs") << Impact{7, {running("default", 0)}, 0, {}}
                                  << "No container runs.";
    QTest::newRow("one") << Impact{7, {running("default", 1)}, 1, {}}
                         << "1 container runs (default 1) with 1 shim" + survive;
    QTest::newRow("several namespaces, an idle one among them")
        << Impact{7, {running("default", 2), running("idle", 0), running("k8s.io", 3)}, 4, {}}
        << "5 containers run (default 2, k8s.io 3) with 4 shims" + survive;
    QTest::newRow("docker-containerd has no namespaces")
        << Impact{7, {running({}, 2)}, 2, {}} << "2 containers run with 2 shims" + survive;
    QTest::newRow("shims that nobody knows of")
        << Impact{7, {}, 2, {}}
        << "No container runs; 2 shims are left, and a stop leaves them alone.";
    QTest::newRow("one shim that nobody knows of")
        << Impact{7, {}, 1, {}} << "No container runs; 1 shim is left, and a stop leaves it alone.";
    QTest::newRow("it does not answer")
        << Impact{7, {}, 3, {"no answer"}}
        << "The daemon does not say which containers run; 3 shims would outlive it.";
    QTest::newRow("it does not answer and has no shims")
        << Impact{7, {}, 0, {"no answer"}}
        << "The daemon does not say which containers run; it has no shims.";
    QTest::newRow("hostile name") << Impact{7, {running("a\x1b[2J\n", 1)}, 1, {}}
                                  << "1 container runs (a\\x1b[2J 1) with 1 shim" + survive;
}

void InspectionWordsTest::impact()
{
    QFETCH(Impact, impact);
    QTEST(impactLine(impact), "words");
}

void InspectionWordsTest::everyOwnerIsNamed()
{
    QStringList all;
    for (const auto &entry : kEnumWords<Owner>) {
        Ownership ownership;
        ownership.owner = entry.value;
        ownership.pid = 4711;
        ownership.user = "root";
        ownership.unit = "containerd.service";
        const QString line = ownerLine(ownership);
        QVERIFY2(entry.value == Owner::Nobody || line.contains("pid 4711 of root"),
                 qPrintable(line));
        all << line;
    }
    QCOMPARE(all.removeDuplicates(), 0);
}

void InspectionWordsTest::onlyAnothersDaemonIsAReason()
{
    for (const auto &entry : kEnumWords<Owner>) {
        Ownership ownership;
        ownership.owner = entry.value;
        QCOMPARE(unsafeReason(ownership).isEmpty(), isSafeToCommand(entry.value));
    }
}

void InspectionWordsTest::processor_data()
{
    QTest::addColumn<double>("share");
    QTest::addColumn<QString>("words");
    QTest::newRow("idle") << 0.0 << "0.0 %";
    QTest::newRow("little") << 0.012 << "1.2 %";
    QTest::newRow("half of one") << 0.5 << "50 %";
    QTest::newRow("more than one") << 1.93 << "193 %";
}

void InspectionWordsTest::processor()
{
    QFETCH(double, share);
    QTEST(processorText(share), "words");
    QCOMPARE(processorText(std::nullopt), QString(QChar(0x2013)));
}

void InspectionWordsTest::bytes()
{
    QCOMPARE(bytesText(40 * 1024 * 1024), "40.0 MiB");
    QCOMPARE(bytesText(std::nullopt), QString(QChar(0x2013)));
}

QTEST_GUILESS_MAIN(InspectionWordsTest)
#include "tst_inspectionwords.moc"
