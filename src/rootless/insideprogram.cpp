// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "rootless/insideprogram.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace deck {

using namespace Qt::StringLiterals;

QString insideProgram()
{
    const QString name = u"containerdeck-rootless"_s;
    const QString beside = QCoreApplication::applicationDirPath() + u'/' + name;
    return QFileInfo::exists(beside) ? beside : QStringLiteral(DECK_LIBEXEC_FOLDER) + u'/' + name;
}

QStringList enterArguments(const Entering &entering, const RootlessPlaces &places,
                           const QString &program, const QStringList &arguments)
{
    QStringList all{u"enter"_s, u"--pid"_s, QString::number(entering.member), u"--run"_s,
                    places.run};
    if (entering.manager > 0)
        all << u"--manager"_s << QString::number(entering.manager);
    if (entering.stays)
        all << u"--stay"_s;
    return all << u"--"_s << program << arguments;
}

} // namespace deck
