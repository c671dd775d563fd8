// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/terminalcommand.h"

#include "config/shellword.h"

#include <QCoreApplication>
#include <QStandardPaths>

namespace deck {

using namespace Qt::StringLiterals;

QString terminalCommand(const QString &program, const Setup &setup, const QStringList &words)
{
    QStringList line{program};
    if (setup.isAttached()) // it goes to the daemon itself
        line.prepend(u"sudo"_s);
    if (setup.source && !setup.source->home.isEmpty())
        line << u"--home"_s << setup.source->home;
    if (setup.profile.name != Profile().name)
        line << u"--profile"_s << setup.profile.name;
    line << words;
    for (QString &word : line)
        word = shellWord(word);
    return line.join(u' ');
}

QString deckctlProgram()
{
    const QString name = u"deckctl"_s;
    return QStandardPaths::findExecutable(name).isEmpty()
               ? QCoreApplication::applicationDirPath() + u'/' + name
               : name;
}

} // namespace deck
