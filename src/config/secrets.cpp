// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/secrets.h"

#include "config/tomltext.h"

#include <QRegularExpression>

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <sstream>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

/// Anywhere in a name.
constexpr QLatin1StringView kTelling[] = {
    "secret"_L1, "token"_L1, "passw"_L1, "passphrase"_L1, "credential"_L1, "apikey"_L1, "cookie"_L1,
};
/// As the last word of a name: `tls_key`, but not `key_model`.
constexpr QLatin1StringView kTellingAtTheEnd[] = {"key"_L1, "keys"_L1, "auth"_L1, "pass"_L1,
                                                  "pwd"_L1};

/// "registryAuth", "TLS_KEY" and "--tls-key" end in the word "auth" or "key".
QString lastWord(QStringView name)
{
    qsizetype begin = name.size();
    while (begin > 0 && name.at(begin - 1).isLetterOrNumber()) {
        --begin;
        const bool wordBegins =
            name.at(begin).isUpper() && begin > 0 && name.at(begin - 1).isLower();
        if (wordBegins)
            break;
    }
    return name.sliced(begin).toString().toLower();
}

void strikeOut(toml::node &node);

void strikeOut(toml::table &table)
{
    for (auto &&[key, node] : table) {
        const std::string_view name = key.str();
        const QString text = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
        // A table of that name (`auth`) is looked into: its members have names of their own.
        if (isSecretName(text) && !node.is_table())
            table.insert_or_assign(name, std::string(kStruckOut.data(), kStruckOut.size()));
        else
            strikeOut(node);
    }
}

void strikeOut(toml::node &node)
{
    if (auto *table = node.as_table())
        strikeOut(*table);
    else if (auto *array = node.as_array())
        std::for_each(array->begin(), array->end(), [](toml::node &entry) { strikeOut(entry); });
    else if (auto *string = node.as_string())
        *string = withoutSecrets(QString::fromStdString(string->get())).toStdString();
}

/// As TOML has it: bare, or in quotes where a dot would tear it apart.
QString keyText(const toml::key &key)
{
    const std::string_view name = key.str();
    const QString text = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    const bool isBare = !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c.unicode() < 128 && c.isLetterOrNumber()) || c == u'_' || c == u'-';
    });
    return isBare ? text : u'"' + text + u'"';
}

/// The shortest that is read as the same number: toml++ writes 0.05 as 0.050000000000000003.
QString floatText(double number)
{
    if (std::isnan(number))
        return u"nan"_s;
    if (std::isinf(number))
        return number < 0 ? u"-inf"_s : u"inf"_s;
    const QString text = QString::number(number, 'g', QLocale::FloatingPointShortest);
    return text.contains(u'.') || text.contains(u'e') ? text : text + u".0"_s;
}

/// On one line, white space in strings as it is.
QString valueText(const toml::node &node)
{
    if (const auto *array = node.as_array()) {
        QStringList elements;
        for (const toml::node &element : *array)
            elements << valueText(element);
        return elements.isEmpty() ? u"[]"_s : u"[ "_s + elements.join(u", "_s) + u" ]"_s;
    }
    if (const auto *number = node.as_floating_point())
        return floatText(number->get());
    std::ostringstream stream;
    stream << toml::toml_formatter(node, toml::format_flags::allow_unicode_strings);
    const QString text = QString::fromStdString(stream.str());
    return node.is_string() ? text.trimmed() : text.simplified();
}

void collect(const toml::table &table, const QString &prefix, QMap<QString, QString> &settings)
{
    for (auto &&[key, node] : table) {
        const QString name = prefix + keyText(key);
        if (const auto *inner = node.as_table())
            collect(*inner, name + u'.', settings);
        else
            settings.insert(name, valueText(node));
    }
}

} // namespace

bool isSecretName(QStringView name)
{
    const bool tells = std::any_of(std::begin(kTelling), std::end(kTelling), [&](auto word) {
        return name.contains(word, Qt::CaseInsensitive);
    });
    const QString last = lastWord(name);
    return tells || std::any_of(std::begin(kTellingAtTheEnd), std::end(kTellingAtTheEnd),
                                [&last](auto word) { return last == word; });
}

QString withoutSecrets(const QString &value)
{
    static const QRegularExpression userOfAddress(u"(://)[^/@\\s]*@"_s);
    static const QRegularExpression assignment(u"^(-{0,2}[A-Za-z_][A-Za-z0-9_.-]*)=(.+)$"_s,
                                               QRegularExpression::DotMatchesEverythingOption);
    const auto match = assignment.match(value);
    if (match.hasMatch() && isSecretName(match.capturedView(1)))
        return match.captured(1) + u'=' + kStruckOut;
    QString result = value;
    return result.replace(userOfAddress, u"\\1"_s + kStruckOut + u'@');
}

QStringList withoutSecrets(const QStringList &arguments)
{
    QStringList result;
    bool isValueOfSecret = false;
    for (const QString &argument : arguments) {
        const bool isOption = argument.startsWith(u'-');
        result << (isValueOfSecret && !isOption ? QString(kStruckOut) : withoutSecrets(argument));
        isValueOfSecret = isOption && !argument.contains(u'=') && isSecretName(argument);
    }
    return result;
}

std::optional<QByteArray> tomlWithoutSecrets(const QByteArray &text)
{
    auto parsed = parseToml(text);
    auto *table = std::get_if<toml::table>(&parsed);
    if (table == nullptr)
        return std::nullopt;
    strikeOut(*table);
    return writeToml(*table);
}

std::optional<QMap<QString, QString>> tomlSettings(const QByteArray &text)
{
    const auto parsed = parseToml(text);
    const auto *table = std::get_if<toml::table>(&parsed);
    if (table == nullptr)
        return std::nullopt;
    QMap<QString, QString> settings;
    collect(*table, {}, settings);
    return settings;
}

} // namespace deck
