// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/openprofile.h"
#include "window/quitdialog.h"

#include <QObject>

#include <functional>
#include <map>
#include <memory>
#include <optional>

class QWidget;

namespace deck {

/// The profiles that the program has shown so far, by their names.
using OpenProfiles = std::map<QString, std::unique_ptr<OpenProfile>>;

/// How the program ends: what becomes of the daemons that it manages, and that the last of them has
/// been let go of.
class QuitFlow final : public QObject
{
    Q_OBJECT

public:
    /// `window`: whose question it is; may be null.
    QuitFlow(const OpenProfiles &profiles, std::function<QWidget *()> window,
             QObject *parent = nullptr);

    /// The person closes the window. What they have said for good is not asked again.
    void closeWindow();
    /// The person wants the program to end: that they keep daemons when the window closes, which
    /// needs the program, is no answer to that.
    void quit();
    /// Nobody is asked: every daemon is let go of in the manager's own way.
    void end();
    /// The system wants an end; a second time it does not wait.
    void terminate();

    [[nodiscard]] bool isLeaving() const { return m_isLeaving; }
    /// A profile has told that it has left.
    void hasLeft();

signals:
    /// The daemons are kept by this program, which goes on without its window.
    void hidingAsked();
    void over();

private:
    using Choices = std::map<OpenProfile *, QuitChoice>;
    enum class Wish { CloseWindow, Quit };

    void askAndClose(Wish wish);
    [[nodiscard]] std::optional<Choices> askOrRecall(Wish wish);
    [[nodiscard]] bool ask(const QList<OpenProfile *> &undecided, Choices &choices);
    void closeBy(const Choices &choices);
    void leaveBy(const Choices &choices);

    const OpenProfiles &m_profiles;
    const std::function<QWidget *()> m_window;
    qsizetype m_stillThere = 0; ///< profiles that have yet to tell that they have left
    bool m_isLeaving = false;
};

} // namespace deck
