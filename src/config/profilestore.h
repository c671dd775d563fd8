// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/places.h"
#include "config/profile.h"
#include "config/profilemove.h"
#include "posix/filelock.h"

#include <QList>
#include <QPair>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <variant>

#include <unistd.h>

namespace deck {

struct ImportedProfile;

/// A profile of a `config` folder.
struct ProfileEntry
{
    QString name;
    bool hasFile = false;           ///< without one it is `default`, with all values at theirs
    std::optional<Problem> problem; ///< with its file
};

/// What came of an operation, for people.
struct ProfileReport
{
    QString name;         ///< of the profile that it was about in the end
    QStringList done;     ///< sentences, without their end
    QStringList warnings; ///< what was kept, struck out, or is to be known; each a sentence
};

/// The profiles of one user (or home): their files and the folders that go with them. Every
/// operation is complete or leaves all as it was, also when this process is killed in the middle:
/// what was begun then is finished by the next operation. Blocks; any thread.
class ProfileStore
{
public:
    /// Why a profile cannot be moved or removed: a manager holds it, or its daemon lives.
    using UseCheck = std::function<std::optional<Problem>(const Profile &, const Places &)>;
    using Outcome = std::variant<ProfileReport, Problem>;

    struct Surroundings
    {
        QString home; ///< --home, absolute; empty: the system's own places
        uid_t uid = ::geteuid();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        UseCheck inUse = [](const Profile &, const Places &) { return std::nullopt; };
        StepHook step = [](const char *) {};
    };
    struct ImportOptions
    {
        QString name; ///< empty: as the file has it
        bool replace = false;
    };
    using Values = QList<QPair<QString, QString>>;

    explicit ProfileStore(Surroundings surroundings);

    [[nodiscard]] const QString &folder() const { return m_folder; }
    [[nodiscard]] QString fileOf(const QString &name) const;
    /// By name, `default` first and always among them.
    [[nodiscard]] QList<ProfileEntry> list() const;

    /// With defaults, or as a copy of another one, byte for byte.
    [[nodiscard]] Outcome create(const QString &name, const QString &original = {}) const;
    /// With its folders. All of them have to stay on their file systems.
    [[nodiscard]] Outcome rename(const QString &from, const QString &to) const;
    /// The file; with its data also the folders for state, data and log that are its own.
    [[nodiscard]] Outcome remove(const QString &name, bool withData) const;
    /// See profileexport.h.
    [[nodiscard]] Outcome importFile(const QString &path, const ImportOptions &options) const;
    /// To a file that is not there yet.
    [[nodiscard]] Outcome exportTo(const QString &name, const QString &path,
                                   bool withSecrets) const;
    /// As it is read now. A problem also while it is in the middle of a rename.
    [[nodiscard]] std::variant<ProfileFile, Problem> load(const QString &name) const;
    /// Writes values into the file, as setProfileKey() takes them.
    [[nodiscard]] Outcome setValues(const QString &name, const Values &values) const;

private:
    /// A profile that is to be moved or removed, and that nobody else can begin to use.
    struct Subject
    {
        Profile profile; ///< with defaults where its file cannot be read
        Places places;
        std::optional<FileLock> lock; ///< none: it has no state folder
        bool hasFile = false;
    };

    struct Removal
    {
        QStringList folders;   ///< that go
        QStringList leftovers; ///< of an earlier removal that was cut short
        QStringList kept;      ///< what stays and why, as sentences
    };

    /// `<name>.containerd.toml` is what an import makes for configFile, and no profile.
    static constexpr QLatin1StringView kConfigEnd{".containerd"};

    [[nodiscard]] static std::optional<Problem> checkName(const QString &name);
    [[nodiscard]] QString configFileOf(const QString &name) const;
    [[nodiscard]] Places placesOf(const Profile &profile) const;
    [[nodiscard]] std::variant<FileLock, Problem> begin() const;
    [[nodiscard]] std::optional<Problem> checkNew(const QString &name) const;
    [[nodiscard]] QStringList foldersOf(const Profile &profile) const;
    [[nodiscard]] std::variant<Subject, Problem> take(const QString &name) const;
    [[nodiscard]] ProfileMove moveOf(const Subject &subject, const QString &to) const;
    [[nodiscard]] Removal removalOf(const Subject &subject, bool withData) const;
    void destroy(const QString &aside, const QString &folder, ProfileReport &report) const;
    [[nodiscard]] std::optional<Problem> setAside(const QStringList &folders) const;
    [[nodiscard]] std::optional<Problem> removeFiles(const Subject &subject,
                                                     ProfileReport &report) const;
    [[nodiscard]] QString userOfConfigFile(const QString &file, const QString &except) const;
    [[nodiscard]] Outcome writeImported(ImportedProfile imported, const QString &name,
                                        const QString &path, bool replace) const;
    [[nodiscard]] std::optional<Problem> writeConfigText(const QString &path,
                                                         const QByteArray &text,
                                                         const QString &name, bool replace) const;

    const Surroundings m_surroundings;
    const QString m_folder;
};

} // namespace deck
