// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QMenu>
#include <QPointer>

#include <functional>

class QDialog;
class QMainWindow;

namespace deck {

/// The menu Help of a window, with the dialogs that it opens.
class HelpMenu final : public QMenu
{
    Q_OBJECT

public:
    explicit HelpMenu(QMainWindow &window);

signals:
    void bugReportAsked();

private:
    void show(QPointer<QDialog> &place, const std::function<QDialog *()> &make);
    void addWhatIsThis();
    void explainFocused();

    QMainWindow &m_window;
    QPointer<QDialog> m_shortcuts;
    QPointer<QDialog> m_about;
};

} // namespace deck
