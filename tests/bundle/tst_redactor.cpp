// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "bundle/redactor.h"
#include "config/secrets.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace deck;

/// What leaves the machine, and what does not. "hush" is the secret of every row.
class RedactorTest : public QObject
{
    Q_OBJECT

private slots:
    void toml_data();
    void toml();
    void text_data();
    void text();
    void brokenTomlHidesItsSecretsToo_data();
    void brokenTomlHidesItsSecretsToo();
    void everyCutOfATextComesToAnEnd();
    void json();
    void bytesThatAreNoTextStay();
};

void RedactorTest::toml_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after"); // @: where something is gone
    const auto row = [](const char *what, const QByteArray &before, const QByteArray &after) {
        QTest::newRow(what) << before << after;
    };
    row("nothing secret", "# a\nroot = \"/x\" # b\n[grpc]\n  address = '/s'\n",
        "# a\nroot = \"/x\" # b\n[grpc]\n  address = '/s'\n");
    row("a password", "password = \"hush\" # why\n", "password = \"@\" # why\n");
    row("an empty one", "password = \"\"\n", "password = \"\"\n");
    row("another spelling", "registryToken=\"hush\"\n", "registryToken=\"@\"\n");
    row("a quoted key", "\"pass word\" = 1\n\"tls-key\" = 'hush'\n",
        "\"pass word\" = 1\n\"tls-key\" = \"@\"\n");
    row("a dotted key", "a.auth.username = \"hush\"\n", "a.auth.username = \"@\"\n");
    row("below a secret table",
        "[r.\"reg.io\".auth]\n  username = \"hush\"\n[x]\nusername = \"u\"\n",
        "[r.\"reg.io\".auth]\n  username = \"@\"\n[x]\nusername = \"u\"\n");
    row("an inline table", "r = { url = \"u\", password = \"hush\" , n = 1 }\nb = 2\n",
        "r = { url = \"u\", password = \"@\" , n = 1 }\nb = 2\n");
    row("a secret inline table", "auth = { username = \"hush\", password = \"hush\" }\nb = 2\n",
        "auth = \"@\"\nb = 2\n");
    row("tables in an array", "a = [{ token = \"hush\" }, { b = 1 }]\n",
        "a = [{ token = \"@\" }, { b = 1 }]\n");
    row("on several lines", "token = \"\"\"\nhu#sh\nhush\n\"\"\"\nb = 1\n",
        "token = \"@\"\nb = 1\n");
    row("a literal on several lines", "secret = '''\nhush'x\n'''\n", "secret = \"@\"\n");
    row("a secret array", "tokens = [\n \"hush\", # hush\n \"hush]\"\n]\nb = 1\n",
        "tokens = \"@\"\nb = 1\n");
    row("an escaped quote", "token = \"a\\\"hush\"\nb = 1\n", "token = \"@\"\nb = 1\n");
    row("variables of an environment", "environment = {A = \"hush\", B='hush'}\n",
        "environment = \"@\"\n");
    row("a table of variables", "[environment]\nA = \"hush\"\n[x]\nA=1\n",
        "[environment]\nA = \"@\"\n[x]\nA=1\n");
    row("variables of a plugin", "args = [\"a\"]\nenv = [\"A=hush\"]\n",
        "args = [\"a\"]\nenv = \"@\"\n");
    row("a header for a registry", "[host.\"h\".header]\n  x-meta = [\"hush\"]\n",
        "[host.\"h\".header]\n  x-meta = \"@\"\n");
    row("an address with a user", "server = \"https://me:hush@h/p\"\n",
        "server = \"https://@@h/p\"\n");
    row("an address in a header", "[m.\"https://me:hush@h\"]\na = 1\n",
        "[m.\"https://@@h\"]\na = 1\n");
    row("an argument", "args = [\"--token=hush\", \"-v\"]\n", "args = [\"--token=@\", \"-v\"]\n");
    row("in a comment", "# password = \"hush\"\n", "# password = \"@\"\n");
    row("TOML within", "configText = '''\n[a.auth]\n x = \"hush\"\n y = 1\n'''\nb = 1\n",
        "configText = '''\n[a.auth]\n x = \"@\"\n y = \"@\"\n'''\nb = 1\n");
    row("TOML within, on one line", "configText = \"[a.auth]\\nx = \\\"hush\\\"\"\n",
        "configText = \"@\"\n");
    row("a number", "pass = 4711\nb = 1\n", "pass = \"@\"\nb = 1\n");
    row("names that only look so",
        "key_model = \"node\"\nauthor = \"a\"\nkeyboard = 1\nmonkey = \"m\"\n",
        "key_model = \"node\"\nauthor = \"a\"\nkeyboard = 1\nmonkey = \"m\"\n");
    row("CRLF", "a = 1\r\npassword = \"hush\"\r\n", "a = 1\r\npassword = \"@\"\r\n");
    row("no newline at the end", "password = 'hush'", "password = \"@\"");
}

