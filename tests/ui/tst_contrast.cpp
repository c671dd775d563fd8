// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "configuration/tomlhighlighter.h"
#include "logview/levelcolours.h"
#include "presentation/contrast.h"
#include "presentation/tone.h"

#include <QStyle>
#include <QStyleFactory>
#include <QTest>

using namespace deck;

namespace {

const QList<Tone> kTones{Tone::Quiet, Tone::Busy, Tone::Good, Tone::Caution, Tone::Bad};
const QList<TomlToken> kTokens{TomlToken::Table,  TomlToken::Key,  TomlToken::String,
                               TomlToken::Number, TomlToken::Date, TomlToken::Boolean,
                               TomlToken::Comment};

QPalette paletteOf(QRgb ground, QRgb text, QRgb base, QRgb alternate, QRgb link)
{
    QPalette palette;
    palette.setColor(QPalette::Window, QColor::fromRgb(ground));
    palette.setColor(QPalette::Base, QColor::fromRgb(base));
    palette.setColor(QPalette::AlternateBase, QColor::fromRgb(alternate));
    palette.setColor(QPalette::Link, QColor::fromRgb(link));
    for (const auto role : {QPalette::WindowText, QPalette::Text})
        palette.setColor(role, QColor::fromRgb(text));
    return palette;
}

/// That the colours can be told apart from their ground, each with what it is.
class Judge
{
public:
    void text(const QString &what, const QColor &color, const QColor &ground)
    {
        judge(what, color, ground, kTextContrast);
    }
    void mark(const QString &what, const QColor &color, const QColor &ground)
    {
        judge(what, color, ground, kMarkContrast);
    }
    [[nodiscard]] const QStringList &faults() const { return m_faults; }

private:
    void judge(const QString &what, const QColor &color, const QColor &ground, double least)
    {
        if (const double found = contrast(color, ground); found < least)
            m_faults << QString("%1: %2 on %3 is %4, not %5")
                            .arg(what, color.name(), ground.name())
                            .arg(found, 0, 'f', 2)
                            .arg(least);
    }

    QStringList m_faults;
};

} // namespace

/// Every colour of ours, by the measure of WCAG 2, on palettes that there are.
class ContrastTest : public QObject
{
    Q_OBJECT

private slots:
    void tones_data() { addPalettes(); }
    void tones();
    void logLevels_data() { addPalettes(); }
    void logLevels();
    void densityStrip_data() { addPalettes(); }
    void densityStrip();
    void toml_data() { addPalettes(); }
    void toml();
    void quietText_data() { addPalettes(); }
    void quietText();

private:
    static void addPalettes();
    static void settle(const Judge &judge)
    {
        QVERIFY2(judge.faults().isEmpty(), qPrintable('\n' + judge.faults().join('\n')));
    }
};

void ContrastTest::addPalettes()
{
    QTest::addColumn<QPalette>("palette");
    const std::unique_ptr<QStyle> fusion(QStyleFactory::create("Fusion"));
    QTest::newRow("Fusion") << fusion->standardPalette();
    QTest::newRow("Fusion, dark") << paletteOf(0xff2b2f33, 0xffe8eaec, 0xff1e2124, 0xff26292d,
                                               0xff6cb2f5);
    QTest::newRow("Breeze") << paletteOf(0xffeff0f1, 0xff232629, 0xffffffff, 0xfff7f7f7,
                                         0xff2980b9);
    QTest::newRow("Breeze, dark") << paletteOf(0xff2a2e32, 0xfffcfcfc, 0xff1b1e20, 0xff232629,
                                               0xff1d99f3);
    QTest::newRow("Adwaita") << paletteOf(0xfff6f5f4, 0xff2e3436, 0xffffffff, 0xfff6f5f4,
                                          0xff1b6acb);
    QTest::newRow("high contrast, white on black")
        << paletteOf(0xff000000, 0xffffffff, 0xff000000, 0xff000000, 0xff0000ff);
    QTest::newRow("high contrast, black on white")
        << paletteOf(0xffffffff, 0xff000000, 0xffffffff, 0xffffffff, 0xff0000ff);
    QTest::newRow("high contrast, yellow on black")
        << paletteOf(0xff000000, 0xffffff00, 0xff000000, 0xff101010, 0xff00ffff);
    QTest::newRow("high contrast, green on black")
        << paletteOf(0xff000000, 0xff00ff00, 0xff000000, 0xff000000, 0xff8080ff);
    QTest::newRow("Solarized") << paletteOf(0xffeee8d5, 0xff073642, 0xfffdf6e3, 0xffeee8d5,
                                            0xff268bd2);
    QTest::newRow("Solarized, dark")
        << paletteOf(0xff073642, 0xffeee8d5, 0xff002b36, 0xff073642, 0xff268bd2);
}

