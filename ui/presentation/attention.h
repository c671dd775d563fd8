// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "daemon/snapshot.h"
#include "presentation/tone.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace deck {

/// What the button of an attention does.
enum class AttentionAction {
    Repair,     ///< what the error offers
    EndMoreLog, ///< the log has its usual level again
};

/// What needs a person's attention, and what one button can do about it.
struct Attention
{
    Tone tone = Tone::Caution;
    QString text;        ///< what, why, and what to do; short enough for a bar
    QStringList details; ///< what explains it: the daemon's last lines (oldest first), plugins
    Repair repair = Repair::None;
    QString button; ///< empty: there is nothing that a button could do
    AttentionAction action = AttentionAction::Repair;
    bool isInLog = false; ///< the log has more to say about it

    bool operator==(const Attention &) const = default;
};

/// The most urgent thing, if there is one: an error, then bad health, then warnings.
[[nodiscard]] std::optional<Attention> attentionFor(const Snapshot &snapshot);

/// That the daemon logs more for a while, and until when. Nothing more urgent should be there.
[[nodiscard]] std::optional<Attention> moreLogAttention(const Snapshot &snapshot);

/// Both, with the button that ends it: a warning stands until the next change, and longer than
/// that.
[[nodiscard]] Attention withMoreLog(Attention urgent, const Snapshot &snapshot);

/// The same for a command that was not taken.
[[nodiscard]] Attention attentionFor(const DaemonError &error, Tone tone);

} // namespace deck
