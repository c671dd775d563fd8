// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "rootless/rootlessplaces.h"

namespace deck {

using namespace Qt::StringLiterals;

RootlessPlaces rootlessPlaces(const Places &places)
{
    const QString kit = places.state + u"/rootlesskit"_s;
    return {kit,
            kit + u"/lock"_s,
            places.state + u"/rootless.ready"_s,
            places.state + u"/run"_s,
            places.state + u"/rootlesskit.log"_s,
            places.controlSocket};
}

} // namespace deck
