// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/choiceeditor.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>

namespace deck {
namespace {

constexpr int kLeastCharacters = 20;

} // namespace

ChoiceEditor::ChoiceEditor(const QList<SettingChoice> &choices, QWidget *parent)
    : SettingEditor(parent), m_box(new QComboBox(this))
{
    for (const SettingChoice &choice : choices)
        m_box->addItem(choice.text, choice.value);
    // A long word of some language must not widen the dialog.
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(kLeastCharacters);
    m_box->setFocusPolicy(Qt::StrongFocus);
    m_box->installEventFilter(this);
    connect(m_box, &QComboBox::activated, this, &ChoiceEditor::edited);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_box, 1);
    setFocusProxy(m_box);
}

QString ChoiceEditor::text() const
{
    return m_box->currentData().toString();
}

void ChoiceEditor::setText(const QString &text)
{
    if (m_box->findData(text) < 0)
        m_box->addItem(text, text);
    m_box->setCurrentIndex(m_box->findData(text));
}

/// The wheel scrolls the page, and changes nothing on its way.
bool ChoiceEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_box && event->type() == QEvent::Wheel && !m_box->hasFocus()) {
        event->ignore();
        return true;
    }
    return SettingEditor::eventFilter(watched, event);
}

} // namespace deck
