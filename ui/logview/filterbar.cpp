// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "logview/filterbar.h"

#include "logview/levelcolours.h"
#include "presentation/characterwidth.h"
#include "presentation/phrases.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QTimer>
#include <QToolButton>

namespace deck {
namespace {

constexpr quint32 bit(LogLevel level)
{
    return 1U << static_cast<unsigned>(level);
}

/// 71 k, 3.9 M: five counts of millions of lines in full have no room in a narrow window.
QString shortCount(qint64 count)
{
    constexpr qint64 kThousand = 1000;
    constexpr qint64 kMillion = kThousand * kThousand;
    if (count < 10 * kThousand)
        return QLocale().toString(count);
    if (count < kMillion)
        return FilterBar::tr("%L1 k").arg(count / kThousand);
    return FilterBar::tr("%1 M").arg(
        QLocale().toString(static_cast<double>(count / (kMillion / 10)) / 10, 'f', 1));
}

QToolButton *makeButton(QWidget *parent, const QString &text, const QString &name)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus); // a tool button is left out of the tab order otherwise
    return button;
}

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent), m_rows(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_chipRow(new QHBoxLayout), m_field(new QLineEdit(this)), m_mode(new QComboBox(this)),
      m_hide(makeButton(this, tr("Only matches"), tr("Hide the lines that do not match"))),
      m_previous(makeButton(this, tr("▲"), tr("Previous match (Shift+F3)"))),
      m_next(makeButton(this, tr("▼"), tr("Next match (F3)"))), m_result(new QLabel(this)),
      m_typing(new QTimer(this))
{
    auto *searchRow = new QHBoxLayout;
    m_rows->setContentsMargins(4, 2, 4, 2);
    m_rows->addLayout(m_chipRow);
    m_rows->addLayout(searchRow, 1);
    addChip(LogLevel::Error, bit(LogLevel::Error) | bit(LogLevel::Fatal) | bit(LogLevel::Panic));
    addChip(LogLevel::Warning, bit(LogLevel::Warning));
    addChip(LogLevel::Info, bit(LogLevel::Info) | bit(LogLevel::None));
    addChip(LogLevel::Debug, bit(LogLevel::Debug));
    addChip(LogLevel::Trace, bit(LogLevel::Trace));
    m_chipRow->addStretch();
    m_field->setObjectName(QStringLiteral("searchField"));
    m_field->setPlaceholderText(tr("Search (Ctrl+F)"));
    m_field->setAccessibleName(tr("Search the log"));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_mode->setObjectName(QStringLiteral("searchMode"));
    m_mode->setAccessibleName(tr("How the words are read"));
    m_mode->addItem(tr("Text"), static_cast<int>(Mode::Text));
    m_mode->addItem(tr("Regular expression"), static_cast<int>(Mode::Regex));
    m_mode->addItem(tr("Expression"), static_cast<int>(Mode::Expression));
    // Its longest words would hold a narrow window open.
    m_mode->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_mode->setMinimumContentsLength(6);
    m_mode->setItemData(2,
                        tr("Words that must all occur, \"quoted text\", /regular expression/, "
                           "key=value, level:warning, -not, OR"),
                        Qt::ToolTipRole);
    m_hide->setObjectName(QStringLiteral("onlyMatches"));
    m_hide->setCheckable(true);
    m_result->setObjectName(QStringLiteral("searchResult"));
    m_result->setTextFormat(Qt::PlainText);
    m_result->setMinimumWidth(1); // it may be cut, the window may not be held open by it
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_field, m_mode, m_previous, m_next, m_hide, m_result})
        searchRow->addWidget(widget, widget == m_field ? 1 : 0);
    m_typing->setSingleShot(true);
    m_typing->setInterval(120); // not for every letter of a quick typist
    connect(m_typing, &QTimer::timeout, this, &FilterBar::readWords);
    connect(m_field, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_mode, &QComboBox::currentIndexChanged, this, &FilterBar::readWords);
    connect(m_hide, &QToolButton::toggled, this, &FilterBar::changed);
    connect(m_next, &QToolButton::clicked, this, &FilterBar::nextWanted);
    connect(m_previous, &QToolButton::clicked, this, &FilterBar::previousWanted);
    setCounts({});
}

void FilterBar::addChip(LogLevel name, quint32 levels)
{
    auto *button = makeButton(this, {}, tr("Show or hide lines of level %1").arg(levelWord(name)));
    button->setObjectName(QStringLiteral("chip-") + levelWord(name));
    button->setCheckable(true);
    button->setChecked(true);
    m_chipRow->addWidget(button);
    connect(button, &QToolButton::toggled, this, &FilterBar::changed);
    m_chips[m_chipCount++] = {button, levels, name};
}

