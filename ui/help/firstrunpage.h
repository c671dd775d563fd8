// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "daemon/daemonsession.h"
#include "help/firstrunfacts.h"

#include <QPointer>
#include <QScrollArea>

class QAction;
class QGridLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace deck {

/// What Start will do, for a profile that has never run: with which program, as whom, where it
/// keeps its things, and what becomes of it when the window goes.
class FirstRunPage final : public QScrollArea
{
    Q_OBJECT

public:
    /// `start` is what its button does.
    explicit FirstRunPage(QAction &start, QWidget *parent = nullptr);

    void setFacts(const FirstRunFacts &facts);
    void setSession(DaemonSession *session);
    void setSnapshot(const Snapshot &snapshot);

signals:
    /// The person wants to see whether all is there that a start needs.
    void checksAsked();

protected:
    void showEvent(QShowEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] QWidget *makeContent(QAction &start);
    [[nodiscard]] QGridLayout *makeGrid();
    [[nodiscard]] QHBoxLayout *makeButtons(QAction &start);
    [[nodiscard]] QLabel *addRow(QGridLayout &grid, const QString &title, const char *name);
    void ask();
    void take(const Answer &answer);

    QPointer<DaemonSession> m_session;
    QLabel *m_program = nullptr;
    QLabel *m_user = nullptr;
    QLabel *m_socket = nullptr;
    QLabel *m_data = nullptr;
    QLabel *m_log = nullptr;
    QLabel *m_profile = nullptr;
    QLabel *m_lifetime = nullptr;
    QPushButton *m_start = nullptr;
};

} // namespace deck
