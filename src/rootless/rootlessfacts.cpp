// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "rootless/rootlessfacts.h"

#include "config/jsonreader.h"

namespace deck {

using namespace Qt::StringLiterals;

QJsonObject toJson(const RootlessFacts &facts)
{
    return {{u"kitPid"_s, facts.kitPid},
            {u"keeperPid"_s, facts.keeperPid},
            {u"network"_s, keyword(facts.network)},
            {u"networkReason"_s, facts.networkReason}};
}

std::optional<RootlessFacts> rootlessFactsFromJson(const QJsonObject &object)
{
    RootlessFacts facts;
    JsonReader reader(object);
    reader.read("kitPid"_L1, facts.kitPid);
    reader.read("keeperPid"_L1, facts.keeperPid);
    reader.read("network"_L1, facts.network);
    reader.read("networkReason"_L1, facts.networkReason);
    return reader.good() ? std::optional(facts) : std::nullopt;
}

} // namespace deck
