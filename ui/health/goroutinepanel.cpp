// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "health/goroutinepanel.h"

#include "daemon/daemonsession.h"
#include "inspect/goroutines.h"
#include "presentation/phrases.h"
#include "presentation/safetext.h"
#include "presentation/timetext.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace deck {

GoroutinePanel::GoroutinePanel(QWidget *parent)
    : QWidget(parent), m_button(new QPushButton(tr("D&ump Goroutines"), this)),
      m_words(new QLabel(this)), m_text(new QPlainTextEdit(this))
{
    m_button->setObjectName(QStringLiteral("dump"));
    m_button->setToolTip(
        tr("Sends SIGUSR1, upon which the daemon writes what each of its goroutines "
           "does into its log; nothing else changes"));
    m_words->setObjectName(QStringLiteral("dumpWords"));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_words->setText(
        tr("What every goroutine of the daemon does, identical ones counted: the way to "
           "find out what a slow or hung daemon waits for."));
    m_text->setObjectName(QStringLiteral("dumpText"));
    m_text->setAccessibleName(tr("Goroutines"));
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTabChangesFocus(true);
    m_text->hide();
    auto *row = new QHBoxLayout;
    row->setContentsMargins(10, 8, 10, 8);
    row->setSpacing(12);
    row->addWidget(m_button);
    row->addWidget(m_words, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_text, 1);
    column->addStretch();
    connect(m_button, &QPushButton::clicked, this, &GoroutinePanel::ask);
}

void GoroutinePanel::setSession(DaemonSession *session)
{
    m_session = session;
    m_isAsked = false;
}

void GoroutinePanel::setAvailable(bool available)
{
    m_isAvailable = available;
    m_button->setEnabled(available && !m_isAsked);
}

void GoroutinePanel::ask()
{
    if (!m_session)
        return;
    m_isAsked = true;
    m_button->setEnabled(false);
    m_words->setText(tr("Waiting for the daemon…"));
    m_session->ask({Topic::Dump}, this, [this, session = m_session](const Answer &answer) {
        if (session == m_session)
            take(answer);
    });
}

void GoroutinePanel::take(const Answer &answer)
{
    m_isAsked = false;
    m_button->setEnabled(m_isAvailable);
    if (answer.error) {
        m_words->setText(safeLine(answer.error->problem.message()));
        return;
    }
    const Goroutines goroutines = goroutinesFromJson(answer.content);
    const QString counts = tr("%Ln goroutine(s) of pid %1 at %2, %L3 different.", nullptr,
                              pluralOf(goroutines.count()))
                               .arg(goroutines.pid)
                               .arg(clockText(goroutines.takenAt.toLocalTime().time()))
                               .arg(goroutines.groups.size());
    const QString kept = goroutines.file.isEmpty()
                             ? QString()
                             : tr("The whole dump is kept in %1.").arg(safeLine(goroutines.file));
    m_words->setText(sentences({counts, kept}));
    m_text->setPlainText(textOf(goroutines).section(u'\n', 2));
    m_text->show();
}

} // namespace deck
