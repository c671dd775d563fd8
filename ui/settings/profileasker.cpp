// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/profileasker.h"

#include "presentation/changewords.h"

namespace deck {

using namespace Qt::StringLiterals;

ProfileAsker::ProfileAsker(DaemonSession &session, std::chrono::milliseconds pause, QObject *parent)
    : QObject(parent), m_session(&session)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &ProfileAsker::judge);
}

void ProfileAsker::askForProfile()
{
    m_pause.stop();
    ask({}, [this](const ProfileView &profile) { emit profileRead(profile); });
}

void ProfileAsker::askSoon(const QJsonObject &changes)
{
    m_changes = changes;
    m_pause.start();
}

/// The answer is about what was asked, and not about what has been typed since.
void ProfileAsker::judge()
{
    ask(m_changes, [this, changes = m_changes](const ProfileView &judgement) {
        emit judged(changes, judgement);
    });
}

void ProfileAsker::ask(const QJsonObject &changes, const Taker &taker)
{
    if (!m_session)
        return;
    const QJsonObject arguments =
        changes.isEmpty() ? QJsonObject() : QJsonObject{{u"values"_s, changes}};
    m_session->ask(
        {Topic::Profile, arguments}, this, [this, taker, asked = ++m_asked](const Answer &answer) {
            if (asked != m_asked)
                return;
            const auto view = answer.error ? std::nullopt : profileViewFromJson(answer.content);
            if (view)
                taker(*view);
            else
                emit failed(answer.error ? answer.error->problem.message() : unreadableWords());
        });
}

} // namespace deck
