// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "inspect/eventlog.h"
#include "widgets/table.h"

namespace deck {

/// What the daemon tells of, newest at the bottom, which stays in sight until somebody scrolls up.
class EventListView : public Table
{
    Q_OBJECT

public:
    static constexpr int kMostRows = 1000;

    explicit EventListView(QWidget *parent = nullptr);

    void add(const QList<DaemonEvent> &events);
};

} // namespace deck
