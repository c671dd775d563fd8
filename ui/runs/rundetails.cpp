// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "runs/rundetails.h"

#include "inspect/runtext.h"
#include "presentation/safetext.h"
#include "runs/rundocument.h"
#include "runs/runwords.h"
#include "widgets/elidedlabel.h"
#include "widgets/statebadge.h"

#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollBar>
#include <QTextEdit>
#include <QVBoxLayout>

namespace deck {
namespace {

constexpr int kLeastCharacters = 16;
constexpr int kMostCharacters = 120;

} // namespace

RunDetails::RunDetails(QWidget *parent)
    : QWidget(parent), m_badge(new StateBadge(this)),
      m_word(new ElidedLabel(Qt::ElideRight, kLeastCharacters, kMostCharacters, this)),
      m_reason(new ElidedLabel(Qt::ElideRight, kLeastCharacters, kMostCharacters, this)),
      m_openLog(new QPushButton(tr("Open &its Log"), this)),
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
    writeRun(*m_text->document(), m_answer, m_record, palette());
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
