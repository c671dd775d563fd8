// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "window/morelogmenu.h"

#include "daemon/daemonsession.h"
#include "presentation/attention.h"

namespace deck {

using namespace Qt::StringLiterals;
using std::chrono::minutes;

MoreLogMenu::MoreLogMenu(QWidget *parent) : QMenu(tr("&More in the Log"), parent)
{
    setObjectName(u"moreLog"_s);
    setToolTipsVisible(true);
    m_now = addAction(QString());
    m_now->setObjectName(u"logNow"_s);
    m_now->setCheckable(true);
    m_now->setChecked(true);
    QAction *price = addAction(tr("Restarts the Daemon Now and at the End"));
    price->setObjectName(u"logPrice"_s);
    price->setEnabled(false);
    addSeparator();
    addLevel(u"debug"_s, tr("Debug"));
    addSeparator();
    addLevel(u"trace"_s, tr("Trace"));
    addSeparator();
    m_back = addAction(tr("&Back to Usual"), this, &MoreLogMenu::backToUsual);
    m_back->setObjectName(u"usualLog"_s);
    m_commands << m_back;
    setSnapshot({});
}

void MoreLogMenu::addLevel(const QString &level, const QString &title)
{
    const auto add = [this, &level](const QString &text, minutes howLong) {
        QAction *action = addAction(text, this, [this, level, howLong] { ask(level, howLong); });
        action->setObjectName(u"%1 %2"_s.arg(level).arg(howLong.count()));
        m_commands << action;
        action->setToolTip(tr("The daemon is restarted at the beginning and at the end. Containers "
                              "go on running."));
    };
    add(tr("%1 for 5 Minutes").arg(title), minutes(5));
    add(tr("%1 for 15 Minutes").arg(title), minutes(15));
    add(tr("%1 for 1 Hour").arg(title), minutes(60));
}

void MoreLogMenu::setSession(DaemonSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session != nullptr)
        connect(session, &QObject::destroyed, this, [this] { setSnapshot({}); });
}

void MoreLogMenu::setSnapshot(const Snapshot &snapshot)
{
    const bool isManaged = snapshot.managerPid != 0;
    for (QAction *action : actions())
        action->setEnabled(isManaged && m_commands.contains(action));
    const auto now = moreLogAttention(snapshot);
    m_now->setVisible(now.has_value());
    m_now->setText(now ? now->text : QString());
    m_back->setEnabled(isManaged && !snapshot.temporaryLogLevel.isEmpty());
}

void MoreLogMenu::backToUsual()
{
    ask(u"debug"_s, std::chrono::seconds(0));
}

void MoreLogMenu::ask(const QString &level, std::chrono::seconds howLong)
{
    if (!m_session)
        return;
    const QJsonObject arguments{{u"level"_s, level}, {u"seconds"_s, qint64(howLong.count())}};
    m_session->change({ChangeKind::DebugLog, arguments, Asker::Window}, this,
                      [this](const Answer &answer) {
                          if (answer.error)
                              emit refused(*answer.error);
                      });
}

} // namespace deck
