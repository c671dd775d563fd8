// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "catalogue.h"

#include <QFile>
#include <QTest>
#include <QXmlStreamReader>

namespace deck::test {
namespace {

void readTranslation(QXmlStreamReader &xml, Message &message)
{
    message.isFinished = !xml.attributes().hasAttribute("type");
    if (!message.isPlural) {
        message.translations = {xml.readElementText()};
        return;
    }
    while (xml.readNextStartElement()) // numerusform
        message.translations << xml.readElementText();
}

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.context = context;
    message.isPlural = xml.attributes().value("numerus") == QLatin1StringView("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1StringView("source"))
            message.source = xml.readElementText();
        else if (xml.name() == QLatin1StringView("comment"))
            message.comment = xml.readElementText();
        else if (xml.name() == QLatin1StringView("translation"))
            readTranslation(xml, message);
        else
            xml.skipCurrentElement();
    }
    return message;
}

} // namespace

QList<Message> readCatalogue(const QString &name)
{
    QFile file(name);
    if (!file.open(QFile::ReadOnly)) {
        QTest::qFail(qPrintable(name + ": " + file.errorString()), __FILE__, __LINE__);
        return {};
    }
    QList<Message> messages;
    QString context;
    QXmlStreamReader xml(&file);
    while (xml.readNext() != QXmlStreamReader::EndDocument && !xml.hasError()) {
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1StringView("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1StringView("message"))
            messages << readMessage(xml, context);
    }
    if (xml.hasError())
        QTest::qFail(qPrintable(name + ": " + xml.errorString()), __FILE__, __LINE__);
    return messages;
}

} // namespace deck::test
