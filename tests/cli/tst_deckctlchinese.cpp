// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// What people read is Chinese and stands in columns; what programs read is as in English.

#include "fakedaemon.h"
#include "helpers/temporaryhome.h"
#include "helpers/terminal.h"
#include "language/textwidth.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace deck;
using namespace deck::test;

namespace {

bool isChinese(const QString &text)
{
    static const QRegularExpression kHan("\\p{Han}");
    return text.contains(kHan);
}

/// The column in which a part of a line begins; -1 where it has none.
qsizetype columnOf(const QString &part, const QString &line)
{
    const qsizetype at = line.indexOf(part);
    return at < 0 ? -1 : columnsOf(QStringView(line).first(at));
}

/// The names of all values, of values in lists and objects, too: "checks.id".
QSet<QString> keysOf(const QJsonValue &value, const QString &path = {})
{
    QSet<QString> keys;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString key = path.isEmpty() ? it.key() : path + '.' + it.key();
        keys << key;
        keys += keysOf(*it, key);
    }
    for (const auto element : value.toArray())
        keys += keysOf(element, path);
    return keys;
}

} // namespace

class DeckctlChineseTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(".*")); }
    void init();
    void helpFitsTheTerminal();
    void statusStandsInColumns_data();
    void statusStandsInColumns();
    void checksStandInColumns();
    void profilesStandInColumns();
    void runsStandInColumns();
    void problemsAreSentences_data();
    void problemsAreSentences();
    void machineWordsStay_data();
    void machineWordsStay();
    void logOfTheDaemonStaysEnglish();

private:
    [[nodiscard]] Answer call(const QString &language, const QStringList &words) const
    {
        return deckctl(words + QStringList{"--home", m_home->path(), "--language", language});
    }
    [[nodiscard]] Answer chinese(const QStringList &words) const { return call("zh_CN", words); }
    [[nodiscard]] QStringList lines(const QStringList &words) const
    {
        return QString::fromUtf8(chinese(words).out).split('\n', Qt::SkipEmptyParts);
    }

    std::unique_ptr<TemporaryHome> m_home;
};

void DeckctlChineseTest::init()
{
    m_home = std::make_unique<TemporaryHome>();
}

void DeckctlChineseTest::helpFitsTheTerminal()
{
    const QStringList help = lines({"--help"});
    QVERIFY(help.contains("选项："));
    qsizetype column = -1;
    for (const QString &line : help.mid(help.indexOf("选项：") + 1)) {
        QVERIFY2(columnsOf(line) <= 80, qPrintable(line));
        for (const QChar c : line)
            QVERIFY2(c != QChar(0x205f) && c != QChar(0xe000), qPrintable(line));
        if (line.startsWith("  --home"))
            column = columnOf("将", line);
        if (line.startsWith("  --fix"))
            QCOMPARE(columnOf("doctor", line), column);
    }
    QVERIFY(column > 0);
}

void DeckctlChineseTest::statusStandsInColumns_data()
{
    QTest::addColumn<bool>("runs");
    QTest::newRow("without a manager") << false;
    QTest::newRow("with a daemon") << true;
}

void DeckctlChineseTest::statusStandsInColumns()
{
    QFETCH(bool, runs);
    std::optional<RunningManager> manager;
    if (runs) {
        manager.emplace(m_home->path(), fakeDaemon());
        QVERIFY(manager->waitForServing());
    }
    const QJsonObject status = chinese({"status", "--json"}).json();
    const QStringList shown = lines({"status"});
    for (const char *key : {"profile", "socket", "pidFile", "logFile", "binary"}) {
        const QString value = status[QLatin1StringView(key)].toString();
        const QStringList its =
            shown.filter(QRegularExpression("[： ]" + QRegularExpression::escape(value) + "$"));
        QVERIFY2(!its.isEmpty(), key);
        QVERIFY2(isChinese(its.first()), key);
        QCOMPARE(columnOf(value, its.first()), 12);
    }
    // What a script may look for.
    QVERIFY(
        !shown.filter(QRegularExpression(runs ? "^状态： +running, serving$" : "^状态： +stopped$"))
             .isEmpty());
}

void DeckctlChineseTest::checksStandInColumns()
{
    const QStringList shown = lines({"doctor"});
    QSet<qsizetype> columns;
    const QJsonArray checks = chinese({"doctor", "--json"}).json()["checks"].toArray();
    QVERIFY(checks.size() > 20);
    for (const auto check : checks) {
        const QString title = check.toObject()["title"].toString();
        const auto isIts = [&title](const QString &line) {
            return line.contains("  " + title + ' ');
        };
        const auto line = std::find_if(shown.begin(), shown.end(), isIts);
        QVERIFY2(line != shown.end(), qPrintable(title));
        QCOMPARE(columnOf(title, *line), 9);
        const qsizetype end = line->indexOf(title) + title.size();
        qsizetype begin = end;
        while (begin < line->size() && line->at(begin) == ' ')
            ++begin;
        columns << columnsOf(QStringView(*line).first(begin));
    }
    QCOMPARE(columns.size(), 1);
}

