// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/profileexport.h"
#include "config/profilestore.h"
#include "config/profilewrite.h"
#include "config/profilewriter.h"
#include "posix/files.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace deck {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::ProfileStore)
};

} // namespace

/// The name of another profile that has the file for its configuration; empty when there is none.
QString ProfileStore::userOfConfigFile(const QString &file, const QString &except) const
{
    for (const ProfileEntry &entry : list()) {
        const auto loaded = load(entry.name);
        const auto *other = std::get_if<ProfileFile>(&loaded);
        if (entry.name != except && other && other->profile.configFile == file)
            return entry.name;
    }
    return {};
}

std::optional<Problem> ProfileStore::writeConfigText(const QString &path, const QByteArray &text,
                                                     const QString &name, bool replace) const
{
    if (const QString user = userOfConfigFile(path, name); !user.isEmpty())
        return Problem{path, Words::tr("belongs to the profile '%1'").arg(user),
                       Words::tr("Import under another name (--as).")};
    QFile present(path);
    const bool isSame = present.open(QIODevice::ReadOnly) && present.readAll() == text;
    if (isSame)
        return std::nullopt;
    if (isTaken(path) && !replace)
        return Problem{
            path, Words::tr("is there already"),
            Words::tr("Move it away, import under another name (--as), or let it be replaced "
                      "(--replace).")};
    return writeThroughLink(path, text);
}

ProfileStore::Outcome ProfileStore::importFile(const QString &path,
                                               const ImportOptions &options) const
{
    const auto read = readExport(path);
    if (const auto *problem = std::get_if<Problem>(&read))
        return *problem;
    ImportedProfile imported = std::get<ImportedProfile>(read);
    QString name = options.name.isEmpty() ? imported.name : options.name;
    if (name.isEmpty())
        name = QFileInfo(path).completeBaseName();
    const auto lock = begin();
    if (const auto *problem = std::get_if<Problem>(&lock))
        return *problem;
    if (auto problem = checkName(name))
        return *problem;
    std::optional<Subject> replaced; // nobody begins to use it meanwhile
    if (isTaken(fileOf(name)) && options.replace) {
        auto taken = take(name);
        if (const auto *problem = std::get_if<Problem>(&taken))
            return *problem;
        replaced = std::get<Subject>(std::move(taken));
    } else if (auto problem = checkNew(name)) {
        return *problem;
    }
    return writeImported(std::move(imported), name, path, options.replace);
}

ProfileStore::Outcome ProfileStore::writeImported(ImportedProfile imported, const QString &name,
                                                  const QString &path, bool replace) const
{
    imported.file.profile.name = name;
    Profile wanted = imported.file.profile;
    ProfileReport report{name, {}, imported.file.warnings};
    if (imported.configFileText) {
        wanted.configFile = configFileOf(name);
        if (auto problem =
                writeConfigText(wanted.configFile, *imported.configFileText, name, replace))
            return *problem;
        report.done << Words::tr("wrote %1").arg(wanted.configFile);
    }
    const QByteArray bytes = updatedProfile(imported.file, path, wanted);
    if (auto problem = writeThroughLink(fileOf(name), bytes))
        return *problem;
    report.done << Words::tr("wrote %1").arg(fileOf(name));
    for (const QString &key : imported.struckOut)
        report.warnings << Words::tr("%1 was exported without its secrets: set it anew.").arg(key);
    return report;
}

} // namespace deck
