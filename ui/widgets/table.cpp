// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "widgets/table.h"

#include "presentation/contrast.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyleOptionFocusRect>
#include <QStyledItemDelegate>

namespace deck {
namespace {

/// The style's own rows are as tight as the font.
class RoomyRows final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override
    {
        constexpr QSize kRoom(12, 8);
        return QStyledItemDelegate::sizeHint(option, index) + kRoom;
    }
};

} // namespace

Table::Table(const char *name, const QString &title, const QStringList &headings,
             const QString &emptyWords, QWidget *parent)
    : QTreeWidget(parent), m_emptyWords(emptyWords)
{
    setObjectName(QLatin1StringView(name));
    setAccessibleName(title);
    setHeaderLabels(headings);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setFrameShape(QFrame::NoFrame);
    setTextElideMode(Qt::ElideRight);
    setItemDelegate(new RoomyRows(this));
    header()->setSectionsMovable(false);
}

void Table::paintEvent(QPaintEvent *event)
{
    QTreeWidget::paintEvent(event);
    if (topLevelItemCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(quietText(palette().color(QPalette::Base), palette().color(QPalette::Text)));
    constexpr int kMargin = 24;
    painter.drawText(viewport()->rect().adjusted(kMargin, kMargin, -kMargin, -kMargin),
                     int(Qt::AlignHCenter) | int(Qt::AlignTop) | int(Qt::TextWordWrap),
                     m_emptyWords);
    if (!hasFocus())
        return;
    QStyleOptionFocusRect focus; // there is no row that would show it
    focus.initFrom(viewport());
    focus.rect = viewport()->rect().adjusted(1, 1, -1, -1);
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
}

void Table::focusInEvent(QFocusEvent *event)
{
    QTreeWidget::focusInEvent(event);
    viewport()->update();
}

void Table::focusOutEvent(QFocusEvent *event)
{
    QTreeWidget::focusOutEvent(event);
    viewport()->update();
}

} // namespace deck
