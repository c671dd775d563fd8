// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/settingsform.h"

#include "presentation/characterwidth.h"
#include "settings/settingrow.h"
#include "settings/settingsdraft.h"
#include "settings/settingspec.h"
#include "settings/tonedlabel.h"
#include "widgets/statebadge.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostListCharacters = 24;
constexpr int kGap = 18;
constexpr int kItemPadding = 12;

} // namespace

SettingsForm::SettingsForm(QWidget *parent)
    : QWidget(parent), m_list(new QListWidget(this)), m_stack(new QStackedWidget(this))
{
    m_list->setObjectName(u"sections"_s);
    m_list->setAccessibleName(tr("Sections"));
    m_list->setSpacing(1);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_stack->setObjectName(u"settings"_s);
    connect(m_list, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *now) { followFocus(now); });
    setFocusProxy(m_list);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_list);
    row->addWidget(m_stack, 1);
}

void SettingsForm::load(const SettingsDraft &draft)
{
    const auto dialect = fromKeyword<Dialect>(draft.profile().value(u"dialect"_s));
    makeSections(dialect.value_or(Dialect::Containerd));
    for (const auto &rows : m_rows) {
        for (SettingRow *row : rows)
            row->load(draft);
    }
    markSections(draft);
}

void SettingsForm::makeSections(Dialect dialect)
{
    if (m_dialect == dialect)
        return;
    m_dialect = dialect;
    m_list->clear();
    m_rows.clear();
    while (QWidget *page = m_stack->widget(0))
        delete page;
    bool isFirst = true;
    for (const SettingsSection &section : settingsSections(dialect))
        addSection(section, std::exchange(isFirst, false));
    fitList();
    m_list->setCurrentRow(0);
}

/// The titles, with the mark that they have while something is wrong.
void SettingsForm::fitList()
{
    int width = 0;
    for (int i = 0; i < m_list->count(); ++i)
        width = std::max(width, m_list->fontMetrics().horizontalAdvance(m_list->item(i)->text()));
    const int most = characterWidth(fontMetrics()) * kMostListCharacters;
    const int mark = style()->pixelMetric(QStyle::PM_ListViewIconSize, nullptr, m_list);
    m_list->setFixedWidth(std::min(width, most) + mark + 2 * kItemPadding);
}

void SettingsForm::addSection(const SettingsSection &section, bool hasConfiguration)
{
    auto *area = new QScrollArea;
    auto *page = new QWidget(area);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(2, 2, 10, 8);
    column->setSpacing(kGap);
    QList<SettingRow *> rows;
    for (const SettingSpec &spec : section.settings) {
        auto *row = new SettingRow(spec, page);
        connect(row, &SettingRow::edited, this, &SettingsForm::edited);
        connect(row, &SettingRow::resetAsked, this, &SettingsForm::resetAsked);
        connect(
            row, &SettingRow::grew, this, [this] { followFocus(QApplication::focusWidget()); },
            Qt::QueuedConnection); // once it is laid out
        column->addWidget(row);
        rows << row;
    }
    if (hasConfiguration)
        column->addWidget(makeConfigurationLine());
    column->addStretch();
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_stack->addWidget(area);
    m_list->addItem(section.title);
    m_list->item(m_list->count() - 1)
        ->setSizeHint(QSize(0, fontMetrics().lineSpacing() + kItemPadding));
    m_rows << rows;
}

QWidget *SettingsForm::makeConfigurationLine()
{
    auto *line = new QWidget(this);
    auto *words = new TonedLabel("configurationWords", Tone::Quiet, line);
    words->setText(tr("What is in containerd.toml (configFile and configText) is edited on the "
                      "page Configuration."));
    auto *button = new QPushButton(tr("Open Co&nfiguration"), line);
    button->setObjectName(u"openConfiguration"_s);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, &SettingsForm::configurationAsked);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(words, 1);
    row->addWidget(button, 0, Qt::AlignTop);
    return line;
}

void SettingsForm::refresh(const SettingsDraft &draft)
{
    for (const auto &rows : m_rows) {
        for (SettingRow *row : rows)
            row->refresh(draft);
    }
    markSections(draft);
}

void SettingsForm::markSections(const SettingsDraft &draft)
{
    for (int i = 0; i < m_list->count(); ++i) {
        const auto &rows = m_rows.at(i);
        const bool isBad = std::any_of(rows.begin(), rows.end(), [&draft](const SettingRow *row) {
            return !draft.problem(row->key()).isEmpty();
        });
        QListWidgetItem *item = m_list->item(i);
        item->setIcon(isBad ? badgeIcon(Tone::Bad, Mark::Cross) : QIcon());
        item->setData(Qt::AccessibleTextRole,
                      isBad ? tr("%1, with a problem").arg(item->text()) : item->text());
    }
}

/// A setting that is gone to by its mnemonic is to be seen whole.
void SettingsForm::followFocus(QWidget *now)
{
    auto *area = qobject_cast<QScrollArea *>(m_stack->currentWidget());
    if (area == nullptr || now == nullptr || !area->isAncestorOf(now))
        return;
    for (SettingRow *row : m_rows.value(m_stack->currentIndex())) {
        if (row->isAncestorOf(now))
            area->ensureWidgetVisible(row, 0, kItemPadding);
    }
    area->horizontalScrollBar()->setValue(0); // only up and down
}

} // namespace deck
