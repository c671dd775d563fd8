// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/configcheck.h"
#include "configuration/textsearch.h"

#include <QPlainTextEdit>

namespace deck {

class LineNumberArea;
class TomlHighlighter;

/// Edits a text of TOML: colours, line numbers, and marks where something was found. Tab leaves it
/// (TOML needs none), Enter goes on under the beginning of the line.
class TomlEditor final : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// As large as a configuration can be, in bytes of UTF-8.
    static constexpr qsizetype kMostBytes = qsizetype(1024) * 1024;

    explicit TomlEditor(QWidget *parent = nullptr);

    /// All of it, character by character: toPlainText() makes spaces of what only looks like one.
    [[nodiscard]] QString text() const;
    /// Another text; undo does not go back before it.
    void setText(const QString &text);
    /// The same as one step that can be undone.
    void replaceText(const QString &text);

    void setFindings(const QList<ConfigFinding> &findings);
    /// Puts the cursor at a place (from 1), and shows it.
    void goTo(const TextPosition &place);
    void setMatches(const QList<TextMatch> &matches);
    void select(const TextMatch &match);

    [[nodiscard]] int marginWidth() const;
    void paintMargin(QPaintEvent *event);
    /// Of a line (from 0): what was found in it.
    [[nodiscard]] QString findingAt(int line) const;
    [[nodiscard]] int lineAt(int y) const;

signals:
    /// Something was not taken: why.
    void refused(const QString &words);

protected:
    void insertFromMimeData(const QMimeData *source) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void layOutMargin();
    void showSelections();
    void addFindings(QList<QTextEdit::ExtraSelection> &selections) const;
    void addMatches(QList<QTextEdit::ExtraSelection> &selections) const;
    [[nodiscard]] QTextCursor cursorAt(const TextPosition &place) const;
    [[nodiscard]] std::optional<FindingKind> worstAt(int line) const;

    LineNumberArea *m_margin;
    TomlHighlighter *m_highlighter = nullptr;
    QList<ConfigFinding> m_findings;
    QList<TextMatch> m_matches;
};

} // namespace deck
