// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// Any bytes as a profile, or as an operator's containerd.toml. A profile that is read can be
// written again and is the same then; what is struck out of a text leaves one that can be read.

#include "config/configcheck.h"
#include "config/profile.h"
#include "config/profilewriter.h"
#include "config/secrets.h"
#include "config/tomldepth.h"
#include "config/tomltext.h"
#include "fuzz/require.h"

using namespace deck;
using namespace deck::fuzz;
using namespace Qt::StringLiterals;

namespace {

const QString kPath = u"/p/default.toml"_s;

void checkProfile(const QByteArray &bytes)
{
    const auto read = parseProfile(u"default"_s, kPath, bytes);
    const auto *file = std::get_if<ProfileFile>(&read);
    if (file == nullptr) {
        require(!std::get<Problem>(read).cause.isEmpty(), "what is wrong is said");
        return;
    }
    require(updatedProfile(*file, kPath, file->profile) == bytes, "what is wanted is not touched");
    // As if by the settings: everything at its default.
    const QByteArray plain = updatedProfile(*file, kPath, Profile());
    const auto again = parseProfile(u"default"_s, kPath, plain);
    require(std::holds_alternative<ProfileFile>(again), "what is written can be read");
    require(std::get<ProfileFile>(again).profile == Profile(), "and is what was wanted");
}

void checkText(const QByteArray &bytes)
{
    (void)checkConfig(bytes, {});
    (void)firstTooDeep(bytes);
    (void)tomlSettings(bytes);
    const auto clean = tomlWithoutSecrets(bytes);
    if (!clean)
        return;
    const auto left = parseToml(*clean);
    require(std::holds_alternative<toml::table>(left), "what is left can be read");
    const auto again = tomlWithoutSecrets(*clean);
    require(again.has_value(), "and struck out once more");
    // Not its bytes: the library quotes the same key in one way or another.
    const auto same = parseToml(*again);
    require(std::get<toml::table>(same) == std::get<toml::table>(left),
            "which finds no more secrets");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    checkProfile(bytes);
    checkText(bytes);
    return 0;
}
