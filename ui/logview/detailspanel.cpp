// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "logview/detailspanel.h"

#include "log/lineformat.h"
#include "log/showntext.h"

#include <QFontDatabase>
#include <QLocale>

namespace deck {

DetailsPanel::DetailsPanel(QWidget *parent) : QPlainTextEdit(parent)
{
    setObjectName(QStringLiteral("logDetails"));
    setReadOnly(true);
    setAccessibleName(tr("Details of the chosen line"));
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setPlaceholderText(tr("Choose a line to see its fields."));
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void DetailsPanel::showLine(const LogFile *file, std::optional<qint64> number)
{
    const auto line = file && number ? file->line(*number) : std::nullopt;
    if (!line) {
        clear();
        return;
    }
    QByteArray bytes = file->text(*line, kMostBytes);
    const qint64 leftOut = line->end - line->begin - bytes.size();
    if (leftOut > 0)
        bytes.truncate(wholeCharacters(bytes));
    QString text = lineDetails(bytes, leftOut > 0);
    if (leftOut > 0)
        text += tr("… %1 more: save the lines to read all of it.")
                    .arg(QLocale().formattedDataSize(leftOut));
    setPlainText(text);
}

} // namespace deck
