// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/enumwords.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QStringList>

#include <optional>
#include <type_traits>

namespace deck {

/// Null for none.
[[nodiscard]] inline QJsonValue timeToJson(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

[[nodiscard]] inline QJsonValue numberToJson(const std::optional<int> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

/// Reads members of an object and remembers whether each had the expected type. Unknown ones are
/// ignored, missing ones keep their defaults.
class JsonReader
{
public:
    explicit JsonReader(const QJsonObject &object) : m_object(object) {}

    [[nodiscard]] bool good() const { return m_good; }

    void read(QLatin1StringView key, QString &text)
    {
        if (const auto value = take(key, QJsonValue::String))
            text = value->toString();
    }
    void read(QLatin1StringView key, bool &flag)
    {
        if (const auto value = take(key, QJsonValue::Bool))
            flag = value->toBool();
    }
    void read(QLatin1StringView key, qint64 &number)
    {
        if (const auto value = take(key, QJsonValue::Double))
            number = value->toInteger();
    }
    void read(QLatin1StringView key, int &number)
    {
        if (const auto value = take(key, QJsonValue::Double))
            number = value->toInt();
    }
    void read(QLatin1StringView key, std::optional<int> &number)
    {
        if (const auto value = take(key, QJsonValue::Double))
            number = value->toInt();
    }
    void read(QLatin1StringView key, QDateTime &time)
    {
        if (const auto value = take(key, QJsonValue::String)) {
            time = QDateTime::fromString(value->toString(), Qt::ISODateWithMs);
            m_good = m_good && time.isValid();
        }
    }
    void read(QLatin1StringView key, QStringList &list)
    {
        const auto value = take(key, QJsonValue::Array);
        if (!value)
            return;
        list.clear();
        for (const auto entry : value->toArray()) {
            m_good = m_good && entry.isString();
            list.append(entry.toString());
        }
    }
    void read(QLatin1StringView key, QMap<QString, QString> &map)
    {
        const auto value = take(key, QJsonValue::Object);
        if (!value)
            return;
        map.clear();
        const QJsonObject object = value->toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            m_good = m_good && it->isString();
            map.insert(it.key(), it->toString());
        }
    }
    template <typename Enum>
    requires std::is_enum_v<Enum>
    void read(QLatin1StringView key, Enum &value)
    {
        const auto word = take(key, QJsonValue::String);
        if (!word)
            return;
        const auto known = fromKeyword<Enum>(word->toString());
        m_good = m_good && known.has_value();
        value = known.value_or(value);
    }
    template <typename Enum>
    requires std::is_enum_v<Enum>
    void read(QLatin1StringView key, std::optional<Enum> &value)
    {
        Enum known = {};
        if (m_object.value(key).isString()) {
            read(key, known);
            value = known;
        }
    }
    /// A member that has a reader of its own.
    template <typename Value, typename Parse>
    void readObject(QLatin1StringView key, std::optional<Value> &value, Parse parse)
    {
        if (const auto object = take(key, QJsonValue::Object)) {
            value = parse(object->toObject());
            m_good = m_good && value.has_value();
        }
    }
    /// An array of objects, each with a reader of its own.
    template <typename Value, typename Parse>
    void readObjects(QLatin1StringView key, QList<Value> &values, Parse parse)
    {
        const auto value = take(key, QJsonValue::Array);
        if (!value)
            return;
        values.clear();
        for (const auto entry : value->toArray()) {
            const std::optional<Value> parsed = parse(entry.toObject());
            m_good = m_good && entry.isObject() && parsed;
            values.append(parsed.value_or(Value{}));
        }
    }

private:
    /// Null and missing are the same: the default stays.
    std::optional<QJsonValue> take(QLatin1StringView key, QJsonValue::Type type)
    {
        const QJsonValue value = m_object.value(key);
        if (value.isUndefined() || value.isNull())
            return std::nullopt;
        m_good = m_good && value.type() == type;
        return value.type() == type ? std::optional(value) : std::nullopt;
    }

    QJsonObject m_object;
    bool m_good = true;
};

} // namespace deck
