// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

namespace deck {

class TomlEditor;

/// The margin of an editor: numbers of lines, and marks where something was found.
class LineNumberArea final : public QWidget
{
    Q_OBJECT

public:
    explicit LineNumberArea(TomlEditor &editor);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    TomlEditor &m_editor;
};

} // namespace deck
