// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "configuration/configanswers.h"
#include "daemon/state.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace deck {

class DifferenceTable;

/// Asks before a change: what becomes different, what that does to the daemon, and what happens
/// when it does not come up. It cannot be accepted until the difference is known.
class ApplyDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Kind { Apply, GoBack };

    ApplyDialog(Kind kind, const QString &question, QWidget *parent);

    void setDifference(const ConfigDifference &difference, State state);
    /// There is no difference to be had, and the change would be refused: why.
    void setProblem(const QString &words);

private:
    void layOut(const QString &question);

    const Kind m_kind;
    DifferenceTable *m_difference;
    QLabel *m_consequence;
    QPushButton *m_accept = nullptr;
};

} // namespace deck
