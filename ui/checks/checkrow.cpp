// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "checks/checkrow.h"

#include "checks/checkwords.h"
#include "checks/wrappedtext.h"
#include "presentation/characterwidth.h"
#include "presentation/safetext.h"
#include "widgets/statebadge.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace deck {
namespace {

constexpr int kGap = 10;

/// A command is seen from its beginning, and scrolls when it is longer than the row.
QLineEdit *makeCommand(const QString &command, QWidget *parent)
{
    auto *line = new QLineEdit(command, parent);
    line->setReadOnly(true);
    line->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    line->setLayoutDirection(Qt::LeftToRight); // in every language
    line->setCursorPosition(0);
    line->setToolTip(safeToolTip(command));
    return line;
}

} // namespace

CheckRow::CheckRow(const CheckResult &result, QWidget *parent) : QWidget(parent), m_result(result)
{
    const VerdictWords words = presentVerdict(result.verdict);
    setObjectName(result.id);
    setAccessibleName(tr("%1: %2").arg(result.title, words.word));
    setAccessibleDescription(safeLine(result.evidence));
    auto *badge = new StateBadge(this);
    badge->setState(words.tone, words.mark);
    badge->setFixedSize(badge->sizeHint() * 0.52);
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    addHeading(*column);
    if (!result.fix.isEmpty() || result.remedy != Remedy::None)
        addFix(*column);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 5, 0, 5);
    row->setSpacing(kGap);
    row->addWidget(badge, 0, Qt::AlignTop);
    row->addLayout(column, 1);
}

int CheckRow::titleWidth() const
{
    return characterWidth(fontMetrics()) * 20;
}

void CheckRow::addHeading(QBoxLayout &column)
{
    auto *title = new QLabel(m_result.title, this);
    title->setTextFormat(Qt::PlainText);
    title->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    QFont strong = title->font();
    strong.setBold(m_result.verdict == Verdict::Error || m_result.verdict == Verdict::Warning);
    title->setFont(strong);
    title->setFixedWidth(titleWidth());
    title->setWordWrap(true);
    auto *evidence = new WrappedText(safeLine(m_result.evidence), this);
    evidence->setObjectName(QStringLiteral("evidence"));
    auto *line = new QHBoxLayout;
    line->setSpacing(kGap);
    line->addWidget(title, 0, Qt::AlignTop);
    line->addWidget(evidence, 1, Qt::AlignTop);
    column.addLayout(line);
}

void CheckRow::addFix(QBoxLayout &column)
{
    auto *line = new QHBoxLayout;
    line->setContentsMargins(isRightToLeft() ? 0 : titleWidth() + kGap, 0,
                             isRightToLeft() ? titleWidth() + kGap : 0, 0);
    line->setSpacing(6);
    if (!m_result.fix.isEmpty()) {
        auto *command = makeCommand(m_result.fix, this);
        command->setObjectName(QStringLiteral("fix"));
        command->setAccessibleName(tr("Command that mends %1").arg(m_result.title));
        auto *copy = new QPushButton(tr("Copy"), this);
        copy->setObjectName(QStringLiteral("copy"));
        copy->setAccessibleName(tr("Copy the command for %1").arg(m_result.title));
        copy->setAutoDefault(false);
        connect(copy, &QPushButton::clicked, this,
                [this] { QGuiApplication::clipboard()->setText(m_result.fix); });
        line->addWidget(command, 1);
        line->addWidget(copy);
    }
    addRemedy(*line);
    column.addLayout(line);
}

void CheckRow::addRemedy(QBoxLayout &row)
{
    if (m_result.remedy == Remedy::None)
        return;
    auto *button = new QPushButton(remedyWord(m_result.remedy), this);
    button->setObjectName(QStringLiteral("mend"));
    button->setAccessibleName(tr("%1: %2").arg(m_result.title, remedyWord(m_result.remedy)));
    connect(button, &QPushButton::clicked, this, [this] { emit mendAsked(m_result.id); });
    row.addWidget(button);
}

} // namespace deck
