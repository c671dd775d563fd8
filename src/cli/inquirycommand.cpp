// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/inquirycommand.h"

#include "control/access.h"
#include "control/remotesession.h"
#include "daemon/offline.h"
#include "inspect/inspector.h"

namespace deck {

InquiryCommand::InquiryCommand(CommandLine line, Inquiry inquiry, AnswerWords words)
    : m_line(std::move(line)), m_inquiry(std::move(inquiry)), m_words(words)
{
}

InquiryCommand::~InquiryCommand() = default;

void InquiryCommand::begin()
{
    if (!hasManager(m_line.setup.places)) {
        inspectHere();
        return;
    }
    m_remote = std::make_unique<RemoteSession>(m_line.setup);
    connect(m_remote.get(), &RemoteSession::opened, this, [this] {
        m_asked = true; // from now on a loss is an answer, too
        m_remote->ask(m_inquiry, this, [this](const Answer &answer) { print(answer); });
    });
    connect(m_remote.get(), &RemoteSession::lost, this, [this] {
        if (!m_asked)
            inspectHere();
    });
    m_remote->open();
}

void InquiryCommand::inspectHere()
{
    const Setup &setup = m_line.setup;
    if (setup.isAttached()) {
        print({{}, whyUnreachable(setup.profile.name, setup.places)});
        return;
    }
    m_inspector = std::make_unique<Inspector>(
        setup, [setup] { return observeOffline(setup.profile, setup.places); });
    m_inspector->ask(m_inquiry, this, [this](const Answer &answer) { print(answer); });
}

void InquiryCommand::print(const Answer &answer)
{
    emit done(printAnswer(answer, m_line.json, m_words));
}

} // namespace deck
