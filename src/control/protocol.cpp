// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "control/protocol.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

QByteArray toLine(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<Reply> replyFrom(const QJsonObject &object)
{
    Reply reply;
    reply.id = object.value("id"_L1).toInteger();
    reply.refused = object.value("refused"_L1).toBool();
    const QJsonValue error = object.value("error"_L1);
    if (!error.isObject())
        return reply;
    reply.error = daemonErrorFromJson(error.toObject());
    return reply.error ? std::optional(reply) : std::nullopt;
}

std::optional<AnswerMessage> answerFrom(const QJsonObject &object)
{
    AnswerMessage message;
    message.id = object.value("id"_L1).toInteger();
    message.answer.content = object.value("content"_L1).toObject();
    const QJsonValue error = object.value("error"_L1);
    if (!error.isObject())
        return message;
    message.answer.error = daemonErrorFromJson(error.toObject());
    return message.answer.error ? std::optional(message) : std::nullopt;
}

} // namespace

bool isForManager(Repair repair)
{
    return repair == Repair::SetAsidePidFile || repair == Repair::TryAgain;
}

QByteArray encode(const Request &request)
{
    return toLine({{u"id"_s, request.id},
                   {u"command"_s, keyword(request.command)},
                   {u"repair"_s, keyword(request.repair)},
                   {u"from"_s, keyword(request.from)}});
}

QByteArray encode(const RaiseRequest &request)
{
    return toLine({{u"id"_s, request.id},
                   {u"raise"_s, true},
                   {u"activationToken"_s, request.activationToken},
                   {u"showsLog"_s, request.showsLog}});
}

QByteArray encode(const Question &question)
{
    return toLine({{u"id"_s, question.id},
                   {u"ask"_s, keyword(question.inquiry.topic)},
                   {u"arguments"_s, question.inquiry.arguments}});
}

QByteArray encode(const ChangeRequest &request)
{
    return toLine({{u"id"_s, request.id},
                   {u"change"_s, keyword(request.change.kind)},
                   {u"arguments"_s, request.change.arguments},
                   {u"from"_s, keyword(request.change.from)}});
}

QByteArray encode(const AnswerMessage &message)
{
    QJsonObject object{{u"id"_s, message.id}, {u"content"_s, message.answer.content}};
    if (message.answer.error)
        object[u"error"_s] = toJson(*message.answer.error);
    return toLine({{u"answer"_s, object}});
}

QByteArray encode(const Reply &reply)
{
    QJsonObject object{{u"id"_s, reply.id}, {u"refused"_s, reply.refused}};
    if (reply.error)
        object[u"error"_s] = toJson(*reply.error);
    return toLine({{u"reply"_s, object}});
}

QByteArray encode(const Snapshot &snapshot)
{
    return toLine({{u"snapshot"_s, toJson(snapshot)}});
}

std::optional<ClientMessage> decodeClientMessage(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    if (!object.value("id"_L1).isDouble())
        return std::nullopt;
    const qint64 id = object.value("id"_L1).toInteger();
    if (object.value("raise"_L1).toBool())
        return RaiseRequest{id, object.value("activationToken"_L1).toString(),
                            object.value("showsLog"_L1).toBool()};
    if (object.value("ask"_L1).isString()) {
        if (const auto topic = fromKeyword<Topic>(object.value("ask"_L1).toString()))
            return Question{id, {*topic, object.value("arguments"_L1).toObject()}};
        return UnknownQuestion{id};
    }
    const auto from =
        fromKeyword<Asker>(object.value("from"_L1).toString()).value_or(Asker::Terminal);
    if (object.value("change"_L1).isString()) {
        if (const auto kind = fromKeyword<ChangeKind>(object.value("change"_L1).toString()))
            return ChangeRequest{id, {*kind, object.value("arguments"_L1).toObject(), from}};
        return UnknownQuestion{id};
    }
    const auto command = fromKeyword<Command>(object.value("command"_L1).toString());
    const QJsonValue word = object.value("repair"_L1);
    const auto repair =
        word.isUndefined() ? std::optional(Repair::None) : fromKeyword<Repair>(word.toString());
    if (!command || !repair)
        return std::nullopt;
    if (*command == Command::Repair && !isForManager(*repair))
        return std::nullopt;
    return Request{id, *command, *repair, from};
}

std::optional<ServerMessage> decodeServerMessage(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    if (object.contains("snapshot"_L1)) {
        if (auto snapshot = snapshotFromJson(object.value("snapshot"_L1).toObject()))
            return *snapshot;
    } else if (object.contains("reply"_L1)) {
        if (auto reply = replyFrom(object.value("reply"_L1).toObject()))
            return *reply;
    } else if (object.contains("answer"_L1)) {
        if (auto answer = answerFrom(object.value("answer"_L1).toObject()))
            return *answer;
    }
    return std::nullopt;
}

} // namespace deck
