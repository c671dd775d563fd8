// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "presentation/attention.h"
#include "presentation/availablecommands.h"
#include "presentation/durationtext.h"
#include "presentation/safetext.h"
#include "presentation/statepresentation.h"

#include <QTest>

#include <cmath>

using namespace deck;
using namespace Qt::StringLiterals;

namespace {

constexpr State kStates[] = {State::Stopped,  State::Starting, State::Running,
                             State::Stopping, State::Backoff,  State::Failed};
constexpr Health kHealths[] = {Health::Unknown, Health::Serving, Health::Degraded,
                               Health::NotResponding};
constexpr Tone kTones[] = {Tone::Quiet, Tone::Busy, Tone::Good, Tone::Caution, Tone::Bad};

const char *nameOf(Health health)
{
    switch (health) {
    case Health::Unknown:
        return "unknown";
    case Health::Serving:
        return "serving";
    case Health::Degraded:
        return "degraded";
    case Health::NotResponding:
        return "not responding";
    }
    Q_UNREACHABLE();
}

Snapshot snapshotIn(State state, Health health = Health::Unknown)
{
    Snapshot snapshot;
    snapshot.state = state;
    snapshot.health = health;
    snapshot.healthDetail = "the store is broken";
    snapshot.managerPid = 1;
    return snapshot;
}

DaemonError someError(Repair repair = Repair::None)
{
    return {ErrorCode::EndedEarly,
            {"/usr/bin/containerd", "ended with code 1", "Look at the log."},
            repair,
            {"first", "last"}};
}

/// https://www.w3.org/TR/WCAG21/#dfn-relative-luminance
double luminance(const QColor &color)
{
    const auto linear = [](float part) {
        const auto c = static_cast<double>(part);
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

/// What the window says, for everything that a snapshot can be.
class PresentationTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }
    void states_data();
    void states();
    void statesDifferWithoutTheirColour();
    void backoffCountsDown();
    void servingSaysWhere();
    void attention_data();
    void attention();
    void sentences_data();
    void sentences();
    void repairs_data();
    void repairs();
    void warnings();
    void plugins();
    void moreLog_data();
    void moreLog();
    void longTextsAreShortened();
    void commands_data();
    void commands();
    void durations_data();
    void durations();
    void safeTexts_data();
    void safeTexts();
    void contrasts_data();
    void contrasts();
};

void PresentationTest::states_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<Health>("health");
    QTest::addColumn<QString>("word");
    QTest::addColumn<Tone>("tone");
    QTest::addColumn<Mark>("mark");
    const auto row = [](State state, Health health, const char *word, Tone tone, Mark mark) {
        QTest::addRow("%s, %s", keyword(state).toLatin1().data(), nameOf(health))
            << state << health << QString(word) << tone << mark;
    };
    for (const Health health : kHealths) { // of a daemon that is not running, health says nothing
        row(State::Stopped, health, "Stopped", Tone::Quiet, Mark::Square);
        row(State::Starting, health, "Starting", Tone::Busy, Mark::Dots);
        row(State::Stopping, health, "Stopping", Tone::Busy, Mark::Dots);
        row(State::Backoff, health, "Restarting", Tone::Caution, Mark::Dots);
        row(State::Failed, health, "Failed", Tone::Bad, Mark::Cross);
    }
    row(State::Running, Health::Unknown, "Running", Tone::Busy, Mark::Dots);
    row(State::Running, Health::Serving, "Serving", Tone::Good, Mark::Check);
    row(State::Running, Health::Degraded, "Degraded", Tone::Caution, Mark::Exclamation);
    row(State::Running, Health::NotResponding, "Not responding", Tone::Bad, Mark::Exclamation);
}

void PresentationTest::states()
{
    QFETCH(State, state);
    QFETCH(Health, health);
    const StatePresentation shown = presentState(snapshotIn(state, health));
    QTEST(shown.word, "word");
    QTEST(shown.tone, "tone");
    QTEST(shown.mark, "mark");
    QVERIFY(!shown.explanation.isEmpty());
}

