// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "loghelper.h"

#include "posix/files.h"

#include <QTest>

namespace deck::test {

GrowingLog::GrowingLog(const QString &path) : m_path(path)
{
    append("");
    m_indexer = std::make_unique<Indexer>(LogFile::open(path).value());
}

void GrowingLog::append(const QByteArray &text)
{
    const auto fd = openPlainFile(m_path, OpenMode::Append);
    QVERIFY(fd.ok() && writeAll(fd->get(), text).ok());
    while (m_indexer && m_indexer->advance() == Indexer::Step::Advanced) {
    }
}

void GrowingLog::appendLines(int count, const QByteArray &level)
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += logLine(level, "line " + QByteArray::number(m_lines++));
    append(text);
}

QByteArray logLine(const QByteArray &level, const QByteArray &message)
{
    return "time=\"2026-11-23T15:37:24.586226240Z\" level=" + level + " msg=\"" + message + "\"\n";
}

} // namespace deck::test
