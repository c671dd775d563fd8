// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "presentation/recordwords.h"

#include <QCoreApplication>

namespace deck {
namespace {

/// Gives the functions of this file a translation context.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::RecordWords)
};

} // namespace

QString askerWord(Asker asker)
{
    switch (asker) {
    case Asker::Window:
        return Words::tr("window");
    case Asker::Terminal:
        return Words::tr("terminal");
    case Asker::Policy:
        return Words::tr("restart policy");
    case Asker::Manager:
        return Words::tr("manager");
    case Asker::Adoption:
        return Words::tr("nobody (adopted)");
    }
    Q_UNREACHABLE();
}

} // namespace deck
