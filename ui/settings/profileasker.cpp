// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/profileasker.h"

#include "presentation/changewords.h"

namespace deck {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kPause{300};

} // namespace

ProfileAsker::ProfileAsker(DaemonSession &session, QObject *parent)
    : QObject(parent), m_session(&session)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this,
            [this] { ask(m_changes, &ProfileAsker::tellJudgement); });
}

void ProfileAsker::askForProfile()
{
    m_pause.stop();
    ask({}, &ProfileAsker::profileRead);
}

void ProfileAsker::askSoon(const QJsonObject &changes)
{
    m_changes = changes;
    m_pause.start();
}

void ProfileAsker::ask(const QJsonObject &changes,
                       void (ProfileAsker::*answered)(const ProfileView &))
{
    if (!m_session)
        return;
    const QJsonObject arguments =
        changes.isEmpty() ? QJsonObject() : QJsonObject{{u"values"_s, changes}};
    m_session->ask({Topic::Profile, arguments}, this,
                   [this, answered, asked = ++m_asked](const Answer &answer) {
                       if (asked == m_asked)
                           take(answer, answered);
                   });
}

void ProfileAsker::take(const Answer &answer, void (ProfileAsker::*answered)(const ProfileView &))
{
    const auto view = answer.error ? std::nullopt : profileViewFromJson(answer.content);
    if (view)
        (this->*answered)(*view);
    else
        emit failed(answer.error ? answer.error->problem.message() : unreadableWords());
}

void ProfileAsker::tellJudgement(const ProfileView &judgement)
{
    emit judged(m_changes, judgement);
}

} // namespace deck