void PresentationTest::statesDifferWithoutTheirColour()
{
    QStringList words;
    for (const State state : kStates)
        words << presentState(snapshotIn(state)).word;
    QCOMPARE(words.removeDuplicates(), 0);
}

void PresentationTest::backoffCountsDown()
{
    Snapshot snapshot = snapshotIn(State::Backoff);
    snapshot.retryAt = QDateTime::currentDateTimeUtc().addDays(3).addSecs(1800);
    QCOMPARE(presentState(snapshot).explanation, "Next start in 3 d 0 h.");
    snapshot.retryAt = QDateTime::currentDateTimeUtc().addSecs(-5);
    QCOMPARE(presentState(snapshot).explanation, "The next start is due.");
}

void PresentationTest::servingSaysWhere()
{
    Snapshot snapshot = snapshotIn(State::Running, Health::Serving);
    QVERIFY(!presentState(snapshot).explanation.contains("user namespace"));
    snapshot.rootless = RootlessFacts{1, 2, RootlessNetwork::Slirp4netns, {}};
    QVERIFY(presentState(snapshot).explanation.endsWith(", in a user namespace."));
    snapshot.rootless->network = RootlessNetwork::Host;
    QVERIFY(presentState(snapshot).explanation.endsWith("with the host's network."));
    snapshot.rootless->networkReason = "slirp4netns: no such program";
    QVERIFY(presentState(snapshot).explanation.endsWith("(slirp4netns: no such program)."));
}

void PresentationTest::attention_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<Health>("health");
    QTest::addColumn<bool>("hasError");
    for (const State state : kStates) {
        for (const Health health : kHealths) {
            for (const bool error : {false, true}) {
                QTest::addRow("%s, %s%s", keyword(state).toLatin1().data(), nameOf(health),
                              error ? ", error" : "")
                    << state << health << error;
            }
        }
    }
}

void PresentationTest::attention()
{
    QFETCH(State, state);
    QFETCH(Health, health);
    QFETCH(bool, hasError);
    Snapshot snapshot = snapshotIn(state, health);
    if (hasError)
        snapshot.error = someError(Repair::TryAgain);
    const auto shown = attentionFor(snapshot);
    if (hasError) {
        QVERIFY(shown);
        QCOMPARE(shown->text, "/usr/bin/containerd: ended with code 1. Look at the log.");
        QCOMPARE(shown->details, (QStringList{"first", "last"}));
        // A button stands there only once nothing else is going on.
        QCOMPARE(shown->button.isEmpty(), state != State::Failed);
        QCOMPARE(shown->tone, state == State::Failed ? Tone::Bad : Tone::Caution);
        return;
    }
    const bool silent = health == Health::NotResponding;
    QCOMPARE(shown.has_value(), state == State::Running && (health == Health::Degraded || silent));
    if (shown) {
        QVERIFY(shown->text.contains("the store is broken"));
        QVERIFY(shown->button.isEmpty());
        QCOMPARE(shown->tone, silent ? Tone::Bad : Tone::Caution);
    }
}

void PresentationTest::repairs_data()
{
    QTest::addColumn<Repair>("repair");
    QTest::addColumn<qint64>("managerPid");
    QTest::addColumn<QString>("button");
    QTest::newRow("none") << Repair::None << qint64(1) << "";
    QTest::newRow("pid file") << Repair::SetAsidePidFile << qint64(1) << "Set Aside a&nd Start";
    QTest::newRow("try again") << Repair::TryAgain << qint64(1) << "&Try Again";
    QTest::newRow("no manager") << Repair::TakeOver << qint64(0) << "Ta&ke Over";
}

void PresentationTest::repairs()
{
    QFETCH(Repair, repair);
    QFETCH(qint64, managerPid);
    Snapshot snapshot = snapshotIn(managerPid == 0 ? State::Running : State::Failed);
    snapshot.managerPid = managerPid;
    snapshot.error = someError(repair);
    const auto shown = attentionFor(snapshot);
    QVERIFY(shown);
    QCOMPARE(shown->repair, repair);
    QTEST(shown->button, "button");
    QCOMPARE(shown->tone, Tone::Bad);
}

