// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "control/protocol.h"

#include <QTest>

using namespace deck;

class ProtocolTest : public QObject
{
    Q_OBJECT

private slots:
    void requestsComeBack_data();
    void requestsComeBack();
    void whoAsksIsATerminalUnlessItSays_data();
    void whoAsksIsATerminalUnlessItSays();
    void raiseComesBack();
    void repliesComeBack_data();
    void repliesComeBack();
    void questionComesBack();
    void changesComeBack_data();
    void changesComeBack();
    void answersComeBack_data();
    void answersComeBack();
    void snapshotComesBack();
    void everyMessageIsOneLine();
    void badClientMessages_data();
    void badClientMessages();
    void badServerMessages_data();
    void badServerMessages();
    void repairIsOptional();
    void unknownKeysAreIgnored();
};

Q_DECLARE_METATYPE(deck::Request)
Q_DECLARE_METATYPE(deck::Reply)

namespace {

DaemonError anError()
{
    return {ErrorCode::EndedEarly,
            {"/usr/bin/containerd", "it ended while starting: exit code 1", "See its log."},
            Repair::TryAgain,
            {"first line", "a \"quoted\"\tline", QString::fromUtf8("Umlaute äöü")}};
}

} // namespace

void ProtocolTest::requestsComeBack_data()
{
    QTest::addColumn<Request>("request");
    QTest::newRow("start") << Request{1, Command::Start, Repair::None};
    QTest::newRow("stop") << Request{2, Command::Stop, Repair::None};
    QTest::newRow("restart") << Request{3, Command::Restart, Repair::None};
    QTest::newRow("set aside") << Request{4, Command::Repair, Repair::SetAsidePidFile};
    QTest::newRow("try again") << Request{5, Command::Repair, Repair::TryAgain};
    QTest::newRow("large id") << Request{1LL << 52, Command::Start, Repair::None};
    QTest::newRow("from a window") << Request{6, Command::Stop, Repair::None, Asker::Window};
    QTest::newRow("negative id") << Request{-7, Command::Start, Repair::None};
}

void ProtocolTest::requestsComeBack()
{
    QFETCH(Request, request);
    const auto message = decodeClientMessage(encode(request));
    QVERIFY(message);
    const auto *back = std::get_if<Request>(&*message);
    QVERIFY(back);
    QCOMPARE(back->id, request.id);
    QCOMPARE(back->command, request.command);
    QCOMPARE(back->repair, request.repair);
    QCOMPARE(back->from, request.from);
}

void ProtocolTest::whoAsksIsATerminalUnlessItSays_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("says nothing") << QByteArray("{\"id\":1,\"command\":\"stop\"}");
    QTest::newRow("a word of a later version")
        << QByteArray("{\"id\":1,\"command\":\"stop\",\"from\":\"phone\"}");
    QTest::newRow("no word") << QByteArray("{\"id\":1,\"command\":\"stop\",\"from\":[1]}");
}

void ProtocolTest::whoAsksIsATerminalUnlessItSays()
{
    QFETCH(QByteArray, line);
    const auto message = decodeClientMessage(line);
    QVERIFY(message);
    QCOMPARE(std::get<Request>(*message).from, Asker::Terminal);
}

void ProtocolTest::raiseComesBack()
{
    const auto message = decodeClientMessage(encode(RaiseRequest{12, "a token", true}));
    QVERIFY(message);
    QVERIFY(std::holds_alternative<RaiseRequest>(*message));
    const RaiseRequest &back = std::get<RaiseRequest>(*message);
    QCOMPARE(back.id, 12);
    QCOMPARE(back.activationToken, "a token");
    QVERIFY(back.showsLog);
}

void ProtocolTest::questionComesBack()
{
    const Inquiry inquiry{Topic::Runs, {{"run", "last"}}};
    const auto message = decodeClientMessage(encode(Question{12, inquiry}));
    QVERIFY(message);
    const auto *back = std::get_if<Question>(&*message);
    QVERIFY(back);
    QCOMPARE(back->id, 12);
    QCOMPARE(back->inquiry, inquiry);
}

void ProtocolTest::changesComeBack_data()
{
    QTest::addColumn<ChangeKind>("kind");
    for (const QString &word : keywords<ChangeKind>())
        QTest::newRow(qPrintable(word)) << *fromKeyword<ChangeKind>(word);
}

void ProtocolTest::changesComeBack()
{
    QFETCH(ChangeKind, kind);
    const Change change{kind, {{"text", "a = \"\n\""}}, Asker::Window, "root"};
    const auto message = decodeClientMessage(encode(ChangeRequest{12, change}));
    QVERIFY(message);
    const auto *back = std::get_if<ChangeRequest>(&*message);
    QVERIFY(back);
    QCOMPARE(back->id, 12);
    QCOMPARE(back->change, (Change{kind, change.arguments, Asker::Window, {}})); // who, is not told
}

void ProtocolTest::answersComeBack_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::newRow("empty") << Answer{};
    QTest::newRow("content") << Answer{{{"threads", 9}, {"name", "a \"quoted\"\nline"}}};
    QTest::newRow("error") << Answer{{}, anError()};
}

void ProtocolTest::answersComeBack()
{
    QFETCH(Answer, answer);
    const auto message = decodeServerMessage(encode(AnswerMessage{3, answer}));
    QVERIFY(message);
    const auto *back = std::get_if<AnswerMessage>(&*message);
    QVERIFY(back);
    QCOMPARE(back->id, 3);
    QCOMPARE(back->answer, answer);
}

