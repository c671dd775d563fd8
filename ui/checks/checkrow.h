// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "doctor/checkresult.h"

#include <QWidget>

class QBoxLayout;

namespace deck {

/// One check: its mark, what was seen, and under it the command that mends it, with buttons to copy
/// it or to have it done.
class CheckRow final : public QWidget
{
    Q_OBJECT

public:
    explicit CheckRow(const CheckResult &result, QWidget *parent = nullptr);

signals:
    /// Have the remedy applied.
    void mendAsked(const QString &checkId);

private:
    [[nodiscard]] int titleWidth() const;
    void addHeading(QBoxLayout &column);
    void addFix(QBoxLayout &column);
    void addRemedy(QBoxLayout &row);

    const CheckResult m_result;
};

} // namespace deck
