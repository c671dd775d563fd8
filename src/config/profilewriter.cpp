// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/profilewriter.h"

#include "config/profilevalue.h"

#include <algorithm>
#include <string>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

/// A part of the text, and what comes in its place.
struct Splice
{
    qsizetype begin = 0;
    qsizetype end = 0;
    QByteArray text;
};

struct KeyChange
{
    const ProfileKey *key = nullptr;
    QByteArray value; ///< as TOML; empty: the key goes
};

QList<KeyChange> changesBetween(const Profile &before, const Profile &after)
{
    static const Profile kDefaults;
    QList<KeyChange> changes;
    for (const ProfileKey &key : profileKeyTable()) {
        const KeyValue value = key.read(after);
        if (value == key.read(before))
            continue;
        const bool isDefault = value == key.read(kDefaults);
        changes.append({&key, isDefault ? QByteArray() : tomlOfValue(key.form, value)});
    }
    return changes;
}

/// toml++ counts columns in characters, from 1.
qsizetype offsetOf(const QByteArray &text, const toml::source_position &position)
{
    qsizetype offset = 0;
    for (toml::source_index line = 1; line < position.line; ++line) {
        const qsizetype end = text.indexOf('\n', offset);
        if (end < 0)
            return text.size();
        offset = end + 1;
    }
    const auto continues = [](char byte) { return (static_cast<uchar>(byte) & 0xc0) == 0x80; };
    for (toml::source_index column = 1; column < position.column && offset < text.size();
         ++column) {
        ++offset;
        while (offset < text.size() && continues(text[offset]))
            ++offset;
    }
    return offset;
}

/// The whole line, or lines, of a key and its value.
Splice removal(const QByteArray &text, const toml::key &key, const toml::node &node)
{
    const qsizetype begin = offsetOf(text, key.source().begin);
    const qsizetype lineBegin = begin == 0 ? 0 : text.lastIndexOf('\n', begin - 1) + 1;
    const qsizetype lineEnd = text.indexOf('\n', offsetOf(text, node.source().end));
    return {lineBegin, lineEnd < 0 ? text.size() : lineEnd + 1, {}};
}

/// Where a key can be added at the top level: before the first table of several lines.
qsizetype placeForKeys(const QByteArray &text)
{
    qsizetype line = 0;
    while (line < text.size()) {
        if (text.mid(line).trimmed().startsWith('[') && text[line] == '[')
            return line;
        const qsizetype end = text.indexOf('\n', line);
        if (end < 0)
            return text.size();
        line = end + 1;
    }
    return text.size();
}

QByteArray spliced(QByteArray text, QList<Splice> splices)
{
    std::sort(splices.begin(), splices.end(),
              [](const Splice &a, const Splice &b) { return a.begin > b.begin; });
    for (const Splice &splice : splices)
        text.replace(splice.begin, splice.end - splice.begin, splice.text);
    return text;
}

QByteArray mendedInPlace(const QByteArray &text, const toml::table &table,
                         const QList<KeyChange> &changes)
{
    QList<Splice> splices;
    QByteArray added;
    for (const KeyChange &change : changes) {
        const auto found = table.find(std::string_view(
            change.key->name.data(), static_cast<size_t>(change.key->name.size())));
        if (found == table.end()) {
            if (!change.value.isEmpty())
                added += QByteArray(change.key->name.data(), change.key->name.size()) + " = " +
                         change.value + '\n';
        } else if (change.value.isEmpty()) {
            splices << removal(text, found->first, found->second);
        } else {
            const toml::source_region &region = found->second.source();
            splices << Splice{offsetOf(text, region.begin), offsetOf(text, region.end),
                              change.value};
        }
    }
    const qsizetype place = placeForKeys(text);
    if (!added.isEmpty() && place > 0 && text[place - 1] != '\n')
        added.prepend('\n');
    splices << Splice{place, place, added};
    return spliced(text, splices);
}

QByteArray writtenAnew(toml::table table, const QList<KeyChange> &changes)
{
    for (const KeyChange &change : changes) {
        const std::string name = QString(change.key->name).toStdString();
        auto parsed = parseToml("value = " + change.value);
        auto *holder = std::get_if<toml::table>(&parsed);
        toml::node *node = holder ? holder->get("value") : nullptr;
        if (change.value.isEmpty() || node == nullptr)
            table.erase(name);
        else
            node->visit([&](auto &value) { table.insert_or_assign(name, std::move(value)); });
    }
    return writeToml(table);
}

/// Whether the bytes are the wanted profile, with everything else that the former ones had.
bool isFaithful(const QByteArray &bytes, const QByteArray &reference, const QString &path,
                const Profile &wanted)
{
    const auto parsed = parseProfile(wanted.name, path, bytes);
    const auto *file = std::get_if<ProfileFile>(&parsed);
    const auto mended = parseToml(bytes);
    const auto anew = parseToml(reference);
    return file && file->profile == wanted &&
           writeToml(std::get<toml::table>(mended)) == writeToml(std::get<toml::table>(anew));
}

} // namespace

QByteArray updatedProfile(const ProfileFile &present, const QString &path, const Profile &wanted)
{
    const QList<KeyChange> changes = changesBetween(present.profile, wanted);
    auto parsed = parseToml(present.bytes);
    auto *table = std::get_if<toml::table>(&parsed);
    if (changes.isEmpty() || table == nullptr) // loadProfile() refuses what is not TOML
        return present.bytes;
    const QByteArray mended = mendedInPlace(present.bytes, *table, changes);
    const QByteArray anew = writtenAnew(*table, changes);
    return isFaithful(mended, anew, path, wanted) ? mended : anew;
}

} // namespace deck
