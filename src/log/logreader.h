// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "log/logfile.h"
#include "log/readermail.h"

#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace deck {

class ReaderThread;

/// Follows the log at a path on a thread of its own, whatever happens there. Lives on one thread
/// (the main one); what it hands out may be read on any.
class LogReader : public QObject
{
    Q_OBJECT

public:
    /// Growth is told at most this often.
    static constexpr std::chrono::milliseconds kGrowthInterval{33};

    explicit LogReader(QObject *parent = nullptr);
    /// Waits for the thread, which answers at once.
    ~LogReader() override;

    /// Begins with the file at the path, which need not exist yet. The same path changes nothing.
    void follow(const QString &path);
    void stop();

    [[nodiscard]] QString path() const { return m_path; }
    /// The file that is followed; null while there has been none. It stays readable for as long as
    /// it is held, also when another one has taken its place.
    [[nodiscard]] std::shared_ptr<const LogFile> file() const { return m_file; }
    [[nodiscard]] LogState state() const { return m_state; }
    /// Why, when the state is Unreadable.
    [[nodiscard]] std::optional<OsError> error() const { return m_error; }

signals:
    /// In the order in which it happened; file() and state() are those of the latest change.
    void changed(deck::LogChange change);
    /// file() has more lines, or fewer at its head.
    void grown();

private:
    void collect();
    void tellGrowth();

    QString m_path;
    std::shared_ptr<const LogFile> m_file;
    LogState m_state = LogState::Missing;
    std::optional<OsError> m_error;
    QTimer m_growthPause;
    ReaderMail m_mail;
    QSocketNotifier m_mailNotifier;
    std::unique_ptr<ReaderThread> m_thread;
};

} // namespace deck
