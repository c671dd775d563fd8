// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QWidget>

class QLabel;
class QStackedWidget;

namespace deck {

class LogReader;
class LogView;
enum class LogChange;

/// The live log of one daemon: its lines, follow and pause, "N new lines".
class LogPage : public QWidget
{
    Q_OBJECT

public:
    explicit LogPage(QWidget *parent = nullptr);
    ~LogPage() override;

    /// Shows a file from its beginning and follows it, also through its replacement by a new run.
    /// Asking for the file that is already shown changes nothing. The file may not exist yet.
    void follow(const QString &path);
    /// Shows words in place of the log (where the daemon's output goes instead); empty: the log.
    void setNotice(const QString &text);

private:
    void readerChanged(LogChange change);
    void showReadersFile();
    void updateWords();
    [[nodiscard]] QString statusWords() const;

    LogReader *m_reader;
    QStackedWidget *m_pages;
    LogView *m_view;
    QLabel *m_notice;
    QLabel *m_status;
    bool m_wasTruncated = false;
};

} // namespace deck
