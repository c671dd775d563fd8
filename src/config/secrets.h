// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace deck {

// What is written down for later, or sent to somebody, holds no secrets. They are known by the
// names that go with them, and by the user part of an address; rather once too often than once too
// seldom.

/// Stands where a secret was.
inline constexpr QLatin1StringView kStruckOut("(not kept)");

/// Whether a variable, option or key of this name holds something for nobody's eyes.
[[nodiscard]] bool isSecretName(QStringView name);

/// A value without what is secret by its own form: `https://user:word@host`, `TOKEN=abc`.
[[nodiscard]] QString withoutSecrets(const QString &value);

/// A command line: `--token=abc`, and `abc` after `--token`.
[[nodiscard]] QStringList withoutSecrets(const QStringList &arguments);

/// A TOML text, written anew without comments, its keys in alphabetical order. Nothing when it
/// is not TOML.
[[nodiscard]] std::optional<QByteArray> tomlWithoutSecrets(const QByteArray &text);

/// The settings of a TOML text by their full names (`grpc.address`), each with its value as TOML
/// writes it. Nothing when it is not TOML.
[[nodiscard]] std::optional<QMap<QString, QString>> tomlSettings(const QByteArray &text);

} // namespace deck