void RedactorTest::toml()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const Redacted redacted = redactToml(before);
    // "@@": what was struck out before an at-sign that stays
    QByteArray expected = after;
    expected.replace("//@@", "//\1@").replace("@", "\2").replace("\1\2", "\1@");
    expected.replace("\2", kStruckOut.data()).replace("\1", kStruckOut.data());
    QCOMPARE(redacted.text, expected);
    QCOMPARE(redacted.struckOut > 0, before.contains("hush") || before.contains("4711"));
    QVERIFY(!redacted.text.contains("hush"));
    const Redacted again = redactToml(redacted.text);
    QCOMPARE(again.text, redacted.text); // nothing more to find
}

void RedactorTest::text_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *what, const QByteArray &before, const QByteArray &after) {
        QTest::newRow(what) << before << after;
    };
    row("a log line", "time=\"2026\" level=info msg=\"loading plugin\" id=x key=snap-1\n",
        "time=\"2026\" level=info msg=\"loading plugin\" id=x key=snap-1\n");
    row("a field", "level=info token=hush next=1", "level=info token=@ next=1");
    row("a quoted field", "level=info password=\"hush hush\" next=1",
        "level=info password=\"@\" next=1");
    row("quoted twice", "msg=\"got {\\\"token\\\":\\\"hush\\\",\\\"a\\\":1}\"",
        "msg=\"got {\\\"token\\\":\\\"@\\\",\\\"a\\\":1}\"");
    row("JSON", "{\"msg\":\"m\",\"password\":\"hush\"}", "{\"msg\":\"m\",\"password\":\"@\"}");
    row("a header", "Authorization: Bearer hush.hush-1 x", "Authorization: Bearer @ x");
    row("an address", "pull docker://me:hush@reg.io/a", "pull docker://@@reg.io/a");
    row("a query", "GET /v2/?scope=a&access_token=hush&x=1", "GET /v2/?scope=a&access_token=@&x=1");
    row("a private key",
        "-----BEGIN RSA PRIVATE KEY-----\nhush\nhush\n-----END RSA PRIVATE KEY-----\nx",
        "-----BEGIN RSA PRIVATE KEY-----@-----END RSA PRIVATE KEY-----\nx");
    row("a cut private key", "-----BEGIN PRIVATE KEY-----\nhush", "-----BEGIN PRIVATE KEY-----@");
    row("a mail address", "ask me@example.org", "ask me@example.org");
}

void RedactorTest::text()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QByteArray expected = after;
    expected.replace("me@example", "me\3example").replace("//@@", "//\1@");
    expected.replace("@", "\2").replace("\1\2", "\1@").replace("\3", "@");
    expected.replace("\2", kStruckOut.data()).replace("\1", kStruckOut.data());
    QCOMPARE(redactText(before).text, expected);
}

void RedactorTest::brokenTomlHidesItsSecretsToo_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("a string that is not closed") << QByteArray("password = \"hush\nb = 1\n");
    QTest::newRow("a long string that is not closed") << QByteArray("token = \"\"\"hush\nhush\n");
    QTest::newRow("a bare word") << QByteArray("password = hush\n");
    QTest::newRow("an array that is not closed") << QByteArray("a = [\npassword = \"hush\"\n");
    QTest::newRow("a table that is not closed") << QByteArray("a = { b = 1\npassword = \"hush\"\n");
    QTest::newRow("a header that is not closed") << QByteArray("[a.auth\npassword = \"hush\"\n");
    QTest::newRow("an equals sign too many") << QByteArray("password = = \"hush\"\n");
    QTest::newRow("a colon") << QByteArray("password: \"hush\"\n");
    QTest::newRow("nothing but garbage") << QByteArray("]]] }{ = password=hush\n");
}

void RedactorTest::brokenTomlHidesItsSecretsToo()
{
    QFETCH(QByteArray, before);
    const Redacted redacted = redactToml(before);
    QVERIFY2(!redacted.text.contains("hush"), redacted.text.constData());
    QVERIFY(redacted.struckOut > 0);
}

void RedactorTest::everyCutOfATextComesToAnEnd()
{
    const QByteArray whole = "[a.\"b]c\".auth]\nx = { y = [ 'z', \"w\\\"\" ], u = '''q''' } # c\n"
                             "p.q = \"\"\"r\n\\\"\"\"\nconfigText = '''\n[s]\nt = 1\n'''\n[[k]]\n";
    for (qsizetype length = 0; length <= whole.size(); ++length)
        QVERIFY(redactToml(whole.first(length)).text.size() <= 3 * whole.size());
}

void RedactorTest::json()
{
    int struckOut = 0;
    const QJsonObject before{{"url", "https://me:hush@h"},
                             {"token", "hush"},
                             {"n", 3},
                             {"list", QJsonArray{QJsonObject{{"password", "hush"}}, "a=b"}}};
    const QJsonObject after = redactJson(before, struckOut).toObject();
    QVERIFY(!QJsonDocument(after).toJson().contains("hush"));
    QCOMPARE(struckOut, 3);
    QCOMPARE(after["n"].toInt(), 3);
    QCOMPARE(after["list"].toArray().at(1).toString(), "a=b");
}

void RedactorTest::bytesThatAreNoTextStay()
{
    const QByteArray bytes("\xff\xfe\x00 ok \xc3\xa4\n", 10);
    QCOMPARE(redactText(bytes).text, bytes);
    QCOMPARE(redactToml(bytes).text, bytes);
}

QTEST_GUILESS_MAIN(RedactorTest)
#include "tst_redactor.moc"
