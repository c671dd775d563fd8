// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "logview/logpage.h"

#include "log/logreader.h"
#include "logview/logview.h"

#include <QDir>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace deck {

LogPage::LogPage(QWidget *parent)
    : QWidget(parent), m_reader(new LogReader(this)), m_pages(new QStackedWidget(this)),
      m_view(new LogView(this)), m_notice(new QLabel(this)), m_status(new QLabel(this))
{
    m_notice->setObjectName(QStringLiteral("logNotice"));
    m_notice->setAlignment(Qt::AlignCenter);
    m_notice->setWordWrap(true);
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_notice->setMargin(24);
    m_status->setObjectName(QStringLiteral("logStatus"));
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    m_status->setMargin(4);
    m_status->hide();
    m_view->setObjectName(QStringLiteral("logView"));
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_notice);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_status);
    setFocusProxy(m_view);
    connect(m_reader, &LogReader::changed, this, &LogPage::readerChanged);
    connect(m_reader, &LogReader::grown, m_view, &LogView::refresh);
    connect(m_view, &LogView::newerFileWanted, this, &LogPage::showReadersFile);
    connect(m_view, &LogView::followingChanged, this, [this](bool following) {
        if (following && m_view->file() != m_reader->file())
            showReadersFile();
    });
    updateWords();
}

LogPage::~LogPage() = default;

void LogPage::follow(const QString &path)
{
    if (path == m_reader->path())
        return;
    m_reader->follow(path);
    m_view->setFile(nullptr);
    m_view->setFollowing(true);
    updateWords();
}

void LogPage::setNotice(const QString &text)
{
    m_notice->setText(text);
    m_notice->setAccessibleName(text);
    m_pages->setCurrentWidget(text.isEmpty() ? static_cast<QWidget *>(m_view) : m_notice);
    updateWords();
}

void LogPage::readerChanged(LogChange change)
{
    switch (change) {
    case LogChange::Appeared:
    case LogChange::Truncated:
        showReadersFile();
        break;
    case LogChange::Replaced:
        // Somebody who reads an earlier line keeps it under their eyes.
        if (m_view->isFollowing())
            showReadersFile();
        else
            m_view->setHasNewerFile(true);
        break;
    case LogChange::Trimmed:
    case LogChange::Deleted:
    case LogChange::Missing:
    case LogChange::Unreadable:
        break;
    }
    m_wasTruncated = change == LogChange::Truncated ||
                     (m_wasTruncated && m_view->file() == m_reader->file() &&
                      change != LogChange::Replaced && change != LogChange::Appeared);
    updateWords();
}

void LogPage::showReadersFile()
{
    if (m_view->file() != m_reader->file())
        m_view->setFile(m_reader->file());
    else
        m_view->refresh();
}

void LogPage::updateWords()
{
    const QString place = QDir::toNativeSeparators(m_reader->path());
    if (m_reader->path().isEmpty())
        m_view->setEmptyText(tr("There is no log to show."));
    else if (m_reader->state() == LogState::Unreadable && m_reader->error())
        m_view->setEmptyText(
            tr("The log cannot be read.\n%1: %2").arg(place, m_reader->error()->toString()));
    else
        m_view->setEmptyText(tr("The daemon has not written anything yet.\n%1").arg(place));
    const QString status = statusWords();
    m_status->setText(status);
    m_status->setVisible(!status.isEmpty() && m_pages->currentWidget() == m_view);
}

QString LogPage::statusWords() const
{
    const auto file = m_view->file();
    if (m_reader->state() == LogState::Deleted)
        return tr("The log file was deleted. What the daemon still writes is shown here, and is "
                  "lost when it ends.");
    if (m_wasTruncated)
        return tr("The log file was emptied by somebody else. It is shown from its new "
                  "beginning.");
    if (file && file->head() > 0)
        return tr("The oldest lines were removed to keep the log within its limit.");
    return {};
}

} // namespace deck
