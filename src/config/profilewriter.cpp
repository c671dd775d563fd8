// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/profilewriter.h"

#include "config/profilevalue.h"
#include "config/tomlplaces.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

/// A part of the text, and what comes in its place.
struct Splice
{
    TextSpan part;
    QByteArray text;
};

struct KeyChange
{
    const ProfileKey *key = nullptr;
    KeyValue value;
    bool isDefault = false; ///< the key goes

    [[nodiscard]] QByteArray toml() const { return tomlOfValue(key->form, value); }
};

using Variables = QMap<QString, QString>;

QList<KeyChange> changesBetween(const Profile &before, const Profile &after)
{
    static const Profile kDefaults;
    QList<KeyChange> changes;
    for (const ProfileKey &key : profileKeyTable()) {
        const KeyValue value = key.read(after);
        if (value != key.read(before))
            changes.append({&key, value, value == key.read(kDefaults)});
    }
    return changes;
}

std::string_view nameOf(const ProfileKey &key)
{
    return {key.name.data(), static_cast<size_t>(key.name.size())};
}

/// A name as TOML has it, in quotes where it needs them.
QByteArray keyText(const QString &name)
{
    const auto isBare = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
               c == u'_' || c == u'-';
    };
    if (!name.isEmpty() && std::all_of(name.begin(), name.end(), isBare))
        return name.toLatin1();
    return tomlOfValue(KeyForm::Text, name);
}

QByteArray valueText(const QString &value)
{
    return tomlOfValue(KeyForm::Text, value);
}

/// Mends a text part by part, so that what is not concerned stays as it was written.
class Mending
{
public:
    Mending(const QByteArray &text, const toml::table &table)
        : m_text(text), m_table(table), m_places(text, table)
    {
    }

    void apply(const KeyChange &change)
    {
        const auto found = m_table.find(nameOf(*change.key));
        if (found == m_table.end()) {
            if (!change.isDefault)
                m_added += keyText(change.key->name) + " = " + change.toml() + '\n';
            return;
        }
        const toml::table *section = found->second.as_table();
        if (section && !section->is_inline())
            applyToSection(found->first, *section, change);
        else if (change.isDefault)
            remove(m_places.entryLines(found->first, found->second));
        else
            replace(m_places.spanOf(found->second.source()), change.toml());
    }

    [[nodiscard]] QByteArray result()
    {
        insert(m_places.placeForKeys(), m_added);
        // From the end on, so that places stay right; what is added to a line that goes comes
        // after.
        const auto isLater = [](const Splice &a, const Splice &b) {
            return std::pair(a.part.begin, a.part.end) > std::pair(b.part.begin, b.part.end);
        };
        std::stable_sort(m_splices.begin(), m_splices.end(), isLater);
        QByteArray text = m_text;
        for (const Splice &splice : m_splices)
            text.replace(splice.part.begin, splice.part.end - splice.part.begin, splice.text);
        return text;
    }

private:
    /// Variables under a header, or as dotted keys: one by one.
    void applyToSection(const toml::key &name, const toml::table &section, const KeyChange &change)
    {
        Variables missing = std::get<Variables>(change.value);
        for (const auto &[key, node] : section) {
            const auto variable = missing.find(QString::fromStdString(std::string(key.str())));
            if (variable == missing.end()) {
                remove(m_places.entryLines(key, node));
                continue;
            }
            if (node.value_or(std::string()) != variable->toStdString())
                replace(m_places.spanOf(node.source()), valueText(*variable));
            missing.erase(variable);
        }
        const TextSpan header = m_places.headerLine(section);
        const bool hasHeader = header.end > header.begin;
        if (change.isDefault && hasHeader)
            remove(header);
        QByteArray added;
        for (auto it = missing.begin(); it != missing.end(); ++it)
            added += (hasHeader ? QByteArray()
                                : keyText(QString::fromStdString(std::string(name.str()))) + '.') +
                     keyText(it.key()) + " = " + valueText(*it) + '\n';
        insert(m_places.placeForKeysOf(section), added);
    }

    void remove(const TextSpan &part) { m_splices << Splice{part, {}}; }

    void replace(const TextSpan &part, QByteArray value)
    {
        m_splices << Splice{part, value.replace('\n', m_places.lineEnd())};
    }

    /// Whole lines.
    void insert(qsizetype place, QByteArray lines)
    {
        if (lines.isEmpty())
            return;
        if (place > 0 && m_text[place - 1] != '\n' && place == m_text.size())
            lines.prepend('\n');
        m_splices << Splice{{place, place}, lines.replace('\n', m_places.lineEnd())};
    }

    const QByteArray &m_text;
    const toml::table &m_table;
    const TomlPlaces m_places;
    QByteArray m_added; ///< keys that the text does not have
    QList<Splice> m_splices;
};

QByteArray mendedInPlace(const QByteArray &text, const toml::table &table,
                         const QList<KeyChange> &changes)
{
    Mending mending(text, table);
    for (const KeyChange &change : changes)
        mending.apply(change);
    return mending.result();
}

QByteArray writtenAnew(toml::table table, const QList<KeyChange> &changes)
{
    for (const KeyChange &change : changes) {
        const std::string_view name = nameOf(*change.key);
        auto parsed = parseToml("value = " + change.toml());
        auto *holder = std::get_if<toml::table>(&parsed);
        toml::node *node = holder ? holder->get("value") : nullptr;
        if (change.isDefault || node == nullptr)
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
    return file && file->profile == wanted &&
           std::get<toml::table>(parseToml(bytes)) == std::get<toml::table>(parseToml(reference));
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
