// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/commonoptions.h"
#include "config/profilestore.h"
#include "profiles/profileitem.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <functional>

namespace deck {

class MainWindow;
class ProfilesDialog;

/// What the window offers about profiles: which there are and how their daemons are, and what can
/// be done with them. Looks and works on a thread of its own.
class ProfileDesk final : public QObject
{
    Q_OBJECT

public:
    /// `source` as for surveyProfiles(); the window must outlive the desk.
    ProfileDesk(ProfileSource source, MainWindow &window);
    /// Waits for what is under way.
    ~ProfileDesk() override;

    /// Says what stands in the way of something that was asked for here.
    void tell(const Problem &problem);

signals:
    void chosen(const QString &name);
    /// A profile is about to be renamed or deleted: whoever manages it here had better let go of
    /// it.
    void aboutToChange(const QString &name);

private:
    using Work = std::function<ProfileStore::Outcome(const ProfileStore &)>;

    void look();
    void take(const QList<ProfileItem> &items);
    ProfilesDialog &dialog();
    void serve(ProfilesDialog &dialog);
    /// `words`: what is said when it is done, with a place for the name of the profile.
    void carryOut(Work work, const QString &words);
    void tellOutcome(const ProfileStore::Outcome &outcome, const QString &words);

    const ProfileSource m_source;
    MainWindow &m_window;
    QPointer<ProfilesDialog> m_dialog;
    QList<ProfileItem> m_items;
    bool m_isLooking = false;
    QThreadPool m_worker;
};

} // namespace deck
