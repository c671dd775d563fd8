// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QSplitter;
class QStackedLayout;

namespace deck {

class ConfigChecker;
class ConfigTabs;
class ElidedLabel;
class FindBar;
class NoticeBar;
class SourceChooser;
class TomlEditor;

/// The parts of the Configuration page, and where they stand: beside each other, or in a narrow
/// window one over the other.
class ConfigPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ConfigPanel(const ConfigChecker &checker, QWidget *parent = nullptr);

    [[nodiscard]] SourceChooser &source() const { return *m_source; }
    [[nodiscard]] NoticeBar &outcome() const { return *m_outcome; }
    /// That the profile was changed meanwhile.
    [[nodiscard]] NoticeBar &meanwhile() const { return *m_meanwhile; }
    [[nodiscard]] TomlEditor &editor() const { return *m_editor; }
    [[nodiscard]] FindBar &find() const { return *m_find; }
    [[nodiscard]] ConfigTabs &tabs() const { return *m_tabs; }
    [[nodiscard]] QPushButton &migrate() const { return *m_migrate; }
    [[nodiscard]] QPushButton &revert() const { return *m_revert; }
    [[nodiscard]] QPushButton &apply() const { return *m_apply; }

    /// In place of a text.
    void setHint(const QString &words);
    /// Under the source; empty: nothing.
    void setNote(const QString &words);
    /// Beside the buttons.
    void setState(const QString &words);
    /// In place of all that; empty: all that.
    void setEmptyState(const QString &words);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void nameParts();
    void layOut();
    [[nodiscard]] QWidget *makeEditorPane();
    [[nodiscard]] QLayout *makeButtonRow();

    SourceChooser *m_source;
    QLabel *m_note;
    NoticeBar *m_outcome;
    NoticeBar *m_meanwhile;
    TomlEditor *m_editor;
    FindBar *m_find;
    ConfigTabs *m_tabs;
    QSplitter *m_split;
    ElidedLabel *m_state;
    QPushButton *m_migrate;
    QPushButton *m_revert;
    QPushButton *m_apply;
    QLabel *m_empty;
    QStackedLayout *m_stack = nullptr;
};

} // namespace deck
