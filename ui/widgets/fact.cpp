// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "widgets/fact.h"

#include "presentation/characterwidth.h"
#include "presentation/contrast.h"
#include "presentation/phrases.h"
#include "widgets/elidedlabel.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QIcon>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace deck {
namespace {

/// Characters that a value is given even in a narrow window, and at most.
constexpr int kLeast = 12;
constexpr int kMost = 32;

/// Text that recedes, and still reads: between the palette's text and its ground.
QPalette quietPalette(const QPalette &base)
{
    QPalette palette = base;
    const QColor color = quietText(base.color(QPalette::Window), base.color(QPalette::WindowText));
    palette.setColor(QPalette::WindowText, color);
    return palette;
}

} // namespace

Fact::Fact(const QString &title, Extent extent, QWidget *parent)
    : QWidget(parent), m_title(title), m_heading(new QLabel(title, this)),
      m_titleRow(new QHBoxLayout),
      m_label(new ElidedLabel(extent == Extent::Long ? Qt::ElideMiddle : Qt::ElideRight, kLeast,
                              kMost, this))
{
    QFont small = m_heading->font();
    small.setPointSizeF(small.pointSizeF() * 0.88);
    m_heading->setFont(small);
    m_heading->setPalette(quietPalette(palette()));
    m_heading->setBuddy(m_label);
    m_label->setObjectName(QStringLiteral("value"));
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    // Pids, versions and paths run from left to right in every language.
    m_label->setLayoutDirection(Qt::LeftToRight);
    align();

    m_titleRow->setSpacing(4);
    m_titleRow->addWidget(m_heading);
    m_titleRow->addStretch();
    if (extent == Extent::Long)
        addCopyButton();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(m_titleRow);
    column->addWidget(m_label);
    setValue({});
}

/// Behind the title.
QToolButton *Fact::makeTitleButton()
{
    const int side = m_heading->sizeHint().height(); // facts with and without a button line up
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setFixedSize(side, side);
    button->setIconSize(QSize(side - 2, side - 2));
    button->setFocusPolicy(Qt::StrongFocus);
    m_titleRow->insertWidget(1, button);
    return button;
}

void Fact::setMenu(QMenu *menu, const QString &words)
{
    QToolButton *button = makeTitleButton();
    button->setObjectName(QStringLiteral("factMenu"));
    button->setArrowType(Qt::DownArrow);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    button->setMenu(menu);
    button->setToolTip(words);
    button->setAccessibleName(words);
}

void Fact::addCopyButton()
{
    m_label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_label->setMinimumWidth(characterWidth(fontMetrics()) * kLeast);
    QToolButton *button = makeTitleButton();
    button->setIcon(QIcon(QStringLiteral(":/icons/copy.svg")));
    button->setToolTip(tr("Copy"));
    button->setAccessibleName(tr("Copy %1").arg(m_title));
    connect(button, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_value); });
    m_copy = button;
}

void Fact::setValue(const QString &value)
{
    m_value = value;
    m_label->setLine(value.isEmpty() ? QStringLiteral("–") : value);
    m_label->setAccessibleName(labelled(m_title, value.isEmpty() ? tr("none") : value));
    if (m_copy != nullptr)
        m_copy->setVisible(!value.isEmpty());
}

void Fact::lineUp(const QList<Fact *> &row)
{
    int title = 0;
    int value = 0;
    for (const Fact *fact : row) {
        title = std::max(title, fact->m_heading->sizeHint().height());
        value = std::max(value, fact->m_label->sizeHint().height());
    }
    for (Fact *fact : row) {
        fact->m_heading->setMinimumHeight(title);
        fact->m_label->setMinimumHeight(value);
    }
}

void Fact::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) // the desktop went dark or light
        m_heading->setPalette(quietPalette(palette()));
    else if (event->type() == QEvent::LayoutDirectionChange)
        align();
}

void Fact::align()
{
    m_label->setAlignment(Qt::AlignVCenter | Qt::AlignAbsolute |
                          (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft));
}

} // namespace deck
