// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/temporaryhome.h"
#include "posix/unixsocket.h"
#include "rpc/socketwaiter.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <cstring>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace deck;
using namespace deck::test;

namespace {

UniqueFd bindOnly(const QString &path)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    const QByteArray name = QFile::encodeName(path);
    std::memcpy(address.sun_path, name.constData(), static_cast<size_t>(name.size()));
    UniqueFd socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const int bound =
        ::bind(socket.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address);
    return bound == 0 ? std::move(socket) : UniqueFd();
}

} // namespace

class SocketWaiterTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void thereAlready();
    void appears();
    void appearsByRename();
    void boundBeforeItListens();
    void staleFileIsReplaced();
    void folderIsMadeLater();
    void folderIsReplaced();
    void backlogIsFull();
    void nothingAfterEnd();
    void goesOnAfterAgain();

private:
    std::unique_ptr<TemporaryHome> m_home;
    QString m_path;
    std::unique_ptr<SocketWaiter> m_waiter;
    std::unique_ptr<QSignalSpy> m_connected;
};

void SocketWaiterTest::init()
{
    QTest::failOnWarning(QRegularExpression(".*"));
    m_home = std::make_unique<TemporaryHome>();
    m_path = m_home->path("s");
    m_waiter = std::make_unique<SocketWaiter>();
    m_connected = std::make_unique<QSignalSpy>(m_waiter.get(), &SocketWaiter::connected);
}

void SocketWaiterTest::thereAlready()
{
    const auto listener = listenUnix(m_path, 1);
    m_waiter->begin(m_path);
    QCOMPARE(m_connected->size(), 1);
    QVERIFY(m_waiter->take().isValid());
    QVERIFY(!m_waiter->take().isValid());
}

void SocketWaiterTest::appears()
{
    m_waiter->begin(m_path);
    writeFile(m_home->path("other"), "not it");
    QCOMPARE(m_connected->size(), 0);
    const auto listener = listenUnix(m_path, 1);
    QVERIFY(m_connected->wait());
    QVERIFY(m_waiter->take().isValid());
    QCOMPARE(m_connected->size(), 1);
}

void SocketWaiterTest::appearsByRename()
{
    m_waiter->begin(m_path);
    const auto listener = listenUnix(m_home->path("new"), 1);
    QVERIFY(QFile::rename(m_home->path("new"), m_path));
    QVERIFY(m_connected->wait());
}

void SocketWaiterTest::boundBeforeItListens()
{
    m_waiter->begin(m_path);
    const UniqueFd socket = bindOnly(m_path);
    QVERIFY(socket.isValid());
    QCoreApplication::processEvents(); // the file is seen, and refuses
    QCOMPARE(m_connected->size(), 0);
    QCOMPARE(::listen(socket.get(), 1), 0);
    QVERIFY(m_connected->wait());
}

void SocketWaiterTest::staleFileIsReplaced()
{
    bindOnly(m_path).reset();
    m_waiter->begin(m_path);
    QCOMPARE(m_connected->size(), 0);
    QVERIFY(QFile::remove(m_path));
    const auto listener = listenUnix(m_path, 1);
    QVERIFY(m_connected->wait());
}

void SocketWaiterTest::folderIsMadeLater()
{
    const QString path = m_home->path("folder/s");
    m_waiter->begin(path);
    QVERIFY(QDir(m_home->path()).mkdir("folder"));
    const auto listener = listenUnix(path, 1);
    QVERIFY(m_connected->wait());
}

void SocketWaiterTest::folderIsReplaced()
{
    const QString path = m_home->path("folder/s");
    QVERIFY(QDir(m_home->path()).mkdir("folder"));
    m_waiter->begin(path);
    QVERIFY(QDir(m_home->path()).rmdir("folder"));
    QVERIFY(QDir(m_home->path()).mkdir("folder"));
    const auto listener = listenUnix(path, 1);
    QVERIFY(m_connected->wait());
}

void SocketWaiterTest::backlogIsFull()
{
    const auto listener = listenUnix(m_path, 0);
    const auto first = connectUnix(m_path); // a backlog of 0 takes one
    QVERIFY(first.ok());
    QVERIFY(!connectUnix(m_path).ok());
    m_waiter->begin(m_path);
    QCOMPARE(m_connected->size(), 0);
    const UniqueFd accepted(::accept4(listener->get(), nullptr, nullptr, SOCK_CLOEXEC));
    QVERIFY(accepted.isValid());
    QVERIFY(m_connected->wait());
}

void SocketWaiterTest::nothingAfterEnd()
{
    m_waiter->begin(m_path);
    m_waiter->end();
    const auto listener = listenUnix(m_path, 4);
    // Another one on the same events shows that they have come by.
    SocketWaiter other;
    QSignalSpy connected(&other, &SocketWaiter::connected);
    other.begin(m_home->path("other"));
    const auto otherListener = listenUnix(m_home->path("other"), 1);
    QVERIFY(connected.wait());
    QCOMPARE(m_connected->size(), 0);
}

void SocketWaiterTest::goesOnAfterAgain()
{
    const auto listener = listenUnix(m_path, 4);
    m_waiter->begin(m_path);
    QCOMPARE(m_connected->size(), 1);
    m_waiter->take().reset();
    m_waiter->again();
    QCOMPARE(m_connected->size(), 1); // not before the next delay
    QVERIFY(m_connected->wait());
    QVERIFY(m_waiter->take().isValid());
}

QTEST_GUILESS_MAIN(SocketWaiterTest)
#include "tst_socketwaiter.moc"