void DeckctlChineseTest::profilesStandInColumns()
{
    QCOMPARE(chinese({"profiles", "create", "second"}).code, 0);
    const QStringList shown = lines({"profiles"});
    QCOMPARE(shown.size(), 3);
    const qsizetype column = columnOf("套接字", shown.first());
    QVERIFY(column > 0);
    for (const QString &line : shown.mid(1))
        QCOMPARE(columnOf(m_home->path(), line), column);
}

void DeckctlChineseTest::runsStandInColumns()
{
    {
        RunningManager manager(m_home->path(), fakeDaemon());
        QVERIFY(manager.waitForServing());
        QCOMPARE(call("en", {"restart"}).code, 0);
        QCOMPARE(call("en", {"stop"}).code, 0);
        manager.terminate();
        QCOMPARE(manager.waitForEnd(), 0); // by then it is on record
    }
    const QStringList shown = lines({"runs"});
    QCOMPARE(shown.size(), 3);
    const qsizetype column = columnOf("结果", shown.first());
    for (const QString &line : shown.mid(1))
        QCOMPARE(columnOf("已停止", line), column);
}

void DeckctlChineseTest::problemsAreSentences_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no manager") << QStringList{"start"};
    QTest::newRow("a program that is not there")
        << QStringList{"run", "--binary", "/nowhere/containerd"};
    QTest::newRow("a program that is a folder") << QStringList{"run", "--binary", "/"};
    QTest::newRow("a bad value") << QStringList{"run", "--set", "oomScore=much"};
    QTest::newRow("an unknown key") << QStringList{"run", "--set", "colour=blue"};
    QTest::newRow("an unknown command") << QStringList{"begin"};
    QTest::newRow("a log that is not there") << QStringList{"logs"};
}

void DeckctlChineseTest::problemsAreSentences()
{
    QFETCH(QStringList, words);
    const Answer answer = chinese(words);
    QVERIFY(answer.code > 0);
    const QString said = QString::fromUtf8(answer.err);
    QVERIFY2(said.startsWith("deckctl: ") && said.endsWith("。\n"), answer.err.constData());
    for (const QString &line : said.split('\n', Qt::SkipEmptyParts)) {
        QVERIFY2(isChinese(line), qPrintable(line));
        QVERIFY2(!line.contains("。.") && !line.contains(". "), qPrintable(line));
    }
}

void DeckctlChineseTest::machineWordsStay_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("machineWords");
    QTest::newRow("status") << QStringList{"status"}
                            << QStringList{"state", "health", "origin", "dialect", "lifetime"};
    QTest::newRow("doctor") << QStringList{"doctor"} << QStringList{"verdict", "remedy", "id"};
    QTest::newRow("profiles") << QStringList{"profiles"} << QStringList{"state", "dialect"};
    QTest::newRow("runs") << QStringList{"runs"}
                          << QStringList{"outcome", "askedBy", "end", "dialect"};
    QTest::newRow("one run") << QStringList{"runs", "last"} << QStringList{"outcome", "askedBy"};
}

void DeckctlChineseTest::machineWordsStay()
{
    QFETCH(QStringList, words);
    QFETCH(QStringList, machineWords);
    RunningManager manager(m_home->path(), fakeDaemon());
    QVERIFY(manager.waitForServing());
    const QJsonObject english = call("en", words + QStringList{"--json"}).json();
    const QJsonObject translated = chinese(words + QStringList{"--json"}).json();
    QVERIFY(!english.isEmpty());
    QCOMPARE(keysOf(translated), keysOf(english));
    const auto valuesIn = [&machineWords](const QJsonObject &object) {
        QStringList values;
        for (const QString &word : machineWords) {
            static const QString kPattern("\"%1\": ?(\"[^\"]*\")");
            const QString text = QString::fromUtf8(QJsonDocument(object).toJson());
            auto found = QRegularExpression(kPattern.arg(word)).globalMatch(text);
            while (found.hasNext())
                values << word + '=' + found.next().captured(1);
        }
        return values;
    };
    QVERIFY(!valuesIn(english).isEmpty());
    QCOMPARE(valuesIn(translated), valuesIn(english));
}

void DeckctlChineseTest::logOfTheDaemonStaysEnglish()
{
    {
        RunningManager manager(m_home->path(), fakeDaemon() + QStringList{"--language", "zh_CN"});
        QVERIFY(manager.waitForServing());
        QCOMPARE(chinese({"stop"}).code, 0);
    }
    const QByteArray log = readFile(m_home->path("log/containerd.log"));
    QVERIFY(log.contains("libcontainerd: containerd process"));
    QVERIFY2(!isChinese(QString::fromUtf8(log)), log.constData());
}

QTEST_GUILESS_MAIN(DeckctlChineseTest)
#include "tst_deckctlchinese.moc"
