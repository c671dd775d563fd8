// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "configuration/configchanger.h"

#include "configuration/applydialog.h"
#include "presentation/changewords.h"
#include "presentation/recordwords.h"
#include "presentation/safetext.h"
#include "presentation/timetext.h"

#include <algorithm>

namespace deck {

using namespace Qt::StringLiterals;

ConfigChanger::ConfigChanger(QWidget &page) : QObject(&page), m_page(page) {}

void ConfigChanger::setSession(DaemonSession *session)
{
    m_session = session;
    m_isUnderWay = false;
    ++m_asked;
    if (m_dialog)
        m_dialog->reject();
}

bool ConfigChanger::isReady() const
{
    return m_session != nullptr && !m_isUnderWay && !m_dialog;
}

void ConfigChanger::askToApply(const QJsonObject &proposal)
{
    if (!isReady())
        return;
    m_dialog = new ApplyDialog(ApplyDialog::Kind::Apply,
                               tr("Apply the changed configuration to profile “%1”?")
                                   .arg(safeLine(m_session->snapshot().profile, 80)),
                               &m_page);
    open(*m_dialog, {ChangeKind::Apply, proposal, Asker::Window});
    m_session->ask({Topic::ConfigDiff, proposal}, m_dialog, [this](const Answer &answer) {
        const auto difference = answer.error ? std::nullopt : differenceFromJson(answer.content);
        if (difference && m_session)
            m_dialog->setDifference(*difference, m_session->snapshot().state);
        else
            m_dialog->setProblem(answer.error ? answer.error->problem.message()
                                              : unreadableWords());
    });
}

void ConfigChanger::askToGoBack(const QString &id, const QList<ChangeRecord> &changes)
{
    const auto chosen = std::find_if(changes.begin(), changes.end(),
                                     [&id](const ChangeRecord &record) { return record.id == id; });
    if (!isReady() || chosen == changes.end())
        return;
    const QString time = momentText(chosen->at, QDateTime::currentDateTimeUtc());
    const bool isNewest = chosen == changes.begin();
    m_dialog = new ApplyDialog(
        ApplyDialog::Kind::GoBack,
        isNewest ? tr("Go back to what was there before the change of %1?").arg(time)
                 : tr("Go back to what was there before the change of %1? All that were made "
                      "since are taken back with it.")
                       .arg(time),
        &m_page);
    open(*m_dialog, {ChangeKind::Rollback, {{u"id"_s, id}}, Asker::Window});
    m_dialog->setDifference(wayBack(changes, id), m_session->snapshot().state);
}

void ConfigChanger::open(ApplyDialog &dialog, const Change &change)
{
    connect(&dialog, &QDialog::accepted, this, [this, change] { begin(change); });
    dialog.open();
}

void ConfigChanger::begin(const Change &change)
{
    if (!m_session)
        return;
    m_isUnderWay = true;
    emit began(change.kind);
    m_session->change(change, this, [this, asked = ++m_asked](const Answer &answer) {
        if (asked == m_asked)
            take(answer);
    });
}

void ConfigChanger::take(const Answer &answer)
{
    m_isUnderWay = false;
    const auto record = answer.error ? std::nullopt : changeRecordFromJson(answer.content);
    if (record)
        emit settled(*record);
    else if (answer.error)
        emit refused(refusalSentence(*answer.error), answer.error->lastLines);
    else
        emit refused(unreadableWords(), {});
}

} // namespace deck
