// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "change/changerecord.h"
#include "change/proposal.h"

#include <optional>
#include <variant>

namespace deck {

/// One file, as it is and as it is to be.
struct FileEdit
{
    QString path;
    bool existed = true;
    QByteArray before;
    QByteArray after;

    [[nodiscard]] bool isNothing() const { return existed && before == after; }
};

/// What a proposal makes of the profile's file, or of the operator's that it names. Refuses keys
/// that the manager's command line has the last word on, a dialect that would be another one, and
/// what cannot be read or would not be read again. Changes nothing.
[[nodiscard]] std::variant<FileEdit, Problem> editFor(const Setup &setup, const Proposal &proposal);

/// What makes the file again what it was before a change.
[[nodiscard]] std::variant<FileEdit, Problem> editBack(const ChangeRecord &change);

/// Replaces the file by `after`, in one step and for good.
[[nodiscard]] std::optional<Problem> carryOut(const FileEdit &edit);

/// How a file is, compared with a change of it.
enum class FileState { AsBefore, AsAfter, Otherwise };
[[nodiscard]] FileState stateOf(const ChangeRecord &change);

/// Makes the file what it was before; removes one that was not there.
[[nodiscard]] std::optional<Problem> putBack(const ChangeRecord &change);

} // namespace deck
