// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/shownword.h"

#include <QCoreApplication>

namespace deck {
namespace {

constexpr const char kContext[] = "deck::Keywords";

/// Those that are shown to people; here so that they are found for translation.
[[maybe_unused]] constexpr const char *kShown[] = {
    QT_TRANSLATE_NOOP("deck::Keywords", "window"), // who asked
    QT_TRANSLATE_NOOP("deck::Keywords", "terminal"),
    QT_TRANSLATE_NOOP("deck::Keywords", "policy"),
    QT_TRANSLATE_NOOP("deck::Keywords", "manager"),
    QT_TRANSLATE_NOOP("deck::Keywords", "adoption"),
    QT_TRANSLATE_NOOP("deck::Keywords", "unknown"), // health
    QT_TRANSLATE_NOOP("deck::Keywords", "serving"),
    QT_TRANSLATE_NOOP("deck::Keywords", "degraded"),
    QT_TRANSLATE_NOOP("deck::Keywords", "not-responding"),
    QT_TRANSLATE_NOOP("deck::Keywords", "ok"), // of a check
    QT_TRANSLATE_NOOP("deck::Keywords", "warning"),
    QT_TRANSLATE_NOOP("deck::Keywords", "error"),
    QT_TRANSLATE_NOOP("deck::Keywords", "skipped"),
    QT_TRANSLATE_NOOP("deck::Keywords", "launched"), // how a daemon came to be
    QT_TRANSLATE_NOOP("deck::Keywords", "adopted"),
};

} // namespace

QString shownKeyword(const QString &keyword)
{
    return QCoreApplication::translate(kContext, keyword.toUtf8().constData());
}

} // namespace deck
