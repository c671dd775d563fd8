// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/temporaryhome.h"

#include <QCoreApplication>
#include <QFile>
#include <QTest>

namespace deck::test {

TemporaryHome::TemporaryHome() : m_folder(QStringLiteral("/tmp/deck-XXXXXX"))
{
    if (!m_folder.isValid())
        qFatal("no temporary folder: %s", qPrintable(m_folder.errorString()));
}

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    QCOMPARE(file.write(content), content.size());
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString builtProgram(const QString &name)
{
    const QString folder = qEnvironmentVariable("DECK_TEST_BIN");
    return (folder.isEmpty() ? QCoreApplication::applicationDirPath() : folder) + u'/' + name;
}

} // namespace deck::test
