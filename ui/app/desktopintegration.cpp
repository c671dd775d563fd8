// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktopintegration.h"

#include "daemon/daemonsession.h"
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

DesktopIntegration::DesktopIntegration(StartOptions options, QObject *parent)
    : QObject(parent), m_options(std::move(options)),
      m_settings(windowSettingsFile(m_options.setup)),
      m_preference(DesktopPreference::load(m_settings)), m_service(QDBusConnection::sessionBus()),
      m_trayHost(QDBusConnection::sessionBus()), m_shutdownDelay(QDBusConnection::systemBus())
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
    const Setup &setup = m_options.setup;
    const bool isOwn = setup.source && setup.source->home.isEmpty() && !setup.isAttached();
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
    if (!m_tray)
        return;
    const bool wasShown = m_tray->isShown();
    m_tray->setShown(hasTrayIcon());
    if (wasShown && !m_tray->isShown())
        emit trayIconLost();
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
    if (m_dialog && m_dialog->isVisible()) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    const Autostart::Entry login = Autostart(configHome()).load(command());
    m_dialog = new BackgroundDialog({login.choice, m_preference}, shownSetup().profile.name,
                                    m_trayHost.isThere(), m_window);
    m_dialog->setOther(login.other);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &QDialog::accepted, this,
            [this, before = login.choice] { take(*m_dialog, before); });
    m_dialog->open();
}

/// What is as it was is not written: another profile's login stays.
void DesktopIntegration::take(const BackgroundDialog &dialog, const Autostart::Choice &before)
{
    const BackgroundDialog::Choices choices = dialog.choices();
    if (choices.desktop != m_preference) {
        m_preference = choices.desktop;
        if (const auto problem = m_preference.save(m_settings))
            tell(*problem);
    }
    showTray();
    for (const auto &[profile, notifier] : m_notifiers)
        notifier->setEnabled(m_preference.notifies);
    if (choices.login == before)
        return;
    if (const auto problem = Autostart(configHome()).save(choices.login, command()))
        tell(*problem);
}

void DesktopIntegration::tell(const Problem &problem)
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Not Saved"),
                                asSentence(problem.message()), QMessageBox::Close, m_window);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

const Setup &DesktopIntegration::shownSetup() const
{
    return m_shown != nullptr ? m_shown->setup() : m_options.setup;
}

/// By which the window over this profile is opened, with what the command line laid over it.
QStringList DesktopIntegration::command() const
{
    const Setup &setup = shownSetup();
    const ProfileSource source = setup.source.value_or(ProfileSource());
    QStringList words{thisProgram()};
    if (!source.home.isEmpty())
        words << u"--home"_s << source.home;
    if (source.isAttached)
        words << u"--system"_s;
    if (setup.profile.name != Profile().name)
        words << u"--profile"_s << setup.profile.name;
    for (const auto &[key, value] : source.overrides)
        words << u"--set"_s << key + u'=' + value;
    const QString language = languageChoice(QCoreApplication::arguments());
    if (language != languageChoices().constFirst())
        words << u"--language"_s << language;
    if (m_options.colorScheme != ColorSchemeChoice::System)
        words << u"--color-scheme"_s << keyword(m_options.colorScheme);
    return words;
}

} // namespace deck
