// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "configuration/configchecker.h"

#include "configuration/tomleditor.h"
#include "presentation/changewords.h"
#include "presentation/safetext.h"

namespace deck {

ConfigChecker::ConfigChecker(std::chrono::milliseconds pause, QObject *parent) : QObject(parent)
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(pause);
    connect(&m_typing, &QTimer::timeout, this, &ConfigChecker::ask);
}

void ConfigChecker::setSession(DaemonSession *session)
{
    m_session = session;
    m_arguments = {};
    m_typing.stop();
    ++m_asked;
    m_judgement = {};
    setState(State::Nothing);
}

void ConfigChecker::judge(const QJsonObject &arguments)
{
    if (arguments == m_arguments && m_state != State::Failed)
        return;
    m_arguments = arguments;
    ++m_asked;
    if (arguments.isEmpty()) {
        m_typing.stop();
        m_judgement = {};
        setState(State::Nothing);
        return;
    }
    m_typing.start();
    setState(State::Checking);
}

void ConfigChecker::hurry()
{
    if (m_typing.isActive())
        ask();
}

bool ConfigChecker::isTooLong() const
{
    const QString text = m_arguments.value(QLatin1StringView("text")).toString();
    return text.size() > TomlEditor::kMostBytes || text.toUtf8().size() > TomlEditor::kMostBytes;
}

void ConfigChecker::ask()
{
    m_typing.stop();
    if (m_session == nullptr)
        return;
    if (isTooLong()) {
        m_judgement.findings = {{FindingKind::Error,
                                 {},
                                 tr("The text is longer than 1 MiB."),
                                 tr("containerd's own is a few KiB: remove what is not needed.")}};
        setState(State::Fresh);
        return;
    }
    m_session->ask({Topic::ConfigCheck, m_arguments}, this,
                   [this, asked = m_asked](const Answer &answer) {
                       if (asked == m_asked)
                           take(answer);
                   });
}

void ConfigChecker::take(const Answer &answer)
{
    const auto judgement = answer.error ? std::nullopt : judgementFromJson(answer.content);
    if (judgement) {
        m_judgement = *judgement;
        setState(State::Fresh);
        return;
    }
    m_judgement = {};
    m_problem = answer.error ? safeLine(answer.error->problem.message()) : unreadableWords();
    setState(State::Failed);
}

void ConfigChecker::setState(State state)
{
    m_state = state;
    emit changed();
}

} // namespace deck
