// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "bundle/redactor.h"

#include "bundle/tomlredactor.h"
#include "config/secrets.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <array>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

/// Bytes as they are, one a character, so that what is not UTF-8 stays as it was.
QString characters(const QByteArray &text)
{
    return QString::fromLatin1(text);
}

/// A name that stands in running text; the "key" of a log line is that of a snapshot.
bool isSecretInText(const QString &name)
{
    return isSecretName(name) && name.compare("key"_L1, Qt::CaseInsensitive) != 0 &&
           name.compare("keys"_L1, Qt::CaseInsensitive) != 0;
}

using Judge = bool (*)(const QRegularExpressionMatch &);

/// What is looked for: group 1 stays, group 2 (if it has one) decides, the rest is struck out.
struct Pattern
{
    QRegularExpression expression;
    Judge isSecret;
};

const std::array<Pattern, 4> &patterns()
{
    const auto always = [](const QRegularExpressionMatch &) { return true; };
    const auto byName = [](const QRegularExpressionMatch &match) {
        return isSecretInText(match.captured(2));
    };
    static const std::array<Pattern, 4> all{{
        {QRegularExpression(u"(-----BEGIN [A-Z ]*PRIVATE KEY-----)()"
                            "(?:(?!-----END).)*(?=-----END|$)"_s,
                            QRegularExpression::DotMatchesEverythingOption),
         always},
        {QRegularExpression(u"(://)()[^/@\\s\"']+(?=@)"_s), always},
        {QRegularExpression(u"(\\b(?:Bearer|Basic)\\s+)()[A-Za-z0-9+/=._~-]{6,}"_s,
                            QRegularExpression::CaseInsensitiveOption),
         always},
        // A name, perhaps in quotes, and a value, perhaps in quotes (which may be escaped).
        {QRegularExpression(u"(([A-Za-z_][A-Za-z0-9_.-]*)\\\\?[\"']?\\s*[=:]\\s*)"
                            "(?:\\\\?\"(?:[^\"\\\\\\n]|\\\\[^\"\\n])*\\\\?\"|'[^'\\n]*'|"
                            "[^\\s,;&\"'{}\\[\\]\\\\]+)"_s),
         byName},
    }};
    return all;
}

/// The quote that a value begins with, as it is written there.
QStringView quoteOf(QStringView value)
{
    if (value.startsWith(u"\\\""))
        return value.first(2);
    const bool isQuoted = value.startsWith(u'"') || value.startsWith(u'\'');
    return value.first(isQuoted ? 1 : 0);
}

QString applied(const Pattern &pattern, const QString &text, int &struckOut)
{
    QString result;
    qsizetype copied = 0;
    auto matches = pattern.expression.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const qsizetype begin = match.capturedEnd(1);
        const QStringView value = QStringView(text).sliced(begin, match.capturedEnd() - begin);
        const QStringView quote = quoteOf(value);
        const bool isEmpty = value.size() <= 2 * quote.size();
        if (isEmpty || !pattern.isSecret(match) ||
            QStringView(text).sliced(begin + quote.size()).startsWith(kStruckOut))
            continue;
        result += QStringView(text).sliced(copied, begin - copied);
        result += quote;
        result += kStruckOut;
        result += quote;
        copied = match.capturedEnd();
        ++struckOut;
    }
    result += QStringView(text).sliced(copied);
    return result;
}

} // namespace

QString redactCharacters(QString text, int &struckOut)
{
    for (const Pattern &pattern : patterns())
        text = applied(pattern, text, struckOut);
    return text;
}

Redacted redactText(const QByteArray &text)
{
    Redacted result;
    result.text = redactCharacters(characters(text), result.struckOut).toLatin1();
    return result;
}

Redacted redactToml(const QByteArray &text)
{
    TomlRedactor redactor(characters(text));
    Redacted result;
    result.text = redactor.run().toLatin1();
    result.struckOut = redactor.struckOut();
    return result;
}

QJsonValue redactJson(const QJsonValue &value, int &struckOut)
{
    if (value.isString())
        return redactCharacters(value.toString(), struckOut);
    if (value.isArray()) {
        QJsonArray array;
        for (const auto entry : value.toArray())
            array.append(redactJson(entry, struckOut));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const bool isSecret = isSecretName(it.key()) && it.value().isString();
        if (isSecret && it.value().toString() != kStruckOut)
            ++struckOut;
        it.value() = isSecret ? QJsonValue(kStruckOut) : redactJson(it.value(), struckOut);
    }
    return object;
}

} // namespace deck
