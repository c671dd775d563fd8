// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "configuration/linenumberarea.h"

#include "configuration/tomleditor.h"
#include "presentation/safetext.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>

namespace deck {

LineNumberArea::LineNumberArea(TomlEditor &editor) : QWidget(&editor), m_editor(editor)
{
    setAccessibleName(tr("Line numbers"));
    setCursor(Qt::ArrowCursor);
}

QSize LineNumberArea::sizeHint() const
{
    return {m_editor.marginWidth(), 0};
}

void LineNumberArea::paintEvent(QPaintEvent *event)
{
    m_editor.paintMargin(event);
}

void LineNumberArea::mousePressEvent(QMouseEvent *event)
{
    m_editor.goTo({m_editor.lineAt(event->position().toPoint().y()) + 1, 1});
}

bool LineNumberArea::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(),
                       safeToolTip(m_editor.findingAt(m_editor.lineAt(help->pos().y()))), this);
    return true;
}

} // namespace deck
