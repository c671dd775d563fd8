// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/lineeditor.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace deck {

using namespace Qt::StringLiterals;

LineEditor::LineEditor(Looking looking, QWidget *parent)
    : SettingEditor(parent), m_line(new QLineEdit(this))
{
    m_line->setLayoutDirection(Qt::LeftToRight); // paths and numbers, in every language
    connect(m_line, &QLineEdit::textEdited, this, &LineEditor::edited);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_line, 1);
    setFocusProxy(m_line);
    if (looking == Looking::No)
        return;
    auto *button = new QPushButton(tr("Browse…"), this);
    button->setObjectName(u"browse"_s);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, &LineEditor::browse);
    row->addWidget(button);
}

QString LineEditor::text() const
{
    return m_line->text().trimmed();
}

void LineEditor::setText(const QString &text)
{
    if (text == m_line->text())
        return; // the cursor stays
    m_line->setText(text);
    m_line->setCursorPosition(0); // a path is seen from its beginning
}

void LineEditor::setPlaceholder(const QString &placeholder)
{
    m_line->setPlaceholderText(placeholder);
}

void LineEditor::browse()
{
    const QString folder = QFileInfo(text()).path();
    auto *dialog = new QFileDialog(this, tr("Choose a Program"),
                                   text().startsWith(u'/') ? folder : u"/usr/bin"_s);
    dialog->setObjectName(u"programDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        setText(file);
        emit edited();
    });
    dialog->open();
}

} // namespace deck
