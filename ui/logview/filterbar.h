// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "log/lineindex.h"
#include "log/logquery.h"
#include "presentation/keyguide.h"

#include <QWidget>

#include <array>
#include <optional>

class QBoxLayout;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QTimer;
class QToolButton;

namespace deck {

/// Level chips with counts, and the search field. Says what is wanted; it searches nothing itself.
class FilterBar : public QWidget, public HasKeyGuide
{
    Q_OBJECT

public:
    /// How the words in the field are read.
    enum class Mode { Text, Regex, Expression };

    explicit FilterBar(QWidget *parent = nullptr);

    /// Levels only.
    [[nodiscard]] LogQuery levelQuery() const;
    /// What is searched for; nothing when the field is empty or its words are wrong.
    [[nodiscard]] std::optional<LogQuery> searchQuery() const { return m_search; }
    /// Lines that do not match are hidden, not only the others marked.
    [[nodiscard]] bool hidesOthers() const;

    /// A bit for each level that is hidden.
    [[nodiscard]] quint32 hiddenLevels() const;
    void setHiddenLevels(quint32 levels);
    [[nodiscard]] int searchMode() const;
    void setSearchMode(int mode);

    void setCounts(const LineIndex::Counts &counts);
    /// What is said of the search: how many, how far.
    void setResult(const QString &words);
    /// The expression is wrong, as its compilation found.
    void setFault(const QString &words);
    void focusSearch();
    [[nodiscard]] KeyGuide keyGuide() const override;
    /// Less than all words need: where there is no room for them, chips have their mark only, and
    /// the search a row of its own.
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// Of levels, words, mode, or hiding.
    void changed();
    void nextWanted();
    void previousWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// A chip stands for one level, or for several where telling them apart helps nobody.
    struct Chip
    {
        QToolButton *button = nullptr;
        quint32 levels = 0;
        LogLevel name = LogLevel::None;
    };

    void addChip(LogLevel name, quint32 levels);
    void nameChips();
    void setNarrow(bool isNarrow);
    void readWords();
    [[nodiscard]] std::optional<LogQuery> queryOf(const QString &words);

    QBoxLayout *m_rows;
    QHBoxLayout *m_chipRow;
    std::array<Chip, 5> m_chips;
    size_t m_chipCount = 0;
    QLineEdit *m_field;
    QComboBox *m_mode;
    QToolButton *m_hide;
    QToolButton *m_previous;
    QToolButton *m_next;
    QLabel *m_result;
    QTimer *m_typing;
    std::optional<LogQuery> m_search;
    LineIndex::Counts m_counts{};
    bool m_isNarrow = false;
};

} // namespace deck
