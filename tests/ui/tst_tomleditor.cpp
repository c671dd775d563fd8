// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "configuration/findbar.h"
#include "configuration/linenumberarea.h"
#include "configuration/textsearch.h"
#include "configuration/tomleditor.h"
#include "configuration/tomlhighlighter.h"
#include "logview/levelcolours.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QToolButton>

using namespace deck;

namespace {

const QString kAnyWarning = "^(?!This plugin does not support )";

/// "K:a S:'b'": what each line is told to be.
QString spansOf(const QString &text)
{
    static const QHash<TomlToken, QString> letters{
        {TomlToken::Table, "T"},   {TomlToken::Key, "K"},     {TomlToken::String, "S"},
        {TomlToken::Number, "N"},  {TomlToken::Boolean, "B"}, {TomlToken::Date, "D"},
        {TomlToken::Comment, "C"},
    };
    TomlState state;
    QStringList lines;
    for (const QString &line : text.split('\n')) {
        QStringList spans;
        for (const TomlSpan &span : readTomlLine(line, state))
            spans << letters[span.token] + ':' + line.mid(span.start, span.length);
        lines << spans.join(' ');
    }
    return lines.join('\n');
}

QPalette darkPalette()
{
    QPalette dark;
    dark.setColor(QPalette::Window, QColor(0x23, 0x26, 0x29));
    dark.setColor(QPalette::WindowText, QColor(0xf0, 0xf0, 0xf0));
    dark.setColor(QPalette::Base, QColor(0x1b, 0x1e, 0x20));
    dark.setColor(QPalette::Text, QColor(0xf0, 0xf0, 0xf0));
    return dark;
}

/// An editor with its find bar, shown.
struct Shown
{
    explicit Shown(const QString &text = {})
    {
        editor.setParent(&window);
        editor.resize(500, 300);
        bar.resize(500, 40);
        editor.setText(text);
        window.resize(500, 340);
        window.show();
        editor.setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }
    [[nodiscard]] QString count() const { return bar.findChild<QLabel *>("findCount")->text(); }
    [[nodiscard]] QLineEdit *field() const { return bar.findChild<QLineEdit *>("findField"); }

    QWidget window;
    TomlEditor editor{&window};
    FindBar bar{editor, &window};
};

} // namespace

class TomlEditorTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(kAnyWarning)); }
    void readsLines_data();
    void readsLines();
    void readsWhatIsNoToml();
    void coloursCanBeRead();
    void coloursFollowThePalette();
    void longLinesAreNotColouredToTheirEnd();
    void textIsKeptAsItIs();
    void tooLargeAPasteIsRefused();
    void largestTextIsTaken();
    void enterGoesOnUnderTheLine();
    void tabLeaves();
    void findingsAreUnderlined_data();
    void findingsAreUnderlined();
    void marginSaysWhatWasFound();
    void searches_data();
    void searches();
    void stepsThroughMatches();
    void expressionIsOptional();
    void escapeClosesTheSearch();
};

void TomlEditorTest::readsLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("spans");
    QTest::newRow("key and text") << "root = \"/var\""
                                  << "K:root S:\"/var\"";
    QTest::newRow("dotted key") << "a.b.\"c.d\" = 1"
                                << "K:a K:b K:\"c.d\" N:1";
    QTest::newRow("table") << "  [plugins.\"io.x\"] # it"
                           << "T:[plugins.\"io.x\"] C:# it";
    QTest::newRow("hash in a table's name") << "[a.\"#\"]"
                                            << "T:[a.\"#\"]";
    QTest::newRow("array of tables") << "[[a]]"
                                     << "T:[[a]]";
    QTest::newRow("booleans") << "a = true # b = false"
                              << "K:a B:true C:# b = false";
    QTest::newRow("escape") << R"(a = "x\"y" # z)"
                            << R"(K:a S:"x\"y" C:# z)";
    QTest::newRow("literal text") << R"(a = 'x\' # z)"
                                  << R"(K:a S:'x\' C:# z)";
    QTest::newRow("numbers") << "a = [1_000, -0.5e3, 0xfF, 0o7, inf]"
                             << "K:a N:1_000 N:-0.5e3 N:0xfF N:0o7 N:inf";
    QTest::newRow("dates") << "a = 1979-05-27T07:32:00Z\nb = 07:32:00"
                           << "K:a D:1979-05-27T07:32:00Z\nK:b D:07:32:00";
    QTest::newRow("array of several lines") << "a = [\n  [1],\n  true,\n]\nb = 2"
                                            << "K:a\nN:1\nB:true\n\nK:b N:2";
    QTest::newRow("text of several lines") << "a = \"\"\"x\n[no]\ny\"\"\" # c\n[b]"
                                           << "K:a S:\"\"\"x\nS:[no]\nS:y\"\"\" C:# c\nT:[b]";
    QTest::newRow("literal of several lines") << "a = '''\n\\'''\nb = 1"
                                              << "K:a S:'''\nS:\\'''\nK:b N:1";
    QTest::newRow("quotes at its end") << "a = \"\"\"x\"\"\"\"\"\nb = 1"
                                       << "K:a S:\"\"\"x\"\"\"\"\"\nK:b N:1";
    QTest::newRow("inline table") << "a = { b = [1, 2], c = \"d\" }"
                                  << "K:a K:b N:1 N:2 K:c S:\"d\"";
}

