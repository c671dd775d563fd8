// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/problem.h"

#include <QByteArray>
#include <QString>

#include <variant>

namespace deck {

/// A configuration of the operator's, as it was read.
struct OperatorsFile
{
    QString path;
    QByteArray text;
};

/// One that somebody names: it has to be there, plain, and at most 1 MiB.
[[nodiscard]] std::variant<OperatorsFile, Problem> readOperatorsFile(const QString &path);

} // namespace deck
