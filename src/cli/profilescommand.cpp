// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/profilescommand.h"

#include "cli/answertext.h"
#include "cli/changetext.h"
#include "cli/errortext.h"
#include "cli/profilestext.h"
#include "config/profileexport.h"
#include "control/profilesurvey.h"
#include "control/remotesession.h"
#include "posix/files.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::ProfilesText)
};

ProfileStore::Surroundings surroundingsOf(const CommandLine &line)
{
    ProfileStore::Surroundings surroundings;
    surroundings.home = line.setup.source ? line.setup.source->home : QString();
    surroundings.inUse = profileInUse;
    return surroundings;
}

ExitCode fail(const Problem &problem)
{
    printError(u"deckctl: %1\n"_s.arg(problem.message()));
    return ExitCode::Failed;
}

} // namespace

ProfilesCommand::ProfilesCommand(CommandLine line)
    : m_line(std::move(line)), m_store(surroundingsOf(m_line))
{
}

ProfilesCommand::~ProfilesCommand() = default;

void ProfilesCommand::begin()
{
    const ProfilesOptions &options = m_line.profiles;
    if (const auto problem = whyNotHere()) {
        emit done(fail(*problem));
        return;
    }
    switch (options.action) {
    case ProfilesAction::List:
        emit done(list());
        return;
    case ProfilesAction::Create:
        emit done(report(m_store.create(options.name, options.original)));
        return;
    case ProfilesAction::Rename:
        emit done(report(m_store.rename(options.name, options.newName)));
        return;
    case ProfilesAction::Remove:
        emit done(report(m_store.remove(options.name, options.withData)));
        return;
    case ProfilesAction::Export:
        emit done(exportOne());
        return;
    case ProfilesAction::Import:
        emit done(report(m_store.importFile(options.name, {options.newName, options.replace})));
        return;
    case ProfilesAction::Set:
    case ProfilesAction::Unset:
        setValues();
        return;
    }
    Q_UNREACHABLE();
}

/// Root's files are root's; its managers are asked for their states, and for other values.
std::optional<Problem> ProfilesCommand::whyNotHere() const
{
    const ProfilesAction action = m_line.profiles.action;
    const bool isAsked = action == ProfilesAction::List || action == ProfilesAction::Set ||
                         action == ProfilesAction::Unset;
    if (isAsked || !m_line.setup.isAttached())
        return std::nullopt;
    return Problem{u"--system"_s, Words::tr("the files of root's profiles are root's alone"),
                   Words::tr("Run this as root, without --system.")};
}

ExitCode ProfilesCommand::list() const
{
    const QList<ProfileState> states = surveyProfiles(*m_line.setup.source);
    if (!m_line.json) {
        printOut(profilesText(states));
        return ExitCode::Done;
    }
    QJsonArray array;
    for (const ProfileState &state : states)
        array.append(toJson(state));
    printOut(QString::fromUtf8(QJsonDocument(QJsonObject{{u"profiles"_s, array}}).toJson()));
    return ExitCode::Done;
}

ExitCode ProfilesCommand::exportOne() const
{
    const ProfilesOptions &options = m_line.profiles;
    const auto file = m_store.load(options.name);
    if (const auto *problem = std::get_if<Problem>(&file))
        return fail(*problem);
    const auto made = exportProfile(std::get<ProfileFile>(file), m_store.fileOf(options.name),
                                    options.withSecrets);
    if (const auto *problem = std::get_if<Problem>(&made))
        return fail(*problem);
    const auto &exported = std::get<ExportedProfile>(made);
    QStringList warnings;
    for (const QString &key : exported.struckOut)
        warnings
            << Words::tr("%1: what looks secret was struck out; --with-secrets keeps it.").arg(key);
    printError(warningsText(warnings));
    if (options.output.isEmpty()) { // as bytes: the terminal's encoding is none of a file's
        std::fwrite(exported.bytes.constData(), 1, static_cast<size_t>(exported.bytes.size()),
                    stdout);
        return std::fflush(stdout) == 0 ? ExitCode::Done : ExitCode::Failed;
    }
    if (isTaken(options.output))
        return fail(
            {options.output, Words::tr("is there already"), Words::tr("Choose another name.")});
    if (const OsStatus written =
            writeAtomically(options.output, exported.bytes, Durability::PowerLoss);
        !written)
        return fail(
            {options.output, written.error().toString(), Words::tr("Choose another place (-o).")});
    printOut(options.output + u'\n');
    return ExitCode::Done;
}

/// Whoever manages the profile goes by its file and would not see that it has changed.
void ProfilesCommand::setValues()
{
    const bool isAttached = m_line.setup.isAttached();
    const auto file = isAttached ? ProfileFile() : m_store.load(m_line.profiles.name);
    if (const auto *problem = std::get_if<Problem>(&file)) {
        emit done(fail(*problem));
        return;
    }
    const auto setup =
        readSetup(m_line.profiles.name, {surroundingsOf(m_line).home, {}, isAttached});
    if (const auto *problem = std::get_if<Problem>(&setup)) {
        emit done(fail(*problem));
        return;
    }
    const auto &found = std::get<Setup>(setup);
    if (!isAttached && !hasManager(found.places)) {
        emit done(report(m_store.setValues(found.profile.name, m_line.profiles.values)));
        return;
    }
    m_remote = std::make_unique<RemoteSession>(found);
    connect(m_remote.get(), &RemoteSession::opened, this, &ProfilesCommand::askManager);
    connect(m_remote.get(), &RemoteSession::lost, this, [this] {
        if (!m_asked)
            emit done(printChange({{}, m_remote->snapshot().error}));
    });
    m_remote->open();
}

void ProfilesCommand::askManager()
{
    m_asked = true; // from now on a loss is an answer, too
    QJsonObject values;
    Profile checked; // a bad value, and a path that is meant from here
    for (const auto &[key, value] : m_line.profiles.values) {
        if (auto problem = setProfileKey(checked, key, value)) {
            problem->subject = key;
            emit done(fail(*problem));
            return;
        }
        values[key] = profileKeyText(checked, key);
    }
    m_remote->change({ChangeKind::Apply, {{u"values"_s, values}}, Asker::Terminal}, this,
                     [this](const Answer &answer) { emit done(printChange(answer)); });
}

ExitCode ProfilesCommand::printChange(const Answer &answer) const
{
    const ExitCode code = printAnswer(answer, false, changeText);
    return hasLasted(answer.content) ? code : ExitCode::Failed;
}

ExitCode ProfilesCommand::report(const ProfileStore::Outcome &outcome) const
{
    if (const auto *problem = std::get_if<Problem>(&outcome))
        return fail(*problem);
    const auto &made = std::get<ProfileReport>(outcome);
    for (const QString &sentence : made.done)
        printOut(sentence + u'\n');
    printError(warningsText(made.warnings));
    return ExitCode::Done;
}

} // namespace deck
