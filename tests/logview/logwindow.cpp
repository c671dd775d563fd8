// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// logwindow LOG: the log page in a process of its own, that can be stopped and killed. Says how
// many of logflood's lines it has, and "broken" when one is missing.

#include "lineaccount.h"
#include "logview/logpage.h"
#include "logview/logview.h"

#include <QApplication>
#include <QTimer>

#include <cstdio>

using namespace deck;
using namespace deck::test;

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    LogPage page;
    page.resize(1200, 700);
    page.follow(QString::fromLocal8Bit(argv[1]));
    page.show();
    const auto *view = page.findChild<LogView *>();
    LineAccount account;
    qint64 said = -1;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, view, [&] {
        account.look(view->file());
        if (account.isBroken())
            std::puts("broken");
        else if (account.accounted() != said)
            std::printf("%lld\n", static_cast<long long>(account.accounted()));
        said = account.accounted();
        std::fflush(stdout);
    });
    constexpr int kInterval = 20;
    timer.start(kInterval);
    return QApplication::exec();
}
