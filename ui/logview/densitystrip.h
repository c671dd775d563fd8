// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "log/filteredlines.h"
#include "log/severitymap.h"

#include <QImage>
#include <QWidget>

#include <memory>

namespace deck {

/// Beside the scroll bar: where in the log warnings, errors and what was searched for are. A click
/// goes there.
class DensityStrip : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kWidth = 12;

    explicit DensityStrip(QWidget *parent = nullptr);

    void setFile(std::shared_ptr<const LogFile> file);
    void setLines(std::shared_ptr<const LineSet> lines);
    /// Null: nothing is searched for.
    void setFound(std::shared_ptr<const FilteredLines> found);
    /// There are more lines. Cheap to call often.
    void refresh();

signals:
    void rowWanted(qint64 row);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    void draw();
    void wantRowAt(double y);

    std::shared_ptr<const LogFile> m_file;
    std::shared_ptr<const LineSet> m_lines;
    std::shared_ptr<const FilteredLines> m_found;
    SeverityMap m_severity;
    QImage m_picture; ///< one pixel wide for each of two columns
    int m_timer = 0;
};

} // namespace deck
