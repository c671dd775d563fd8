// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "app/profiledesk.h"

#include "control/profilesurvey.h"
#include "profiles/profilesdialog.h"
#include "profiles/profilesmenu.h"
#include "window/mainwindow.h"

#include <QMessageBox>

#include <utility>

namespace deck {
namespace {

ProfileItem itemOf(const ProfileState &state)
{
    Snapshot snapshot;
    snapshot.state = state.state;
    snapshot.wanted = state.state == State::Running ? Wanted::Running : Wanted::Stopped;
    snapshot.health = state.health;
    snapshot.pid = state.pid;
    return {state.name, presentState(snapshot), state.pid,
            state.problem ? state.problem->message() : QString()};
}

ProfileStore storeFor(const QString &home)
{
    ProfileStore::Surroundings surroundings;
    surroundings.home = home;
    surroundings.inUse = profileInUse;
    return ProfileStore(std::move(surroundings));
}

} // namespace

ProfileDesk::ProfileDesk(QString home, MainWindow &window)
    : m_home(std::move(home)), m_window(window)
{
    m_worker.setMaxThreadCount(1); // one thing after the other
    ProfilesMenu *menu = m_window.profilesMenu();
    connect(menu, &QMenu::aboutToShow, this, &ProfileDesk::look);
    connect(menu, &ProfilesMenu::chosen, this, &ProfileDesk::chosen);
    connect(menu, &ProfilesMenu::manageAsked, this, [this] { dialog().open(); });
    connect(menu, &ProfilesMenu::createAsked, this, [this] {
        dialog().open();
        dialog().askForNew();
    });
    look();
}

ProfileDesk::~ProfileDesk()
{
    m_worker.waitForDone();
}

void ProfileDesk::look()
{
    if (std::exchange(m_isLooking, true))
        return;
    m_worker.start([this] {
        QList<ProfileItem> items;
        for (const ProfileState &state : surveyProfiles(m_home))
            items << itemOf(state);
        // The destructor waits for this thread, so there is somebody to tell.
        QMetaObject::invokeMethod(
            this, [this, items] { take(items); }, Qt::QueuedConnection);
    });
}

void ProfileDesk::take(const QList<ProfileItem> &items)
{
    m_isLooking = false;
    m_items = items;
    m_window.profilesMenu()->setItems(items);
    if (m_dialog)
        m_dialog->setItems(items);
}

ProfilesDialog &ProfileDesk::dialog()
{
    if (m_dialog) {
        look();
        return *m_dialog;
    }
    m_dialog = new ProfilesDialog(&m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setItems(m_items);
    ProfilesDialog *made = m_dialog;
    connect(made, &ProfilesDialog::chosen, this, [this, made](const QString &name) {
        made->close();
        emit chosen(name);
    });
    connect(made, &ProfilesDialog::createAsked, this,
            [this](const QString &name, const QString &original) {
                carryOut([=](const ProfileStore &store) { return store.create(name, original); });
            });
    connect(made, &ProfilesDialog::renameAsked, this,
            [this](const QString &from, const QString &to) {
                emit aboutToChange(from);
                carryOut([=](const ProfileStore &store) { return store.rename(from, to); });
            });
    connect(made, &ProfilesDialog::removeAsked, this, [this](const QString &name, bool withData) {
        emit aboutToChange(name);
        carryOut([=](const ProfileStore &store) { return store.remove(name, withData); });
    });
    connect(made, &ProfilesDialog::exportAsked, this,
            [this](const QString &name, const QString &file, bool withSecrets) {
                carryOut([=](const ProfileStore &store) {
                    return store.exportTo(name, file, withSecrets);
                });
            });
    connect(made, &ProfilesDialog::importAsked, this, [this](const QString &file) {
        carryOut([=](const ProfileStore &store) { return store.importFile(file, {}); });
    });
    look();
    return *made;
}

void ProfileDesk::carryOut(Work work)
{
    if (m_dialog)
        m_dialog->setBusy(true);
    m_worker.start([this, work = std::move(work)] {
        const ProfileStore::Outcome outcome = work(storeFor(m_home));
        QMetaObject::invokeMethod(
            this, [this, outcome] { tellOutcome(outcome); }, Qt::QueuedConnection);
    });
}

void ProfileDesk::tellOutcome(const ProfileStore::Outcome &outcome)
{
    look();
    if (!m_dialog)
        return;
    m_dialog->setBusy(false);
    if (const auto *problem = std::get_if<Problem>(&outcome)) {
        m_dialog->showNote(problem->message(), false);
        return;
    }
    const auto &report = std::get<ProfileReport>(outcome);
    QStringList lines;
    for (const QString &done : report.done)
        lines << done.first(1).toUpper() + done.sliced(1) + u'.';
    m_dialog->showNote((lines + report.warnings).join(u'\n'), report.warnings.isEmpty());
}

void ProfileDesk::tell(const Problem &problem)
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Containerdeck"), problem.message(),
                                QMessageBox::Close, &m_window);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace deck
