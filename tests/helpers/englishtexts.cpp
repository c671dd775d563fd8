// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// Linked to every test: what it and its programs say is English, and numbers and dates are plain,
// whatever the language of the person who runs it. Plurals need a catalogue in English, too.

#include "language/language.h"

#include <QCoreApplication>

namespace {

/// Before main: Qt reads it once.
const bool isPlain = qputenv("LC_ALL", "C.UTF-8");

void useEnglish()
{
    if (isPlain)
        deck::useLanguage(QStringLiteral("system"));
}

} // namespace

Q_COREAPP_STARTUP_FUNCTION(useEnglish)
