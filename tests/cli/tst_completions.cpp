// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commandline.h"
#include "helpers/temporaryhome.h"
#include "helpers/terminal.h"
#include "language/language.h"

#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTest>

using namespace deck;
using namespace deck::test;

namespace {

QString file(const QString &name)
{
    return QStringLiteral(DECK_COMPLETION_FOLDER) + '/' + name;
}

QStringList sorted(QStringList list)
{
    list.removeDuplicates();
    list.sort();
    return list;
}

QStringList captures(const QString &text, const QString &pattern)
{
    QStringList all;
    auto matches =
        QRegularExpression(pattern, QRegularExpression::MultilineOption).globalMatch(text);
    while (matches.hasNext())
        all << matches.next().captured(1);
    return sorted(all);
}

/// A shell's completion, asked with the words of a line; the last one is what is being typed.
class Shell
{
public:
    virtual ~Shell() = default;
    [[nodiscard]] virtual QString program() const = 0;
    [[nodiscard]] virtual Answer ask(const QStringList &line) const = 0;

    [[nodiscard]] QStringList offered(const QStringList &line) const
    {
        const Answer answer = ask(line);
        if (answer.code != 0 || !answer.err.isEmpty())
            return {QString::fromUtf8(answer.err), QString::number(answer.code)};
        return sorted(QString::fromUtf8(answer.out).split('\n', Qt::SkipEmptyParts));
    }
    [[nodiscard]] QStringList longOptions(QStringList line) const
    {
        return captures(offered(line << "--").join('\n'), "^--([a-z-]+)$");
    }
};

class Bash : public Shell
{
public:
    [[nodiscard]] QString program() const override { return "bash"; }
    [[nodiscard]] Answer ask(const QStringList &line) const override
    {
        return run("bash", QStringList{"--norc", "-c",
                                       "source \"$1\"; shift; COMP_WORDS=(\"$@\"); "
                                       "COMP_CWORD=$(($# - 1)); \"_$1\" 2>&1; "
                                       "printf '%s\\n' \"${COMPREPLY[@]}\"",
                                       "bash", file("deckctl.bash")} +
                               line);
    }
};

class Fish : public Shell
{
public:
    [[nodiscard]] QString program() const override { return "fish"; }
    [[nodiscard]] Answer ask(const QStringList &line) const override
    {
        return run("fish",
                   {"--no-config", "-c",
                    "source $argv[1]; complete -C $argv[2] | string replace -r '\\t.*' ''; true",
                    file(line.first() + ".fish"), line.join(' ')});
    }
};

/// zsh completes in a terminal alone. So its `_arguments` is one that prints what it is told: the
/// options, and after them the words of the argument that is being typed.
class Zsh : public Shell
{
public:
    [[nodiscard]] QString program() const override { return "zsh"; }
    [[nodiscard]] Answer ask(const QStringList &line) const override
    {
        const QString script = QStringLiteral(R"(
            _describe() { print -l -- ${${(P)2}%%:*}; }
            compadd() { shift $(($# - 1)); print -l -- ${(P)1}; }
            _arguments() {
                local spec
                for spec in "$@"; do
                    [[ $spec =~ '^[(*]?[^a-z]*(--[a-z-]+)' ]] && print -r -- $match[1]
                    [[ $spec == $place:* || $spec == '*:'[^:]* ]] || continue
                    case $spec in
                        (*:'('*) print -l -- ${=${${spec##*:\(}%\)}} ;;
                        (*:_deckctl_*) ${spec##*:} ;;
                    esac
                done
            }
            typeset -A opt_args
            place=$2 file=$1 service=$3; shift 2
            words=("$@") CURRENT=$#; set --
            source $file)");
        int place = 1; // of the argument that is being typed, among those that are no options
        for (qsizetype i = 1; i + 1 < line.size(); ++i) {
            const bool isValue = line.at(i - 1) == "--profile" || line.at(i - 1) == "--home" ||
                                 line.at(i - 1) == "--language";
            place += line.at(i).startsWith('-') || isValue ? 0 : 1;
        }
        return run("zsh", QStringList{"-f", "-c", script, "zsh", file("_deckctl"),
                                      QString::number(place)} +
                              line);
    }

    // What stands for words is printed among them.
    [[nodiscard]] QStringList wordsOffered(const QStringList &line) const
    {
        return captures(offered(line).join('\n'), "^([a-zA-Z0-9]+)$");
    }
};

/// Whether the parser has a long option for a command, by what it says of it.
bool takes(const QString &command, const QString &option)
{
    const auto parsed = parseCommandLine({"deckctl", command, "--" + option});
    const auto withValue = parseCommandLine({"deckctl", command, "--" + option, "x"});
    const QString refusal = QStringLiteral("'%1' takes no option --%2").arg(command, option);
    for (const auto &line : {parsed, withValue}) {
        const auto *early = std::get_if<EarlyExit>(&line);
        if (early && early->text.contains(refusal))
            return false;
    }
    return true;
}

QStringList allOptions(const Answer &help)
{
    return captures(QString::fromUtf8(help.out), "^  (?:-\\w, )?--([a-z-]+)");
}

} // namespace

/// What the shells offer is what the parser takes.
class CompletionsTest : public QObject
{
    Q_OBJECT

private slots:
    void optionsOfCommands_data();
    void optionsOfCommands();
    void optionsOfTheWindow_data() { shells(); }
    void optionsOfTheWindow();
    void words_data();
    void words();
    void profileNames_data();
    void profileNames();

private:
    void shells();
    [[nodiscard]] const Shell &shell(const QString &name) const;

    Bash m_bash;
    Fish m_fish;
    Zsh m_zsh;
};

void CompletionsTest::shells()
{
    QTest::addColumn<QString>("shell");
    for (const char *name : {"bash", "fish", "zsh"})
        QTest::newRow(name) << QString(name);
}

const Shell &CompletionsTest::shell(const QString &name) const
{
    if (name == m_bash.program())
        return m_bash;
    return name == m_fish.program() ? static_cast<const Shell &>(m_fish) : m_zsh;
}

#define NEED(name)                                                                                 \
    if (QStandardPaths::findExecutable(name).isEmpty())                                            \
    QSKIP("this shell is not installed")

void CompletionsTest::optionsOfCommands_data()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<QString>("command");
    for (const char *name : {"bash", "fish", "zsh"}) {
        for (const QString &command : keywords<CliCommand>())
            QTest::addRow("%s %s", name, qPrintable(command)) << QString(name) << command;
    }
}

void CompletionsTest::optionsOfCommands()
{
    QFETCH(QString, shell);
    QFETCH(QString, command);
    NEED(shell);
    static const QStringList kAll = allOptions(deckctl({"--help"}));
    QVERIFY(kAll.size() > 5);
    QStringList taken;
    for (const QString &option : kAll) {
        if (takes(command, option))
            taken << option;
    }
    QCOMPARE(this->shell(shell).longOptions({"deckctl", command}), taken);
}

void CompletionsTest::optionsOfTheWindow()
{
    QFETCH(QString, shell);
    NEED(shell);
    QCOMPARE(this->shell(shell).longOptions({"containerdeck"}),
             allOptions(run(builtProgram("containerdeck"), {"--help"})));
}

void CompletionsTest::words_data()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<QStringList>("line");
    QTest::addColumn<QStringList>("offered");
    const QList<std::pair<QStringList, QStringList>> all{
        {{"deckctl", ""}, keywords<CliCommand>()},
        {{"deckctl", "--json", "--profile", "run", ""}, keywords<CliCommand>()},
        {{"deckctl", "config", ""}, keywords<ConfigAction>()},
        {{"deckctl", "profiles", ""}, keywords<ProfilesAction>()},
        {{"deckctl", "profiles", "unset", ""}, profileKeys()},
        {{"deckctl", "profiles", "unset", "restart", ""}, profileKeys()},
        {{"deckctl", "--home", "/nowhere", "debug", "10m", ""}, {"debug", "trace"}},
        {{"deckctl", "runs", ""}, {"last"}},
        {{"deckctl", "stop", ""}, {}},
    };
    for (const char *name : {"bash", "fish", "zsh"}) {
        for (const auto &[line, offered] : all)
            QTest::addRow("%s: %s", name, qPrintable(line.join(' ')))
                << QString(name) << line << sorted(offered);
    }
    for (const char *name : {"bash", "fish"}) { // zsh here does not complete values
        for (const char *program : {"deckctl", "containerdeck"})
            QTest::addRow("%s: languages of %s", name, program)
                << QString(name) << QStringList{program, "--language", ""}
                << sorted(languageChoices());
    }
}

void CompletionsTest::words()
{
    QFETCH(QString, shell);
    QFETCH(QStringList, line);
    QFETCH(QStringList, offered);
    NEED(shell);
    const QStringList found =
        shell == m_zsh.program() ? m_zsh.wordsOffered(line) : this->shell(shell).offered(line);
    QCOMPARE(found, offered);
}

void CompletionsTest::profileNames_data()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<QStringList>("line");
    for (const char *name : {"bash", "fish"}) {
        QTest::addRow("%s: option", name)
            << QString(name) << QStringList{"deckctl", "--profile", ""};
        QTest::addRow("%s: action", name)
            << QString(name) << QStringList{"deckctl", "profiles", "export", ""};
    }
}

void CompletionsTest::profileNames()
{
    QFETCH(QString, shell);
    QFETCH(QStringList, line);
    NEED(shell);
    const TemporaryHome home;
    QCOMPARE(deckctl({"--home", home.path(), "profiles", "create", "second-one"}).code, 0);
    line.insert(1, "--home");
    line.insert(2, home.path());
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", QFileInfo(builtProgram("deckctl")).path().toLocal8Bit() + ':' + path);
    const QStringList found = this->shell(shell).offered(line);
    qputenv("PATH", path);
    QCOMPARE(found, (QStringList{"default", "second-one"}));
}

QTEST_GUILESS_MAIN(CompletionsTest)
#include "tst_completions.moc"
