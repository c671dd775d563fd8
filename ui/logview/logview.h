// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "log/filteredlines.h"
#include "log/levelsearch.h"
#include "logview/linecache.h"
#include "logview/linepainter.h"
#include "logview/lineselection.h"
#include "presentation/keyguide.h"

#include <QAbstractScrollArea>

#include <memory>
#include <set>

class QPushButton;

namespace deck {

class DensityStrip;

/// Shows the lines of one log file: those that are on the screen are read and painted, no others,
/// so the size of the file does not matter. It follows the end until one scrolls up; then the line
/// at the top stays where it is, whatever comes, is filtered or is trimmed away.
class LogView : public QAbstractScrollArea, public HasKeyGuide
{
    Q_OBJECT

public:
    explicit LogView(QWidget *parent = nullptr);
    ~LogView() override;

    /// Another file, all of its lines, from its end when following; null shows the empty text.
    void setFile(std::shared_ptr<const LogFile> file);
    /// Some of the file's lines; null: all of them. Again whenever the set is another one.
    void setLines(std::shared_ptr<const LineSet> lines);
    /// What is searched for is marked; both null: nothing.
    void setFound(std::shared_ptr<const LineMatcher> matcher);
    void setFoundLines(std::shared_ptr<const FilteredLines> found);
    /// The file has more lines, or fewer at its head.
    void refresh();
    /// What is said where there are no lines.
    void setEmptyText(const QString &text);
    /// A run that has begun while one reads an earlier one: offered with the new lines' button.
    void setHasNewerFile(bool has);

    [[nodiscard]] KeyGuide keyGuide() const override;

    void setFormat(const LineFormat &format);
    [[nodiscard]] const LineFormat &format() const { return m_cache.format(); }
    void setWrapped(bool wrapped);
    [[nodiscard]] bool isWrapped() const { return m_wrapped; }

    [[nodiscard]] std::shared_ptr<const LogFile> file() const { return m_file; }
    [[nodiscard]] std::shared_ptr<const LineSet> lines() const { return m_lines; }
    [[nodiscard]] bool isFollowing() const { return m_following; }
    void setFollowing(bool following);

    /// Number of the line at the top, of the current line, and how many rows there are.
    [[nodiscard]] qint64 topLine() const;
    [[nodiscard]] std::optional<qint64> currentLine() const { return m_selection.current(); }
    [[nodiscard]] qint64 rows() const { return m_rows; }
    /// How many lines there are below the last one that was seen.
    [[nodiscard]] qint64 newLines() const;
    [[nodiscard]] bool isBookmarked(qint64 line) const { return m_bookmarks.contains(line); }

    /// What is on the screen, for those who do not see it.
    struct VisibleLine
    {
        qint64 number = 0;
        ShownLine shown;
        QRect area; ///< on the viewport
    };
    [[nodiscard]] QList<VisibleLine> visibleLines() const;
    [[nodiscard]] const LineSelection &selection() const { return m_selection; }
    /// Where a character of a visible line is, on the viewport.
    [[nodiscard]] QRect placeOf(const VisibleLine &line, qsizetype character) const
    {
        return m_painter.placeOf(placeOf(line.area), line.shown, character);
    }
    /// The character of a visible line that is under a place on the viewport, or nearest to it.
    [[nodiscard]] qsizetype characterAt(const VisibleLine &line, const QPoint &at) const
    {
        return m_painter.characterAt(placeOf(line.area), line.shown, at);
    }

    /// Makes a line the current one and shows it; the next one where it is not shown at all.
    void goToLine(qint64 line);
    /// Selects these lines and those between them; the last one is the current one.
    void selectLines(qint64 first, qint64 last);
    /// The next line that states this level or a worse one. False when there is none.
    bool goToLevel(Direction direction, LogLevel least);
    /// The next line that was found. False when there is none.
    bool goToFound(Direction direction);
    bool goToBookmark(Direction direction);

    /// Steps from the usual size of the text.
    [[nodiscard]] int zoomed() const { return qRound(font().pointSizeF() - m_firstFontSize); }

public slots:
    /// The selected lines, as they were written, into the clipboard; what is no text is escaped.
    void copy();
    void copyAsJson();
    void selectAll();
    void toggleBookmark();
    /// Steps of the font's size; 0: as at first.
    void zoom(int steps);

signals:
    void followingChanged(bool following);
    void currentLineChanged();
    void formatChanged();
    void zoomChanged();
    /// The button for a newer file was pressed.
    void newerFileWanted();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] qint64 columnsOnScreen() const;
    [[nodiscard]] int heightOfRow(qint64 row) const;
    [[nodiscard]] qint64 rowsFrom(qint64 top) const;
    /// A place in the log: a row at the top, and how many pixels of it are above the screen.
    struct Top
    {
        qint64 row = 0;
        int hidden = 0;
    };
    /// Where a row with this area is painted; not how.
    [[nodiscard]] LinePainter::Row placeOf(const QRect &area) const;
    /// Where the end is at the bottom of the screen.
    [[nodiscard]] Top lastTop() const;
    [[nodiscard]] std::optional<qint64> rowAt(int y) const;
    [[nodiscard]] qint64 startForSearch(Direction direction) const;
    [[nodiscard]] bool moveByKey(QKeyEvent *event);
    [[nodiscard]] QString selectedText(bool asJson) const;
    void scrollToRow(qint64 row);
    void scrolledByBar(int value);
    void moveCurrentTo(qint64 row, bool extend);
    void showRow(qint64 row);
    void updateBars();
    void updateNewLines();
    void placeChildren();
    void paintEmpty(QPainter &painter);
    void paintRows(QPainter &painter);

    std::shared_ptr<const LogFile> m_file;
    std::shared_ptr<const LineSet> m_lines;
    std::shared_ptr<const FilteredLines> m_found;
    mutable LineCache m_cache; ///< measuring a wrapped line reads it
    LinePainter m_painter;
    LineSelection m_selection;
    std::set<qint64> m_bookmarks;
    QString m_emptyText;
    QPushButton *m_newLines;
    DensityStrip *m_strip;
    qint64 m_rows = 0;
    qint64 m_topRow = 0;
    int m_topHidden = 0;   ///< pixels of the top row; 0 but at the end of wrapped lines
    qint64 m_topLine = 0;  ///< the pinned line, while not following
    qint64 m_seenLine = 0; ///< lines from here on have not been on the screen
    bool m_isSettingBar = false;
    int m_barShift = 0; ///< rows of one step of the scroll bar, as a power of two
    int m_widest = 0;   ///< pixels, of the lines seen so far
    int m_dragTimer = 0;
    int m_dragY = 0;
    double m_firstFontSize;
    bool m_following = true;
    bool m_hasNewerFile = false;
    bool m_wrapped = false;
};

} // namespace deck
