// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "app/quitflow.h"

#include "app/quitpreference.h"
#include "daemon/daemonsession.h"

#include <algorithm>
#include <utility>

namespace deck {
namespace {

/// The daemon would end with this process, so keeping it keeps the program.
bool needsProgram(const OpenProfile &profile)
{
    return profile.session()->snapshot().lifetime == Lifetime::Manager;
}

QuitPreference preferenceOf(const OpenProfile &profile)
{
    return {windowSettingsFile(profile.setup()), profile.name()};
}

} // namespace

QuitFlow::QuitFlow(const OpenProfiles &profiles, std::function<QWidget *()> window, QObject *parent)
    : QObject(parent), m_profiles(profiles), m_window(std::move(window))
{
}

void QuitFlow::closeWindow()
{
    askAndClose(Wish::CloseWindow);
}

void QuitFlow::quit()
{
    askAndClose(Wish::Quit);
}

void QuitFlow::askAndClose(Wish wish)
{
    if (m_isLeaving)
        return; // the window stays until the daemons have ended
    const auto choices = askOrRecall(wish);
    if (choices && !m_isLeaving) // SIGTERM may have come while the question stood there
        closeBy(*choices);
}

/// One question for all daemons whose profiles have not answered it for good.
std::optional<QuitFlow::Choices> QuitFlow::askOrRecall(Wish wish)
{
    Choices choices;
    QList<OpenProfile *> undecided;
    for (const auto &[name, profile] : m_profiles) {
        if (!profile->concernsQuitting())
            continue;
        const auto remembered = preferenceOf(*profile).load();
        const bool isNoAnswer =
            wish == Wish::Quit && remembered == QuitChoice::Keep && needsProgram(*profile);
        if (remembered && !isNoAnswer)
            choices[profile.get()] = *remembered;
        else
            undecided << profile.get();
    }
    if (!undecided.isEmpty() && !ask(undecided, choices))
        return std::nullopt;
    return choices;
}

bool QuitFlow::ask(const QList<OpenProfile *> &undecided, Choices &choices)
{
    QList<Snapshot> snapshots;
    for (const OpenProfile *profile : undecided)
        snapshots << profile->session()->snapshot();
    QuitDialog dialog(snapshots, m_window());
    if (dialog.exec() != QDialog::Accepted)
        return false;
    for (OpenProfile *profile : undecided) {
        choices[profile] = dialog.choice();
        if (dialog.isRemembered())
            preferenceOf(*profile).save(dialog.choice());
    }
    return true;
}

void QuitFlow::closeBy(const Choices &choices)
{
    const bool staysHere = std::any_of(choices.begin(), choices.end(), [](const auto &entry) {
        return entry.second == QuitChoice::Keep && needsProgram(*entry.first);
    });
    if (!staysHere) {
        leaveBy(choices);
        return;
    }
    for (const auto &[profile, choice] : choices) {
        if (choice == QuitChoice::Stop)
            profile->stopDaemon();
    }
    emit hidingAsked();
}

void QuitFlow::end()
{
    if (!m_isLeaving)
        leaveBy({});
}

/// The window shows "Stopping" meanwhile. What nothing is chosen for is left as leave() has it.
void QuitFlow::leaveBy(const Choices &choices)
{
    m_isLeaving = true;
    m_stillThere = static_cast<qsizetype>(m_profiles.size());
    for (const auto &[name, profile] : m_profiles) {
        const auto choice = choices.find(profile.get());
        if (choice != choices.end() && choice->second == QuitChoice::Keep)
            profile->leaveRunning();
        else
            profile->leave();
    }
}

void QuitFlow::hasLeft()
{
    if (m_isLeaving && --m_stillThere == 0)
        emit over();
}

void QuitFlow::terminate()
{
    if (!m_isLeaving) {
        end();
        return;
    }
    for (const auto &[name, profile] : m_profiles) {
        if (profile->isManager())
            profile->leaveRunning(); // a second signal does not wait
    }
}

} // namespace deck
