// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "inspect/inspection.h"

#include <QCoreApplication>

namespace deck {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::Inspection)
};

} // namespace

Answer notRunningAnswer(const Inspection &inspection)
{
    return unanswered(inspection.snapshot.profile, Words::tr("the daemon is not running"),
                      Words::tr("Start it first."));
}

Answer unanswered(const QString &subject, const QString &cause, const QString &advice)
{
    return {{}, DaemonError{ErrorCode::Unanswered, {subject, cause, advice}}};
}

} // namespace deck
