// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/profilevalue.h"

#include "config/profileproblem.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <sstream>
#include <string>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::ProfileValue)
};

QString toQString(const std::string &text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Arguments, variables and paths end at a NUL: what follows would be dropped in silence.
bool hasNul(const QString &text)
{
    return text.contains(QChar(u'\0'));
}

WrittenValue textValue(const QString &text)
{
    if (hasNul(text))
        return Words::tr("has a NUL character");
    return KeyValue(text);
}

WrittenValue listFromToml(const toml::node &node)
{
    const toml::array *array = node.as_array();
    if (!array)
        return Words::tr("is not a list");
    QStringList list;
    for (const toml::node &element : *array) {
        const auto *text = element.as_string();
        if (!text)
            return Words::tr("has an element that is not a string");
        list.append(toQString(text->get()));
        if (hasNul(list.last()))
            return Words::tr("has a NUL character");
    }
    return KeyValue(list);
}

WrittenValue mapFromToml(const toml::node &node)
{
    const toml::table *table = node.as_table();
    if (!table)
        return Words::tr("is not a table");
    QMap<QString, QString> map;
    for (const auto &[key, element] : *table) {
        const auto *text = element.as_string();
        if (!text)
            return Words::tr("has a value that is not a string");
        const QString name = toQString(std::string(key.str()));
        const QString value = toQString(text->get());
        if (hasNul(name) || hasNul(value))
            return Words::tr("has a NUL character");
        map.insert(name, value);
    }
    return KeyValue(map);
}

/// One TOML value, and nothing after it: a line break in it must not smuggle in a second key.
WrittenValue valueFromTomlText(KeyForm form, const QString &text)
{
    const auto parsed = parseToml("value = " + text.toUtf8());
    if (const auto *fault = std::get_if<TomlFault>(&parsed))
        return Words::tr("is not TOML: %1").arg(fault->cause);
    const auto &table = std::get<toml::table>(parsed);
    const toml::node *node = table.get("value");
    if (!node || table.size() != 1)
        return Words::tr("is more than one value");
    return valueFromToml(form, *node);
}

constexpr auto kOneLine = toml::format_flags::allow_unicode_strings;

template <typename Node>
QByteArray formatted(const Node &node)
{
    std::ostringstream stream;
    stream << toml::toml_formatter(node, kOneLine);
    return QByteArray::fromStdString(stream.str());
}

toml::array arrayOf(const QStringList &list)
{
    toml::array array;
    for (const QString &text : list)
        array.push_back(text.toStdString());
    return array;
}

toml::table inlineTableOf(const QMap<QString, QString> &map)
{
    toml::table table;
    for (auto it = map.begin(); it != map.end(); ++it)
        table.insert_or_assign(it.key().toStdString(), it->toStdString());
    table.is_inline(true);
    return table;
}

/// Whether a text of several lines can stand between lines of three quotes, as people would write
/// it.
bool fitsBlock(const QString &text)
{
    const auto isPlain = [](QChar c) {
        return c == u'\n' || c == u'\t' || (c.unicode() >= 0x20 && c.unicode() != 0x7f);
    };
    return text.contains(u'\n') && !text.contains("'''"_L1) && !text.endsWith(u'\'') &&
           std::all_of(text.begin(), text.end(), isPlain);
}

} // namespace

WrittenValue valueFromText(KeyForm form, const QString &text)
{
    switch (form) {
    case KeyForm::Text:
    case KeyForm::Number:
    case KeyForm::Switch:
    case KeyForm::TextOrNumber:
        return textValue(text);
    case KeyForm::List:
        if (text.isEmpty())
            return KeyValue(QStringList());
        if (!text.trimmed().startsWith(u'['))
            return hasNul(text) ? textValue(text) : KeyValue(QStringList(text));
        return valueFromTomlText(form, text);
    case KeyForm::Map:
        if (text.isEmpty())
            return KeyValue(QMap<QString, QString>());
        return valueFromTomlText(form, text);
    }
    Q_UNREACHABLE();
}

WrittenValue valueFromToml(KeyForm form, const toml::node &node)
{
    const auto *text = node.as_string();
    const auto *number = node.as_integer();
    switch (form) {
    case KeyForm::Text:
        return text ? textValue(toQString(text->get())) : Words::tr("is not a string");
    case KeyForm::Number:
        return number ? KeyValue(QString::number(number->get()))
                      : WrittenValue(Words::tr("is not a whole number"));
    case KeyForm::Switch:
        if (const auto *value = node.as_boolean())
            return KeyValue(value->get() ? u"true"_s : u"false"_s);
        return Words::tr("is neither true nor false");
    case KeyForm::TextOrNumber:
        if (number)
            return KeyValue(QString::number(number->get()));
        return text ? textValue(toQString(text->get()))
                    : WrittenValue(Words::tr("is neither a string nor a whole number"));
    case KeyForm::List:
        return listFromToml(node);
    case KeyForm::Map:
        return mapFromToml(node);
    }
    Q_UNREACHABLE();
}

QString shownToml(const toml::node &node)
{
    if (const auto *text = node.as_string())
        return quoted(toQString(text->get()));
    std::ostringstream stream;
    node.visit([&](const auto &value) { stream << value; });
    return quoted(toQString(stream.str()));
}

QByteArray tomlOfValue(KeyForm form, const KeyValue &value)
{
    if (const auto *list = std::get_if<QStringList>(&value))
        return formatted(arrayOf(*list));
    if (const auto *map = std::get_if<QMap<QString, QString>>(&value))
        return formatted(inlineTableOf(*map));
    const QString &text = std::get<QString>(value);
    if (form == KeyForm::Number || form == KeyForm::Switch)
        return text.toUtf8();
    if (fitsBlock(text))
        return "'''\n" + text.toUtf8() + "'''";
    return formatted(toml::value<std::string>(text.toStdString()));
}

QString textOfValue(const KeyValue &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *list = std::get_if<QStringList>(&value))
        return list->isEmpty() ? QString() : QString::fromUtf8(tomlOfValue(KeyForm::List, value));
    return std::get<QMap<QString, QString>>(value).isEmpty()
               ? QString()
               : QString::fromUtf8(tomlOfValue(KeyForm::Map, value));
}

void makePathsAbsolute(Profile &profile, const QString &folder)
{
    if (profile.binary.contains(u'/'))
        profile.binary = QDir(folder).absoluteFilePath(profile.binary);
    if (!profile.configFile.isEmpty())
        profile.configFile = QDir(folder).absoluteFilePath(profile.configFile);
}

} // namespace deck
