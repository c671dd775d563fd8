// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/configtext.h"

#include "config/shownword.h"
#include "log/showntext.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::ConfigText)
};

QString safe(const QString &text)
{
    return shownText(text.toUtf8());
}

QString notesText(const QJsonObject &content)
{
    QString text;
    for (const QJsonValue &note : content.value("notes"_L1).toArray())
        text += Words::tr("# note: %1\n").arg(safe(note.toString()));
    return text;
}

QString valueLine(const QJsonObject &value)
{
    constexpr int kSourceWidth = 15; // "containerd.toml"
    QString line =
        u"%1  %2 = %3"_s.arg(value.value("source"_L1).toString(), -kSourceWidth)
            .arg(safe(value.value("key"_L1).toString()), safe(value.value("value"_L1).toString()));
    if (const QString file = value.value("importedFrom"_L1).toString(); !file.isEmpty())
        line += u"  # "_s + safe(file);
    return line + u'\n';
}

/// One side of a change; nothing when it has none.
QString sideText(QChar sign, const QString &key, const QJsonValue &side)
{
    if (!side.isObject())
        return {};
    const QString file = side["importedFrom"_L1].toString();
    return u"%1 %2 = %3  # %4%5\n"_s.arg(sign).arg(safe(key), safe(side["value"_L1].toString()),
                                                   side["source"_L1].toString(),
                                                   file.isEmpty() ? file : u' ' + safe(file));
}

QString findingLine(const QString &file, const QJsonObject &finding)
{
    QString line = file;
    for (const QLatin1StringView key : {"line"_L1, "column"_L1}) {
        if (finding.contains(key))
            line += u':' + QString::number(finding.value(key).toInt());
    }
    QString said = safe(finding.value("cause"_L1).toString());
    if (const QString advice = finding.value("advice"_L1).toString(); !advice.isEmpty())
        said = Words::tr("%1. %2", "cause and advice").arg(said, safe(advice));
    return Words::tr("%1: %2: %3\n", "place, error or warning, what is said")
        .arg(line, shownKeyword(finding.value("kind"_L1).toString()), said);
}

} // namespace

QString configText(const QJsonObject &content)
{
    const bool isWritten = content.value("written"_L1).toBool();
    const QString file = safe(content.value("file"_L1).toString());
    QString text =
        u"# %1\n"_s.arg(isWritten ? file : Words::tr("%1, as a start would write it").arg(file));
    if (content.value("effective"_L1).toBool())
        text += Words::tr("# as seen by %1\n").arg(safe(content.value("binary"_L1).toString()));
    text += notesText(content);
    for (const QJsonValue &value : content.value("values"_L1).toArray())
        text += valueLine(value.toObject());
    return text;
}

QString configCheckText(const QJsonObject &content)
{
    const QString file = safe(content.value("file"_L1).toString());
    QString text;
    for (const QJsonValue &finding : content.value("findings"_L1).toArray())
        text += findingLine(file, finding.toObject());
    const bool isRefused = content.value("verdict"_L1) == "error"_L1;
    return text + (isRefused ? Words::tr("%1: not to be used\n").arg(file)
                             : Words::tr("%1: accepted by %2\n")
                                   .arg(file, safe(content.value("binary"_L1).toString())));
}

QString configDiffText(const QJsonObject &content)
{
    const QJsonArray changes = content.value("changes"_L1).toArray();
    const QString notes = notesText(content);
    return notes + (changes.isEmpty() ? Words::tr("# no value would be different\n")
                                      : valueChangesText(changes));
}

QString valueChangesText(const QJsonArray &changes)
{
    QString text;
    for (const QJsonValue &change : changes) {
        const QString key = change["key"_L1].toString();
        text += sideText(u'-', key, change["before"_L1]) + sideText(u'+', key, change["after"_L1]);
    }
    return text;
}

} // namespace deck
