// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/profileitem.h"

#include "widgets/statebadge.h"

#include <QCoreApplication>

namespace deck {

QString wordOf(const ProfileItem &item)
{
    return item.problem.isEmpty() ? item.state.word
                                  : QCoreApplication::translate("deck::ProfileItem", "Broken file");
}

QIcon iconOf(const ProfileItem &item)
{
    return item.problem.isEmpty() ? badgeIcon(item.state.tone, item.state.mark)
                                  : badgeIcon(Tone::Bad, Mark::Cross);
}

} // namespace deck
