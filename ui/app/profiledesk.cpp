// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "app/profiledesk.h"

#include "control/profilesurvey.h"
#include "presentation/safetext.h"
#include "profiles/profilesdialog.h"
#include "profiles/profilesmenu.h"
#include "window/mainwindow.h"

#include <QMessageBox>

#include <utility>

namespace deck {

using namespace Qt::StringLiterals;

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

ProfileDesk::ProfileDesk(ProfileSource source, MainWindow &window)
    : m_source(std::move(source)), m_window(window)
{
    m_worker.setMaxThreadCount(1); // one thing after the other
    ProfilesMenu *menu = m_window.profilesMenu();
    menu->setChangeable(!m_source.isAttached); // root's files are root's
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
        for (const ProfileState &state : surveyProfiles(m_source))
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
    m_dialog->setShown(m_window.profilesMenu()->current());
    m_dialog->setItems(m_items);
    ProfilesDialog *made = m_dialog;
    connect(made, &ProfilesDialog::chosen, this, [this, made](const QString &name) {
        made->close();
        emit chosen(name);
    });
    serve(*made);
    look();
    return *made;
}

void ProfileDesk::serve(ProfilesDialog &dialog)
{
    connect(&dialog, &ProfilesDialog::createAsked, this,
            [this](const QString &name, const QString &original) {
                carryOut([=](const ProfileStore &store) { return store.create(name, original); },
                         tr("Created “%1”."));
            });
    connect(&dialog, &ProfilesDialog::renameAsked, this,
            [this](const QString &from, const QString &to) {
                emit aboutToChange(from);
                carryOut([=](const ProfileStore &store) { return store.rename(from, to); },
                         tr("Renamed “%2” to “%1”.").arg(u"%1"_s, from));
            });
    connect(
        &dialog, &ProfilesDialog::removeAsked, this, [this](const QString &name, bool withData) {
            emit aboutToChange(name);
            carryOut([=](const ProfileStore &store) { return store.remove(name, withData); },
                     withData ? tr("Deleted “%1” and what belonged to it.") : tr("Deleted “%1”."));
        });
    connect(
        &dialog, &ProfilesDialog::exportAsked, this,
        [this](const QString &name, const QString &file, bool withSecrets) {
            carryOut(
                [=](const ProfileStore &store) { return store.exportTo(name, file, withSecrets); },
                tr("Exported “%1”."));
        });
    connect(&dialog, &ProfilesDialog::importAsked, this, [this](const QString &file) {
        carryOut([=](const ProfileStore &store) { return store.importFile(file, {}); },
                 tr("Imported “%1”."));
    });
}

void ProfileDesk::carryOut(Work work, const QString &words)
{
    if (m_dialog)
        m_dialog->setBusy(true);
    m_worker.start([this, work = std::move(work), words] {
        const ProfileStore::Outcome outcome = work(storeFor(m_source.home));
        QMetaObject::invokeMethod(
            this, [this, outcome, words] { tellOutcome(outcome, words); }, Qt::QueuedConnection);
    });
}

void ProfileDesk::tellOutcome(const ProfileStore::Outcome &outcome, const QString &words)
{
    look();
    if (!m_dialog)
        return;
    m_dialog->setBusy(false);
    if (const auto *problem = std::get_if<Problem>(&outcome)) {
        m_dialog->showNote(asSentence(problem->message()), false);
        return;
    }
    const auto &report = std::get<ProfileReport>(outcome);
    m_dialog->select(report.name);
    m_dialog->showNote((QStringList(words.arg(report.name)) + report.warnings).join(u'\n'),
                       report.warnings.isEmpty());
}

void ProfileDesk::tell(const Problem &problem)
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("The Profile Cannot Be Shown"),
                                asSentence(problem.message()), QMessageBox::Close, &m_window);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace deck
