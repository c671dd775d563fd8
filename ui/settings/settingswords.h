// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "change/changerecord.h"
#include "daemon/inquiry.h"
#include "daemon/snapshot.h"
#include "widgets/noticebar.h"

namespace deck {

class SettingsDraft;

/// Whether applying what is drafted restarts the daemon now.
[[nodiscard]] bool restartsDaemon(const SettingsDraft &draft, const Snapshot &snapshot);
/// What applying does, before it is done.
[[nodiscard]] QString consequenceOf(const SettingsDraft &draft, const Snapshot &snapshot);
/// What has come of it.
[[nodiscard]] NoticeBar::Notice noticeOf(const ChangeRecord &record);
/// Nothing has come of it: it was refused, or the answer is none.
[[nodiscard]] NoticeBar::Notice noticeOfRefusal(const Answer &answer);
/// What there is to know about the profile's file; an empty text: nothing.
[[nodiscard]] NoticeBar::Notice noticeOfWarnings(const QStringList &warnings);

} // namespace deck
