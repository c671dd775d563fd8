// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "presentation/statepresentation.h"

#include <QIcon>
#include <QWidget>

namespace deck {

/// A disc with a mark that fills a square field, in the colour of the tone.
void paintBadge(QPainter &painter, const QRectF &field, Tone tone, Mark mark,
                const QPalette &palette);
/// The mark alone, for a ground in the colour of a tone.
void paintMark(QPainter &painter, const QRectF &field, Mark mark, const QPalette &palette);

/// The disc as large as a line of text, for a row of a list.
[[nodiscard]] QIcon badgeIcon(Tone tone, Mark mark);

/// The state as a disc with a mark: told by its shape as well as by its colour.
class StateBadge : public QWidget
{
    Q_OBJECT

public:
    explicit StateBadge(QWidget *parent = nullptr);

    void setState(Tone tone, Mark mark);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Quiet;
    Mark m_mark = Mark::Square;
};

} // namespace deck
