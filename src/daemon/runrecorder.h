// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "daemon/runscribe.h"
#include "daemon/snapshot.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace deck {

class ContainerdController;

/// Keeps a record of each run of a controller's daemon, by what the controller tells. Nothing of it
/// stands in the daemon's or the controller's way: files are read and written on a thread of its
/// own, in the order of what happened, after the state was published. Main thread.
class RunRecorder : public QObject
{
    Q_OBJECT

public:
    /// Sees to the records of earlier managers. Whoever makes one holds the profile's lock. The
    /// controller must outlive the recorder.
    RunRecorder(ContainerdController &controller, const Profile &profile, const Places &places,
                QObject *parent = nullptr);
    /// Waits until all is written.
    ~RunRecorder() override;

    /// What the next runs are launched with.
    void setProfile(const Profile &profile);

    /// Waits until all that was told so far is written.
    void flush();

signals:
    /// Records cannot be written, in words for a person; an empty text takes it back.
    void warningChanged(const QString &warning);

private:
    using Job = std::function<OsStatus(RunScribe &)>;

    void began(Asker askedBy);
    void changed();
    void sampleMemory();
    void ended(const ExitStatus &exit, const std::optional<DaemonError> &cause);
    void noteHealth(const Snapshot &now);
    void post(Job job);
    void wrote(const OsStatus &result);

    ContainerdController &m_controller;
    const QString m_folder;
    const std::shared_ptr<RunScribe> m_scribe; ///< used by the worker alone
    QThreadPool m_worker;
    qint64 m_pid = 0; ///< of the run that is being recorded; 0: none
    bool m_isReady = false;
    bool m_wasAdopted = false;
    Health m_health = Health::Unknown;
    qint64 m_peakMemory = 0;
    QElapsedTimer m_sinceStart;
    QString m_warning;
};

} // namespace deck
