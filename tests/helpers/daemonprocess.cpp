// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/daemonprocess.h"

#include "helpers/temporaryhome.h"

#include <QProcessEnvironment>
#include <QTest>

#include <csignal>

#include <sys/wait.h>

namespace deck::test {

using namespace Qt::StringLiterals;

DaemonFiles DaemonFiles::below(const QString &folder)
{
    return {folder + u"/c.toml"_s, folder + u"/root"_s, folder + u"/state"_s,
            folder + u"/c.sock"_s};
}

void writeDaemonConfig(const DaemonFiles &files)
{
    writeFile(files.config, u"version = 2\n"
                            "root = \"%1\"\n"
                            "state = \"%2\"\n"
                            "disabled_plugins = [\"io.containerd.grpc.v1.cri\"]\n"
                            "[grpc]\naddress = \"%3\"\n"
                            "[ttrpc]\naddress = \"%3.ttrpc\"\n"
                            "[debug]\naddress = \"\"\n"_s.arg(files.root, files.state, files.socket)
                                .toUtf8());
}

DaemonProcess::DaemonProcess(const QString &program)
    : m_program(program == "containerd"_L1 || program.contains(u'/') ? program
                                                                     : builtProgram(program))
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
}

DaemonProcess::~DaemonProcess()
{
    kill();
}

void DaemonProcess::start(const QStringList &arguments, const QString &modes)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DECK_FAKE"_s, modes);
    m_process.setProcessEnvironment(environment);
    m_process.start(m_program, arguments);
    QVERIFY2(m_process.waitForStarted(), qPrintable(m_process.errorString()));
}

void DaemonProcess::start(const DaemonFiles &files, const QString &modes)
{
    writeDaemonConfig(files);
    start(QStringList{u"--config"_s, files.config}, modes);
}

void DaemonProcess::signal(int number)
{
    QVERIFY(pid() > 0);
    QCOMPARE(::kill(pid(), number), 0);
    // Its threads stop one by one, and one of them may still answer: this waits for the last.
    siginfo_t info = {};
    if (number == SIGSTOP)
        QCOMPARE(::waitid(P_PID, static_cast<id_t>(pid()), &info, WSTOPPED), 0);
}

void DaemonProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

QByteArray DaemonProcess::log()
{
    m_log += m_process.readAll();
    return m_log;
}

} // namespace deck::test
