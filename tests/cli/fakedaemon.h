// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "helpers/temporaryhome.h"

#include <QStringList>

namespace deck::test {

/// The options that make the fake the daemon; `modes` as in tests/fakecontainerd/modes.cpp.
[[nodiscard]] inline QStringList fakeDaemon(const QString &modes = {})
{
    return {QStringLiteral("--binary"), builtProgram(QStringLiteral("fakecontainerd")),
            QStringLiteral("--set"), QStringLiteral("environment={DECK_FAKE=\"%1\"}").arg(modes),
            // It is the same for whoever runs the test.
            QStringLiteral("--set"), QStringLiteral("rootless=false")};
}

/// The same, for a daemon that needs no manager to stay.
[[nodiscard]] inline QStringList independentDaemon(const QString &modes = {})
{
    return fakeDaemon(modes) +
           QStringList{QStringLiteral("--set"), QStringLiteral("lifetime=independent")};
}

} // namespace deck::test
