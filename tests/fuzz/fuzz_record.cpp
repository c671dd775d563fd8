// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// One line of any bytes is taken apart, shown and written as JSON. What Go or Qt would write of
// these bytes is read back as the same bytes, and what Qt reads of a JSON line is what we read.

#include "fuzz/require.h"
#include "log/fieldreader.h"
#include "log/logrecord.h"
#include "log/logtime.h"
#include "log/showntext.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <cstdio>

using namespace deck;
using namespace deck::fuzz;
using namespace Qt::StringLiterals;

namespace {

/// As Go's %q may write it: the quote and what is not printable behind a backslash.
QByteArray quotedAsGo(QByteArrayView bytes, bool isOctal)
{
    QByteArray quoted = "\"";
    for (const char byte : bytes) {
        const auto number = static_cast<quint8>(byte);
        if (byte == '"' || byte == '\\')
            quoted.append('\\').append(byte);
        else if (number >= 0x20 && number != 0x7f && !isOctal)
            quoted += byte;
        else
            quoted +=
                (isOctal ? "\\" : "\\x") +
                QByteArray::number(number, isOctal ? 8 : 16).rightJustified(isOctal ? 3 : 2, '0');
    }
    return quoted + '"';
}

void checkQuoting(QByteArrayView bytes)
{
    for (const bool isOctal : {false, true}) {
        const LogRecord record =
            parseRecord("level=info msg=" + quotedAsGo(bytes, isOctal) + " id=a");
        require(record.form == LogRecord::Form::Logfmt, "a quoted value makes a record");
        require(record.message == bytes, "a quoted value is read back");
        require(record.value("id") == "a", "what follows a quoted value is read");
    }
    const QString text = QString::fromUtf8(bytes);
    const QJsonObject object{{u"msg"_s, text}, {text + u"key"_s, text}};
    const LogRecord record = parseRecord(QJsonDocument(object).toJson(QJsonDocument::Compact));
    require(record.form == LogRecord::Form::Json, "what Qt writes as JSON is a record");
    require(record.message == text.toUtf8(), "what Qt quotes is read back");
    require(record.value((text + u"key"_s).toUtf8()) == text.toUtf8(), "and so is a key");
}

/// Qt takes any letter behind a backslash, and halves of surrogate pairs.
bool hasOddEscape(const QByteArray &line)
{
    for (qsizetype i = line.indexOf('\\'); i >= 0; i = line.indexOf('\\', i + 2)) {
        const QByteArray lead = line.mid(i + 1, 3);
        if (lead.isEmpty() || !QByteArrayView("\"\\/bfnrtu").contains(lead.front()))
            return true;
        if (lead.front() == 'u' && lead.toLower().startsWith("ud") && lead.back() >= '8')
            return true; // pairs are tried with what Qt writes
    }
    return false;
}

void checkJson(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    if (object.isEmpty() || hasOddEscape(line))
        return;
    const auto fields = readJsonObject(line);
    require(fields.has_value(), "what Qt reads as JSON is JSON");
    QSet<QByteArray> keys;
    for (const LogRecord::Field &field : *fields)
        keys.insert(field.key);
    if (keys.size() != fields->size() || object.size() != fields->size())
        return; // which of two is taken is nobody's business
    for (const LogRecord::Field &field : *fields) {
        const QJsonValue value = object.value(QString::fromUtf8(field.key));
        require(value.isString() != field.isRaw || value.isUndefined(), "strings are strings");
        require(field.isRaw || value.isUndefined() ||
                    value.toString() == QString::fromUtf8(field.value),
                "and the same ones");
    }
}

void checkShown(QByteArrayView bytes)
{
    for (const QChar unit : shownText(bytes))
        require(unit.isSurrogate() || unit.category() > QChar::Other_Control ||
                    unit.category() < QChar::Other_Control,
                "no control character is painted");
    const qsizetype whole = wholeCharacters(bytes);
    require(whole <= bytes.size() && whole + 4 > bytes.size(), "at most one character is cut");
}

void checkAsJson(const LogRecord &record)
{
    QJsonParseError error{};
    const QByteArray json = toJson(record);
    QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError && error.error != QJsonParseError::DeepNesting) {
        std::fprintf(stderr, "%s\n%s\n", qPrintable(error.errorString()), json.constData());
        require(false, "a record is written as JSON");
    }
    require(!json.contains('\n'), "on one line");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QByteArray line(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    checkQuoting(line);
    checkShown(line);
    static_cast<void>(parseTime(line));
    line.replace('\n', ' '); // a line has none
    const LogRecord record = parseRecord(line);
    require(record.form != LogRecord::Form::Plain || record.message == line,
            "a broken line is kept whole");
    checkAsJson(record);
    static_cast<void>(timeOf(line));
    if (line.startsWith('{'))
        checkJson(line);
    return 0;
}
