// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "log/logrecord.h"

#include "log/fieldreader.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

namespace deck {
namespace {

/// True when the line looks like what containerd writes; `=` alone is found in plain text too.
bool isRecord(const QList<LogRecord::Field> &fields)
{
    for (const LogRecord::Field &field : fields) {
        if (field.key == "level" || field.key == "msg" || field.key == "time")
            return true;
    }
    return false;
}

void fill(LogRecord &record, const QList<LogRecord::Field> &fields)
{
    bool hasLevel = false;
    for (const LogRecord::Field &field : fields) {
        if (field.key == "time" && record.timeText.isEmpty()) {
            record.timeText = field.value;
            record.time = parseTime(field.value);
        } else if (field.key == "level" && !hasLevel) {
            record.level = levelFromWord(field.value);
            hasLevel = true;
        } else if (field.key == "msg" && !record.hasMessage) {
            record.message = field.value;
            record.hasMessage = true;
        } else {
            record.fields.append(field);
        }
    }
}

/// What is no string was not looked into when the line was read: it can be anything.
bool isJsonValue(const QByteArray &text)
{
    QJsonParseError error{};
    QJsonDocument::fromJson('[' + text + ']', &error);
    return error.error == QJsonParseError::NoError;
}

void appendText(QByteArray &json, QByteArrayView key, const QByteArray &value, bool isRaw = false)
{
    const auto quoted = [](const QByteArray &bytes) {
        // The quickest way to correct quoting is an object with one member.
        const QJsonObject object{{QStringLiteral("k"), QString::fromUtf8(bytes)}};
        const QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Compact);
        constexpr qsizetype kHead = sizeof R"({"k":)" - 1;
        return text.sliced(kHead, text.size() - kHead - 1);
    };
    json += (json.size() > 1 ? "," : "") + quoted(key.toByteArray()) + ':' +
            (isRaw && isJsonValue(value) ? value : quoted(value));
}

} // namespace

std::optional<QByteArray> LogRecord::value(QByteArrayView key) const
{
    if (hasMessage && key == QByteArrayView("msg"))
        return message;
    if (form != Form::Plain && level != LogLevel::None && key == QByteArrayView("level"))
        return QByteArray(levelWord(level).data(), levelWord(level).size());
    if (!timeText.isEmpty() && key == QByteArrayView("time"))
        return timeText;
    for (const Field &field : fields) {
        if (field.key == key)
            return field.value;
    }
    return std::nullopt;
}

LogRecord parseRecord(QByteArrayView line)
{
    LogRecord record;
    record.level = levelOf(line);
    const bool isJson = line.startsWith('{');
    const auto fields = isJson ? readJsonObject(line) : readLogfmt(line);
    if (!fields || !isRecord(*fields)) {
        record.message = line.toByteArray();
        return record;
    }
    record.form = isJson ? LogRecord::Form::Json : LogRecord::Form::Logfmt;
    fill(record, *fields);
    return record;
}

QByteArray toJson(const LogRecord &record)
{
    QByteArray json = "{";
    if (!record.timeText.isEmpty())
        appendText(json, "time", record.timeText);
    if (record.level != LogLevel::None)
        appendText(json, "level", {levelWord(record.level).data(), levelWord(record.level).size()});
    appendText(json, "msg", record.message);
    for (const LogRecord::Field &field : record.fields)
        appendText(json, field.key, field.value, field.isRaw);
    return json + '}';
}

} // namespace deck
