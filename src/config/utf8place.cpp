// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/utf8place.h"

#include <QString>
#include <QStringDecoder>

#include <algorithm>

namespace deck {

std::optional<TextPosition> firstNonUtf8(const QByteArray &text)
{
    TextPosition at;
    qsizetype lineBegins = 0;
    for (qsizetype end = 0; lineBegins < text.size(); lineBegins = end + 1, ++at.line) {
        end = text.indexOf('\n', lineBegins);
        end = end == -1 ? text.size() : end;
        const QByteArray line = text.mid(lineBegins, end - lineBegins);
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString decoded = decoder(line);
        if (!decoder.hasError() && !line.contains('\0'))
            continue;
        const qsizetype bad =
            std::mismatch(line.begin(), line.end(), decoded.toUtf8().begin()).first - line.begin();
        const qsizetype nul = line.indexOf('\0');
        at.column = static_cast<int>(nul == -1 ? bad : std::min(bad, nul)) + 1;
        return at;
    }
    return std::nullopt;
}

} // namespace deck
