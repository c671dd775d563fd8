// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cli/answertext.h"
#include "cli/clitask.h"
#include "daemon/inquiry.h"

#include <memory>

namespace deck {

class DaemonSession;
class Inspector;
class RemoteSession;

/// Prints the answer to one inquiry: the manager's, or what can be found out without one.
class InquiryCommand final : public CliTask
{
    Q_OBJECT

public:
    /// `words` is for a call without --json.
    InquiryCommand(CommandLine line, Inquiry inquiry, AnswerWords words);
    ~InquiryCommand() override;

    void begin() override;

private:
    void inspectHere();
    void print(const Answer &answer);

    const CommandLine m_line;
    const Inquiry m_inquiry;
    const AnswerWords m_words;
    bool m_asked = false;
    std::unique_ptr<RemoteSession> m_remote;
    std::unique_ptr<Inspector> m_inspector;
};

} // namespace deck
