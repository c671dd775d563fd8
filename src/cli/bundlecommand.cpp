// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/bundlecommand.h"

#include "bundle/bundlejob.h"
#include "cli/errortext.h"
#include "control/access.h"
#include "control/remotesession.h"
#include "daemon/offline.h"
#include "inspect/inspector.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::BundleText)
};

QString json(const BundleReport &report)
{
    const QJsonObject object{{u"file"_s, report.file},
                             {u"bytes"_s, report.bytes},
                             {u"entries"_s, QJsonArray::fromStringList(report.entries)},
                             {u"struckOut"_s, report.struckOut}};
    return QString::fromUtf8(QJsonDocument(object).toJson());
}

QString text(const BundleReport &report)
{
    const QString words = Words::tr("%1\n%2 files, %3 KiB; values struck out: %4.\n"
                                    "Look through it before you send it to somebody: README.txt "
                                    "in it says what is there.\n");
    return words.arg(report.file)
        .arg(report.entries.size())
        .arg((report.bytes + 1023) / 1024)
        .arg(report.struckOut);
}

} // namespace

BundleCommand::BundleCommand(CommandLine line) : m_line(std::move(line)) {}

BundleCommand::~BundleCommand() = default;

void BundleCommand::begin()
{
    if (!hasManager(m_line.setup.places)) {
        askHere();
        return;
    }
    m_remote = std::make_unique<RemoteSession>(m_line.setup);
    connect(m_remote.get(), &RemoteSession::opened, this, [this] {
        bundle(m_remote->snapshot(),
               [this](const Inquiry &inquiry, QObject *context, const AnswerHandler &answered) {
                   m_remote->ask(inquiry, context, answered);
               });
    });
    connect(m_remote.get(), &RemoteSession::lost, this, [this] {
        if (!m_job) // otherwise the open questions are answered, too
            askHere();
    });
    m_remote->open();
}

void BundleCommand::askHere()
{
    if (m_line.setup.isAttached()) {
        printError(errorText(whyUnreachable(m_line.setup.profile.name, m_line.setup.places)));
        emit done(ExitCode::Failed);
        return;
    }
    const Snapshot seen = observeOffline(m_line.setup.profile, m_line.setup.places);
    m_inspector = std::make_unique<Inspector>(m_line.setup, [seen] { return seen; });
    bundle(seen, [this](const Inquiry &inquiry, QObject *context, const AnswerHandler &answered) {
        m_inspector->ask(inquiry, context, answered);
    });
}

void BundleCommand::bundle(const Snapshot &snapshot, const Asker &ask)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString file = m_line.bundleFile.isEmpty()
                             ? defaultBundleName(m_line.setup.profile.name, now)
                             : m_line.bundleFile;
    m_job = std::make_unique<BundleJob>(BundleRequest{m_line.setup, snapshot, {}, file, now});
    connect(m_job.get(), &BundleJob::done, this, &BundleCommand::print);
    m_job->start(ask);
}

void BundleCommand::print(const BundleOutcome &outcome)
{
    if (const auto *problem = std::get_if<Problem>(&outcome)) {
        printError(u"deckctl: %1\n"_s.arg(problem->message()));
        emit done(ExitCode::Failed);
        return;
    }
    const auto &report = std::get<BundleReport>(outcome);
    printOut(m_line.json ? json(report) : text(report));
    emit done(ExitCode::Done);
}

} // namespace deck