void TomlEditorTest::readsLines()
{
    QFETCH(QString, text);
    QFETCH(QString, spans);
    QCOMPARE(spansOf(text), spans);
}

void TomlEditorTest::readsWhatIsNoToml()
{
    for (const QString text : {"\"", "a = \"", "]]]]", "}}}}", "= = =", "[", "a = \"\\", "'''",
                               ".....", "a = \"\"\"\\"}) {
        TomlState state;
        for (const TomlSpan &span : readTomlLine(text, state)) {
            QVERIFY2(span.start >= 0 && span.length > 0, qPrintable(text));
            QVERIFY2(span.start + span.length <= text.size(), qPrintable(text));
        }
    }
}

void TomlEditorTest::coloursCanBeRead()
{
    QPalette light;
    light.setColor(QPalette::Base, Qt::white);
    light.setColor(QPalette::Window, QColor(0xef, 0xef, 0xef));
    light.setColor(QPalette::WindowText, Qt::black);
    using enum TomlToken;
    for (const QPalette &palette : {light, darkPalette()}) {
        for (const TomlToken token : {Table, Key, String, Number, Boolean, Date, Comment})
            QVERIFY(contrast(tomlColor(token, palette), palette.color(QPalette::Base)) >= 4.5);
    }
}

void TomlEditorTest::coloursFollowThePalette()
{
    Shown shown("root = 1");
    const auto colour = [&] {
        return shown.editor.document()
            ->firstBlock()
            .layout()
            ->formats()
            .first()
            .format.foreground();
    };
    QTRY_VERIFY(!shown.editor.document()->firstBlock().layout()->formats().isEmpty());
    QCOMPARE(colour().color(), tomlColor(TomlToken::Key, shown.editor.palette()));
    shown.editor.setPalette(darkPalette());
    QTRY_COMPARE(colour().color(), tomlColor(TomlToken::Key, darkPalette()));
    QVERIFY(!shown.editor.document()->isModified());
}

