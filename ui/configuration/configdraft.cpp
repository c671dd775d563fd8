// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "configuration/configdraft.h"

namespace deck {

using namespace Qt::StringLiterals;

namespace {

const QString kTextKey = u"configText"_s;
const QString kFileKey = u"configFile"_s;

} // namespace

ConfigOrigin originOf(const ProfileView &profile)
{
    const bool hasText = !profile.value(kTextKey).isEmpty();
    if (profile.value(kFileKey).isEmpty())
        return hasText ? ConfigOrigin::Text : ConfigOrigin::Generated;
    return hasText ? ConfigOrigin::TextOverFile : ConfigOrigin::File;
}

QString withPlainLineEnds(QString text)
{
    text.replace("\r\n"_L1, "\n"_L1);
    text.replace(u'\r', u'\n');
    text.replace(QChar::ParagraphSeparator, u'\n');
    return text;
}

ConfigDraft::ConfigDraft(const ProfileView &profile)
    : m_profile(profile), m_origin(originOf(profile)), m_path(profile.value(kFileKey))
{
}

void ConfigDraft::setProfile(const ProfileView &profile)
{
    m_profile = profile;
    m_proposal.reset();
}

void ConfigDraft::setOrigin(ConfigOrigin origin)
{
    m_origin = origin;
    m_proposal.reset();
}

void ConfigDraft::setPath(const QString &path)
{
    m_path = path;
    m_proposal.reset();
}

void ConfigDraft::setText(const QString &text)
{
    m_texts[m_origin] = text;
    m_proposal.reset();
}

QString ConfigDraft::profilesText(ConfigOrigin origin) const
{
    switch (origin) {
    case ConfigOrigin::Generated:
        return {};
    case ConfigOrigin::Text:
    case ConfigOrigin::TextOverFile:
        return m_profile.value(kTextKey);
    case ConfigOrigin::File:
        return hasText() ? m_profile.configFileText : QString();
    }
    Q_UNREACHABLE();
}

QString ConfigDraft::text() const
{
    const QString own = withPlainLineEnds(profilesText(m_origin));
    return hasText() ? m_texts.value(m_origin, own) : own;
}

bool ConfigDraft::hasText() const
{
    if (m_origin != ConfigOrigin::File)
        return m_origin != ConfigOrigin::Generated;
    return !m_path.isEmpty() && m_path == m_profile.value(kFileKey) &&
           m_profile.configFileProblem.isEmpty();
}

/// A file is not to differ in every line because one was edited.
QString ConfigDraft::withLineEndsOf(const QString &former) const
{
    QString changed = text();
    if (former.contains("\r\n"_L1))
        changed.replace(u'\n', "\r\n"_L1);
    return changed;
}

/// Keys that are to have another value, but for the text.
QJsonObject ConfigDraft::valuesOf() const
{
    const bool wantsFile = m_origin == ConfigOrigin::File || m_origin == ConfigOrigin::TextOverFile;
    const bool wantsText = m_origin == ConfigOrigin::Text || m_origin == ConfigOrigin::TextOverFile;
    QJsonObject values;
    const QString path = wantsFile ? m_path : QString();
    if (path != m_profile.value(kFileKey))
        values[kFileKey] = path;
    if (!wantsText && !m_profile.value(kTextKey).isEmpty())
        values[kTextKey] = QString();
    return values;
}

const QJsonObject &ConfigDraft::proposal() const
{
    if (!m_proposal)
        m_proposal = makeProposal();
    return *m_proposal;
}

QJsonObject ConfigDraft::makeProposal() const
{
    const bool isOfFile = m_origin == ConfigOrigin::File;
    if (lacksFile())
        return {};
    QJsonObject proposal;
    if (const QJsonObject values = valuesOf(); !values.isEmpty())
        proposal[u"values"_s] = values;
    const QString former = profilesText(m_origin);
    if (text() == withPlainLineEnds(former))
        return proposal;
    if (!isOfFile)
        proposal[u"text"_s] = withLineEndsOf(former);
    else if (proposal.isEmpty()) // the two cannot be changed in one step
        proposal[u"fileText"_s] = withLineEndsOf(former);
    return proposal;
}

QJsonObject ConfigDraft::toCheck() const
{
    if (m_origin == ConfigOrigin::Generated)
        return {};
    if (m_origin == ConfigOrigin::File && !hasText())
        return m_path.isEmpty() ? QJsonObject()
                                : QJsonObject{{u"file"_s, m_path}, {u"isFile"_s, true}};
    if (m_origin == ConfigOrigin::File)
        return {{u"text"_s, text()}, {u"isFile"_s, true}};
    return {{u"text"_s, text()}};
}

} // namespace deck
