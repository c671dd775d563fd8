// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/commandlinepanel.h"

#include "presentation/safetext.h"
#include "settings/tonedlabel.h"
#include "settings/valuetexts.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

constexpr int kVisibleLines = 3;

} // namespace

CommandLinePanel::CommandLinePanel(QWidget *parent)
    : QWidget(parent), m_heading(new TonedLabel("commandLineHeading", Tone::Quiet, this)),
      m_text(new QPlainTextEdit(this)), m_problem(new TonedLabel("launchProblem", Tone::Bad, this)),
      m_copy(new QPushButton(tr("&Copy"), this))
{
    m_text->setObjectName(u"commandLine"_s);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setLayoutDirection(Qt::LeftToRight);        // in every language
    m_text->setWordWrapMode(QTextOption::WrapAnywhere); // between words, it would be at a hyphen
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(tr("Command line of the next start"));
    m_copy->setObjectName(u"copyCommandLine"_s);
    m_copy->setAccessibleName(tr("Copy the command line"));
    m_copy->setAutoDefault(false);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    m_problem->hide();
    setTemporaryLevel({});
    layOut();
}

void CommandLinePanel::layOut()
{
    const int margin = static_cast<int>(m_text->document()->documentMargin());
    const int frame = 2 * (m_text->frameWidth() + margin);
    m_text->setFixedHeight(kVisibleLines * m_text->fontMetrics().lineSpacing() + frame);
    auto *heading = new QHBoxLayout;
    heading->addWidget(m_heading, 1);
    heading->addWidget(m_copy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(heading);
    column->addWidget(m_text);
    column->addWidget(m_problem);
}

void CommandLinePanel::setCommandLine(const QStringList &commandLine, const QString &problem)
{
    const QString text = shellText(commandLine);
    if (text != m_text->toPlainText()) // otherwise what is selected stays
        m_text->setPlainText(text);
    m_text->setVisible(!commandLine.isEmpty());
    m_copy->setEnabled(!commandLine.isEmpty());
    m_problem->setText(
        problem.isEmpty() ? QString()
                          : tr("The daemon could not be launched: %1").arg(safeLine(problem, 400)));
    m_problem->setVisible(!problem.isEmpty());
}

void CommandLinePanel::setTemporaryLevel(const QString &level)
{
    m_heading->setText(
        level.isEmpty()
            ? tr("Command line of the next start")
            : tr("Command line once the log has its usual level again, and not %1").arg(level));
}

} // namespace deck
