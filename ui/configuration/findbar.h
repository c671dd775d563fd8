// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "configuration/textsearch.h"
#include "presentation/keyguide.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace deck {

class TomlEditor;

/// Searches an editor's text. It is hidden until somebody searches, and Escape hides it.
class FindBar final : public QWidget, public HasKeyGuide
{
    Q_OBJECT

public:
    explicit FindBar(TomlEditor &editor, QWidget *parent = nullptr);

    [[nodiscard]] KeyGuide keyGuide() const override;

    /// Comes up, with what is selected as what is searched for.
    void begin();
    void findNext() { step(1); }
    void findPrevious() { step(-1); }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void layOut();
    void search();
    void step(int by);
    void showCount();

    TomlEditor &m_editor;
    QLineEdit *m_field;
    QCheckBox *m_expression;
    QLabel *m_count;
    QLabel *m_fault; ///< of the expression
    QTimer m_again;  ///< the text changes while it is typed
    TextSearch::Result m_result;
    qsizetype m_current = -1;
};

} // namespace deck
