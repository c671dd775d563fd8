// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "log/logreader.h"

#include "log/readerthread.h"

namespace deck {

LogReader::LogReader(QObject *parent)
    : QObject(parent), m_mailNotifier(m_mail.fd(), QSocketNotifier::Read)
{
    connect(&m_mailNotifier, &QSocketNotifier::activated, this, &LogReader::collect);
    m_growthPause.setSingleShot(true);
    m_growthPause.setInterval(kGrowthInterval);
    connect(&m_growthPause, &QTimer::timeout, this, &LogReader::tellGrowth);
}

LogReader::~LogReader() = default;

void LogReader::follow(const QString &path)
{
    if (path == m_path)
        return;
    stop();
    m_path = path;
    if (!path.isEmpty())
        m_thread = std::make_unique<ReaderThread>(path, m_mail);
}

void LogReader::stop()
{
    m_thread.reset();
    // What the ended thread has still said is of a path that nobody asks about any more.
    m_mail.clear();
    m_growthPause.stop();
    m_path.clear();
    m_file.reset();
    m_state = LogState::Missing;
    m_error.reset();
}

void LogReader::collect()
{
    const auto letters = m_mail.take();
    for (const ReaderMail::Letter &letter : letters) {
        m_file = letter.file;
        m_state = letter.state;
        m_error = letter.error;
    }
    // A slot may ask for another path, which makes the rest of them void.
    const QString path = m_path;
    for (const ReaderMail::Letter &letter : letters) {
        if (m_path == path)
            emit changed(letter.change);
    }
    if (!m_growthPause.isActive())
        tellGrowth();
}

void LogReader::tellGrowth()
{
    // Taken only now: until then the thread has no reason to wake this one again.
    if (!m_mail.takeGrowth())
        return;
    m_growthPause.start();
    emit grown();
}

} // namespace deck
