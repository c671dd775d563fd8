// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "faultrun.h"

#include "helpers/temporaryhome.h"

#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>

#include <unistd.h>

namespace deck::test {

using namespace Qt::StringLiterals;

namespace {

bool needsRoot(const QString &program)
{
    static const QStringList programs = QStringLiteral(DECK_ROOT_TESTS).split(u' ');
    return programs.contains(program);
}

/// By the words of QTest's plain output.
std::optional<Verdict> verdictOf(QStringView word)
{
    if (word == "PASS"_L1 || word == "XFAIL"_L1 || word == "BPASS"_L1)
        return Verdict::Passed;
    if (word == "SKIP"_L1)
        return Verdict::Skipped;
    if (word == "FAIL!"_L1 || word == "XPASS"_L1)
        return Verdict::Failed;
    return std::nullopt;
}

/// Tests of the window need no display.
QProcessEnvironment testEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    return environment;
}

QByteArray outputOf(const QString &program, const QString &option)
{
    QProcess process;
    process.setProcessEnvironment(testEnvironment());
    process.start(builtProgram(program), {option});
    process.waitForFinished(-1);
    return process.readAllStandardOutput();
}

} // namespace

QMap<QString, QStringList> functionsOf(const QString &program)
{
    QMap<QString, QStringList> functions;
    const QByteArrayList names = outputOf(program, u"-functions"_s).split('\n');
    for (const QByteArray &name : names)
        if (name.endsWith("()"))
            functions[QString::fromUtf8(name.chopped(2))] = {};
    const QByteArrayList rows = outputOf(program, u"-datatags"_s).split('\n');
    for (const QByteArray &line : rows) { // "Class function the row", without a row for none
        const QString text = QString::fromUtf8(line);
        functions[text.section(u' ', 1, 1)] << text.section(u' ', 2);
    }
    return functions;
}

void FaultRun::runTests(const QList<Fault> &faults)
{
    QMap<QString, QStringList> wanted;
    for (const Fault &fault : faults) {
        for (const TestName &test : fault.tests) {
            const QString function =
                test.row.isEmpty() ? test.function : test.function + u':' + test.row;
            if (!wanted[test.program].contains(function))
                wanted[test.program] << function;
        }
    }
    for (const auto &[program, functions] : wanted.asKeyValueRange()) {
        // A function that is wanted whole and by its rows as well would run twice.
        QStringList once;
        for (const QString &function : functions)
            if (!function.contains(u':') || !functions.contains(function.section(u':', 0, 0)))
                once << function;
        run(program, once, {}, program);
    }
}

void FaultRun::runLongForms(const QList<Fault> &faults)
{
    QStringList done;
    for (const Fault &fault : faults) {
        for (const LongForm &form : fault.longForms) {
            const QString mark = form.toString();
            if (done.contains(mark))
                continue;
            done << mark;
            const QString row = form.test.row;
            run(form.test.program,
                {row.isEmpty() ? form.test.function : form.test.function + u':' + row},
                form.variables, mark);
        }
    }
}

void FaultRun::run(const QString &program, const QStringList &functions,
                   const QStringList &variables, const QString &mark)
{
    if (needsRoot(program) && ::geteuid() != 0) {
        m_told(u"%1: left out, it needs root"_s.arg(mark));
        return;
    }
    m_told(mark);
    QProcess process;
    QProcessEnvironment environment = testEnvironment();
    environment.insert(u"QTEST_FUNCTION_TIMEOUT"_s, u"7200000"_s); // the longer forms take longer
    for (const QString &variable : variables)
        environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(builtProgram(program), QStringList{u"-maxwarnings"_s, u"0"_s} + functions);
    process.waitForFinished(-1);
    const QByteArray output = process.readAllStandardOutput();
    read(output, mark);
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return;
    m_isGood = false;
    m_told(QString::fromUtf8(output));
}

void FaultRun::read(const QByteArray &output, const QString &key)
{
    static const QRegularExpression line(u"^(\\S+) *: \\w+::(\\w+)\\((.*?)\\)(?: .*)?$"_s);
    for (const QByteArray &bytes : output.split('\n')) {
        const auto match = line.match(QString::fromUtf8(bytes));
        if (const auto verdict = verdictOf(match.capturedView(1)))
            m_verdicts[key].append({{{}, match.captured(2), match.captured(3)}, *verdict});
    }
}

FaultRun::Seen FaultRun::seen(const QString &key, const TestName &test) const
{
    Seen seen;
    for (const auto &[name, verdict] : m_verdicts.value(key)) {
        if (name.function != test.function || (!test.row.isEmpty() && name.row != test.row))
            continue;
        seen.passed += verdict == Verdict::Passed;
        seen.skipped += verdict == Verdict::Skipped;
        seen.failed += verdict == Verdict::Failed;
    }
    return seen;
}

FaultResults FaultRun::results(const QList<Fault> &faults) const
{
    FaultResults results;
    for (const Fault &fault : faults) {
        QStringList bad;
        Seen all;
        const auto add = [&](const QString &key, const TestName &test) {
            const Seen some = seen(key, test);
            all.passed += some.passed;
            all.skipped += some.skipped;
            if (some.failed > 0 || (m_verdicts.contains(key) && some.passed + some.skipped == 0))
                bad << u"FAILED `%1`"_s.arg(test.toString());
        };
        for (const TestName &test : fault.tests)
            add(test.program, test);
        for (const LongForm &form : fault.longForms)
            add(form.toString(), form.test);
        if (all.passed > 0)
            bad << u"%1 passed"_s.arg(all.passed);
        if (all.skipped > 0)
            bad << u"%1 skipped"_s.arg(all.skipped);
        results << (bad.isEmpty() ? u"not run"_s : bad.join(", "_L1));
    }
    return results;
}

} // namespace deck::test
