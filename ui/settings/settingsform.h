// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/profile.h"

#include <QList>
#include <QWidget>

#include <optional>

class QListWidget;
class QStackedWidget;

namespace deck {

class SettingRow;
class SettingsDraft;
struct SettingsSection;

/// The settings in their sections: a list of these, and the rows of the one that is chosen.
class SettingsForm final : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsForm(QWidget *parent = nullptr);

    /// What was read, or put back; makes the rows at the first time.
    void load(const SettingsDraft &draft);
    /// What is said of it; the editors are left alone.
    void refresh(const SettingsDraft &draft);

signals:
    void edited(const QString &key, const QString &text, const QString &problem);
    void resetAsked(const QString &key);
    /// The person wants to see what belongs to the page Configuration.
    void configurationAsked();

private:
    void makeSections(Dialect dialect);
    void addSection(const SettingsSection &section, bool hasConfiguration);
    [[nodiscard]] QWidget *makeConfigurationLine();
    void fitList();
    void followFocus(QWidget *now);
    void markSections(const SettingsDraft &draft);

    QListWidget *m_list;
    QStackedWidget *m_stack;
    QList<QList<SettingRow *>> m_rows; ///< of each section
    std::optional<Dialect> m_dialect;
};

} // namespace deck