void PresentationTest::warnings()
{
    Snapshot snapshot = snapshotIn(State::Running, Health::Serving);
    snapshot.warnings = {"one", "two", "three"};
    const auto shown = attentionFor(snapshot);
    QCOMPARE(shown, (Attention{Tone::Caution, "one", {"two", "three"}, Repair::None, {}}));
    snapshot.error = someError(); // is more urgent
    QVERIFY(attentionFor(snapshot)->text.contains("ended with code 1"));
}

void PresentationTest::moreLog_data()
{
    QTest::addColumn<QString>("level");
    QTest::addColumn<QDateTime>("until");
    QTest::addColumn<qint64>("managerPid");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("hasButton");
    const QDateTime today(QDate::currentDate(), QTime(14, 35));
    const QDateTime later(QDate(2031, 2, 3), QTime(0, 5));
    QTest::newRow("usual") << "" << QDateTime() << qint64(1) << "" << false;
    QTest::newRow("today") << "debug" << today << qint64(1) << "Logging at debug until 14:35."
                           << true;
    QTest::newRow("another day") << "trace" << later << qint64(1)
                                 << "Logging at trace until 3 Feb 00:05." << true;
    QTest::newRow("nobody to ask")
        << "debug" << today << qint64(0) << "Logging at debug until 14:35." << false;
}

void PresentationTest::moreLog()
{
    QFETCH(const QString, level);
    QFETCH(const QDateTime, until);
    QFETCH(const qint64, managerPid);
    QFETCH(const QString, text);
    QFETCH(const bool, hasButton);
    Snapshot snapshot = snapshotIn(State::Running, Health::Serving);
    snapshot.temporaryLogLevel = level;
    snapshot.temporaryUntil = until;
    snapshot.managerPid = managerPid;
    const auto shown = moreLogAttention(snapshot);
    QCOMPARE(shown.has_value(), !text.isEmpty());
    if (!shown)
        return;
    QCOMPARE(shown->text, text);
    QCOMPARE(!shown->button.isEmpty(), hasButton);
    QCOMPARE(shown->action == AttentionAction::EndMoreLog, hasButton);
}

void PresentationTest::plugins()
{
    Snapshot snapshot = snapshotIn(State::Running, Health::Degraded);
    snapshot.failedPlugins = {{"io.containerd.snapshotter.v1.zfs", "no zfs\nhere"}};
    QCOMPARE(attentionFor(snapshot)->details,
             QStringList("Plugin io.containerd.snapshotter.v1.zfs: no zfs here"));
}

void PresentationTest::longTextsAreShortened()
{
    DaemonError error = someError();
    error.problem.cause = QString(10000, 'x');
    error.lastLines = {QString(100000, 'y')};
    const Attention shown = attentionFor(error, Tone::Bad);
    QCOMPARE(shown.text.size(), 400);
    QVERIFY(shown.text.endsWith(u'…'));
    QCOMPARE(shown.details.size(), 2); // the text, longer than in the bar, and the line
    for (const QString &line : shown.details)
        QCOMPARE(line.size(), 2000);
}

void PresentationTest::commands_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<Wanted>("wanted");
    QTest::addColumn<QString>("available");
    const auto row = [](State state, Wanted wanted, const char *available) {
        QTest::addRow("%s, wanted %s", keyword(state).toLatin1().data(),
                      keyword(wanted).toLatin1().data())
            << state << wanted << QString(available);
    };
    for (const Wanted wanted : {Wanted::Stopped, Wanted::Running}) {
        row(State::Stopped, wanted, "start");
        row(State::Failed, wanted, "start");
        row(State::Starting, wanted, "stop");
        row(State::Running, wanted, "stop restart");
        row(State::Backoff, wanted, "start stop");
    }
    row(State::Stopping, Wanted::Stopped, "start");
    row(State::Stopping, Wanted::Running, "stop");
}

void PresentationTest::commands()
{
    QFETCH(State, state);
    QFETCH(Wanted, wanted);
    QFETCH(QString, available);
    Snapshot snapshot = snapshotIn(state);
    snapshot.wanted = wanted;
    const QStringList words = available.split(' ');
    QCOMPARE(availableCommands(snapshot),
             (AvailableCommands{.start = words.contains("start"),
                                .stop = words.contains("stop"),
                                .restart = words.contains("restart")}));
    snapshot.managerPid = 0; // nobody is there to ask
    QCOMPARE(availableCommands(snapshot), AvailableCommands{});
}

