// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/settingsdraft.h"

#include <algorithm>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

/// What is said of a key without its name, in the language of the manager.
QString withoutSubject(const QString &problem, const QString &key)
{
    for (const QStringView sign : {u": ", u"："}) {
        if (problem.startsWith(key) && problem.sliced(key.size()).startsWith(sign))
            return problem.sliced(key.size() + sign.size());
    }
    return problem;
}

} // namespace

const ProfileKeyView *SettingsDraft::find(const QString &key) const
{
    const auto found = std::find_if(m_profile.keys.begin(), m_profile.keys.end(),
                                    [&](const ProfileKeyView &view) { return view.key == key; });
    return found == m_profile.keys.end() ? nullptr : &*found;
}

void SettingsDraft::setProfile(const ProfileView &profile)
{
    m_profile = profile;
    m_launch = profile;
    m_problems.clear();
    m_texts.removeIf([&](auto it) { return profile.value(it.key()) == it.value(); });
}

void SettingsDraft::edit(const QString &key, const QString &text, const QString &problem)
{
    const ProfileKeyView *view = find(key);
    if (view == nullptr)
        return;
    const QString meant = text.isEmpty() ? view->byDefault : text;
    if (meant == view->value)
        m_texts.remove(key);
    else
        m_texts.insert(key, meant);
    if (problem.isEmpty())
        m_ownProblems.remove(key);
    else
        m_ownProblems.insert(key, problem);
    m_problems.remove(key); // was said of another text
}

void SettingsDraft::reset(const QString &key)
{
    edit(key, {});
}

QString SettingsDraft::text(const QString &key) const
{
    return m_texts.value(key, m_profile.value(key));
}

bool SettingsDraft::isAtDefault(const QString &key) const
{
    const ProfileKeyView *view = find(key);
    return view == nullptr || text(key) == view->byDefault;
}

QJsonObject SettingsDraft::changes() const
{
    QJsonObject changes;
    for (auto it = m_texts.begin(); it != m_texts.end(); ++it)
        changes.insert(it.key(), it.value());
    return changes;
}

void SettingsDraft::judge(const QJsonObject &changes, const ProfileView &judgement)
{
    if (changes != this->changes())
        return;
    m_launch = judgement;
    m_problems.clear();
    for (const ProfileKeyView &key : judgement.keys) {
        if (key.problem.isEmpty())
            continue;
        m_problems.insert(key.key, withoutSubject(key.problem, key.key)); // it stands there
    }
}

/// It could be launched before.
bool SettingsDraft::spoilsLaunch() const
{
    return !m_launch.problem.isEmpty() && m_launch.problem != m_profile.problem;
}

QString SettingsDraft::problem(const QString &key) const
{
    if (m_ownProblems.contains(key))
        return m_ownProblems.value(key);
    const bool isOfBinary = key == "binary"_L1 && m_texts.contains(key) && spoilsLaunch();
    return m_problems.value(key, isOfBinary ? m_launch.problem : QString());
}

bool SettingsDraft::needsRestart() const
{
    return std::any_of(m_profile.keys.begin(), m_profile.keys.end(), [this](const auto &key) {
        return key.needsRestart && m_texts.contains(key.key);
    });
}

bool SettingsDraft::canBeApplied() const
{
    return !m_texts.isEmpty() && m_ownProblems.isEmpty() && m_problems.isEmpty() && !spoilsLaunch();
}

} // namespace deck
