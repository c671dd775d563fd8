// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "catalogue.h"
#include "helpers/terminal.h"
#include "language/language.h"

#include <QKeySequence>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace deck;
using namespace deck::test;

namespace {

using Judge = std::function<bool(const QString &source, const QString &translation)>;

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

QStringList found(const QString &pattern, const QString &text)
{
    QStringList all;
    auto matches = QRegularExpression(pattern).globalMatch(text);
    while (matches.hasNext())
        all << matches.next().captured();
    return sorted(all);
}

/// %1, %L2 and %n, as often as they are there; whether a number has its separators is a language's
/// own affair.
bool hasSamePlaceholders(const QString &source, const QString &translation)
{
    const auto of = [](QString text) { return found("%[0-9n]+", text.remove('L')); };
    return of(source) == of(translation);
}

/// A full stop, a colon or an ellipsis at the end, in the signs of either language.
QString ending(QString text)
{
    text.remove(QRegularExpression("\\(&\\w\\)"));
    text = text.trimmed();
    const QString last = text.right(1);
    if (last == "." || last == QString("。"))
        return ".";
    if (last == ":" || last == QString("："))
        return ":";
    return last == QString("…") ? last : QString();
}

bool hasSameMarkup(const QString &source, const QString &translation)
{
    return found("</?\\w+>", source) == found("</?\\w+>", translation);
}

/// Alt and the letter: those of a window do not collide as long as the English ones do not.
bool hasSameMnemonic(const QString &source, const QString &translation)
{
    return QKeySequence::mnemonic(source) == QKeySequence::mnemonic(translation);
}

bool hasSameLines(const QString &source, const QString &translation)
{
    return source.count('\n') == translation.count('\n');
}

/// Beside a Chinese character stand Chinese signs, and no other.
bool isPunctuatedInChinese(const QString &, const QString &translation)
{
    static const QRegularExpression mixed("\\p{Han}\\s*[,;:!?]|[,;:]\\p{Han}|\\p{Han}\\.(?!\\w)|"
                                          "\\p{Han}\\((?![&*])|\\p{Han}\\)");
    QString text = translation;
    text.remove(QRegularExpression("\\(&\\w\\)"));
    text.remove(QRegularExpression("\\(\\*[^)]*\\)(;;)?")); // file dialogs read these
    return !mixed.match(text).hasMatch();
}

} // namespace

/// The texts in other languages: all there, and of the same build as the English ones.
class CataloguesTest : public QObject
{
    Q_OBJECT

private slots:
    void areComplete_data() { files(); }
    void areComplete();
    void areBuiltAlike_data();
    void areBuiltAlike();
    void areUpToDate_data() { files(); }
    void areUpToDate();

private:
    void files();
    [[nodiscard]] static QString fileOf(const QString &name)
    {
        return QStringLiteral(DECK_TRANSLATIONS) + '/' + name + ".ts";
    }
};

void CataloguesTest::files()
{
    QTest::addColumn<QString>("catalogue");
    QTest::addColumn<QString>("language");
    for (const QString &language : languageCodes()) {
        for (const char *catalogue : {"core", "ui"})
            QTest::addRow("%s_%s", catalogue, qPrintable(language)) << catalogue << language;
    }
}

void CataloguesTest::areComplete()
{
    QFETCH(QString, catalogue);
    QFETCH(QString, language);
    const qsizetype forms = language == "en" ? 2 : 1;
    QStringList lacking;
    for (const Message &message : readCatalogue(fileOf(catalogue + '_' + language))) {
        const qsizetype wanted = message.isPlural ? forms : 1;
        if (!message.isFinished || message.translations.contains(QString()) ||
            message.translations.size() != wanted)
            lacking << message.key();
    }
    QVERIFY2(lacking.isEmpty(), qPrintable(lacking.join('\n')));
}

void CataloguesTest::areBuiltAlike_data()
{
    QTest::addColumn<QString>("catalogue");
    QTest::addColumn<Judge>("isRight");
    const QList<std::pair<const char *, Judge>> judges{
        {"placeholders", hasSamePlaceholders},
        {"ends", [](const QString &a, const QString &b) { return ending(a) == ending(b); }},
        {"markup", hasSameMarkup},
        {"mnemonics", hasSameMnemonic},
        {"lines", hasSameLines},
        {"punctuation", isPunctuatedInChinese},
    };
    for (const char *catalogue : {"core_zh_CN", "ui_zh_CN"}) {
        for (const auto &[name, judge] : judges)
            QTest::addRow("%s: %s", catalogue, name) << catalogue << judge;
    }
    for (const char *catalogue : {"core_en", "ui_en"})
        QTest::addRow("%s: placeholders", catalogue) << catalogue << Judge(hasSamePlaceholders);
}

void CataloguesTest::areBuiltAlike()
{
    QFETCH(QString, catalogue);
    QFETCH(Judge, isRight);
    QStringList wrong;
    for (const Message &message : readCatalogue(fileOf(catalogue))) {
        for (const QString &translation : message.translations) {
            if (!isRight(message.source, translation))
                wrong << message.key() + " => " + translation;
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
}

/// `./deck translations` would find nothing to do.
void CataloguesTest::areUpToDate()
{
    QFETCH(QString, catalogue);
    QFETCH(QString, language);
    const QTemporaryDir folder;
    const QString copy = folder.filePath("copy.ts");
    const QString sources = QStringLiteral(DECK_SOURCES) + (catalogue == "core" ? "/src" : "/ui");
    QStringList arguments{sources,
                          "-I",
                          QStringLiteral(DECK_SOURCES) + "/src",
                          "-I",
                          QStringLiteral(DECK_SOURCES) + "/ui",
                          "-silent",
                          "-target-language",
                          language,
                          "-ts",
                          copy};
    if (language == "en")
        arguments << "-pluralonly";
    const Answer answer = run(DECK_LUPDATE, arguments);
    QVERIFY2(answer.code == 0, answer.err);
    const auto keys = [](const QString &file) {
        QSet<QString> all;
        for (const Message &message : readCatalogue(file))
            all << message.key() + (message.isPlural ? " (plural)" : "");
        return all;
    };
    const QSet<QString> now = keys(copy);
    const QSet<QString> kept = keys(fileOf(catalogue + '_' + language));
    const QStringList other = (now - kept).unite(kept - now).values();
    QVERIFY2(other.isEmpty(), qPrintable("./deck translations\n" + sorted(other).join('\n')));
}

QTEST_GUILESS_MAIN(CataloguesTest)
#include "tst_catalogues.moc"
