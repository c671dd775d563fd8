// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "inspect/inspector.h"

#include "inspect/changeslook.h"
#include "inspect/checkslook.h"
#include "inspect/configchecklook.h"
#include "inspect/configdifflook.h"
#include "inspect/configlook.h"
#include "inspect/configmigratelook.h"
#include "inspect/dumplook.h"
#include "inspect/impactlook.h"
#include "inspect/inventorylook.h"
#include "inspect/ownerlook.h"
#include "inspect/profilelook.h"
#include "inspect/runslook.h"
#include "inspect/startuplook.h"
#include "inspect/usagelook.h"

#include <QPointer>

namespace deck {

namespace {

/// Who looks slowly (for a dump, say) must not keep the others waiting.
constexpr int kMostAtOnce = 4;

/// One row for each topic.
Look lookFor(Topic topic)
{
    switch (topic) {
    case Topic::Usage:
        return lookAtUsage;
    case Topic::Runs:
        return lookAtRuns;
    case Topic::Checks:
        return lookAtChecks;
    case Topic::Inventory:
        return lookAtInventory;
    case Topic::Impact:
        return lookAtImpact;
    case Topic::Owner:
        return lookAtOwner;
    case Topic::Dump:
        return lookAtDump;
    case Topic::Startup:
        return lookAtStartup;
    case Topic::Profile:
        return lookAtProfile;
    case Topic::Config:
        return lookAtConfig;
    case Topic::ConfigCheck:
        return checkConfigText;
    case Topic::ConfigDiff:
        return lookAtConfigDiff;
    case Topic::ConfigMigrate:
        return lookAtConfigMigrate;
    case Topic::Changes:
        return lookAtChanges;
    case Topic::Events: // the one that is no look: see ask()
        break;
    }
    Q_UNREACHABLE();
}

} // namespace

Inspector::Inspector(Setup setup, SnapshotSource snapshot, QObject *parent)
    : QObject(parent), m_setup(std::move(setup)), m_snapshot(std::move(snapshot))
{
    m_pool.setMaxThreadCount(kMostAtOnce);
}

Inspector::~Inspector()
{
    m_stop.request_stop();
    m_pool.waitForDone();
}

void Inspector::ask(const Inquiry &inquiry, QObject *context, AnswerHandler answered)
{
    if (inquiry.topic == Topic::Events) {
        QMetaObject::invokeMethod(
            context,
            [answered = std::move(answered),
             answer = m_events.answer(m_snapshot(), inquiry.arguments)] { answered(answer); },
            Qt::QueuedConnection);
        return;
    }
    const QPointer<QObject> receiver(context);
    m_pool.start(
        [this, receiver, answered = std::move(answered), look = lookFor(inquiry.topic),
         inspection = Inspection{m_setup, m_snapshot(), inquiry.arguments, m_stop.get_token()}] {
            // The destructor waits for this thread, so there is somebody to tell.
            QMetaObject::invokeMethod(
                this,
                [receiver, answered, answer = look(inspection)] {
                    if (receiver)
                        answered(answer);
                },
                Qt::QueuedConnection);
        });
}

} // namespace deck
