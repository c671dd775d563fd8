// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/effectiveconfig.h"
#include "config/secrets.h"

#include <QTest>

using namespace deck;

/// Where the values of a configuration come from.
class EffectiveConfigTest : public QObject
{
    Q_OBJECT

private slots:
    void sources_data();
    void sources();
    void lastImportWins();
    void withoutTheBinary();
    void secretsAreStruckOut();
    void whiteSpaceIsAValue();
    void notToml();
    void stringsOfAnArray();
};

namespace {

ConfigLayers layersWith(const QByteArray &effective)
{
    ConfigLayers layers;
    layers.effective = effective;
    layers.defaults = "root = \"/d\"\noom_score = 0\n[grpc]\nuid = 0\ngid = 0\n";
    layers.file = "root = \"/x\"\n[grpc]\nuid = 7\n[debug]\nlevel = \"info\"\n[ttrpc]\nuid = 1\n";
    layers.generated = "root = \"/x\"\n[debug]\nlevel = \"warn\"\n";
    layers.operators = "[grpc]\nUID = 7\n[debug]\nlevel = \"error\"\n";
    layers.imports = {{"/i.toml", "[metrics]\naddress = \"a\"\n"}};
    return layers;
}

} // namespace

void EffectiveConfigTest::sources_data()
{
    QTest::addColumn<QByteArray>("effective");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("source");
    QTest::newRow("nothing says otherwise") << QByteArray("oom_score = 0") << "oom_score"
                                            << "default";
    QTest::newRow("generated") << QByteArray("root = \"/x\"") << "root"
                               << "generated";
    QTest::newRow("the operator's, in another case") << QByteArray("[grpc]\nuid = 7") << "grpc.uid"
                                                     << "configText";
    QTest::newRow("the profile has changed since")
        << QByteArray("[debug]\nlevel = \"info\"") << "debug.level"
        << "containerd.toml";
    QTest::newRow("in the file alone") << QByteArray("[ttrpc]\nuid = 1") << "ttrpc.uid"
                                       << "containerd.toml";
    QTest::newRow("imported") << QByteArray("[metrics]\naddress = \"a\"") << "metrics.address"
                              << "import";
    QTest::newRow("made of others") << QByteArray("[grpc]\ngid = 3") << "grpc.gid"
                                    << "derived";
    QTest::newRow("unknown to the defaults") << QByteArray("x = 3") << "x"
                                             << "derived";
    QTest::newRow("dots in a name")
        << QByteArray("[plugins.\"io.x.v1.y\"]\na = 1") << "plugins.\"io.x.v1.y\".a"
        << "derived";
}

void EffectiveConfigTest::sources()
{
    QFETCH(QByteArray, effective);
    QFETCH(QString, key);
    const auto config = effectiveConfig(layersWith(effective));
    QVERIFY(config && config->size() == 1);
    QCOMPARE(config->firstKey(), key);
    QTEST(keyword(config->first().source), "source");
}

void EffectiveConfigTest::lastImportWins()
{
    ConfigLayers layers = layersWith("[metrics]\naddress = \"b\"\n[grpc]\nuid = 9");
    layers.imports.append(
        ImportedConfig{"/j.toml", "[metrics]\naddress = \"b\"\n[grpc]\nuid = 9\n"});
    const auto config = effectiveConfig(layers);
    QVERIFY(config);
    for (const char *key : {"metrics.address", "grpc.uid"})
        QCOMPARE(config->value(key).importedFrom, "/j.toml");
}

void EffectiveConfigTest::withoutTheBinary()
{
    const auto config = effectiveConfig(layersWith({}));
    QVERIFY(config);
    QCOMPARE(QStringList(config->keys()),
             (QStringList{"debug.level", "grpc.uid", "root", "ttrpc.uid"}));
}

void EffectiveConfigTest::secretsAreStruckOut()
{
    const auto config = effectiveConfig(
        layersWith("tcp_tls_key = \"\"\ntoken = \"abc\"\nurl = \"https://me:abc@host/x\"\n"
                   "list = [ { password = \"abc\" }, \"--token=abc\" ]\n"));
    QVERIFY(config);
    QVERIFY(config->value("token").shown.contains(kStruckOut));
    QVERIFY(config->value("tcp_tls_key").shown.size() == 2);
    for (const ConfigValue &value : *config)
        QVERIFY2(!value.shown.contains("abc"), qPrintable(value.shown));
    QVERIFY(config->value("token").exact.contains("abc"));
}

void EffectiveConfigTest::whiteSpaceIsAValue()
{
    const auto config =
        effectiveConfig(layersWith("a = \"x  y\"\nb = [ \"x  y\", \"z\" ]\nc = []"));
    QVERIFY(config);
    QVERIFY(config->value("a").shown.contains("x  y"));
    QVERIFY(config->value("b").shown.contains("x  y"));
    QCOMPARE(config->value("c").shown, "[]");
}

void EffectiveConfigTest::notToml()
{
    QVERIFY(!effectiveConfig(layersWith("= 3")));
    ConfigLayers layers = layersWith("root = \"/x\"");
    layers.defaults = layers.operators = "\xff = [";
    QVERIFY(effectiveConfig(layers));
}

void EffectiveConfigTest::stringsOfAnArray()
{
    const QLatin1StringView imports("imports");
    QCOMPARE(tomlStrings("imports = [\"a\", 3, \"b\"]", imports), (QStringList{"a", "b"}));
    QCOMPARE(tomlStrings("imports = 3", imports), QStringList());
    QCOMPARE(tomlStrings("= =", imports), QStringList());
}

QTEST_GUILESS_MAIN(EffectiveConfigTest)
#include "tst_effectiveconfig.moc"
