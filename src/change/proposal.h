// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "change/changerecord.h"
#include "config/commonoptions.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QString>

#include <optional>
#include <variant>

namespace deck {

/// What somebody wants to be different in a profile.
struct Proposal
{
    QList<QPair<QString, QString>> values; ///< of keys, as `--set` takes them
    std::optional<QByteArray> configText;  ///< the operator's text; keys that are ours may be in it
    std::optional<QByteArray> fileText;    ///< what the file is to hold that configFile names
    QString name;                          ///< how configText is called in messages

    [[nodiscard]] bool isEmpty() const { return values.isEmpty() && !configText && !fileText; }
};

/// Of the arguments `values` (an object, KEY: TEXT), `text` or `file` (the path of a file that is
/// read now), and `fileText`. A problem with that file, or with a combination of them.
[[nodiscard]] std::variant<Proposal, Problem> proposalFromJson(const QJsonObject &arguments);

/// The setup with the profile that is proposed, without what the command line lays over it. Keys of
/// the text that belong to this manager are left out.
[[nodiscard]] std::variant<Setup, Problem> proposedSetup(const Setup &setup,
                                                         const Proposal &proposal);

/// The keys that have other values, secrets struck out. Of configText only how long it is: its
/// values are compared one by one elsewhere.
[[nodiscard]] QList<KeyDifference> keyDifferences(const Profile &before, const Profile &after);

} // namespace deck
