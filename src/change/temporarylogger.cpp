// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "change/temporarylogger.h"

#include "config/jsonreader.h"
#include "config/smallfile.h"
#include "posix/files.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <utility>

namespace deck {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::TemporaryLog)
};

QJsonObject toJson(const TemporaryLog &log)
{
    return {{u"level"_s, log.level}, {u"until"_s, timeToJson(log.until)}};
}

TemporaryLog readLog(const QString &file)
{
    TemporaryLog log;
    const auto content = readSmallFile(file, {u"note"_s, {}});
    const auto *bytes = std::get_if<std::optional<QByteArray>>(&content);
    if (bytes == nullptr || !*bytes)
        return log;
    JsonReader reader(QJsonDocument::fromJson(**bytes).object());
    reader.read("level"_L1, log.level);
    reader.read("until"_L1, log.until);
    return reader.good() && log.until.isValid() ? log : TemporaryLog{};
}

bool isMoreThanUsual(const QString &level)
{
    return level == "debug"_L1 || level == "trace"_L1;
}

DaemonError refusal(const QString &subject, const QString &cause, const QString &advice)
{
    return {ErrorCode::Unanswered, {subject, cause, advice}};
}

/// The level that a daemon was launched with; empty: none was given.
QString levelOf(const Snapshot &snapshot)
{
    if (snapshot.arguments.contains(u"--debug"_s)) // the other dialect knows no other
        return u"debug"_s;
    const qsizetype at = snapshot.arguments.indexOf(u"--log-level"_s);
    return at < 0 ? QString() : snapshot.arguments.value(at + 1);
}

/// What was asked for; nothing to end it.
std::variant<std::optional<TemporaryLog>, DaemonError> logFrom(const QJsonObject &arguments)
{
    const qint64 seconds = arguments.value("seconds"_L1).toInteger(-1);
    if (seconds == 0)
        return std::nullopt;
    const qint64 most = std::chrono::seconds(TemporaryLogger::kLongest).count();
    if (seconds < 0 || seconds > most)
        return refusal(u"debug"_s, Words::tr("the time is not from 1 second to 24 hours"), {});
    const QString level = arguments.value("level"_L1).toString(u"debug"_s);
    if (!isMoreThanUsual(level))
        return refusal(u"debug"_s, Words::tr("'%1' is not a level for this").arg(level),
                       Words::tr("Use debug or trace."));
    return TemporaryLog{level, QDateTime::currentDateTimeUtc().addSecs(seconds)};
}

} // namespace

TemporaryLogger::TemporaryLogger(ContainerdController &controller, const QString &stateFolder,
                                 QObject *parent)
    : QObject(parent), m_controller(controller), m_file(stateFolder + u"/temporary-log.json"_s),
      m_watch(controller)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &TemporaryLogger::timeIsUp);
    connect(&m_watch, &StartWatch::usable, this, [this] { answer(std::nullopt); });
    connect(&m_watch, &StartWatch::stopped, this, [this] { answer(std::nullopt); });
    connect(&m_watch, &StartWatch::failed, this, &TemporaryLogger::startFailed);
    resume();
}

void TemporaryLogger::resume()
{
    m_log = readLog(m_file);
    if (m_log.level.isEmpty()) {
        QFile::remove(m_file);
        return;
    }
    m_controller.setTemporaryLog(m_log);
    arm(); // at once where the time is up: by then the daemon that still runs so is adopted
}

/// A timer knows no pause while the machine sleeps, so it looks at the clock again.
void TemporaryLogger::arm()
{
    constexpr milliseconds kLongestWait = std::chrono::minutes(1);
    const milliseconds left(QDateTime::currentDateTimeUtc().msecsTo(m_log.until));
    m_timer.start(std::clamp(left, milliseconds(0), kLongestWait));
}

void TemporaryLogger::timeIsUp()
{
    if (QDateTime::currentDateTimeUtc() < m_log.until)
        arm();
    else
        end(Asker::Manager);
}

void TemporaryLogger::carryOut(const Change &change, QObject *context, AnswerHandler answered)
{
    const auto wanted = logFrom(change.arguments);
    const auto *log = std::get_if<std::optional<TemporaryLog>>(&wanted);
    std::optional<DaemonError> refused;
    if (log == nullptr)
        refused = std::get<DaemonError>(wanted);
    else if (*log && m_controller.profile().startDaemon == false)
        refused = refusal(u"debug"_s,
                          Words::tr("the profile has startDaemon = false, so nothing is restarted"),
                          Words::tr("Unset startDaemon first."));
    if (refused) {
        QMetaObject::invokeMethod(
            context,
            [answered, refused] {
                answered({{}, refused});
            },
            Qt::QueuedConnection);
        return;
    }
    if (m_answered)
        answer(
            refusal(u"debug"_s, Words::tr("another one came in between"), Words::tr("Ask again.")));
    m_context = context;
    m_answered = std::move(answered);
    *log ? begin(**log, change.from) : end(change.from);
}

void TemporaryLogger::begin(const TemporaryLog &log, Asker from)
{
    const OsStatus written =
        writeAtomically(m_file, QJsonDocument(toJson(log)).toJson(), Durability::Process);
    if (!written) { // it would not be taken back
        answer(refusal(m_file, written.error().toString(),
                       Words::tr("Make room on its disk, or correct the permissions.")));
        return;
    }
    m_log = log;
    m_controller.setTemporaryLog(log);
    arm();
    restartFor(from);
}

void TemporaryLogger::end(Asker from)
{
    m_log = {};
    m_timer.stop();
    QFile::remove(m_file);
    m_controller.setTemporaryLog({});
    restartFor(from);
}

/// Only a daemon that runs and logs otherwise than it should.
void TemporaryLogger::restartFor(Asker from)
{
    const Snapshot &now = m_controller.snapshot();
    const bool runs = now.state == State::Starting || now.state == State::Running;
    const QString &wanted = m_log.level.isEmpty() ? m_controller.profile().logLevel : m_log.level;
    const bool isWatched = m_controller.profile().startDaemon == false; // and not restarted
    if (!runs || isWatched || now.wanted == Wanted::Stopped || levelOf(now) == wanted) {
        answer(std::nullopt);
        return;
    }
    m_watch.begin();
    m_controller.restart(from);
    m_watch.look();
}

/// A daemon that does not start with it had better have less in its log.
void TemporaryLogger::startFailed(const DaemonError &error)
{
    answer(error);
    if (m_log.level.isEmpty())
        return;
    end(Asker::Manager);
    if (m_controller.snapshot().state == State::Failed)
        m_controller.restart(Asker::Manager);
}

/// Later, as the session promises.
void TemporaryLogger::answer(const std::optional<DaemonError> &error)
{
    const AnswerHandler answered = std::exchange(m_answered, nullptr);
    if (answered && m_context)
        QMetaObject::invokeMethod(
            m_context, [answered, answer = Answer{toJson(m_log), error}] { answered(answer); },
            Qt::QueuedConnection);
}

} // namespace deck