LogQuery FilterBar::levelQuery() const
{
    LogQuery query;
    for (const Chip &chip : m_chips) {
        if (!chip.button->isChecked())
            query.levels &= ~chip.levels;
    }
    return query;
}

quint32 FilterBar::hiddenLevels() const
{
    return ~levelQuery().levels & LogQuery().levels;
}

void FilterBar::setHiddenLevels(quint32 levels)
{
    for (const Chip &chip : m_chips)
        chip.button->setChecked((chip.levels & levels) == 0);
}

int FilterBar::searchMode() const
{
    return m_mode->currentIndex();
}

void FilterBar::setSearchMode(int mode)
{
    m_mode->setCurrentIndex(mode);
}

bool FilterBar::hidesOthers() const
{
    return m_hide->isChecked();
}

void FilterBar::setCounts(const LineIndex::Counts &counts)
{
    m_counts = counts;
    nameChips();
}

void FilterBar::nameChips()
{
    for (const Chip &chip : m_chips) {
        qint64 count = 0;
        for (size_t level = 0; level < m_counts.size(); ++level)
            count += (chip.levels >> level) & 1 ? m_counts[level] : 0;
        const QString name = m_isNarrow ? QString(levelMark(chip.name)) : levelName(chip.name);
        const QString whole = QLocale().toString(count);
        const QString words = tr("%1 %2").arg(name, m_isNarrow ? shortCount(count) : whole);
        if (chip.button->text() != words)
            chip.button->setText(words);
        chip.button->setToolTip(tr("%1: %2 line(s)", nullptr, pluralOf(count))
                                    .arg(chip.button->accessibleName(), whole));
    }
}

/// In a narrow window chips and search have no room beside each other.
void FilterBar::setNarrow(bool isNarrow)
{
    m_isNarrow = isNarrow;
    m_rows->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    nameChips();
}

QSize FilterBar::minimumSizeHint() const
{
    constexpr int kLeastColumns = 60;
    return {kLeastColumns * characterWidth(fontMetrics()), QWidget::minimumSizeHint().height()};
}

void FilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    constexpr int kWideColumns = 130; // room for all words and a search field
    const bool isNarrow = width() < kWideColumns * characterWidth(fontMetrics());
    if (isNarrow != m_isNarrow)
        setNarrow(isNarrow);
}

void FilterBar::setResult(const QString &words)
{
    m_result->setForegroundRole(QPalette::WindowText);
    m_result->setText(words);
}

void FilterBar::setFault(const QString &words)
{
    m_search.reset();
    m_result->setText(tr("Not understood: %1").arg(words));
}

void FilterBar::focusSearch()
{
    m_field->setFocus();
    m_field->selectAll();
}

void FilterBar::readWords()
{
    m_typing->stop();
    m_result->clear();
    m_search = m_field->text().isEmpty() ? std::nullopt : queryOf(m_field->text());
    emit changed();
}

std::optional<LogQuery> FilterBar::queryOf(const QString &words)
{
    const auto mode = static_cast<Mode>(m_mode->currentData().toInt());
    if (mode == Mode::Expression) {
        const auto read = parseQuery(words);
        if (const auto *query = std::get_if<LogQuery>(&read))
            return *query;
        setFault(std::get<QueryError>(read).words);
        return std::nullopt;
    }
    LogQuery query;
    const bool hasCapital = words != words.toLower();
    const bool isRegex = mode == Mode::Regex;
    // Capitals of a regular expression may be its own: \S, \W.
    query.require({isRegex ? LogQuery::Kind::Regex : LogQuery::Kind::Text,
                   {},
                   words.toUtf8(),
                   false,
                   hasCapital && !isRegex});
    return query;
}

KeyGuide FilterBar::keyGuide() const
{
    return {tr("Search field of the log"),
            {{tr("Next match"), {Qt::Key_Return}},
             {tr("Previous match"), {Qt::SHIFT | Qt::Key_Return}},
             {tr("Empty the field"), {Qt::Key_Escape}}}};
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isEnter && m_typing->isActive())
        readWords();
    if (isEnter) {
        if (key->modifiers().testFlag(Qt::ShiftModifier))
            emit previousWanted();
        else
            emit nextWanted();
        return true;
    }
    if (key->key() == Qt::Key_Escape && !m_field->text().isEmpty()) {
        m_field->clear();
        readWords();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace deck
