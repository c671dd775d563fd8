// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "bundle/linkedparts.h"
#include "helpers/temporaryhome.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace deck;
using namespace deck::test;

namespace {

/// The beginnings of the files of each library.
const QMap<QString, QStringList> kFiles{
    {"Qt", {"libQt6"}},
    {"gRPC", {"libgrpc", "libgpr.", "libupb.", "libaddress_sorting."}},
    {"Protocol Buffers", {"libprotobuf"}},
    {"Abseil", {"libabsl_"}},
    {"PCRE2", {"libpcre2-8."}},
    {"libarchive", {"libarchive."}},
    {"toml++", {"libtomlplusplus."}},
};

/// Of the system itself, or of the compiler.
const QStringList kSystem{"libc.",     "libm.",     "libstdc++.", "libgcc_s.", "libpthread.",
                          "libatomic", "ld-linux-", "libasan.",   "libubsan.", "libtsan."};

bool beginsWithAny(const QString &file, const QStringList &beginnings)
{
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](const QString &one) { return file.startsWith(one); });
}

/// What a program names by itself; what its libraries bring along is not among it.
QStringList neededBy(const QString &program)
{
    QProcess readelf;
    readelf.start("readelf", {"--dynamic", "--wide", program});
    readelf.waitForFinished();
    QStringList needed;
    static const QRegularExpression line(R"(\(NEEDED\).*\[(.*)\])");
    auto found = line.globalMatch(QString::fromLatin1(readelf.readAllStandardOutput()));
    while (found.hasNext())
        needed << found.next().captured(1);
    return needed;
}

} // namespace

class LinkedPartsTest : public QObject
{
    Q_OBJECT

private slots:
    void eachIsWhole();
    void whatIsLinkedIsNamed();
};

void LinkedPartsTest::eachIsWhole()
{
    for (const LinkedPart &part : linkedParts()) {
        QVERIFY2(kFiles.contains(part.name), qPrintable(part.name));
        QVERIFY2(QRegularExpression(R"(^\d+(\.\d+)*$)").match(part.version).hasMatch(),
                 qPrintable(part.name + ' ' + part.version));
        QVERIFY(!part.licence.isEmpty() && part.home.startsWith("https://"));
    }
}

/// A library that is linked one day is not to be forgotten, and one that no longer is, is to go.
void LinkedPartsTest::whatIsLinkedIsNamed()
{
    if (QStandardPaths::findExecutable("readelf").isEmpty())
        QSKIP("readelf is not installed");
    const QStringList needed = neededBy(builtProgram("containerdeck"));
    QVERIFY(!needed.isEmpty());
    QStringList known = kSystem;
    for (const LinkedPart &part : linkedParts()) {
        const QStringList files = kFiles.value(part.name);
        known += files;
        QVERIFY2(std::any_of(needed.begin(), needed.end(),
                             [&](const QString &file) { return beginsWithAny(file, files); }),
                 qPrintable(part.name));
    }
    for (const QString &file : needed)
        QVERIFY2(beginsWithAny(file, known), qPrintable(file));
}

QTEST_APPLESS_MAIN(LinkedPartsTest)
#include "tst_linkedparts.moc"
