// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/answerer.h"

#include "config/operatorsfile.h"
#include "config/utf8place.h"
#include "control/remotesession.h"

#include <QCoreApplication>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::Answers)
};

} // namespace

Answerer::Answerer(Setup setup) : m_setup(std::move(setup)) {}

Answerer::~Answerer() = default;

void Answerer::ask(const Inquiry &inquiry, Look look, const AnswerHandler &answered)
{
    if (!m_setup.isAttached()) {
        answered(look({m_setup, {}, inquiry.arguments, {}}));
        return;
    }
    auto arguments = withFileRead(inquiry.arguments);
    if (const auto *problem = std::get_if<Problem>(&arguments))
        answered({{}, DaemonError{ErrorCode::Unanswered, *problem}});
    else
        askManager({inquiry.topic, std::get<QJsonObject>(arguments)}, answered);
}

void Answerer::askManager(const Inquiry &inquiry, const AnswerHandler &answered)
{
    if (m_remote)
        m_remote.release()->deleteLater(); // it may be the sender of the answer before
    m_remote = std::make_unique<RemoteSession>(m_setup);
    RemoteSession *remote = m_remote.get();
    connect(remote, &RemoteSession::opened, this,
            [=, this] { remote->ask(inquiry, this, answered); });
    connect(remote, &RemoteSession::lost, this, [=] {
        if (!remote->hasOpened()) // otherwise the open question is answered, too
            answered({{}, remote->snapshot().error});
    });
    remote->open();
}

std::variant<QJsonObject, Problem> withFileRead(QJsonObject arguments)
{
    const QString path = arguments.value("file"_L1).toString();
    if (path.isEmpty())
        return arguments;
    const auto file = readOperatorsFile(path);
    if (const auto *problem = std::get_if<Problem>(&file))
        return *problem;
    const QByteArray &text = std::get<OperatorsFile>(file).text;
    if (const auto place = firstNonUtf8(text))
        return Problem{u"%1:%2:%3"_s.arg(path).arg(place->line).arg(place->column),
                       Words::tr("this is not text in UTF-8"),
                       Words::tr("Save the file as UTF-8.")};
    arguments[u"text"_s] = QString::fromUtf8(text);
    return arguments;
}

} // namespace deck
