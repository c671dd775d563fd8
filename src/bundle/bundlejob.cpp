// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "bundle/bundlejob.h"

#include <QCoreApplication>

#include <iterator>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::Bundle)
};

QJsonObject silence(const QString &cause)
{
    return {{u"error"_s, cause}};
}

} // namespace

BundleJob::BundleJob(BundleRequest request, QObject *parent)
    : QObject(parent), m_request(std::move(request))
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &BundleJob::giveUpAsking);
}

BundleJob::~BundleJob()
{
    m_stop.request_stop();
    m_pool.waitForDone();
}

void BundleJob::start(const Asker &ask, std::chrono::milliseconds patience)
{
    m_patience.start(patience);
    for (const Topic topic : kBundleTopics)
        ask({topic, {}}, this, [this, topic](const Answer &answer) { take(topic, answer); });
}

void BundleJob::take(Topic topic, const Answer &answer)
{
    if (m_isWriting)
        return; // the time was up
    m_request.answers.insert(topic, answer.error ? silence(answer.error->problem.message())
                                                 : answer.content);
    if (m_request.answers.size() == std::ssize(kBundleTopics))
        write();
}

void BundleJob::giveUpAsking()
{
    for (const Topic topic : kBundleTopics) {
        if (!m_request.answers.contains(topic))
            m_request.answers.insert(
                topic, silence(Words::tr("no answer within %1 ms").arg(m_patience.interval())));
    }
    write();
}

void BundleJob::write()
{
    m_isWriting = true;
    m_patience.stop();
    m_pool.start([this, request = m_request, stop = m_stop.get_token()] {
        System system;
        system.stop = stop;
        const BundleOutcome outcome = writeBundle(request, system);
        QMetaObject::invokeMethod(
            this, [this, outcome] { emit done(outcome); }, Qt::QueuedConnection);
    });
}

} // namespace deck
