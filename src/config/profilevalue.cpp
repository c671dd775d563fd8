// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/profilevalue.h"

#include "config/profileproblem.h"

#include <QDir>

#include <sstream>
#include <string>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

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
        return u"has a NUL character"_s;
    return KeyValue(text);
}

WrittenValue listFromToml(const toml::node &node)
{
    const toml::array *array = node.as_array();
    if (!array)
        return u"is not a list"_s;
    QStringList list;
    for (const toml::node &element : *array) {
        const auto *text = element.as_string();
        if (!text)
            return u"has an element that is not a string"_s;
        list.append(toQString(text->get()));
        if (hasNul(list.last()))
            return u"has a NUL character"_s;
    }
    return KeyValue(list);
}

WrittenValue mapFromToml(const toml::node &node)
{
    const toml::table *table = node.as_table();
    if (!table)
        return u"is not a table"_s;
    QMap<QString, QString> map;
    for (const auto &[key, element] : *table) {
        const auto *text = element.as_string();
        if (!text)
            return u"has a value that is not a string"_s;
        const QString name = toQString(std::string(key.str()));
        const QString value = toQString(text->get());
        if (hasNul(name) || hasNul(value))
            return u"has a NUL character"_s;
        map.insert(name, value);
    }
    return KeyValue(map);
}

/// One TOML value, and nothing after it: a line break in it must not smuggle in a second key.
WrittenValue valueFromTomlText(KeyForm form, const QString &text)
{
    const auto parsed = parseToml("value = " + text.toUtf8());
    if (const auto *fault = std::get_if<TomlFault>(&parsed))
        return u"is not TOML: %1"_s.arg(fault->cause);
    const auto &table = std::get<toml::table>(parsed);
    const toml::node *node = table.get("value");
    if (!node || table.size() != 1)
        return u"is more than one value"_s;
    return valueFromToml(form, *node);
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
        return text ? textValue(toQString(text->get())) : u"is not a string"_s;
    case KeyForm::Number:
        return number ? KeyValue(QString::number(number->get()))
                      : WrittenValue(u"is not a whole number"_s);
    case KeyForm::Switch:
        if (const auto *value = node.as_boolean())
            return KeyValue(value->get() ? u"true"_s : u"false"_s);
        return u"is neither true nor false"_s;
    case KeyForm::TextOrNumber:
        if (number)
            return KeyValue(QString::number(number->get()));
        return text ? textValue(toQString(text->get()))
                    : WrittenValue(u"is neither a string nor a whole number"_s);
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

void makeBinaryAbsolute(Profile &profile, const QString &folder)
{
    if (profile.binary.contains(u'/'))
        profile.binary = QDir(folder).absoluteFilePath(profile.binary);
}

} // namespace deck
