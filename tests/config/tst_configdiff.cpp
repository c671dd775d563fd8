// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/configdiff.h"

#include <QTest>

using namespace deck;

namespace {

EffectiveConfig configWith(const QByteArray &text)
{
    ConfigLayers layers;
    layers.file = text;
    return effectiveConfig(layers).value_or(EffectiveConfig());
}

/// "changed a: 1 2" for each.
QStringList inWords(const QByteArray &before, const QByteArray &after)
{
    QStringList all;
    for (const ConfigChange &change : configDiff(configWith(before), configWith(after))) {
        QString words = keyword(change.kind) + ' ' + change.key + ':';
        for (const auto &side : {change.before, change.after})
            words += side ? ' ' + side->shown.simplified() : QString();
        all << words.replace('\'', '"');
    }
    return all;
}

} // namespace

class ConfigDiffTest : public QObject
{
    Q_OBJECT

private slots:
    void changes_data();
    void changes();
    void sourceAloneIsNoChange();
};

void ConfigDiffTest::changes_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &after,
                        const QStringList &expected) {
        QTest::newRow(name) << before << after << expected;
    };
    row("nothing", "", "", {});
    row("the same, written otherwise", "a.b = 0x10\n", "[a]\nb = 16 # x\n", {});
    row("added", "", "a = 1", {"added a: 1"});
    row("removed", "a = 1", "", {"removed a: 1"});
    row("changed", "a = 1", "a = 2", {"changed a: 1 2"});
    row("another type", "a = 1", "a = \"1\"", {"changed a: 1 \"1\""});
    row("in the order of the keys", "c = 1\nb = 1", "a = 1\nb = 2",
        {"added a: 1", "changed b: 1 2", "removed c: 1"});
    row("value in a list", "a = [1, 2]", "a = [1, 3]", {"changed a: [ 1, 2 ] [ 1, 3 ]"});
    row("value becomes a table", "a = 1", "[a]\nb = 1", {"removed a: 1", "added a.b: 1"});
    row("white space in a string", "a = \"x  y\"", "a = \"x y\"", {"changed a: \"x y\" \"x y\""});
    row("a secret", "token = \"abc\"", "token = \"abd\"",
        {"changed token: \"(not kept)\" \"(not kept)\""});
    row("the same secret", "token = \"abc\"", "token = \"abc\"", {});
}

void ConfigDiffTest::changes()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QStringList, expected);
    QCOMPARE(inWords(before, after), expected);
}

void ConfigDiffTest::sourceAloneIsNoChange()
{
    EffectiveConfig before = configWith("a = 1");
    EffectiveConfig after = before;
    after["a"].source = ConfigSource::Import;
    QCOMPARE(configDiff(before, after), QList<ConfigChange>());
}

QTEST_GUILESS_MAIN(ConfigDiffTest)
#include "tst_configdiff.moc"
