// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "health/eventlist.h"

#include "presentation/characterwidth.h"
#include "presentation/safetext.h"
#include "presentation/timetext.h"

#include <QHeaderView>
#include <QScrollBar>

namespace deck {

EventListView::EventListView(QWidget *parent)
    : Table("events", tr("Events"),
            {tr("Time"), tr("Namespace"), tr("Event"), tr("Of"), tr("Detail")},
            tr("Nothing has happened since this page was opened."), parent)
{
    const int width = characterWidth(fontMetrics());
    int column = 0;
    for (const int characters : {16, 16, 24, 44})
        header()->resizeSection(column++, width * characters);
}

void EventListView::add(const QList<DaemonEvent> &events)
{
    const QScrollBar *bar = verticalScrollBar();
    const bool atEnd = bar->value() == bar->maximum();
    for (const DaemonEvent &event : events) {
        const QString time = exactClockText(event.at.toLocalTime().time());
        auto *item =
            new QTreeWidgetItem(this, {time, safeLine(event.space, 100), safeLine(event.topic, 100),
                                       safeLine(event.subject, 200), safeLine(event.detail, 200)});
        item->setToolTip(3, safeToolTip(event.subject));
    }
    while (topLevelItemCount() > kMostRows)
        delete takeTopLevelItem(0);
    if (atEnd)
        scrollToBottom();
}

} // namespace deck
