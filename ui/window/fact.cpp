// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "window/fact.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace deck {
namespace {

/// Text that recedes, and still reads: between the palette's text and its ground.
QPalette quietPalette(const QPalette &base)
{
    QPalette palette = base;
    QColor color = base.color(QPalette::WindowText);
    color.setAlphaF(0.72F);
    palette.setColor(QPalette::WindowText, color);
    return palette;
}

/// As high as the title that it stands beside, so that facts with and without one line up.
QToolButton *makeCopyButton(const QString &title, int side, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(QIcon(QStringLiteral(":/icons/copy.svg")));
    button->setAutoRaise(true);
    button->setFixedSize(side, side);
    button->setIconSize(QSize(side - 2, side - 2));
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolTip(Fact::tr("Copy"));
    button->setAccessibleName(Fact::tr("Copy %1").arg(title));
    return button;
}

} // namespace

Fact::Fact(const QString &title, Extent extent, QWidget *parent)
    : QWidget(parent), m_title(title), m_extent(extent), m_label(new QLabel(this))
{
    auto *heading = new QLabel(title, this);
    QFont small = heading->font();
    small.setPointSizeF(small.pointSizeF() * 0.88);
    heading->setFont(small);
    heading->setPalette(quietPalette(palette()));
    heading->setBuddy(m_label);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    auto *titleRow = new QHBoxLayout;
    titleRow->setSpacing(4);
    titleRow->addWidget(heading);
    if (m_extent == Extent::Long) {
        m_label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        m_label->setMinimumWidth(fontMetrics().averageCharWidth() * 16);
        m_copy = makeCopyButton(title, heading->sizeHint().height(), this);
        connect(m_copy, &QToolButton::clicked, this,
                [this] { QGuiApplication::clipboard()->setText(m_value); });
        titleRow->addWidget(m_copy);
    }
    titleRow->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(titleRow);
    column->addWidget(m_label);
    setValue({});
}

void Fact::setValue(const QString &value)
{
    m_value = value;
    m_label->setAccessibleName(QStringLiteral("%1: %2").arg(m_title, value));
    if (m_copy != nullptr)
        m_copy->setVisible(!value.isEmpty());
    cut();
}

void Fact::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    cut();
}

void Fact::cut()
{
    QString text = m_value.isEmpty() ? QStringLiteral("–") : m_value;
    if (m_extent == Extent::Long)
        text = m_label->fontMetrics().elidedText(text, Qt::ElideMiddle, m_label->width());
    if (m_label->text() != text)
        m_label->setText(text);
    m_label->setToolTip(text == m_value ? QString() : m_value);
}

} // namespace deck
