// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/enumwords.h"
#include "daemon/change.h"
#include "daemon/daemonerror.h"
#include "daemon/inquiry.h"
#include "daemon/snapshot.h"

#include <QByteArray>

#include <optional>
#include <variant>

namespace deck {

// The control socket carries one JSON object a line. A client sends requests; the manager sends the
// snapshot at once and after each change, and for each request one reply, when its outcome is
// known.

enum class Command { Start, Stop, Restart, Repair };

template <>
inline constexpr EnumWord<Command> kEnumWords<Command>[] = {
    {Command::Start, QLatin1StringView("start")},
    {Command::Stop, QLatin1StringView("stop")},
    {Command::Restart, QLatin1StringView("restart")},
    {Command::Repair, QLatin1StringView("repair")},
};

struct Request
{
    qint64 id = 0; ///< of the client's choice; comes back with the reply
    Command command = Command::Start;
    Repair repair = Repair::None;
    Asker from = Asker::Terminal; ///< also when the client does not say, or says an unknown word
};

/// Whether a manager can do it. Taking over is for whoever wants to be the manager.
[[nodiscard]] bool isForManager(Repair repair);

/// Asks the manager to bring its window to the front.
struct RaiseRequest
{
    qint64 id = 0;
    QString activationToken = {}; ///< by which a Wayland compositor lets a window come to the front
    bool showsLog = false;        ///< its page Log is wanted
};

/// A question; the manager answers it once.
struct Question
{
    qint64 id = 0;
    Inquiry inquiry;
};

/// A change that a client asks for; answered as a question is, once its outcome is known.
struct ChangeRequest
{
    qint64 id = 0;
    Change change;
};

/// A question of a later version's, on a topic that this one does not know: answered so, as the
/// rest of what that client says may be understood.
struct UnknownQuestion
{
    qint64 id = 0;
};

/// What a client may say.
using ClientMessage = std::variant<Request, RaiseRequest, Question, UnknownQuestion, ChangeRequest>;

struct Reply
{
    qint64 id = 0;
    std::optional<DaemonError> error; ///< none: what was asked for is reached
    bool refused = false;             ///< the command was not taken at all
};

/// The id of the one reply that a client gets instead of a snapshot when it is not to be heard.
inline constexpr qint64 kRefusedAtTheDoor = 0;

struct AnswerMessage
{
    qint64 id = 0; ///< of the question
    Answer answer;
};

/// What the manager may say.
using ServerMessage = std::variant<Snapshot, Reply, AnswerMessage>;

/// A request can hold a configuration of 1 MiB, as JSON writes it; a client that sends a longer
/// line is cut off.
inline constexpr qsizetype kLongestRequest = 4 * 1024 * 1024;
/// A snapshot holds paths, arguments, plugin errors and log lines, and an answer can be a goroutine
/// dump; longer ones are not believed.
inline constexpr qsizetype kLongestServerMessage = 4 * 1024 * 1024;

/// Each a line with its newline.
[[nodiscard]] QByteArray encode(const Request &request);
[[nodiscard]] QByteArray encode(const RaiseRequest &request);
[[nodiscard]] QByteArray encode(const Question &question);
[[nodiscard]] QByteArray encode(const ChangeRequest &request);
[[nodiscard]] QByteArray encode(const Reply &reply);
[[nodiscard]] QByteArray encode(const AnswerMessage &message);
[[nodiscard]] QByteArray encode(const Snapshot &snapshot);

/// Nothing for a line that is not JSON, or not of this protocol.
[[nodiscard]] std::optional<ClientMessage> decodeClientMessage(const QByteArray &line);
[[nodiscard]] std::optional<ServerMessage> decodeServerMessage(const QByteArray &line);

} // namespace deck
