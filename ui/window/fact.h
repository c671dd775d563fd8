// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace deck {

/// A small title over a value that can be selected. A value too long for its place is cut in the
/// middle, is whole in the tool tip, and can be copied by a button.
class Fact : public QWidget
{
    Q_OBJECT

public:
    enum class Extent { Short, Long };

    Fact(const QString &title, Extent extent, QWidget *parent = nullptr);

    /// Empty: a dash.
    void setValue(const QString &value);
    [[nodiscard]] const QString &value() const { return m_value; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void cut();

    const QString m_title;
    const Extent m_extent;
    QString m_value;
    QLabel *m_label;
    QToolButton *m_copy = nullptr;
};

} // namespace deck