void ProtocolTest::repliesComeBack_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::newRow("reached") << Reply{1, std::nullopt, false};
    QTest::newRow("failed") << Reply{2, anError(), false};
    QTest::newRow("refused") << Reply{3, anError(), true};
}

void ProtocolTest::repliesComeBack()
{
    QFETCH(Reply, reply);
    const auto message = decodeServerMessage(encode(reply));
    QVERIFY(message);
    const auto *back = std::get_if<Reply>(&*message);
    QVERIFY(back);
    QCOMPARE(back->id, reply.id);
    QCOMPARE(back->error, reply.error);
    QCOMPARE(back->refused, reply.refused);
}

void ProtocolTest::snapshotComesBack()
{
    Snapshot snapshot;
    snapshot.profile = "work";
    snapshot.state = State::Backoff;
    snapshot.error = anError();
    snapshot.warnings = {"one", "two\nlines"};
    const auto message = decodeServerMessage(encode(snapshot));
    QVERIFY(message);
    QVERIFY(std::holds_alternative<Snapshot>(*message));
    QCOMPARE(std::get<Snapshot>(*message), snapshot);
}

void ProtocolTest::everyMessageIsOneLine()
{
    Snapshot snapshot;
    snapshot.warnings = {"two\nlines", "three\r\nmore"};
    for (const QByteArray &line : {encode(snapshot), encode(Reply{1, anError(), true}),
                                   encode(Request{}), encode(RaiseRequest{})}) {
        QCOMPARE(line.count('\n'), 1);
        QVERIFY(line.endsWith('\n'));
    }
    QVERIFY(encode(Request{1LL << 52, Command::Repair, Repair::SetAsidePidFile}).size() <=
            kLongestRequest);
}

void ProtocolTest::badClientMessages_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("start");
    QTest::newRow("NULs") << QByteArray(16, '\0');
    QTest::newRow("not UTF-8") << QByteArray("{\"id\":1,\"command\":\"\xff\xfe\"}");
    QTest::newRow("HTTP") << QByteArray("GET / HTTP/1.1");
    QTest::newRow("half an object") << QByteArray(R"({"id":1,"comm)");
    QTest::newRow("two objects") << QByteArray(R"({"id":1,"command":"stop"}{"id":2})");
    QTest::newRow("an array") << QByteArray(R"([{"id":1,"command":"stop"}])");
    QTest::newRow("a number") << QByteArray("1");
    QTest::newRow("no id") << QByteArray(R"({"command":"stop"})");
    QTest::newRow("id is text") << QByteArray(R"({"id":"1","command":"stop"})");
    QTest::newRow("no command") << QByteArray(R"({"id":1})");
    QTest::newRow("unknown command") << QByteArray(R"({"id":1,"command":"destroy"})");
    QTest::newRow("command in capitals") << QByteArray(R"({"id":1,"command":"STOP"})");
    QTest::newRow("command is a number") << QByteArray(R"({"id":1,"command":1})");
    QTest::newRow("unknown repair")
        << QByteArray(R"({"id":1,"command":"repair","repair":"everything"})");
    QTest::newRow("repair of nothing") << QByteArray(R"({"id":1,"command":"repair"})");
    QTest::newRow("taking over is not for a manager")
        << QByteArray(R"({"id":1,"command":"repair","repair":"take-over"})");
    QTest::newRow("raise is false") << QByteArray(R"({"id":1,"raise":false})");
    QTest::newRow("a server's message") << encode(Snapshot{});
    QTest::newRow("nested beyond the parser's limit")
        << R"({"id":1,"command":)" + QByteArray(2000, '[');
}

void ProtocolTest::badClientMessages()
{
    QFETCH(QByteArray, line);
    QVERIFY(!decodeClientMessage(line));
}

void ProtocolTest::badServerMessages_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("garbage") << QByteArray("\x16\x03\x01\x02");
    QTest::newRow("an object of something else") << QByteArray(R"({"version":2})");
    QTest::newRow("snapshot with an unknown state")
        << QByteArray(R"({"snapshot":{"state":"confused"}})");
    QTest::newRow("snapshot with a wrong type") << QByteArray(R"({"snapshot":{"pid":"1"}})");
    QTest::newRow("reply with an unknown error")
        << QByteArray(R"({"reply":{"id":1,"error":{"code":"boredom"}}})");
    QTest::newRow("a client's message") << encode(Request{1, Command::Stop, Repair::None});
}

void ProtocolTest::badServerMessages()
{
    QFETCH(QByteArray, line);
    QVERIFY(!decodeServerMessage(line));
}

void ProtocolTest::repairIsOptional()
{
    const auto message = decodeClientMessage(R"({"id":1,"command":"stop"})");
    QVERIFY(message);
    QCOMPARE(std::get<Request>(*message).command, Command::Stop);
    QCOMPARE(std::get<Request>(*message).repair, Repair::None);
}

void ProtocolTest::unknownKeysAreIgnored()
{
    QVERIFY(decodeClientMessage(R"({"id":1,"command":"stop","since":"a later version"})"));
    QVERIFY(decodeServerMessage(R"({"reply":{"id":1,"refused":false,"mood":"good"}})"));
    QVERIFY(decodeServerMessage(R"({"snapshot":{"mood":"good"}})"));
}

QTEST_GUILESS_MAIN(ProtocolTest)
#include "tst_protocol.moc"
