// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/answertext.h"
#include "cli/askcommand.h"
#include "cli/bundlecommand.h"
#include "cli/changecommand.h"
#include "cli/changetext.h"
#include "cli/commandline.h"
#include "cli/configcommand.h"
#include "cli/doctorcommand.h"
#include "cli/errortext.h"
#include "cli/execcommand.h"
#include "cli/inquirycommand.h"
#include "cli/logscommand.h"
#include "cli/profilescommand.h"
#include "cli/runcommand.h"
#include "cli/runscommand.h"
#include "cli/statuscommand.h"
#include "control/terminationwatch.h"
#include "language/language.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QTimer>

#include <memory>

using namespace deck;

namespace {

std::unique_ptr<CliTask> makeTask(const CommandLine &line, TerminationWatch &termination)
{
    switch (line.command) {
    case CliCommand::Run:
        return std::make_unique<RunCommand>(line, termination);
    case CliCommand::Status:
        return std::make_unique<StatusCommand>(line);
    case CliCommand::Stop:
    case CliCommand::Restart:
        if (line.dryRun)
            return std::make_unique<InquiryCommand>(line, Inquiry{Topic::Impact}, impactText);
        [[fallthrough]];
    case CliCommand::Start:
        return std::make_unique<AskCommand>(line);
    case CliCommand::Logs:
        return std::make_unique<LogsCommand>(line);
    case CliCommand::Doctor:
        return std::make_unique<DoctorCommand>(line);
    case CliCommand::Runs:
        return std::make_unique<RunsCommand>(line);
    case CliCommand::Dump:
        return std::make_unique<InquiryCommand>(line, Inquiry{Topic::Dump}, dumpText);
    case CliCommand::Bundle:
        return std::make_unique<BundleCommand>(line);
    case CliCommand::Config:
        if (const auto change = changeOf(line))
            return std::make_unique<ChangeCommand>(line, *change, changeText);
        return std::make_unique<ConfigCommand>(line);
    case CliCommand::Debug:
        return std::make_unique<ChangeCommand>(line, *changeOf(line), temporaryLogText);
    case CliCommand::Profiles:
        return std::make_unique<ProfilesCommand>(line);
    case CliCommand::Exec:
        return std::make_unique<ExecCommand>(line);
    }
    Q_UNREACHABLE();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("deckctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DECK_VERSION));
    useLanguage(languageChoice(QCoreApplication::arguments()));

    const auto parsed = parseCommandLine(QCoreApplication::arguments());
    if (const auto *early = std::get_if<EarlyExit>(&parsed)) {
        early->code == ExitCode::Done ? printOut(early->text) : printError(early->text);
        return static_cast<int>(early->code);
    }
    // What a manager notes in the daemon's log is no message of ours: stdout has the changes, and
    // stderr the one error. QT_LOGGING_RULES brings it back.
    QLoggingCategory::setFilterRules(QStringLiteral("deck.daemon=false"));
    const CommandLine line = std::get<CommandLine>(parsed);
    printError(warningsText(line.setup.warnings));
    // Only a manager has something to finish; any other command ends at once by these signals.
    TerminationWatch termination;
    if (line.command == CliCommand::Run) {
        termination.block();
        termination.watch();
    }
    const std::unique_ptr<CliTask> task = makeTask(line, termination);
    QObject::connect(task.get(), &CliTask::done, &application,
                     [](ExitCode code) { QCoreApplication::exit(static_cast<int>(code)); });
    QTimer::singleShot(0, task.get(), &CliTask::begin);
    return QCoreApplication::exec();
}
