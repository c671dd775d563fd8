// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "presentation/tone.h"

#include <QList>
#include <QWidget>

namespace deck {

/// A small graph of values over time, the latest at the right edge; what it shows is said in words
/// beside it.
class Sparkline : public QWidget
{
    Q_OBJECT

public:
    /// `span`: how many values fill its width. `least`: what its height stands for at least, so
    /// that a little noise does not look like much.
    Sparkline(qsizetype span, double least, QWidget *parent = nullptr);

    void setValues(const QList<double> &values);

    [[nodiscard]] QSize sizeHint() const override;
    /// It is the first to give way where there is little room.
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const qsizetype m_span;
    const double m_least;
    QList<double> m_values;
};

} // namespace deck
