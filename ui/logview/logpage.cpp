// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "logview/logpage.h"

#include "log/linesaver.h"
#include "log/logreader.h"
#include "log/logtime.h"
#include "log/retention.h"
#include "logview/detailspanel.h"
#include "logview/filterbar.h"
#include "logview/logactions.h"
#include "logview/logareas.h"
#include "logview/logsearch.h"
#include "logview/logview.h"
#include "logview/runchooser.h"
#include "presentation/phrases.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QSplitter>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace deck {
namespace {

LogTime nowTime()
{
    return std::chrono::time_point_cast<std::chrono::nanoseconds>(std::chrono::system_clock::now());
}

} // namespace

LogPage::LogPage(QWidget *parent)
    : QWidget(parent), m_reader(new LogReader(this)), m_earlier(new LogReader(this)),
      m_shown(m_reader), m_logArea(new QWidget(this)), m_bar(new FilterBar(this)),
      m_view(new LogView(this)), m_details(new DetailsPanel(this)),
      m_search(new LogSearch(m_bar, m_view, this)), m_actions(new LogActions(m_view, m_logArea)),
      m_areas(new LogAreas(m_logArea, m_view, this)), m_runs(new RunChooser(this)),
      m_status(new QLabel(this)), m_saidFor(new QTimer(this)), m_clock(new QTimer(this))
{
    m_status->setObjectName(QStringLiteral("logStatus"));
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    m_status->setMargin(4);
    m_status->hide();
    m_view->setObjectName(QStringLiteral("logView"));
    m_details->hide();
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName(QStringLiteral("logSplit"));
    splitter->addWidget(m_view);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 1);
    splitter->setCollapsible(0, false);
    auto *layout = new QVBoxLayout(m_logArea);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addWidget(splitter, 1);
    layout->addWidget(m_status);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_areas);
    connectActions();
    updateWords();
}

LogPage::~LogPage() = default;

LogLook LogPage::look() const
{
    return {m_bar->hiddenLevels(),  m_bar->searchMode(),   m_view->isWrapped(),
            m_view->format().isRaw, m_view->format().time, m_actions->details()->isChecked(),
            m_view->zoomed()};
}

void LogPage::setLook(const LogLook &look)
{
    m_bar->setHiddenLevels(look.hiddenLevels);
    m_bar->setSearchMode(look.searchMode);
    m_actions->setWrapped(look.isWrapped);
    m_actions->setRaw(look.isRaw);
    m_actions->setTime(look.time);
    m_actions->details()->setChecked(look.hasDetails);
    m_view->zoom(0);
    m_view->zoom(look.zoom);
}

QMenu *LogPage::menu() const
{
    return m_actions->menu();
}

QWidget *LogPage::makeBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 4, 0);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_runs);
    auto *more = new QToolButton(bar);
    more->setObjectName(QStringLiteral("logMenu"));
    more->setText(QStringLiteral("☰"));
    more->setAccessibleName(tr("More to do with the log"));
    more->setToolTip(tr("More to do with the log"));
    more->setAutoRaise(true);
    more->setPopupMode(QToolButton::InstantPopup);
    more->setFocusPolicy(Qt::StrongFocus);
    more->setMenu(m_actions->menu());
    layout->addWidget(more);
    return bar;
}