void PresentationTest::durations_data()
{
    using namespace std::chrono_literals;
    QTest::addColumn<std::chrono::milliseconds>("duration");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *text, std::chrono::milliseconds duration) {
        QTest::newRow(text) << duration << QString(text);
    };
    row("0 s", 0ms);
    QTest::newRow("not rounded up") << std::chrono::milliseconds(999) << "0 s";
    row("59 s", 59999ms);
    row("1 min 0 s", 60s);
    row("59 min 59 s", 1h - 1s);
    row("1 h 0 min", 1h);
    row("23 h 59 min", 24h - 1s);
    row("1 d 0 h", 24h);
    row("400 d 23 h", 24h * 401 - 1s);
}

void PresentationTest::durations()
{
    QFETCH(std::chrono::milliseconds, duration);
    QTEST(durationText(duration), "text");
}

void PresentationTest::safeTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("toolTip");
    QTest::newRow("empty") << ""
                           << ""
                           << "";
    QTest::newRow("plain") << "a b"
                           << "a b"
                           << "<p>a b</p>";
    QTest::newRow("HTML") << "<b>x</b> & y"
                          << "<b>x</b> & y"
                          << "<p>&lt;b&gt;x&lt;/b&gt; &amp; y</p>";
    QTest::newRow("newlines") << "a\n\n b\r\n"
                              << "a b"
                              << "<p>a b</p>";
    QTest::newRow("bidirectional") << u"a\u202eb"_s << "a\\u202eb"
                                   << "<p>a\\u202eb</p>";
    QTest::newRow("escape sequence") << "\x1b[31m"
                                     << "\\x1b[31m"
                                     << "<p>\\x1b[31m</p>";
    QTest::newRow("Chinese") << u"启动"_s << u"启动"_s << u"<p>启动</p>"_s;
}

void PresentationTest::safeTexts()
{
    QFETCH(QString, text);
    QTEST(safeLine(text), "line");
    QTEST(safeToolTip(text), "toolTip");
}

void PresentationTest::contrasts_data()
{
    QTest::addColumn<Tone>("tone");
    QTest::addColumn<QColor>("window");
    QTest::addColumn<QColor>("text");
    for (const Tone tone : kTones) {
        const int number = static_cast<int>(tone);
        QTest::addRow("%d, light", number) << tone << QColor(0xef, 0xef, 0xef) << QColor(Qt::black);
        QTest::addRow("%d, dark", number)
            << tone << QColor(0x22, 0x26, 0x2b) << QColor(0xe6, 0xe9, 0xed);
    }
}

void PresentationTest::contrasts()
{
    constexpr double kReadable = 4.5; // WCAG 2.1, 1.4.3
    QFETCH(Tone, tone);
    QFETCH(QColor, window);
    QFETCH(QColor, text);
    QPalette palette(window);
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    QCOMPARE_GE(contrast(toneColor(tone, palette), window), kReadable);
    QCOMPARE_GE(contrast(toneColor(tone, palette), toneGround(tone, palette)), kReadable);
    QCOMPARE_GE(contrast(text, toneGround(tone, palette)), kReadable);
}

void PresentationTest::sentences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("nothing") << ""
                             << "";
    QTest::newRow("a word") << "profile 'x': it is not there."
                            << "Profile 'x': it is not there.";
    QTest::newRow("a name") << "containerd: ended."
                            << "containerd: ended.";
    QTest::newRow("a name like a word") << "profiles.toml: bad."
                                        << "profiles.toml: bad.";
    QTest::newRow("a path") << "/usr/bin/x: ended."
                            << "/usr/bin/x: ended.";
}

void PresentationTest::sentences()
{
    QFETCH(QString, text);
    QTEST(asSentence(text), "sentence");
}

QTEST_GUILESS_MAIN(PresentationTest)
#include "tst_presentation.moc"
