// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/operatorsfile.h"

#include "config/smallfile.h"

namespace deck {

using namespace Qt::StringLiterals;

std::variant<OperatorsFile, Problem> readOperatorsFile(const QString &path)
{
    const auto content = readSmallFile(path, {u"configuration"_s, u"Correct the link."_s});
    if (const auto *problem = std::get_if<Problem>(&content))
        return *problem;
    if (const auto &bytes = std::get<std::optional<QByteArray>>(content))
        return OperatorsFile{path, *bytes};
    return Problem{path, u"there is no such file"_s, u"Give the path of a TOML file."_s};
}

} // namespace deck