void LogPage::connectActions()
{
    for (LogReader *reader : {m_reader, m_earlier}) {
        connect(reader, &LogReader::changed, this,
                [this, reader](LogChange change) { readerChanged(reader, change); });
        connect(reader, &LogReader::grown, this, [this, reader] {
            if (m_view->file() != reader->file())
                return;
            findStart();
            m_search->refresh();
        });
    }
    connect(m_view, &LogView::newerFileWanted, this, [this] { showRun(m_reader->path()); });
    connect(m_view, &LogView::followingChanged, this, [this](bool following) {
        if (following && m_shown == m_reader && m_view->file() != m_reader->file())
            showReadersFile();
    });
    connect(m_view, &LogView::currentLineChanged, this, &LogPage::updateDetails);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) { m_actions->menu()->popup(m_view->mapToGlobal(at)); });
    connect(m_actions->details(), &QAction::toggled, this, [this](bool shown) {
        m_details->setVisible(shown);
        updateDetails();
        emit lookChanged();
    });
    connect(m_actions, &LogActions::searchWanted, m_bar, &FilterBar::focusSearch);
    connect(m_actions, &LogActions::nextMatchWanted, this,
            [this] { m_search->goToMatch(Direction::Forward); });
    connect(m_actions, &LogActions::previousMatchWanted, this,
            [this] { m_search->goToMatch(Direction::Backward); });
    connect(m_actions, &LogActions::timeWanted, this, &LogPage::askTime);
    connect(m_actions, &LogActions::saveWanted, this, &LogPage::askFile);
    connect(m_runs, &RunChooser::chosen, this, &LogPage::showRun);
    connect(m_actions, &LogActions::said, this, &LogPage::say);
    constexpr int kSaidFor = 6000; // ms: long enough to read a sentence
    m_saidFor->setSingleShot(true);
    m_saidFor->setInterval(kSaidFor);
    connect(m_saidFor, &QTimer::timeout, this, [this] { say({}); });
    constexpr int kSecond = 1000;
    m_clock->setInterval(kSecond);
    connect(m_clock, &QTimer::timeout, this, &LogPage::updateClock);
    connect(m_view, &LogView::formatChanged, this, &LogPage::updateClock);
    connect(m_view, &LogView::zoomChanged, this, &LogPage::lookChanged);
    connect(m_actions, &LogActions::lookChanged, this, &LogPage::lookChanged);
    connect(m_bar, &FilterBar::changed, this, &LogPage::lookChanged);
}

void LogPage::follow(const QString &path)
{
    if (path == m_reader->path())
        return;
    m_reader->follow(path);
    m_earlier->stop();
    m_shown = m_reader;
    m_runs->setCurrent(path);
    m_search->setFile(nullptr);
    m_view->setFollowing(true);
    updateWords();
}

void LogPage::setNotice(const QString &text)
{
    m_areas->setNotice(text);
    chooseArea();
}

void LogPage::setFirstRunPage(QWidget *page)
{
    m_areas->setFirstRunPage(page);
    chooseArea();
}

void LogPage::setIdle(bool isIdle)
{
    m_isIdle = isIdle;
    chooseArea();
}

bool LogPage::isBeforeFirstRun() const
{
    const QString path = m_reader->path();
    return m_isIdle && m_shown == m_reader && !path.isEmpty() &&
           m_reader->state() == LogState::Missing && !QFile::exists(path) &&
           earlierRuns(path).isEmpty();
}

/// No focus proxy: Tab would then go straight to the view and past all that stands before it.
void LogPage::focusInEvent(QFocusEvent *event)
{
    m_areas->giveFocus(event->reason());
}

void LogPage::chooseArea()
{
    m_areas->choose(isBeforeFirstRun());
}

void LogPage::readerChanged(LogReader *reader, LogChange change)
{
    const bool isShown = reader == m_shown;
    if (change == LogChange::Replaced && (!isShown || !m_view->isFollowing())) {
        // Somebody who reads an earlier line keeps it under their eyes.
        m_view->setHasNewerFile(true);
    } else if (isShown && (change == LogChange::Appeared || change == LogChange::Truncated ||
                           change == LogChange::Replaced)) {
        showReadersFile();
        m_wasTruncated = change == LogChange::Truncated;
    }
    chooseArea();
    updateWords();
}

void LogPage::showReadersFile()
{
    const auto file = m_shown->file();
    if (m_view->file() == file)
        return;
    m_search->setFile(file);
    m_hasStart = false;
    findStart();
    m_wasTruncated = false;
    updateWords();
}

