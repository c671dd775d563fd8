// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "app/windowmemory.h"

#include "log/loglevel.h"
#include "logview/loglook.h"
#include "logview/logpage.h"
#include "window/mainwindow.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QTabWidget>
#include <QTreeView>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kPause{1000};
constexpr QLatin1StringView kPlace("window/place");
constexpr QLatin1StringView kMaximized("window/maximized");

/// Those that have a name are worth remembering.
template <class Widget>
QList<Widget *> namedIn(const QWidget &window)
{
    QList<Widget *> all = window.findChildren<Widget *>();
    all.removeIf([](const Widget *one) { return one->objectName().isEmpty(); });
    return all;
}

QString keyOf(const char *kind, const QObject &object)
{
    return u"window/%1/%2"_s.arg(QLatin1StringView(kind), object.objectName());
}

/// Whether a person can make the column wider.
bool isOnesOwn(const QHeaderView &header, int column)
{
    const bool isStretched =
        header.stretchLastSection() && header.visualIndex(column) == header.count() - 1;
    return !isStretched && header.sectionResizeMode(column) == QHeaderView::Interactive;
}

QStringList widthsOf(const QHeaderView &header)
{
    QStringList widths;
    for (int column = 0; column < header.count(); ++column)
        widths << QString::number(isOnesOwn(header, column) ? header.sectionSize(column) : -1);
    return widths;
}

void setWidths(QHeaderView &header, const QStringList &widths)
{
    constexpr int kMost = 10'000;
    if (widths.size() != header.count())
        return; // of another version
    for (int column = 0; column < header.count(); ++column) {
        const int width = widths.at(column).toInt();
        if (isOnesOwn(header, column) && width >= header.minimumSectionSize() && width <= kMost)
            header.resizeSection(column, width);
    }
}

/// A number of the file, where it is one and within its limits.
int numberOf(const QSettings &settings, const QString &key, int least, int most, int byDefault)
{
    bool isNumber = false;
    const int number = settings.value(key).toInt(&isNumber);
    return isNumber && number >= least && number <= most ? number : byDefault;
}

} // namespace

std::optional<QRect> usablePlace(const QRect &wanted, const QList<QRect> &screens)
{
    constexpr QSize kLeast(200, 120);
    constexpr QSize kGrip(100, 20); // of the title bar, to get hold of it
    if (!wanted.isValid() || wanted.width() < kLeast.width() || wanted.height() < kLeast.height())
        return std::nullopt;
    const QRect title(wanted.topLeft(), QSize(wanted.width(), 2 * kGrip.height()));
    for (const QRect &screen : screens) {
        const QRect seen = title & screen;
        if (seen.width() >= kGrip.width() && seen.height() >= kGrip.height())
            return QRect(wanted.topLeft(), wanted.size().boundedTo(screen.size()));
    }
    return std::nullopt;
}

WindowMemory::WindowMemory(MainWindow &window, const QString &file)
    : m_window(window), m_log(window.findChild<LogPage *>()), m_splits(namedIn<QSplitter>(window)),
      m_tabs(namedIn<QTabWidget>(window)), m_views(namedIn<QTreeView>(window)), m_file(file)
{
    m_writing.setSingleShot(true);
    m_writing.setInterval(kPause);
    connect(&m_writing, &QTimer::timeout, this, &WindowMemory::save);
    restore(QSettings(m_file, QSettings::IniFormat));
    watch();
}

WindowMemory::~WindowMemory()
{
    if (m_writing.isActive())
        save();
}

void WindowMemory::restore(const QSettings &settings)
{
    restorePlace(settings);
    for (QSplitter *split : m_splits)
        split->restoreState(settings.value(keyOf("split", *split)).toByteArray());
    for (QTabWidget *tabs : m_tabs)
        tabs->setCurrentIndex(
            numberOf(settings, keyOf("tab", *tabs), 0, tabs->count() - 1, tabs->currentIndex()));
    for (QTreeView *view : m_views)
        setWidths(*view->header(), settings.value(keyOf("columns", *view)).toStringList());
    restoreLog(settings);
}

void WindowMemory::restorePlace(const QSettings &settings)
{
    QList<QRect> screens;
    for (const QScreen *screen : QGuiApplication::screens())
        screens << screen->availableGeometry();
    const auto place = usablePlace(settings.value(kPlace).toRect(), screens);
    if (!place)
        return;
    m_window.setGeometry(*place);
    if (settings.value(kMaximized).toBool())
        m_window.setWindowState(m_window.windowState() | Qt::WindowMaximized);
}

void WindowMemory::restoreLog(const QSettings &settings)
{
    constexpr int kMostZoom = 40;
    LogLook look = m_log->look();
    look.hiddenLevels = static_cast<quint32>(
        numberOf(settings, u"log/hiddenLevels"_s, 0, (1 << kLogLevels) - 1, 0));
    look.searchMode = numberOf(settings, u"log/searchMode"_s, 0, 2, look.searchMode);
    look.isWrapped = settings.value(u"log/wrapped"_s).toBool();
    look.isRaw = settings.value(u"log/raw"_s).toBool();
    look.time = static_cast<LineFormat::Time>(
        numberOf(settings, u"log/time"_s, 0, static_cast<int>(LineFormat::Time::Ago), 0));
    look.hasDetails = settings.value(u"log/details"_s).toBool();
    look.zoom = numberOf(settings, u"log/zoom"_s, -kMostZoom, kMostZoom, 0);
    m_log->setLook(look);
}

void WindowMemory::watch()
{
    const auto touched = [this] { m_writing.start(); };
    m_window.installEventFilter(this);
    for (QSplitter *split : m_splits)
        connect(split, &QSplitter::splitterMoved, this, touched);
    for (QTabWidget *tabs : m_tabs)
        connect(tabs, &QTabWidget::currentChanged, this, touched);
    for (QTreeView *view : m_views)
        connect(view->header(), &QHeaderView::sectionResized, this, touched);
    connect(m_log, &LogPage::lookChanged, this, touched);
}

bool WindowMemory::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (m_window.isVisible() && (type == QEvent::Move || type == QEvent::Resize ||
                                 type == QEvent::WindowStateChange || type == QEvent::Close))
        m_writing.start();
    return QObject::eventFilter(watched, event);
}

void WindowMemory::save()
{
    QSettings settings(m_file, QSettings::IniFormat);
    const bool isMaximized = m_window.isMaximized();
    settings.setValue(kMaximized, isMaximized);
    settings.setValue(kPlace, isMaximized ? m_window.normalGeometry() : m_window.geometry());
    for (const QSplitter *split : m_splits)
        settings.setValue(keyOf("split", *split), split->saveState());
    for (const QTabWidget *tabs : m_tabs)
        settings.setValue(keyOf("tab", *tabs), tabs->currentIndex());
    for (const QTreeView *view : m_views)
        settings.setValue(keyOf("columns", *view), widthsOf(*view->header()));
    saveLog(settings);
}

void WindowMemory::saveLog(QSettings &settings) const
{
    const LogLook look = m_log->look();
    settings.setValue(u"log/hiddenLevels"_s, look.hiddenLevels);
    settings.setValue(u"log/searchMode"_s, look.searchMode);
    settings.setValue(u"log/wrapped"_s, look.isWrapped);
    settings.setValue(u"log/raw"_s, look.isRaw);
    settings.setValue(u"log/time"_s, static_cast<int>(look.time));
    settings.setValue(u"log/details"_s, look.hasDetails);
    settings.setValue(u"log/zoom"_s, look.zoom);
}

} // namespace deck
