// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/problem.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

using namespace deck;

namespace {

/// The patterns of sentences, as a language without spaces has them.
class FullWidthSigns : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *text, const char *, int) const override
    {
        if (qstrcmp(context, "deck::Problem") != 0)
            return {};
        return QString::fromUtf8(text).replace(": ", "：").replace(".", "。").remove(' ');
    }
};

} // namespace

class ProblemTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(".*")); }
    void message_data();
    void message();
    void goesOnWithoutItsFullStop_data();
    void goesOnWithoutItsFullStop();
};

void ProblemTest::message_data()
{
    QTest::addColumn<Problem>("problem");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    QTest::newRow("all") << Problem{"/x", "is a folder", "Move it."} << "/x: is a folder. Move it."
                         << "/x：is a folder。Move it.";
    QTest::newRow("no subject") << Problem{{}, "it ended", "Start it."} << "it ended. Start it."
                                << "it ended。Start it.";
    QTest::newRow("no next step") << Problem{"/x", "is a folder", {}} << "/x: is a folder."
                                  << "/x：is a folder。";
    QTest::newRow("a cause with its own end") << Problem{"/x", "is it one?", {}} << "/x: is it one?"
                                              << "/x：is it one?";
    QTest::newRow("a cause with a full stop")
        << Problem{"/x", "It said no.", {}} << "/x: It said no."
        << "/x：It said no.";
    QTest::newRow("a cause with a full-width stop")
        << Problem{"/x", "不存在。", {}} << "/x: 不存在。"
        << "/x：不存在。";
    QTest::newRow("a cause that asks in Chinese") << Problem{"/x", "好吗？", {}} << "/x: 好吗？"
                                                  << "/x：好吗？";
    QTest::newRow("places in a cause")
        << Problem{"/%1", "%2 is no place", "Use %1."} << "/%1: %2 is no place. Use %1."
        << "/%1：%2 is no place。Use %1.";
}

void ProblemTest::message()
{
    QFETCH(Problem, problem);
    QTEST(problem.message(), "english");
    FullWidthSigns signs;
    QVERIFY(QCoreApplication::installTranslator(&signs));
    QTEST(problem.message(), "chinese");
}

void ProblemTest::goesOnWithoutItsFullStop_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("beginning");
    QTest::newRow("none") << "it ended"
                          << "it ended";
    QTest::newRow("English") << "it ended."
                             << "it ended";
    QTest::newRow("Chinese") << "已结束。"
                             << "已结束";
    QTest::newRow("a question stays one") << "why?"
                                          << "why?";
    QTest::newRow("nothing") << ""
                             << "";
}

void ProblemTest::goesOnWithoutItsFullStop()
{
    QFETCH(QString, sentence);
    QTEST(withoutFullStop(sentence), "beginning");
}

QTEST_GUILESS_MAIN(ProblemTest)
#include "tst_problem.moc"
