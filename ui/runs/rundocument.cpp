// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "runs/rundocument.h"

#include "presentation/contrast.h"
#include "presentation/phrases.h"
#include "presentation/recordwords.h"
#include "presentation/safetext.h"
#include "presentation/timetext.h"
#include "runs/runwords.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QJsonArray>
#include <QLocale>
#include <QPalette>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>

namespace deck {
namespace {

/// Gives the functions of this file a translation context.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::RunDocument)
};

/// Writes sections of plain text into a document; nothing of it is taken for HTML.
class Sections
{
public:
    Sections(QTextDocument &document, const QPalette &palette)
        : m_cursor(&document), m_metrics(document.defaultFont())
    {
        m_quiet.setForeground(
            quietText(palette.color(QPalette::Base), palette.color(QPalette::Text)));
        m_heading.setFontWeight(QFont::DemiBold);
        m_fixed.setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    }

    void heading(const QString &text)
    {
        QTextBlockFormat block;
        block.setTopMargin(m_isEmpty ? 0 : 12);
        block.setBottomMargin(3);
        line(text, m_heading, block);
    }
    void paragraph(const QString &text) { line(safeLine(text), {}, {}); }
    void fixed(const QString &text) { line(safeLine(text), m_fixed, {}); }

    void facts(const QList<std::pair<QString, QString>> &facts)
    {
        QTextTableFormat format;
        format.setBorder(0);
        format.setCellPadding(1);
        format.setCellSpacing(0);
        // Not as wide as their longest one asks for: titles would be broken within their words
        // then.
        double width = 0;
        for (const auto &[title, value] : facts)
            width = std::max(width, m_metrics.horizontalAdvance(title));
        format.setColumnWidthConstraints({QTextLength(QTextLength::FixedLength, width + kGap),
                                          QTextLength(QTextLength::VariableLength, 0)});
        QTextTable *table = m_cursor.insertTable(static_cast<int>(facts.size()), 2, format);
        for (int row = 0; row < facts.size(); ++row) {
            table->cellAt(row, 0).firstCursorPosition().insertText(facts.at(row).first, m_quiet);
            table->cellAt(row, 1).firstCursorPosition().insertText(safeLine(facts.at(row).second));
        }
        m_cursor.movePosition(QTextCursor::End);
        m_isEmpty = false;
    }

private:
    void line(const QString &text, const QTextCharFormat &characters, const QTextBlockFormat &block)
    {
        if (m_isEmpty)
            m_cursor.setBlockFormat(block);
        else
            m_cursor.insertBlock(block);
        m_cursor.insertText(text, characters);
        m_isEmpty = false;
    }

    static constexpr double kGap = 14;

    QTextCursor m_cursor;
    const QFontMetricsF m_metrics;
    QTextCharFormat m_quiet;
    QTextCharFormat m_heading;
    QTextCharFormat m_fixed;
    bool m_isEmpty = true;
};

using Facts = QList<std::pair<QString, QString>>;

void add(Facts &facts, const QString &title, const QString &value)
{
    if (!value.isEmpty())
        facts.append({title, value});
}

Facts courseOf(const RunRecord &record)
{
    Facts facts;
    add(facts, Words::tr("Started"),
        Words::tr("%1, asked by %2").arg(stampText(record.startedAt), askerWord(record.askedBy)));
    if (record.readyMs)
        add(facts, Words::tr("Ready"), Words::tr("after %L1 ms").arg(*record.readyMs));
    else
        add(facts, Words::tr("Ready"),
            record.readyAt.isValid() ? Words::tr("when it was adopted") : Words::tr("never"));
    const QString duration = runDurationText(record, QDateTime::currentDateTimeUtc());
    if (record.endedAt.isValid())
        add(facts, Words::tr("Ended"),
            Words::tr("%1, after %2").arg(stampText(record.endedAt), duration));
    for (const HealthProblem &problem : record.problems)
        add(facts, Words::tr("Health"),
            QStringLiteral("%1  %2 %3")
                .arg(stampText(problem.at), notedHealthWord(problem.health), problem.detail));
    add(facts, Words::tr("Memory"), record.memoryEvidence);
    if (record.peakMemory > 0)
        add(facts, Words::tr("Peak memory"), QLocale().formattedDataSize(record.peakMemory));
    add(facts, Words::tr("Goroutines"), record.dumpFile);
    return facts;
}

Facts programOf(const RunRecord &record)
{
    Facts facts;
    add(facts, Words::tr("Program"), record.binary.path);
    add(facts, Words::tr("Version"),
        record.revision.isEmpty() ? record.version : withNote(record.version, record.revision));
    add(facts, Words::tr("Arguments"), record.arguments.join(u' '));
    for (auto it = record.environment.begin(); it != record.environment.end(); ++it)
        add(facts, Words::tr("Environment"), it.key() + u'=' + it.value());
    add(facts, Words::tr("containerd.toml"),
        record.configHash.isEmpty() ? QString() : QStringLiteral("SHA-256 ") + record.configHash);
    add(facts, Words::tr("PID"), QString::number(record.pid));
    add(facts, Words::tr("Run"), record.id);
    return facts;
}

} // namespace

void writeRun(QTextDocument &document, const QJsonObject &answer, const RunRecord &record,
              const QPalette &palette)
{
    Sections sections(document, palette);
    const QString good = answer.value(QLatin1StringView("lastGood")).toString();
    const QJsonArray changes = answer.value(QLatin1StringView("changes")).toArray();
    sections.heading(Words::tr("Changed since the last good run"));
    if (good.isEmpty())
        sections.paragraph(Words::tr("There is no good run on record before it."));
    else if (changes.isEmpty())
        sections.paragraph(Words::tr("Nothing (%1)").arg(good));
    for (const auto change : changes)
        sections.paragraph(QStringLiteral("• ") + change.toString());
    if (!record.fatalLine.isEmpty()) {
        sections.heading(Words::tr("Fatal line"));
        sections.fixed(record.fatalLine);
    }
    sections.heading(Words::tr("Course"));
    sections.facts(courseOf(record));
    if (!record.goroutines.isEmpty()) {
        sections.heading(Words::tr("Goroutines when it hung"));
        const QStringList lines = record.goroutines.trimmed().split(u'\n');
        for (const QString &line : lines)
            sections.fixed(line);
    }
    if (!record.lastLines.isEmpty())
        sections.heading(Words::tr("Last lines of its log"));
    for (const QString &line : record.lastLines)
        sections.fixed(line);
    sections.heading(Words::tr("Program"));
    sections.facts(programOf(record));
}

} // namespace deck
