// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/secrets.h"

#include <QTest>

using namespace deck;

class SecretsTest : public QObject
{
    Q_OBJECT

private slots:
    void names_data();
    void names();
    void values_data();
    void values();
    void arguments();
    void toml();
    void textThatIsNotToml();
    void settings();
};

void SecretsTest::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("secret");
    for (const char *name : {"AWS_SECRET_ACCESS_KEY", "token", "identitytoken", "DB_PASSWORD",
                             "passwd", "tls_key", "tcp_tls_key", "apiKey", "--registry-auth",
                             "auth", "SSH_PASSPHRASE", "credentials_file", "--key", "KEY"})
        QTest::newRow(name) << QString(name) << true;
    for (const char *name : {"PATH", "key_model", "GOMAXPROCS", "keyboard", "monkey", "AUTHOR",
                             "address", "author", "", "-", "--debug"})
        QTest::newRow(*name == '\0' ? "none" : name) << QString(name) << false;
}

void SecretsTest::names()
{
    QFETCH(QString, name);
    QFETCH(bool, secret);
    QCOMPARE(isSecretName(name), secret);
}

void SecretsTest::values_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("kept");
    QTest::newRow("plain") << "debug"
                           << "debug";
    QTest::newRow("empty") << ""
                           << "";
    QTest::newRow("proxy with a word") << "http://me:w0rd@proxy:3128/x"
                                       << "http://(not kept)@proxy:3128/x";
    QTest::newRow("two of them") << "a://u:p@h,b://q@h"
                                 << "a://(not kept)@h,b://(not kept)@h";
    QTest::newRow("address without a user") << "unix:///run/x.sock"
                                            << "unix:///run/x.sock";
    QTest::newRow("assignment") << "TOKEN=abc"
                                << "TOKEN=(not kept)";
    QTest::newRow("over two lines") << "TOKEN=a\nb"
                                    << "TOKEN=(not kept)";
    QTest::newRow("harmless assignment") << "LEVEL=debug"
                                         << "LEVEL=debug";
}

void SecretsTest::values()
{
    QFETCH(QString, value);
    QFETCH(QString, kept);
    QCOMPARE(withoutSecrets(value), kept);
}

void SecretsTest::arguments()
{
    QCOMPARE(withoutSecrets(QStringList{"--config", "/c", "--token", "abc", "--key=abc", "--debug",
                                        "--password", "--level", "info"}),
             (QStringList{"--config", "/c", "--token", "(not kept)", "--key=(not kept)", "--debug",
                          "--password", "--level", "info"}));
}

void SecretsTest::toml()
{
    const auto kept = tomlWithoutSecrets(R"(
version = 2
[grpc]
tcp_tls_key = "/k"
address = "/a"
[plugins."x".registry.configs."h".auth]
password = "w0rd"
username = "me"
[stream]
env = ["TOKEN=w0rd", "A=b"]
nested = [{ secret = ["w0rd"], name = "n" }]
mirror = "https://me:w0rd@host"
)");
    QVERIFY(kept);
    QVERIFY2(!kept->contains("w0rd"), kept->constData());
    QVERIFY(!kept->contains("/k"));
    for (const char *word : {"\"me\"", "A=b", "name = \"n\"", "(not kept)@host", "\"/a\""})
        QVERIFY2(kept->contains(word), kept->constData());
    QCOMPARE(tomlWithoutSecrets(*kept), kept);
}

void SecretsTest::textThatIsNotToml()
{
    QVERIFY(!tomlWithoutSecrets("= ="));
    QVERIFY(!tomlSettings("= ="));
}

void SecretsTest::settings()
{
    const auto settings = tomlSettings("a = 1\n[b]\nc = ['x', \"y\"]\n[b.\"d.e\"]\nf = true\n");
    QVERIFY(settings);
    QCOMPARE(settings->keys(), (QStringList{"a", "b.\"d.e\".f", "b.c"}));
    QCOMPARE(settings->value("a"), "1");
    QCOMPARE(settings->value("b.\"d.e\".f"), "true");
    QVERIFY(settings->value("b.c").contains("x"));
}

QTEST_GUILESS_MAIN(SecretsTest)
#include "tst_secrets.moc"
