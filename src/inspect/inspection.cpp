// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "inspect/inspection.h"

namespace deck {

using namespace Qt::StringLiterals;

Answer notRunningAnswer(const Inspection &inspection)
{
    return unanswered(inspection.snapshot.profile, u"the daemon is not running"_s,
                      u"Start it first."_s);
}

Answer unanswered(const QString &subject, const QString &cause, const QString &advice)
{
    return {{}, DaemonError{ErrorCode::Unanswered, {subject, cause, advice}}};
}

} // namespace deck
