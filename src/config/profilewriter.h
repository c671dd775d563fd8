// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/profile.h"

#include <QByteArray>

namespace deck {

/// The bytes of a profile's file that make it what is wanted. What is the same stays as it was
/// written, with comments, order, and keys that this version does not know; a key that is at its
/// default again goes. Where the text is too unusual to be mended in place, it is written anew,
/// without comments.
[[nodiscard]] QByteArray updatedProfile(const ProfileFile &present, const QString &path,
                                        const Profile &wanted);

} // namespace deck
