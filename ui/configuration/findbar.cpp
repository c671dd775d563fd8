// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "configuration/findbar.h"

#include "configuration/plaintext.h"
#include "configuration/tomleditor.h"
#include "presentation/phrases.h"
#include "presentation/safetext.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace deck {
namespace {

constexpr std::chrono::milliseconds kTyping{120};

QToolButton *makeButton(const char *name, const QString &text, const QString &words,
                        QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(QLatin1StringView(name));
    button->setText(text);
    button->setAccessibleName(words);
    button->setToolTip(words);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

FindBar::FindBar(TomlEditor &editor, QWidget *parent)
    : QWidget(parent), m_editor(editor), m_field(new QLineEdit(this)),
      m_expression(new QCheckBox(tr("Regular e&xpression"), this)), m_count(new QLabel(this)),
      m_fault(makePlainText("findFault", this))
{
    setObjectName(QStringLiteral("findBar"));
    m_field->setObjectName(QStringLiteral("findField"));
    m_field->setPlaceholderText(tr("Search (Ctrl+F)"));
    m_field->setAccessibleName(tr("Search the text"));
    m_field->setClearButtonEnabled(true);
    m_expression->setObjectName(QStringLiteral("findExpression"));
    m_count->setObjectName(QStringLiteral("findCount"));
    m_count->setTextFormat(Qt::PlainText);
    m_again.setSingleShot(true);
    m_again.setInterval(kTyping);
    layOut();
    connect(&m_again, &QTimer::timeout, this, &FindBar::search);
    connect(m_field, &QLineEdit::textChanged, &m_again, qOverload<>(&QTimer::start));
    connect(m_expression, &QCheckBox::toggled, this, &FindBar::search);
    connect(&m_editor, &QPlainTextEdit::textChanged, this, [this] {
        if (isVisible())
            m_again.start();
    });
    hide();
}

void FindBar::layOut()
{
    auto *previous = makeButton("findPrevious", tr("▲"), tr("Previous match (Shift+F3)"), this);
    auto *next = makeButton("findNext", tr("▼"), tr("Next match (F3)"), this);
    auto *close = makeButton("findClose", tr("✕"), tr("Close the search (Esc)"), this);
    connect(previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(close, &QToolButton::clicked, this, [this] {
        hide();
        m_editor.setFocus();
    });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 3, 6, 3);
    column->setSpacing(3);
    auto *row = new QHBoxLayout;
    column->addLayout(row);
    column->addWidget(m_fault);
    m_fault->hide();
    row->setSpacing(4);
    row->addWidget(m_field, 1);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_count, previous, next, m_expression, close})
        row->addWidget(widget);
}

void FindBar::begin()
{
    const QString selected = m_editor.textCursor().selectedText();
    show();
    if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator))
        m_field->setText(selected);
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    search();
}

void FindBar::search()
{
    m_again.stop();
    m_result = TextSearch{m_field->text(), m_expression->isChecked()}.in(m_editor.text());
    m_current = -1;
    m_editor.setMatches(m_result.matches);
    showCount();
}

void FindBar::step(int by)
{
    if (!isVisible() && m_field->text().isEmpty()) {
        begin();
        return;
    }
    show();
    search();
    const QList<TextMatch> &matches = m_result.matches;
    if (matches.isEmpty())
        return;
    // The next one behind the selection, or the last one before it; round at the ends.
    const QTextCursor cursor = m_editor.textCursor();
    const auto isBefore = [](const TextMatch &match, qsizetype place) {
        return match.start < place;
    };
    const auto behind =
        std::lower_bound(matches.begin(), matches.end(),
                         by > 0 ? cursor.selectionEnd() : cursor.selectionStart(), isBefore);
    const qsizetype at = behind - matches.begin() + (by > 0 ? 0 : -1);
    m_current = (at + matches.size()) % matches.size();
    m_editor.select(matches.at(m_current));
    showCount();
}

void FindBar::showCount()
{
    const qsizetype count = m_result.matches.size();
    m_fault->setText(tr("The expression is not understood: %1").arg(safeLine(m_result.fault)));
    m_fault->setVisible(!m_result.fault.isEmpty());
    if (!m_result.fault.isEmpty())
        m_count->clear();
    else if (m_field->text().isEmpty())
        m_count->clear();
    else if (count == 0)
        m_count->setText(tr("No match"));
    else if (m_current < 0)
        m_count->setText(m_result.isCut ? tr("over %Ln match(es)", nullptr, pluralOf(count))
                                        : tr("%Ln match(es)", nullptr, pluralOf(count)));
    else
        m_count->setText(tr("%L1 of %L2").arg(m_current + 1).arg(count));
    m_count->setAccessibleName(m_count->text());
}

KeyGuide FindBar::keyGuide() const
{
    return {tr("Search field of the configuration"),
            {{tr("Next match"), {Qt::Key_Return}},
             {tr("Previous match"), {Qt::SHIFT | Qt::Key_Return}},
             {tr("Close the search"), {Qt::Key_Escape}}}};
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_field->hasFocus()) {
        step(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
    } else if (event->key() == Qt::Key_Escape) {
        hide();
        m_editor.setFocus();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void FindBar::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!isVisibleTo(parentWidget())) // and not the page with it
        m_editor.setMatches({});
}

} // namespace deck
