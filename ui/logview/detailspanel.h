// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "log/logfile.h"

#include <QPlainTextEdit>

#include <optional>

namespace deck {

/// Everything the chosen line says, one field in a row, dumps opened up; text to select and copy.
class DetailsPanel : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// More of a line would hold the window up.
    static constexpr qint64 kMostBytes = qint64(256) * 1024;

    explicit DetailsPanel(QWidget *parent = nullptr);

    void showLine(const LogFile *file, std::optional<qint64> number);
};

} // namespace deck
