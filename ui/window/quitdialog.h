// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/enumwords.h"
#include "daemon/snapshot.h"

#include <QDialog>

class QCheckBox;

namespace deck {

/// What becomes of the daemon when its window is closed.
enum class QuitChoice { Stop, Keep };

template <>
inline constexpr EnumWord<QuitChoice> kEnumWords<QuitChoice>[] = {
    {QuitChoice::Stop, QLatin1StringView("stop")},
    {QuitChoice::Keep, QLatin1StringView("keep")},
};

/// Whether closing the manager's window concerns the daemon at all: it was launched here and runs.
[[nodiscard]] bool quitConcernsDaemon(const Snapshot &snapshot);

/// Asks once, and remembers when told to. Rejected: the window stays.
class QuitDialog : public QDialog
{
    Q_OBJECT

public:
    /// About one daemon or several, which get the same answer.
    explicit QuitDialog(const QList<Snapshot> &daemons, QWidget *parent = nullptr);

    [[nodiscard]] QuitChoice choice() const { return m_choice; }
    [[nodiscard]] bool isRemembered() const;

private:
    void choose(QuitChoice choice);

    QuitChoice m_choice = QuitChoice::Stop;
    QCheckBox *m_remember;
};

} // namespace deck
