// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/problem.h"

namespace deck {

QString Problem::message() const
{
    QString text = subject.isEmpty() ? cause : QStringLiteral("%1: %2").arg(subject, cause);
    if (!text.endsWith(u'.') && !text.endsWith(u'?') && !text.endsWith(u'!'))
        text += u'.';
    if (!nextStep.isEmpty())
        text += u' ' + nextStep;
    return text;
}

} // namespace deck