/// As a word on the window and in a list, as a badge with its mark, and as a bar with text on it.
void ContrastTest::tones()
{
    QFETCH(QPalette, palette);
    Judge judge;
    for (const Tone tone : kTones) {
        const QString name = QString("tone %1").arg(static_cast<int>(tone));
        const QColor color = toneColor(tone, palette);
        const QColor ground = toneGround(tone, palette);
        judge.text(name, color, palette.color(QPalette::Window));
        judge.text(name + " in a list", color, palette.color(QPalette::Base));
        judge.mark(name + " in every other row", color, palette.color(QPalette::AlternateBase));
        judge.mark(name + ", mark", onToneColor(palette), color);
        judge.mark(name + ", stripe", color, ground);
        judge.text(name + ", text", palette.color(QPalette::WindowText), ground);
    }
    settle(judge);
}

void ContrastTest::logLevels()
{
    QFETCH(QPalette, palette);
    const LevelColours colours(palette);
    Judge judge;
    for (int i = 0; i < kLogLevels; ++i) {
        const auto level = static_cast<LogLevel>(i);
        const QString name = levelName(level);
        judge.text(name, colours.text(level), colours.background());
        judge.text(name + ", found", colours.text(level), colours.foundBackground());
        judge.text(name + ", badge", colours.background(), colours.badge(level));
    }
    judge.text("quiet", colours.quiet(), colours.background());
    judge.text("quiet, found", colours.quiet(), colours.foundBackground());
    judge.mark("bookmark", colours.link(), colours.background());
    settle(judge);
}

/// A single error among a thousand lines, too.
void ContrastTest::densityStrip()
{
    QFETCH(QPalette, palette);
    const LevelColours colours(palette);
    const QColor ground = palette.color(QPalette::AlternateBase);
    Judge judge;
    for (const LogLevel level : {LogLevel::Warning, LogLevel::Error, LogLevel::Panic}) {
        for (const double share : {0.001, 0.1, 1.0})
            judge.mark(QString("%1, %2").arg(levelName(level)).arg(share),
                       colours.density(level, share, ground), ground);
    }
    settle(judge);
}

void ContrastTest::toml()
{
    QFETCH(QPalette, palette);
    Judge judge;
    for (const TomlToken token : kTokens) {
        const QString name = QString("token %1").arg(static_cast<int>(token));
        const QColor color = tomlColor(token, palette);
        judge.text(name, color, palette.color(QPalette::Base));
        for (const Tone tone : {Tone::Busy, Tone::Caution, Tone::Bad}) // matches and findings
            judge.text(name + ", marked", color, toneGround(tone, palette));
    }
    settle(judge);
}

void ContrastTest::quietText()
{
    QFETCH(QPalette, palette);
    Judge judge;
    for (const auto &[ground, text] : {std::pair(QPalette::Window, QPalette::WindowText),
                                       std::pair(QPalette::Base, QPalette::Text)})
        judge.text("quiet", deck::quietText(palette.color(ground), palette.color(text)),
                   palette.color(ground));
    settle(judge);
}

QTEST_MAIN(ContrastTest)
#include "tst_contrast.moc"
