// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "configuration/tomltokens.h"

#include <QPalette>
#include <QSyntaxHighlighter>
#include <QTextCharFormat>

namespace deck {

/// How a part of TOML looks on the palette's ground; it can be read there (contrast 4.5).
[[nodiscard]] QColor tomlColor(TomlToken token, const QPalette &palette);

/// Gives TOML its colours.
class TomlHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    TomlHighlighter(QTextDocument *document, const QPalette &palette);

    /// The desktop went dark or light.
    void setPalette(const QPalette &palette);

protected:
    void highlightBlock(const QString &text) override;

private:
    [[nodiscard]] QTextCharFormat formatOf(TomlToken token) const;

    QPalette m_palette;
};

} // namespace deck
