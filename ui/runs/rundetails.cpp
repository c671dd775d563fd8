// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "runs/rundetails.h"

#include "inspect/runtext.h"
#include "presentation/safetext.h"
#include "runs/runwords.h"
#include "widgets/elidedlabel.h"
#include "widgets/statebadge.h"

#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollBar>
#include <QTextEdit>
#include <QTextTable>
#include <QVBoxLayout>

#include <algorithm>

namespace deck {
namespace {

constexpr int kLeastCharacters = 16;
constexpr int kMostCharacters = 120;

/// Writes sections of plain text into a document; nothing of it is taken for HTML.
class Sections
{
public:
    Sections(QTextDocument &document, const QPalette &palette)
        : m_cursor(&document), m_metrics(document.defaultFont())
    {
        QColor quiet = palette.color(QPalette::Text);
        quiet.setAlphaF(0.72F);
        m_quiet.setForeground(quiet);
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

QString exactTime(const QDateTime &time)
{
    return time.isValid()
               ? QLocale().toString(time.toLocalTime(), QStringLiteral("yyyy-MM-dd HH:mm:ss"))
               : QString();
}

Facts courseOf(const RunRecord &record)
{
    Facts facts;
    add(facts, RunDetails::tr("Started"),
        RunDetails::tr("%1, asked by %2")
            .arg(exactTime(record.startedAt), askerWord(record.askedBy)));
    if (record.readyMs)
        add(facts, RunDetails::tr("Ready"), RunDetails::tr("after %1 ms").arg(*record.readyMs));
    else
        add(facts, RunDetails::tr("Ready"),
            record.readyAt.isValid() ? RunDetails::tr("when it was adopted")
                                     : RunDetails::tr("never"));
    const QString duration = runDurationText(record, QDateTime::currentDateTimeUtc());
    if (record.endedAt.isValid())
        add(facts, RunDetails::tr("Ended"),
            RunDetails::tr("%1, after %2").arg(exactTime(record.endedAt), duration));
    for (const HealthProblem &problem : record.problems)
        add(facts, RunDetails::tr("Health"),
            QStringLiteral("%1  %2 %3")
                .arg(exactTime(problem.at), notedHealthWord(problem.health), problem.detail));
    add(facts, RunDetails::tr("Memory"), record.memoryEvidence);
    if (record.peakMemory > 0)
        add(facts, RunDetails::tr("Peak memory"), QLocale().formattedDataSize(record.peakMemory));
    add(facts, RunDetails::tr("Goroutines"), record.dumpFile);
    return facts;
}

Facts programOf(const RunRecord &record)
{
    Facts facts;
    add(facts, RunDetails::tr("Program"), record.binary.path);
    add(facts, RunDetails::tr("Version"),
        record.revision.isEmpty() ? record.version
                                  : QStringLiteral("%1 (%2)").arg(record.version, record.revision));
    add(facts, RunDetails::tr("Arguments"), record.arguments.join(u' '));
    for (auto it = record.environment.begin(); it != record.environment.end(); ++it)
        add(facts, RunDetails::tr("Environment"), it.key() + u'=' + it.value());
    add(facts, RunDetails::tr("containerd.toml"),
        record.configHash.isEmpty() ? QString() : QStringLiteral("SHA-256 ") + record.configHash);
    add(facts, RunDetails::tr("PID"), QString::number(record.pid));
    add(facts, RunDetails::tr("Run"), record.id);
    return facts;
}

} // namespace

RunDetails::RunDetails(QWidget *parent)
    : QWidget(parent), m_badge(new StateBadge(this)),
      m_word(new ElidedLabel(Qt::ElideRight, kLeastCharacters, kMostCharacters, this)),
      m_reason(new ElidedLabel(Qt::ElideRight, kLeastCharacters, kMostCharacters, this)),
      m_openLog(new QPushButton(tr("Open its &Log"), this)),
      m_copy(new QPushButton(tr("&Copy"), this)), m_export(new QPushButton(tr("E&xport…"), this)),
      m_text(new QTextEdit(this))
{
    QFont large = m_word->font();
    large.setPointSizeF(large.pointSizeF() * 1.2);
    m_word->setFont(large);
    m_word->setObjectName(QStringLiteral("runWord"));
    m_reason->setObjectName(QStringLiteral("runReason"));
    m_text->setObjectName(QStringLiteral("runText"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_text->setAccessibleName(tr("What is on record of the run"));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_openLog->setObjectName(QStringLiteral("runOpenLog"));
    m_copy->setObjectName(QStringLiteral("runCopy"));
    m_copy->setToolTip(tr("Copies all that is on record of this run as text"));
    m_export->setObjectName(QStringLiteral("runExport"));
    m_export->setToolTip(tr("Saves the record as a JSON file"));
    connect(m_openLog, &QPushButton::clicked, this,
            [this] { emit logAsked(m_answer.value(QLatin1StringView("log")).toString()); });
    connect(m_copy, &QPushButton::clicked, this, &RunDetails::copy);
    connect(m_export, &QPushButton::clicked, this, &RunDetails::askForFile);
    layOut();
    setNotice({});
}

void RunDetails::layOut()
{
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_word);
    words->addWidget(m_reason);
    m_badge->setFixedSize(m_badge->sizeHint() * 0.8);
    auto *title = new QHBoxLayout;
    title->setSpacing(8);
    title->addWidget(m_badge);
    title->addLayout(words, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_openLog);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_export);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 8, 8);
    column->addLayout(title);
    column->addLayout(buttons);
    column->addWidget(m_text, 1);
}

void RunDetails::setNotice(const QString &words)
{
    m_answer = {};
    m_record = {};
    m_badge->hide();
    m_word->setLine({});
    m_reason->setLine(words);
    for (QPushButton *button : {m_openLog, m_copy, m_export})
        button->setEnabled(false);
    m_text->clear();
}

void RunDetails::setRun(const QJsonObject &answer)
{
    const auto record = runRecordFromJson(answer.value(QLatin1StringView("run")).toObject());
    if (!record) {
        setNotice(tr("The record could not be read."));
        return;
    }
    if (answer == m_answer)
        return; // what is selected and scrolled to stays
    const bool isSame = record->id == m_record.id;
    const int scrolled = m_text->verticalScrollBar()->value();
    m_answer = answer;
    m_record = *record;
    showRun();
    if (isSame)
        m_text->verticalScrollBar()->setValue(scrolled);
}

void RunDetails::showRun()
{
    const RunWords words = presentRun(m_record);
    m_badge->setState(words.tone, words.mark);
    m_badge->show();
    m_word->setLine(runSentence(m_record));
    m_reason->setLine(m_record.reason);
    m_reason->setVisible(!m_record.reason.isEmpty());
    const bool hasLog = !m_answer.value(QLatin1StringView("log")).toString().isEmpty();
    m_openLog->setEnabled(hasLog);
    m_openLog->setToolTip(hasLog ? QString() : tr("Its log is no longer kept, or is not a file"));
    m_copy->setEnabled(true);
    m_export->setEnabled(true);
    write();
}

void RunDetails::write()
{
    m_text->clear();
    Sections sections(*m_text->document(), palette());
    const QString good = m_answer.value(QLatin1StringView("lastGood")).toString();
    const QJsonArray changes = m_answer.value(QLatin1StringView("changes")).toArray();
    sections.heading(tr("Changed since the last good run"));
    if (good.isEmpty())
        sections.paragraph(tr("There is no good run on record before it."));
    else if (changes.isEmpty())
        sections.paragraph(tr("Nothing (%1)").arg(good));
    for (const auto change : changes)
        sections.paragraph(QStringLiteral("• ") + change.toString());
    if (!m_record.fatalLine.isEmpty()) {
        sections.heading(tr("Fatal line"));
        sections.fixed(m_record.fatalLine);
    }
    sections.heading(tr("Course"));
    sections.facts(courseOf(m_record));
    if (!m_record.goroutines.isEmpty()) {
        sections.heading(tr("Goroutines when it hung"));
        const QStringList lines = m_record.goroutines.trimmed().split(u'\n');
        for (const QString &line : lines)
            sections.fixed(line);
    }
    if (!m_record.lastLines.isEmpty())
        sections.heading(tr("Last lines of its log"));
    for (const QString &line : m_record.lastLines)
        sections.fixed(line);
    sections.heading(tr("Program"));
    sections.facts(programOf(m_record));
    m_text->moveCursor(QTextCursor::Start);
}

void RunDetails::copy()
{
    QGuiApplication::clipboard()->setText(runText(m_answer));
}

void RunDetails::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Export the Record of a Run"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(QStringLiteral("run-%1.json").arg(m_record.id));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        const QString fault = exportTo(file);
        if (!fault.isEmpty())
            QMessageBox::warning(this, tr("Export"), fault);
    });
    dialog->open();
}

QString RunDetails::exportTo(const QString &file) const
{
    const QByteArray bytes = QJsonDocument(m_answer).toJson();
    QSaveFile target(file);
    const bool isWritten =
        target.open(QIODevice::WriteOnly) && target.write(bytes) == bytes.size() && target.commit();
    return isWritten ? QString()
                     : tr("%1 was not written: %2.").arg(safeLine(file), target.errorString());
}

void RunDetails::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_record.id.isEmpty())
        write(); // its colours are those of the palette
}

} // namespace deck
