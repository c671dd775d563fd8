// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "window/quitdialog.h"

#include "presentation/safetext.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace deck {
namespace {

constexpr qsizetype kLongestName = 64;

QString situation(const QList<Snapshot> &daemons)
{
    if (daemons.size() > 1) {
        QStringList names;
        for (const Snapshot &snapshot : daemons)
            names << safeLine(snapshot.profile, kLongestName);
        return QuitDialog::tr("%n daemons are running: %1.", nullptr,
                              static_cast<int>(daemons.size()))
            .arg(names.join(QStringLiteral(", ")));
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
    const auto endsWithUs = [](const Snapshot &snapshot) {
        return snapshot.lifetime == Lifetime::Manager;
    };
    const QString stop =
        daemons.size() > 1
            ? QuitDialog::tr("Stop ends them now. Containers go on running and are there at the "
                             "next start.")
            : QuitDialog::tr("Stop ends the daemon now. Containers go on running and are there at "
                             "the next start.");
    if (std::none_of(daemons.begin(), daemons.end(), endsWithUs))
        return stop + QStringLiteral("\n\n") +
               QuitDialog::tr("Keep leaves the daemon running by itself. The next window, or "
                              "deckctl, takes it over.");
    return stop + QStringLiteral("\n\n") +
           QuitDialog::tr("Keep closes only the window. This program goes on without one, because "
                          "the daemon of this profile ends with it. Start Containerdeck again "
                          "to have the window back.");
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
    words->setMinimumWidth(fontMetrics().averageCharWidth() * 64);

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
