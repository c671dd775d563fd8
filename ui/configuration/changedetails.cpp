// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "configuration/changedetails.h"

#include "configuration/configanswers.h"
#include "presentation/changewords.h"
#include "presentation/phrases.h"
#include "presentation/recordwords.h"
#include "presentation/safetext.h"
#include "presentation/timetext.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QTextCursor>
#include <QTextDocument>

namespace deck {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::ChangeDetails)
};

/// More values are counted.
constexpr qsizetype kMostValues = 200;

class Paragraphs
{
public:
    explicit Paragraphs(QTextDocument &document) : m_cursor(&document)
    {
        document.clear();
        m_heading.setFontWeight(QFont::DemiBold);
        m_fixed.setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    }

    void heading(const QString &text) { line(text, m_heading, m_isEmpty ? 0 : 10); }
    void paragraph(const QString &text) { line(safeLine(text), {}, 0); }
    void fixed(const QString &text) { line(safeLine(text), m_fixed, 0); }

private:
    void line(const QString &text, const QTextCharFormat &format, double above)
    {
        QTextBlockFormat block;
        block.setTopMargin(above);
        if (m_isEmpty)
            m_cursor.setBlockFormat(block);
        else
            m_cursor.insertBlock(block);
        m_cursor.insertText(text, format);
        m_isEmpty = false;
    }

    QTextCursor m_cursor;
    QTextCharFormat m_heading;
    QTextCharFormat m_fixed;
    bool m_isEmpty = true;
};

QString valueText(const std::optional<ConfigValue> &value)
{
    return value ? value->shown : QStringLiteral("–");
}

QString stepText(const QString &key, const QString &before, const QString &after)
{
    return labelled(key, QStringLiteral("%1 → %2").arg(before, after));
}

void writeDifference(Paragraphs &paragraphs, const ConfigDifference &difference)
{
    paragraphs.heading(Words::tr("What was different"));
    if (difference.isEmpty())
        paragraphs.paragraph(Words::tr("No value: the text alone."));
    for (const KeyDifference &key : difference.keys)
        paragraphs.paragraph(stepText(key.key,
                                      key.before.isEmpty() ? QStringLiteral("–") : key.before,
                                      key.after.isEmpty() ? QStringLiteral("–") : key.after));
    const qsizetype shown = std::min(difference.values.size(), kMostValues);
    for (const ConfigChange &change : difference.values.first(shown))
        paragraphs.fixed(stepText(change.key, valueText(change.before), valueText(change.after)));
    if (difference.values.size() > shown)
        paragraphs.paragraph(
            Words::tr("and %Ln more", nullptr, pluralOf(difference.values.size() - shown)));
}

} // namespace

void writeChange(QTextDocument &document, const ChangeRecord &record)
{
    Paragraphs paragraphs(document);
    paragraphs.heading(outcomeSentence(record));
    paragraphs.paragraph(
        Words::tr("%1, by %2 (%3)").arg(stampText(record.at), record.user, askerWord(record.by)));
    if (!record.file.isEmpty())
        paragraphs.paragraph(Words::tr("File: %1").arg(record.file));
    if (!record.goesBackTo.isEmpty())
        paragraphs.paragraph(Words::tr("Went back to before %1").arg(record.goesBackTo));
    writeDifference(paragraphs, differenceOf(record));
    if (!record.lastLines.isEmpty())
        paragraphs.heading(Words::tr("Last lines of the daemon's log"));
    for (const QString &line : record.lastLines)
        paragraphs.fixed(line);
}

} // namespace deck
