// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "log/lineset.h"
#include "logview/linecache.h"
#include "logview/linepainter.h"
#include "logview/lineselection.h"

#include <QAbstractScrollArea>

#include <memory>

class QPushButton;

namespace deck {

/// Shows the lines of one log file: those that are on the screen are read and painted, no others,
/// so the size of the file does not matter. It follows the end until one scrolls up; then the line
/// at the top stays where it is, whatever comes or is trimmed away.
class LogView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit LogView(QWidget *parent = nullptr);
    ~LogView() override;

    /// Another file, from its end when following; null shows the empty text.
    void setFile(std::shared_ptr<const LogFile> file);
    /// The file has more lines, or fewer at its head.
    void refresh();
    /// What is said where there are no lines.
    void setEmptyText(const QString &text);
    /// A run that has begun while one reads an earlier one: offered with the new lines' button.
    void setHasNewerFile(bool has);

    [[nodiscard]] std::shared_ptr<const LogFile> file() const { return m_file; }
    [[nodiscard]] bool isFollowing() const { return m_following; }
    void setFollowing(bool following);

    /// Number of the line at the top, of the current line, and how many rows there are.
    [[nodiscard]] qint64 topLine() const;
    [[nodiscard]] std::optional<qint64> currentLine() const { return m_selection.current(); }
    [[nodiscard]] qint64 rows() const { return m_rows; }
    /// How many lines there are below the last one that was seen.
    [[nodiscard]] qint64 newLines() const;

public slots:
    /// The selected lines as text, into the clipboard; escapes as they are shown.
    void copy();
    void selectAll();

signals:
    void followingChanged(bool following);
    void currentLineChanged();
    /// The button for a newer file was pressed.
    void newerFileWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] qint64 visibleRows() const;
    [[nodiscard]] qint64 lastTopRow() const;
    [[nodiscard]] qint64 rowAt(int y) const;
    [[nodiscard]] bool moveByKey(QKeyEvent *event);
    void scrollToRow(qint64 row);
    void scrolledByBar(int value);
    void moveCurrentTo(qint64 row, bool extend);
    void showRow(qint64 row);
    void updateBars();
    void updateNewLines();
    void placeButton();
    void paintEmpty(QPainter &painter);
    void paintRows(QPainter &painter);

    std::shared_ptr<const LogFile> m_file;
    std::unique_ptr<const LineSet> m_lines;
    LineCache m_cache;
    LinePainter m_painter;
    LineSelection m_selection;
    QString m_emptyText;
    QPushButton *m_newLines;
    qint64 m_rows = 0;
    qint64 m_topRow = 0;
    qint64 m_topLine = 0;  ///< the pinned line, while not following
    qint64 m_seenLine = 0; ///< lines from here on have not been on the screen
    int m_barShift = 0;    ///< rows of one step of the scroll bar, as a power of two
    int m_widest = 0;      ///< pixels, of the lines seen so far
    int m_dragTimer = 0;
    int m_dragY = 0;
    bool m_following = true;
    bool m_hasNewerFile = false;
};

} // namespace deck
