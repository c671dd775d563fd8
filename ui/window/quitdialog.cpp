// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "window/quitdialog.h"

#include "presentation/characterwidth.h"
#include "presentation/phrases.h"
#include "presentation/safetext.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace deck {
namespace {

constexpr qsizetype kLongestName = 64;

QString namesOf(const QList<Snapshot> &daemons)
{
    QStringList names;
    for (const Snapshot &snapshot : daemons)
        names << QuitDialog::tr("“%1”").arg(safeLine(snapshot.profile, kLongestName));
    return listed(names);
}

/// What keeping means for those of a lifetime that ends with this program, and for the others.
QString keeping(const QList<Snapshot> &daemons)
{
    QList<Snapshot> bound;
    std::copy_if(daemons.begin(), daemons.end(), std::back_inserter(bound),
                 [](const Snapshot &each) { return each.lifetime == Lifetime::Manager; });
    const bool isOne = daemons.size() == 1;
    if (bound.isEmpty())
        return isOne ? QuitDialog::tr("Keep leaves the daemon running by itself. The next window, "
                                      "or deckctl, takes it over.")
                     : QuitDialog::tr("Keep leaves them running by themselves. The next window, or "
                                      "deckctl, takes them over.");
    const QString because =
        isOne ? QuitDialog::tr("the daemon of this profile ends with it")
        : bound.size() == daemons.size()
            ? QuitDialog::tr("these daemons end with it")
            : QuitDialog::tr("the daemon(s) of %1 end(s) with it", nullptr, pluralOf(bound.size()))
                  .arg(namesOf(bound));
    return QuitDialog::tr("Keep closes only the window. This program goes on without one, because "
                          "%1. Start Containerdeck again to have the window back.")
        .arg(because);
}

QString situation(const QList<Snapshot> &daemons)
{
    if (daemons.size() > 1) {
        const bool areAllUp = std::all_of(daemons.begin(), daemons.end(),
                                          [](const Snapshot &each) { return each.pid != 0; });
        const QString words =
            areAllUp ? QuitDialog::tr("The daemons of %Ln profile(s) are running: %1.", nullptr,
                                      pluralOf(daemons.size()))
                     : QuitDialog::tr("The daemons of %Ln profile(s) are running or about to be "
                                      "started again: %1.",
                                      nullptr, pluralOf(daemons.size()));
        return words.arg(namesOf(daemons));
    }
    const Snapshot &snapshot = daemons.first();
    return snapshot.pid == 0
               ? QuitDialog::tr("The daemon of profile “%1” is about to be started again.")
                     .arg(snapshot.profile)
               : QuitDialog::tr("The daemon of profile “%1” is running (pid %2).")
                     .arg(snapshot.profile)
                     .arg(snapshot.pid);
}

QString explanation(const QList<Snapshot> &daemons)
{
    const QString stop =
        daemons.size() > 1
            ? QuitDialog::tr("Stop ends them now. Containers go on running and are there at the "
                             "next start.")
            : QuitDialog::tr("Stop ends the daemon now. Containers go on running and are there at "
                             "the next start.");
    return stop + QStringLiteral("\n\n") + keeping(daemons);
}

} // namespace

bool quitConcernsDaemon(const Snapshot &snapshot)
{
    return snapshot.origin == Origin::Launched || snapshot.state == State::Backoff;
}

QuitDialog::QuitDialog(const QList<Snapshot> &daemons, QWidget *parent)
    : QDialog(parent), m_remember(new QCheckBox(tr("&Remember my choice"), this))
{
    setWindowTitle(tr("Quit Containerdeck"));
    auto *question = new QLabel(situation(daemons), this);
    question->setTextFormat(Qt::PlainText);
    question->setWordWrap(true);
    QFont bold = question->font();
    bold.setWeight(QFont::DemiBold);
    question->setFont(bold);
    auto *words = new QLabel(explanation(daemons), this);
    words->setWordWrap(true);
    words->setMinimumWidth(characterWidth(fontMetrics()) * 64);

    auto *buttons = new QDialogButtonBox(this);
    auto *stop = buttons->addButton(tr("&Stop"), QDialogButtonBox::DestructiveRole);
    auto *keep = buttons->addButton(tr("&Keep"), QDialogButtonBox::AcceptRole);
    auto *cancel = buttons->addButton(QDialogButtonBox::Cancel);
    cancel->setObjectName(QStringLiteral("cancel"));
    cancel->setIcon({}); // some styles give it one, and the others have none
    stop->setObjectName(QStringLiteral("stop"));
    keep->setObjectName(QStringLiteral("keep"));
    keep->setDefault(true);
    connect(stop, &QPushButton::clicked, this, [this] { choose(QuitChoice::Stop); });
    connect(keep, &QPushButton::clicked, this, [this] { choose(QuitChoice::Keep); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->setSpacing(12);
    for (QWidget *widget : std::initializer_list<QWidget *>{question, words, m_remember, buttons})
        column->addWidget(widget);
}

bool QuitDialog::isRemembered() const
{
    return m_remember->isChecked();
}

void QuitDialog::choose(QuitChoice choice)
{
    m_choice = choice;
    accept();
}

} // namespace deck
