// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QMenu;
class QToolButton;

namespace deck {

class ElidedLabel;

/// A small title over a value that can be selected. A value too long for its place is cut (a long
/// one, a path say, in its middle, a short one at its end) and whole in the tool tip.
class Fact : public QWidget
{
    Q_OBJECT

public:
    /// A long value takes the place that is left, and can be copied whole by a button.
    enum class Extent { Short, Long };

    Fact(const QString &title, Extent extent, QWidget *parent = nullptr);

    /// Opened by a button beside the title, which the words explain.
    void setMenu(QMenu *menu, const QString &words);
    /// Empty: a dash.
    void setValue(const QString &value);
    [[nodiscard]] const QString &value() const { return m_value; }
    /// Puts the titles and the values of one row on a line each: where a font for other characters
    /// steps in, as it does for Chinese, a text is taller than one that needs none.
    static void lineUp(const QList<Fact *> &row);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addCopyButton();
    [[nodiscard]] QToolButton *makeTitleButton();
    void align();

    const QString m_title;
    QString m_value;
    QLabel *m_heading;
    QHBoxLayout *m_titleRow;
    ElidedLabel *m_label;
    QWidget *m_copy = nullptr;
};

} // namespace deck
