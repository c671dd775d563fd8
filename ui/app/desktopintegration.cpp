// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktopintegration.h"

#include "daemon/daemonsession.h"
#include "desktop/autostart.h"
#include "desktop/backgrounddialog.h"
#include "desktop/profilenotifier.h"
#include "desktop/trayicon.h"
#include "language/language.h"
#include "presentation/safetext.h"
#include "window/mainwindow.h"

#include <QCoreApplication>
#include <QEvent>
#include <QGuiApplication>
#include <QMessageBox>
#include <QStandardPaths>

#include <utility>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

QString configHome()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
}

/// By its name where that leads to it: an upgrade may put it elsewhere.
QString thisProgram()
{
    const QString path = QCoreApplication::applicationFilePath();
    const QString found = QStandardPaths::findExecutable(u"containerdeck"_s);
    return found == path ? u"containerdeck"_s : path;
}

} // namespace

DesktopIntegration::DesktopIntegration(Setup setup, QObject *parent)
    : QObject(parent), m_setup(std::move(setup)),
      m_preference(DesktopPreference::load(m_setup.places.config)),
      m_service(QDBusConnection::sessionBus()), m_trayHost(QDBusConnection::sessionBus()),
      m_shutdownDelay(QDBusConnection::systemBus())
{
    connect(&m_service, &ApplicationService::activated, this, &DesktopIntegration::activated);
    connect(&m_service, &ApplicationService::actionAsked, this, &DesktopIntegration::actionAsked);
    connect(&m_shutdownDelay, &ShutdownDelay::shutdownBegun, this, &DesktopIntegration::endAsked);
    connect(&m_trayHost, &TrayHost::changed, this, &DesktopIntegration::showTray);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, &DesktopIntegration::look);
}

DesktopIntegration::~DesktopIntegration() = default;

void DesktopIntegration::begin()
{
    // The desktop's entry means the person's own profiles, not one of a folder for trying out.
    const bool isOwn = m_setup.source && m_setup.source->home.isEmpty() && !m_setup.isAttached();
    if (isOwn)
        m_service.begin();
    connect(&m_trayHost, &TrayHost::changed, this, &DesktopIntegration::settled,
            Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
    m_trayHost.begin();
}

void DesktopIntegration::follow(OpenProfile &profile)
{
    auto &notifier = m_notifiers[&profile];
    if (!notifier) {
        notifier = std::make_unique<ProfileNotifier>(QDBusConnection::sessionBus());
        notifier->setEnabled(m_preference.notifies);
        connect(notifier.get(), &ProfileNotifier::logAsked, this,
                [this, &profile](const QString &token) { emit logAsked(&profile, token); });
    }
    notifier->setWatched(isWatched(profile));
    notifier->setSession(*profile.session());
    // Unique: it is shown again and again.
    connect(profile.session(), &DaemonSession::changed, this, &DesktopIntegration::sessionChanged,
            Qt::UniqueConnection);
    sessionChanged();
}

void DesktopIntegration::forget(OpenProfile &profile)
{
    m_notifiers.erase(&profile);
    sessionChanged();
}

void DesktopIntegration::setShown(MainWindow &window, OpenProfile &profile)
{
    if (m_window == nullptr)
        window.installEventFilter(this);
    m_window = &window;
    m_shown = &profile;
    if (!m_tray)
        makeTray(window);
    sessionChanged();
    look();
}

void DesktopIntegration::makeTray(MainWindow &window)
{
    m_tray = std::make_unique<TrayIcon>(window.actions());
    connect(m_tray.get(), &TrayIcon::windowAsked, this, [this] { emit activated({}); });
    connect(m_tray.get(), &TrayIcon::logAsked, this, [this] { emit logAsked(m_shown, {}); });
    connect(m_tray.get(), &TrayIcon::quitAsked, this, &DesktopIntegration::quitAsked);
    showTray();
}

bool DesktopIntegration::hasTrayIcon() const
{
    return m_trayHost.isThere() && m_preference.showsTray;
}

void DesktopIntegration::showTray()
{
    if (m_tray)
        m_tray->setShown(hasTrayIcon());
}

void DesktopIntegration::sessionChanged()
{
    if (m_tray && m_shown != nullptr && m_shown->session() != nullptr)
        m_tray->setSnapshot(m_shown->session()->snapshot());
    const bool holds = std::any_of(m_notifiers.begin(), m_notifiers.end(), [](const auto &entry) {
        return entry.first->concernsQuitting();
    });
    m_shutdownDelay.setNeeded(holds);
}

bool DesktopIntegration::isWatched(const OpenProfile &profile) const
{
    return m_window != nullptr && &profile == m_shown && m_window->isVisible() &&
           !m_window->isMinimized() && QGuiApplication::applicationState() == Qt::ApplicationActive;
}

bool DesktopIntegration::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::Show || type == QEvent::Hide || type == QEvent::WindowStateChange)
        look();
    return QObject::eventFilter(watched, event);
}

void DesktopIntegration::look()
{
    for (const auto &[profile, notifier] : m_notifiers)
        notifier->setWatched(isWatched(*profile));
}

void DesktopIntegration::choose()
{
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    m_dialog = new BackgroundDialog({Autostart(configHome()).load(), m_preference},
                                    m_setup.profile.name, m_trayHost.isThere(), m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &QDialog::accepted, this, [this] { take(*m_dialog); });
    m_dialog->open();
}

void DesktopIntegration::take(const BackgroundDialog &dialog)
{
    const BackgroundDialog::Choices choices = dialog.choices();
    m_preference = choices.desktop;
    m_preference.save(m_setup.places.config);
    showTray();
    for (const auto &[profile, notifier] : m_notifiers)
        notifier->setEnabled(m_preference.notifies);
    const auto problem = Autostart(configHome()).save(choices.login, command());
    if (!problem)
        return;
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Login Is Left as It Was"),
                                asSentence(problem->message()), QMessageBox::Close, m_window);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

QStringList DesktopIntegration::command() const
{
    QStringList words{thisProgram()};
    if (m_setup.source && !m_setup.source->home.isEmpty())
        words << u"--home"_s << m_setup.source->home;
    if (m_setup.isAttached())
        words << u"--system"_s;
    if (m_setup.profile.name != u"default")
        words << u"--profile"_s << m_setup.profile.name;
    const QString language = languageChoice(QCoreApplication::arguments());
    if (language != u"system")
        words << u"--language"_s << language;
    return words;
}

} // namespace deck
