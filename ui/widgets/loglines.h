// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QPlainTextEdit>

namespace deck {

/// The last lines of a log in a bar: a few whole rows, the newest in sight, as it is the end that
/// says why. It can be scrolled back.
class LogLines final : public QPlainTextEdit
{
    Q_OBJECT

public:
    LogLines(const char *name, qsizetype mostRows, QWidget *parent = nullptr);

    void setLines(const QStringList &lines);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitHeight();
    void showEnd();

    const qsizetype m_mostRows;
    bool m_isScrolled = false; ///< by a person, away from the end
};

} // namespace deck
