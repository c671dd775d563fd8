// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "posix/processcontext.h"

#include <QProcessEnvironment>
#include <QString>

#include <functional>

#include <sys/types.h>
#include <unistd.h>

namespace deck {

/// What becomes of an attempt to make a user namespace.
enum class NamespaceProbe {
    Made,
    Refused,
    Unknown, ///< it could not be tried
};

/// Where it is looked whether this machine lets an ordinary user run containers; tests show another
/// one.
struct RootlessHost
{
    QString etc = QStringLiteral("/etc");
    QString proc = QStringLiteral("/proc");
    QString tun = QStringLiteral("/dev/net/tun");
    QString systemd = QStringLiteral("/run/systemd/system"); ///< there where systemd runs
    QString linger = QStringLiteral("/var/lib/systemd/linger");
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    uid_t uid = ::geteuid();
    QString user = userName(uid);
    std::function<NamespaceProbe()> probe = probeUserNamespace;

    /// Tries it in a process of its own.
    [[nodiscard]] static NamespaceProbe probeUserNamespace();
};

/// The path of a program as the environment's PATH has it; empty when it has none.
[[nodiscard]] QString findProgram(const QString &name, const RootlessHost &host);

} // namespace deck
