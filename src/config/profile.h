// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/enumwords.h"
#include "config/problem.h"

#include <QByteArray>
#include <QMap>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <variant>

#include <sys/types.h>

namespace deck {

/// Which command line the daemon understands.
enum class Dialect {
    Containerd,       ///< containerd 1.x and 2.x
    DockerContainerd, ///< docker-containerd 0.2.x
};

/// Whether the daemon outlives its manager.
enum class Lifetime {
    Manager,     ///< the kernel kills it with the manager
    Independent, ///< it goes on, and the next manager adopts it
};

/// When a daemon that ended unasked is started again.
enum class RestartMode { Never, OnFailure, Always };

/// What becomes of a pid file that does not hold one positive decimal pid.
enum class MalformedPidFile {
    Refuse,   ///< the start fails and nothing is overwritten
    SetAside, ///< it is renamed, with a warning, and the start goes on
};

enum class LogFormat { Text, Json };

/// What the containers of an ordinary user's daemon have of a network.
enum class RootlessNetwork {
    Slirp4netns, ///< a network of their own, with the host's as a user's programs see it behind it
    Host,        ///< the host's own, shared
};

template <>
inline constexpr EnumWord<Dialect> kEnumWords<Dialect>[] = {
    {Dialect::Containerd, QLatin1StringView("containerd")},
    {Dialect::DockerContainerd, QLatin1StringView("docker-containerd")},
};

template <>
inline constexpr EnumWord<Lifetime> kEnumWords<Lifetime>[] = {
    {Lifetime::Manager, QLatin1StringView("manager")},
    {Lifetime::Independent, QLatin1StringView("independent")},
};

template <>
inline constexpr EnumWord<RestartMode> kEnumWords<RestartMode>[] = {
    {RestartMode::Never, QLatin1StringView("never")},
    {RestartMode::OnFailure, QLatin1StringView("on-failure")},
    {RestartMode::Always, QLatin1StringView("always")},
};

template <>
inline constexpr EnumWord<MalformedPidFile> kEnumWords<MalformedPidFile>[] = {
    {MalformedPidFile::Refuse, QLatin1StringView("refuse")},
    {MalformedPidFile::SetAside, QLatin1StringView("setAside")},
};

template <>
inline constexpr EnumWord<RootlessNetwork> kEnumWords<RootlessNetwork>[] = {
    {RootlessNetwork::Slirp4netns, QLatin1StringView("slirp4netns")},
    {RootlessNetwork::Host, QLatin1StringView("host")},
};

template <>
inline constexpr EnumWord<LogFormat> kEnumWords<LogFormat>[] = {
    {LogFormat::Text, QLatin1StringView("text")},
    {LogFormat::Json, QLatin1StringView("json")},
};

/// One daemon, as its operator wants it. Defaults are those of the `containerd` dialect; what the
/// dialect decides when unset is a function below. Keys of the file and of `--set` have the names
/// of the members.
struct Profile
{
    QString name = QStringLiteral("default");
    Dialect dialect = Dialect::Containerd;
    QString binary;                     ///< empty: the dialect's own, looked up in PATH
    QStringList arguments;              ///< appended to what the dialect needs
    QMap<QString, QString> environment; ///< added to the manager's own
    QString logLevel;                   ///< empty: the daemon's default
    LogFormat logFormat = LogFormat::Text;
    std::optional<int> oomScore;   ///< -1000 to 1000; unset: left alone
    bool oomScoreRequired = false; ///< a refusal for want of privilege fails the start
    QString runtime;               ///< docker-containerd only; empty: docker-runc
    QStringList runtimeArguments;  ///< docker-containerd only
    /// Unset: a window waits for the click and `deckctl run` starts. True: both start. False:
    /// neither ever launches; a daemon that runs is watched.
    std::optional<bool> startDaemon;
    Lifetime lifetime = Lifetime::Manager;
    RestartMode restart = RestartMode::OnFailure;
    std::chrono::milliseconds startTimeout = std::chrono::minutes(2);
    std::chrono::milliseconds stopTimeout = std::chrono::seconds(15);
    /// Whether the daemon runs in a user namespace, made by rootlesskit. Unset: for an ordinary
    /// user.
    std::optional<bool> rootless;
    /// Unset: slirp4netns where it can be had, host otherwise.
    std::optional<RootlessNetwork> rootlessNetwork;
    std::optional<MalformedPidFile> malformedPidFile; ///< unset: as the dialect has it
    QString
        configFile; ///< a TOML file of the operator's, merged over the generated containerd.toml
    QString configText;                        ///< TOML merged over both
    qint64 logCapPerRun = 256LL * 1024 * 1024; ///< bytes
    qint64 logCapTotal = 1024LL * 1024 * 1024; ///< bytes

    [[nodiscard]] QString
    effectiveBinary() const; ///< "containerd" or "docker-containerd" when unset
    [[nodiscard]] QString effectiveRuntime() const; ///< "docker-runc" when unset
    [[nodiscard]] MalformedPidFile effectiveMalformedPidFile() const;
    /// For a manager that runs as this user. docker-containerd knows of no user namespaces.
    [[nodiscard]] bool isRootless(uid_t uid) const;

    bool operator==(const Profile &) const = default;
};

/// The names of a profile's keys, sorted as the documentation has them.
[[nodiscard]] QStringList profileKeys();

/// Sets one key from text, as `--set KEY=VALUE` has it. Lists and maps take TOML syntax
/// (`["a","b"]`, `{A="b"}`); a list also takes one bare word. Durations: `90s`, `2m`, `500ms`;
/// sizes: `256MiB`, `1GiB` or bytes. Empty text unsets an optional key. A relative path is meant
/// from the current folder. After a problem the profile is as it was.
[[nodiscard]] std::optional<Problem> setProfileKey(Profile &profile, const QString &key,
                                                   const QString &value);

/// The text that setProfileKey() would take for what the profile has; empty for an optional key
/// that is unset, and for a key that there is not.
[[nodiscard]] QString profileKeyText(const Profile &profile, const QString &key);

/// Whether a daemon has to be started anew to run by another value of this key.
[[nodiscard]] bool needsRestart(const QString &key);

/// Letters, digits, dot, dash and underscore, beginning with a letter or digit, at most 64: it
/// becomes a folder's name.
[[nodiscard]] bool isValidProfileName(const QString &name);

/// A profile as its file has it.
struct ProfileFile
{
    Profile profile;
    QByteArray bytes;     ///< of the file; empty when there is none
    QStringList warnings; ///< keys that this version does not know, each with its line
};

/// Reads `<name>.toml`. A missing file is a profile of defaults. The problem names file, line, the
/// bad value and what is allowed. An unknown key can be a newer version's: it is a warning, as a
/// typing error must not pass in silence, and stays in the file. The file may be a symbolic link to
/// a plain file; a link to nothing, a FIFO, a folder and a file over 1 MiB are problems. Relative
/// paths are meant from the folder that the file (or the link) is in.
[[nodiscard]] std::variant<ProfileFile, Problem> loadProfile(const QString &name,
                                                             const QString &path);

/// The same of bytes that are to be in that file.
[[nodiscard]] std::variant<ProfileFile, Problem>
parseProfile(const QString &name, const QString &path, const QByteArray &bytes);

} // namespace deck
