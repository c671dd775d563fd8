// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDialog>

class QHBoxLayout;
class QPlainTextEdit;
class QVBoxLayout;

namespace deck {

class Table;

/// What this program is, which build of it, and under which licences it and its libraries are.
class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent = nullptr);

protected:
    bool focusNextPrevChild(bool next) override;

private:
    [[nodiscard]] QHBoxLayout *makeTitle();
    void addBuild(QVBoxLayout &column);
    void addLicences(QVBoxLayout &column);
    void fill();

    QPlainTextEdit *m_build;
    Table *m_parts;
};

} // namespace deck
