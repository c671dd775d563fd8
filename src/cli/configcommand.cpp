// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/configcommand.h"

#include "cli/configtext.h"
#include "cli/errortext.h"
#include "inspect/configlook.h"

#include <QJsonDocument>

namespace deck {

void ConfigCommand::begin()
{
    const Answer answer = lookAtConfig({m_line.setup, {}, {}, {}});
    if (answer.error) {
        printError(errorText(*answer.error));
        emit done(ExitCode::Failed);
        return;
    }
    printOut(m_line.json ? QString::fromUtf8(QJsonDocument(answer.content).toJson())
                         : configText(answer.content));
    emit done(ExitCode::Done);
}

} // namespace deck
