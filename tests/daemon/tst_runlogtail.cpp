// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/runlogtail.h"
#include "helpers/temporaryhome.h"
#include "posix/files.h"

#include <QFile>
#include <QTest>

#include <sys/stat.h>

using namespace deck;
using namespace deck::test;

/// What is kept of a run's log when it ends.
class RunLogTailTest : public QObject
{
    Q_OBJECT

private slots:
    void tails_data();
    void tails();
    void bytesAreLimited();
    void beginningOfATraceIsKept();
    void logIsFoundUnderItsNewName();
    void otherFilesAreNotTakenForTheLog();

private:
    [[nodiscard]] RunLogTail tailOf(const QByteArray &text) const;

    const TemporaryHome m_home;
};

namespace {

QByteArray numbered(int count)
{
    QByteArray lines;
    for (int i = 0; i < count; ++i)
        lines += "line " + QByteArray::number(i) + '\n';
    return lines;
}

qint64 inodeOf(const QString &path)
{
    struct stat status = {};
    return ::stat(qPrintable(path), &status) == 0 ? static_cast<qint64>(status.st_ino) : 0;
}

} // namespace

RunLogTail RunLogTailTest::tailOf(const QByteArray &text) const
{
    writeFile(m_home.path("log"), text);
    const auto fd = openPlainFile(m_home.path("log"), OpenMode::Read);
    return fd ? readLogTail(fd->get()) : RunLogTail();
}

void RunLogTailTest::tails_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("last");
    QTest::addColumn<QString>("fatal");
    const QByteArray info = "time=\"2026-11-24T10:00:00.000000000Z\" level=info msg=fine\n";
    const QByteArray fatal = "time=\"2026-11-24T10:00:00.000000000Z\" level=fatal msg=over\n";
    QTest::newRow("empty") << QByteArray() << 0 << ""
                           << "";
    QTest::newRow("few lines") << numbered(3) << 3 << "line 2"
                               << "";
    QTest::newRow("without a newline at the end") << numbered(3) + "cut" << 4 << "cut"
                                                  << "";
    QTest::newRow("many lines") << numbered(1000) << 40 << "line 999"
                                << "";
    QTest::newRow("of no interest") << info << 1 << QString(info.trimmed()) << "";
    QTest::newRow("a fatal line") << info + fatal + info << 3 << QString(info.trimmed())
                                  << QString(fatal.trimmed());
    QTest::newRow("an exit with an error") << info + "containerd: no such file\n"
                                           << 2 << "containerd: no such file"
                                           << "containerd: no such file";
    QTest::newRow("a panic that was passed on")
        << QByteArray("panic: why [recovered]\n\tpanic: why\n\ngoroutine 1 [running]:\n") << 4
        << "goroutine 1 [running]:"
        << "panic: why [recovered]";
    QTest::newRow("a signal") << info + "SIGSEGV: segmentation violation\nPC=0x1\n"
                              << 3 << "PC=0x1"
                              << "SIGSEGV: segmentation violation";
}

void RunLogTailTest::tails()
{
    QFETCH(QByteArray, text);
    QFETCH(int, count);
    QFETCH(QString, last);
    QFETCH(QString, fatal);
    const RunLogTail tail = tailOf(text);
    QCOMPARE(tail.lines.size(), count);
    QCOMPARE(tail.lines.isEmpty() ? QString() : tail.lines.last(), last);
    QCOMPARE(tail.fatalLine, fatal);
}

void RunLogTailTest::bytesAreLimited()
{
    QByteArray text;
    for (int i = 0; i < 60; ++i)
        text += QByteArray(900, 'x') + QByteArray::number(i) + '\n';
    const RunLogTail tail = tailOf(text);
    QVERIFY(tail.lines.join('\n').size() <= RunLogTail::kMostBytes);
    QVERIFY(tail.lines.last().endsWith("59"));
    QVERIFY(tail.lines.size() > 10);
}

void RunLogTailTest::beginningOfATraceIsKept()
{
    QByteArray text = numbered(20) + "panic: runtime error\n\ngoroutine 1 [running]:\n";
    for (int i = 0; i < 5000; ++i)
        text += "main.f" + QByteArray::number(i) + "(...)\n";
    const RunLogTail tail = tailOf(text);
    QCOMPARE(tail.fatalLine, "panic: runtime error");
    QCOMPARE(tail.lines.size(), RunLogTail::kMostLines);
    QCOMPARE(tail.lines.first(), "line 15");
    QCOMPARE(tail.lines.at(7), "goroutine 1 [running]:");
}

void RunLogTailTest::logIsFoundUnderItsNewName()
{
    const QString log = m_home.path("containerd.log");
    writeFile(log, "first");
    const qint64 first = inodeOf(log);
    QCOMPARE(findRunLog(log, first), log);
    const QString renamed = m_home.path("containerd-20261124T100000Z.log");
    QVERIFY(QFile::rename(log, renamed));
    writeFile(log, "second");
    QCOMPARE(findRunLog(log, first), renamed);
    QCOMPARE(findRunLog(log, inodeOf(log)), log);
    QVERIFY(QFile::remove(renamed));
    QCOMPARE(findRunLog(log, first), "");
}

void RunLogTailTest::otherFilesAreNotTakenForTheLog()
{
    const QString log = m_home.path("other.log");
    writeFile(m_home.path("target"), "x");
    QVERIFY(QFile::link(m_home.path("target"), log));
    QCOMPARE(findRunLog(log, inodeOf(log)), ""); // it is a link
    QCOMPARE(findRunLog(m_home.path("nothing.log"), 0), "");
    QCOMPARE(findRunLog({}, 7), "");
}

QTEST_GUILESS_MAIN(RunLogTailTest)
#include "tst_runlogtail.moc"
