// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "bundle/bundlejob.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QFileDialog;
class QProgressDialog;
class QWidget;

namespace deck {

class DaemonSession;

/// "Save a bug report": asks where to, makes the archive without holding up the window, and says
/// where it is and that it should be looked through. One at a time.
class BugReport final : public QObject
{
    Q_OBJECT

public:
    /// `window` is whose dialogs they are.
    BugReport(Setup setup, QWidget *window);
    ~BugReport() override;

    /// Of the daemon of this session; does not wait. While one is being made, its dialog comes to
    /// the front instead.
    void save(DaemonSession &session);

signals:
    /// It was made, could not be, or the person thought better of it.
    void finished();

private:
    void makeIt(const QString &file);
    void tell(const BundleOutcome &outcome);
    void tellMade(const BundleReport &report);
    void tellProblem(const Problem &problem);
    void giveUp();

    const Setup m_setup;
    QWidget *const m_window;
    QPointer<DaemonSession> m_session;
    QPointer<QFileDialog> m_question;
    QPointer<QProgressDialog> m_progress;
    std::unique_ptr<BundleJob> m_job;
};

} // namespace deck