/// The time from which "since the start" counts, as soon as there is a line that says it.
void LogPage::findStart()
{
    const auto file = m_view->file();
    const auto start = file && !m_hasStart ? timeOfFirstLine(*file) : std::nullopt;
    if (!start)
        return;
    m_hasStart = true;
    LineFormat format = m_view->format();
    format.start = *start;
    m_view->setFormat(format);
}

void LogPage::showRun(const QString &path)
{
    m_shown = path == m_reader->path() ? m_reader : m_earlier;
    if (m_shown == m_earlier)
        m_earlier->follow(path);
    m_runs->setShown(path);
    m_search->setFile(nullptr);
    m_view->setFollowing(true);
    showReadersFile();
    if (m_shown == m_reader)
        m_earlier->stop();
    updateWords();
}

void LogPage::askTime()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Go to a time"));
    dialog->setLabelText(tr("15:37:24, 2026-11-23 15:37, or how long ago: 90s, 10m, 2h, 3d"));
    connect(dialog, &QInputDialog::textValueSelected, this, &LogPage::goToTime);
    dialog->open();
}

bool LogPage::goToTime(const QString &words)
{
    const auto time = timeFromWords(words, nowTime());
    if (!time)
        say(tr("“%1” is not a time.").arg(words));
    else if (const auto file = m_view->file())
        m_view->goToLine(lineAtTime(*file, *time));
    return time.has_value();
}

void LogPage::askFile()
{
    auto *dialog = new QFileDialog(this, tr("Save the lines shown"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("log"));
    connect(dialog, &QFileDialog::fileSelected, this, &LogPage::saveTo);
    dialog->open();
}

void LogPage::saveTo(const QString &path)
{
    if (!m_view->file() || !m_view->lines())
        return;
    m_saver = std::make_unique<LineSaver>(m_view->file(), m_view->lines(), path);
    say(tr("Saving to %1…").arg(QDir::toNativeSeparators(path)));
    connect(m_saver.get(), &LineSaver::finished, this, [this] {
        const QString place = QDir::toNativeSeparators(m_saver->path());
        say(m_saver->status()
                ? tr("%1 line(s) saved to %2.", nullptr, pluralOf(m_saver->saved()))
                      .arg(QLocale().toString(m_saver->saved()), place)
                : tr("Not saved to %1: %2.").arg(place, m_saver->status().error().toString()));
    });
}

/// Says something for a while.
void LogPage::say(const QString &words)
{
    m_said = words;
    if (words.isEmpty())
        m_saidFor->stop();
    else
        m_saidFor->start();
    updateWords();
}

void LogPage::updateWords()
{
    m_view->setEmptyText(emptyWords());
    const QString status = m_said.isEmpty() ? statusWords() : m_said;
    m_status->setText(status);
    m_status->setVisible(!status.isEmpty());
}

QString LogPage::emptyWords() const
{
    const QString place = QDir::toNativeSeparators(m_shown->path());
    if (m_shown->path().isEmpty())
        return tr("There is no log to show.");
    if (m_shown->state() == LogState::Unreadable && m_shown->error())
        return tr("The log cannot be read.\n%1: %2").arg(place, m_shown->error()->toString());
    if (m_view->file() && m_view->file()->endLine() > 0)
        return tr("No line matches.");
    return tr("The daemon has not written anything yet.\n%1").arg(place);
}

QString LogPage::statusWords() const
{
    const auto file = m_view->file();
    if (m_shown == m_earlier)
        return tr("This is the log of an earlier run.");
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

void LogPage::updateDetails()
{
    if (m_details->isVisible())
        m_details->showLine(m_view->file().get(), m_view->currentLine());
}

void LogPage::updateClock()
{
    LineFormat format = m_view->format();
    if (format.time != LineFormat::Time::Ago) {
        m_clock->stop(); // nothing shown depends on it
        return;
    }
    if (!m_clock->isActive())
        m_clock->start();
    // Whole seconds: the change of the format that this is calls it again, once.
    format.now = std::chrono::floor<std::chrono::seconds>(nowTime());
    m_view->setFormat(format);
}

} // namespace deck
