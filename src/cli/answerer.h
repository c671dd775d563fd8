// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/commonoptions.h"
#include "inspect/inspection.h"

#include <QObject>

#include <memory>

namespace deck {

class RemoteSession;

/// Answers what needs no manager: by looking, in this process, or by root's manager where only that
/// may look.
class Answerer final : public QObject
{
    Q_OBJECT

public:
    explicit Answerer(Setup setup);
    ~Answerer() override;

    /// `answered` is called once, possibly at once. A file that the arguments name is read here.
    /// One question after the other.
    void ask(const Inquiry &inquiry, Look look, const AnswerHandler &answered);

private:
    void askManager(const Inquiry &inquiry, const AnswerHandler &answered);

    const Setup m_setup;
    std::unique_ptr<RemoteSession> m_remote;
};

/// With the content of the file that `file` names as `text`, so that whoever is asked need not be
/// able, or allowed, to read it.
[[nodiscard]] std::variant<QJsonObject, Problem> withFileRead(QJsonObject arguments);

} // namespace deck
