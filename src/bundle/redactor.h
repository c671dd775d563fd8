// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QJsonValue>

namespace deck {

/// A text for somebody else's eyes.
struct Redacted
{
    QByteArray text;
    int struckOut = 0; ///< how many values are gone
};

/// A TOML text, line for line as it was, comments included: the values of secret names (their own,
/// or that of a table they are in) and of variables of an environment are replaced, and the others
/// are treated like any text. It need not be valid, as a broken one is what a report is about.
[[nodiscard]] Redacted redactToml(const QByteArray &text);

/// Any text, such as a log: the user part of an address, `token=abc`, `password: abc`, what follows
/// `Bearer`, and private keys in PEM.
[[nodiscard]] Redacted redactText(const QByteArray &text);

/// The strings of a JSON value, and whatever stands under a secret name.
[[nodiscard]] QJsonValue redactJson(const QJsonValue &value, int &struckOut);

} // namespace deck
