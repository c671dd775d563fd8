// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "daemon/runrecord.h"

#include <QJsonObject>

class QPalette;
class QTextDocument;

namespace deck {

/// Writes all that is on record of a run into an empty document: what had changed, how it went, the
/// last it said, and what it was. Nothing of it is taken for HTML. `answer` as in runslook.h, and
/// the record in it.
void writeRun(QTextDocument &document, const QJsonObject &answer, const RunRecord &record,
              const QPalette &palette);

} // namespace deck
