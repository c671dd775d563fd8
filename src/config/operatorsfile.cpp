// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/operatorsfile.h"

#include "config/smallfile.h"

#include <QCoreApplication>

namespace deck {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::SmallFile)
};

} // namespace

std::variant<OperatorsFile, Problem> readOperatorsFile(const QString &path)
{
    const auto content =
        readSmallFile(path, {Words::tr("configuration"), Words::tr("Correct the link.")});
    if (const auto *problem = std::get_if<Problem>(&content))
        return *problem;
    if (const auto &bytes = std::get<std::optional<QByteArray>>(content))
        return OperatorsFile{path, *bytes};
    return Problem{path, Words::tr("there is no such file"),
                   Words::tr("Give the path of a TOML file.")};
}

} // namespace deck
