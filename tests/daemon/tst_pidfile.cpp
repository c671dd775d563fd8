// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/pidfile.h"
#include "helpers/temporaryhome.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <cerrno>

#include <sys/stat.h>

using namespace deck;
using namespace deck::test;
using Kind = PidFile::Reading::Kind;

Q_DECLARE_METATYPE(deck::PidFile::Reading::Kind)

namespace {

/// By this process, as the kernel counts.
qint64 bytesReadSoFar()
{
    const QByteArray counts = readFile("/proc/self/io");
    constexpr QByteArrayView kKey = "rchar: ";
    const qsizetype at = counts.indexOf(kKey) + kKey.size();
    return counts.mid(at, counts.indexOf('\n', at) - at).toLongLong();
}

} // namespace

class PidFileTest : public QObject
{
    Q_OBJECT

private slots:
    void content_data();
    void content();
    void missing();
    void otherThings_data();
    void otherThings();
    void hugeSparseFileIsNotRead();
    void prepareMakesItPrivate();
    void writeHasNoNewline();
    void setAsideKeepsTheContent();
    void removeSparesAnothersPid();
};

void PidFileTest::content_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("pid");
    const auto row = [](const char *name, const QByteArray &content, Kind kind, int pid = 0) {
        QTest::newRow(name) << content << kind << pid;
    };
    row("empty", "", Kind::Empty);
    row("only white space", " \n\t ", Kind::Empty);
    row("a pid", "42", Kind::Valid, 42);
    row("a pid and a newline", "42\n", Kind::Valid, 42);
    row("a pid between spaces", "  42 \r\n", Kind::Valid, 42);
    row("leading zeros", "00042", Kind::Valid, 42);
    row("the largest pid_t", "2147483647", Kind::Valid, 2147483647);
    row("one more", "2147483648", Kind::Malformed);
    row("20 digits", "12345678901234567890", Kind::Malformed);
    row("zero", "0", Kind::Malformed);
    row("negative", "-42", Kind::Malformed);
    row("a plus sign", "+42", Kind::Malformed);
    row("hexadecimal", "0x2a", Kind::Malformed);
    row("a fraction", "42.0", Kind::Malformed);
    row("two pids", "42 43", Kind::Malformed);
    row("two lines", "42\n43", Kind::Malformed);
    row("words", "containerd", Kind::Malformed);
    row("a pid and words", "42abc", Kind::Malformed);
    row("a NUL inside",
        QByteArray("4\0"
                   "2",
                   3),
        Kind::Malformed);
    row("NULs only", QByteArray(8, '\0'), Kind::Malformed);
    row("Arabic digits", "\xd9\xa4\xd9\xa2", Kind::Malformed);
    row("64 blanks and a pid", QByteArray(64, ' ') + "42", Kind::Empty);
    row("a pid that is cut at 64 bytes", QByteArray(62, ' ') + "4299", Kind::Malformed);
}

void PidFileTest::content()
{
    QFETCH(QByteArray, content);
    QFETCH(Kind, kind);
    QFETCH(int, pid);
    const TemporaryHome home;
    writeFile(home.path("pid"), content);
    const auto reading = PidFile(home.path("pid")).read();
    QCOMPARE(reading.kind, kind);
    QCOMPARE(reading.pid, pid);
    QCOMPARE_LE(reading.content.size(), PidFile::kMostBytes);
    QCOMPARE(readFile(home.path("pid")), content);
}

void PidFileTest::missing()
{
    const TemporaryHome home;
    QCOMPARE(PidFile(home.path("pid")).read().kind, Kind::Missing);
    QVERIFY(QDir(home.path()).isEmpty());
    QCOMPARE(PidFile(home.path("no/pid")).read().kind, Kind::Missing);
}

void PidFileTest::otherThings_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("error");
    QTest::newRow("symbolic link to a pid") << "link" << ELOOP;
    QTest::newRow("dangling symbolic link") << "dangling" << ELOOP;
    QTest::newRow("folder") << "folder" << EISDIR;
    QTest::newRow("FIFO that nobody writes to") << "fifo" << EINVAL;
}

void PidFileTest::otherThings()
{
    QFETCH(QString, name);
    QFETCH(int, error);
    const TemporaryHome home;
    writeFile(home.path("target"), "42");
    QVERIFY(QFile::link(home.path("target"), home.path("link")));
    QVERIFY(QFile::link(home.path("missing"), home.path("dangling")));
    QVERIFY(QDir(home.path()).mkdir("folder"));
    QCOMPARE(::mkfifo(QFile::encodeName(home.path("fifo")).constData(), 0600), 0);

    const PidFile file(home.path(name));
    const auto reading = file.read();
    QCOMPARE(reading.kind, Kind::Unreadable);
    QCOMPARE(reading.error.number, error);
    QVERIFY(!file.prepare());
    QVERIFY(!file.clear());
    QCOMPARE(readFile(home.path("target")), "42");
    QVERIFY(!QFile::exists(home.path("missing")));
}

void PidFileTest::hugeSparseFileIsNotRead()
{
    const TemporaryHome home;
    writeFile(home.path("pid"), "");
    QVERIFY(QFile::resize(home.path("pid"), 1LL << 30));
    const qint64 first = bytesReadSoFar();
    const qint64 before = bytesReadSoFar();
    const qint64 look = before - first; // what asking itself reads, give or take a digit
    const auto reading = PidFile(home.path("pid")).read();
    constexpr qint64 kDigits = 8;
    QCOMPARE_LE(bytesReadSoFar() - before - look, PidFile::kMostBytes + kDigits);
    QCOMPARE(reading.kind, Kind::Malformed);
    QCOMPARE(reading.content.size(), PidFile::kMostBytes);
}

void PidFileTest::prepareMakesItPrivate()
{
    const TemporaryHome home;
    QVERIFY(PidFile(home.path("pid")).prepare().ok());
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(home.path("pid")).constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777, 0600U);
    writeFile(home.path("pid"), "42");
    QVERIFY(PidFile(home.path("pid")).prepare().ok());
    QCOMPARE(readFile(home.path("pid")), "42");
}

void PidFileTest::writeHasNoNewline()
{
    const TemporaryHome home;
    QVERIFY(PidFile(home.path("pid")).write(4711).ok());
    QCOMPARE(readFile(home.path("pid")), "4711");
    QVERIFY(PidFile(home.path("pid")).clear().ok());
    QCOMPARE(readFile(home.path("pid")), "");
}

void PidFileTest::setAsideKeepsTheContent()
{
    const TemporaryHome home;
    writeFile(home.path("pid"), "garbage");
    const auto target = PidFile(home.path("pid")).setAside();
    QVERIFY(target.ok());
    QVERIFY(!QFile::exists(home.path("pid")));
    QVERIFY(target->startsWith(home.path("pid.bad-")));
    QCOMPARE(readFile(*target), "garbage");
}

void PidFileTest::removeSparesAnothersPid()
{
    const TemporaryHome home;
    const PidFile file(home.path("pid"));
    writeFile(file.path(), "42");
    file.removeOf(43);
    QVERIFY(QFile::exists(file.path()));
    file.removeOf(42);
    QVERIFY(!QFile::exists(file.path()));
    writeFile(file.path(), "");
    file.removeOf(42);
    QVERIFY(!QFile::exists(file.path()));
}

QTEST_GUILESS_MAIN(PidFileTest)
#include "tst_pidfile.moc"