void TomlEditorTest::longLinesAreNotColouredToTheirEnd()
{
    Shown shown("a = [" + QString("1, ").repeated(20'000) + "\n'x'\n]\nb = 1");
    QTRY_VERIFY(!shown.editor.document()->lastBlock().layout()->formats().isEmpty());
    QVERIFY(shown.editor.document()->firstBlock().layout()->formats().size() < 3000);
    QCOMPARE(shown.editor.document()->lastBlock().layout()->formats().first().start, 0);
}

void TomlEditorTest::textIsKeptAsItIs()
{
    const QString odd = QString::fromUtf8("a = \"\u00a0\u2028\U0001f600\tä\"\n\n");
    TomlEditor editor;
    editor.setText(odd);
    QCOMPARE(editor.text(), odd);
    QVERIFY(!editor.document()->isUndoAvailable());
    editor.replaceText("b = 1\n");
    QCOMPARE(editor.text(), "b = 1\n");
    editor.undo();
    QCOMPARE(editor.text(), odd);
}

void TomlEditorTest::tooLargeAPasteIsRefused()
{
    Shown shown("a = 1\n");
    QSignalSpy refused(&shown.editor, &TomlEditor::refused);
    QGuiApplication::clipboard()->setText(QString(TomlEditor::kMostBytes - 5, 'x'));
    QTest::keyClick(&shown.editor, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(refused.size(), 1);
    QVERIFY(refused.first().first().toString().contains("1 MiB"));
    QCOMPARE(shown.editor.text(), "a = 1\n");
    // Bytes of UTF-8 are what counts.
    QGuiApplication::clipboard()->setText(QString(TomlEditor::kMostBytes / 2, QChar(0xe4)));
    QTest::keyClick(&shown.editor, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(refused.size(), 2);
}

void TomlEditorTest::largestTextIsTaken()
{
    Shown shown;
    QSignalSpy refused(&shown.editor, &TomlEditor::refused);
    QString text = QString("# a line of sixty-four characters, one of very many of that kind\n");
    text = text.repeated(TomlEditor::kMostBytes / text.size());
    QGuiApplication::clipboard()->setText(text);
    QTest::keyClick(&shown.editor, Qt::Key_V, Qt::ControlModifier);
    QVERIFY(refused.isEmpty());
    QCOMPARE(shown.editor.text().size(), text.size());
    QTest::keyClick(&shown.editor, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(shown.editor.text(), QString());
}

void TomlEditorTest::enterGoesOnUnderTheLine()
{
    Shown shown;
    QTest::keyClicks(&shown.editor, "[a]");
    QTest::keyClick(&shown.editor, Qt::Key_Return);
    QTest::keyClicks(&shown.editor, "  b = 1");
    QTest::keyClick(&shown.editor, Qt::Key_Return);
    QTest::keyClicks(&shown.editor, "c = 2");
    QCOMPARE(shown.editor.text(), "[a]\n  b = 1\n  c = 2");
    shown.editor.setReadOnly(true);
    QTest::keyClick(&shown.editor, Qt::Key_Return);
    QCOMPARE(shown.editor.text(), "[a]\n  b = 1\n  c = 2");
}

void TomlEditorTest::tabLeaves()
{
    Shown shown("a");
    QLineEdit other(&shown.window);
    other.show();
    QTest::keyClick(&shown.editor, Qt::Key_Tab);
    QVERIFY(!shown.editor.hasFocus());
    QCOMPARE(shown.editor.text(), "a");
}

void TomlEditorTest::findingsAreUnderlined_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<TextPosition>("place");
    QTest::addColumn<QString>("underlined");
    QTest::newRow("a word") << "a = 1\nbad = 2" << TextPosition{2, 1} << "bad";
    QTest::newRow("characters, not UTF-16")
        << QString::fromUtf8("\"\U0001f600\" = bad") << TextPosition{1, 7} << "bad";
    QTest::newRow("the end of a line") << "a =" << TextPosition{1, 4} << "=";
    QTest::newRow("behind the end") << "a = 1" << TextPosition{9, 1} << "a";
    QTest::newRow("column out of the line") << "a = 1" << TextPosition{1, 99} << "1";
    QTest::newRow("an empty line") << "\n" << TextPosition{1, 1} << "";
    QTest::newRow("column zero") << "a = 1" << TextPosition{1, 0} << "a";
}

void TomlEditorTest::findingsAreUnderlined()
{
    QFETCH(QString, text);
    QFETCH(TextPosition, place);
    QFETCH(QString, underlined);
    Shown shown(text);
    shown.editor.setFindings(
        {{FindingKind::Error, place, "it", {}}, {FindingKind::Warning, {}, "of no place", {}}});
    const auto selections = shown.editor.extraSelections();
    QCOMPARE(selections.size(), 1);
    QCOMPARE(selections.first().format.underlineStyle(), QTextCharFormat::WaveUnderline);
    QCOMPARE(selections.first().cursor.selectedText(), underlined);
    shown.editor.goTo(place);
    QVERIFY(shown.editor.hasFocus());
}

void TomlEditorTest::marginSaysWhatWasFound()
{
    Shown shown("a = 1\nb = 2\nc = 3\n");
    shown.editor.setFindings({{FindingKind::Warning, TextPosition{2, 1}, "is not heeded", {}},
                              {FindingKind::Error, TextPosition{2, 3}, "is bad", {}}});
    QCOMPARE(shown.editor.findingAt(1), "is not heeded; is bad");
    QCOMPARE(shown.editor.findingAt(0), QString());
    auto *margin = shown.editor.findChild<LineNumberArea *>();
    QVERIFY(margin->width() > 0 && margin->isVisible());
    const int line = shown.editor.fontMetrics().lineSpacing();
    QTest::mouseClick(margin, Qt::LeftButton, {}, {3, line * 2 + line / 2 + 4});
    QCOMPARE(shown.editor.textCursor().blockNumber(), 2);
    const int before = shown.editor.marginWidth();
    shown.editor.setText(QString("\n").repeated(20'000));
    QVERIFY(shown.editor.marginWidth() > before);
}

void TomlEditorTest::searches_data()
{
    QTest::addColumn<TextSearch>("search");
    QTest::addColumn<int>("matches");
    QTest::newRow("nothing") << TextSearch{"", false} << 0;
    QTest::newRow("small letters find capitals") << TextSearch{"root", false} << 3;
    QTest::newRow("capitals are meant") << TextSearch{"Root", false} << 1;
    QTest::newRow("text is no expression") << TextSearch{"r..t", false} << 0;
    QTest::newRow("expression") << TextSearch{"^r..t", true} << 2;
    QTest::newRow("empty matches do not count") << TextSearch{"x*", true} << 0;
    QTest::newRow("bad expression") << TextSearch{"(", true} << 0;
}

void TomlEditorTest::searches()
{
    QFETCH(TextSearch, search);
    QFETCH(int, matches);
    const TextSearch::Result result = search.in("root = 1\n# Root\nROOT = 2\n");
    QCOMPARE(result.matches.size(), matches);
    QCOMPARE(result.fault.isEmpty(), search.words != "(");
}

void TomlEditorTest::stepsThroughMatches()
{
    Shown shown("a = 1\nbb = 1\na = 2\n");
    QVERIFY(!shown.bar.isVisible());
    shown.bar.begin();
    QVERIFY(shown.field()->hasFocus());
    QTest::keyClicks(shown.field(), "a");
    QTRY_COMPARE(shown.count(), "2 matches");
    QCOMPARE(shown.editor.extraSelections().size(), 2);
    QTest::keyClick(shown.field(), Qt::Key_Return);
    QCOMPARE(shown.count(), "1 of 2");
    QTest::keyClick(shown.field(), Qt::Key_Return);
    QCOMPARE(shown.count(), "2 of 2");
    QCOMPARE(shown.editor.textCursor().selectionStart(), 13);
    QTest::keyClick(shown.field(), Qt::Key_Return); // round
    QCOMPARE(shown.count(), "1 of 2");
    QTest::keyClick(shown.field(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(shown.count(), "2 of 2");
    shown.editor.replaceText("a a a");
    QTRY_COMPARE(shown.count(), "3 matches");
    shown.field()->setText("nowhere");
    QTRY_COMPARE(shown.count(), "No match");
}

void TomlEditorTest::expressionIsOptional()
{
    Shown shown("a1 = 1\na2 = 2\n");
    shown.bar.begin();
    QTest::keyClicks(shown.field(), "a\\d");
    QTRY_COMPARE(shown.count(), "No match");
    shown.bar.findChild<QCheckBox *>("findExpression")->click();
    QTRY_COMPARE(shown.count(), "2 matches");
    QTest::keyClicks(shown.field(), "(");
    const auto *fault = shown.bar.findChild<QLabel *>("findFault");
    QTRY_VERIFY(fault->isVisible());
    QVERIFY2(fault->text().startsWith("The expression is not understood: "),
             qPrintable(fault->text()));
    QCOMPARE(shown.count(), "");
    QTest::keyClick(shown.field(), Qt::Key_Return); // nothing to go to
}

void TomlEditorTest::escapeClosesTheSearch()
{
    Shown shown("a = 1\n");
    shown.editor.selectAll();
    QTextCursor cursor = shown.editor.textCursor();
    cursor.setPosition(0);
    cursor.setPosition(1, QTextCursor::KeepAnchor);
    shown.editor.setTextCursor(cursor);
    shown.bar.begin();
    QCOMPARE(shown.field()->text(), "a");
    QCOMPARE(shown.count(), "1 match");
    QTest::keyClick(shown.field(), Qt::Key_Escape);
    QVERIFY(!shown.bar.isVisible());
    QVERIFY(shown.editor.hasFocus());
    QVERIFY(shown.editor.extraSelections().isEmpty());
}

Q_DECLARE_METATYPE(deck::TextPosition)
Q_DECLARE_METATYPE(deck::TextSearch)

QTEST_MAIN(TomlEditorTest)
#include "tst_tomleditor.moc"
