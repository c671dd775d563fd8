// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/autostart.h"

#include "desktop/startaction.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QTextStream>

#include <algorithm>
#include <utility>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::Autostart)
};

const QString kMinimized = u"--minimized"_s;
const QString kAction = u"--action"_s;

/// Twice: within the quotes, and as a string of the file. A percent sign begins a field code.
QString quoted(const QString &word)
{
    QString inner;
    for (const QChar c : word) {
        if (c == u'"' || c == u'`' || c == u'$' || c == u'\\')
            inner += u'\\';
        inner += c;
        if (c == u'%')
            inner += c;
    }
    inner.replace(u'\\', u"\\\\"_s);
    inner.replace(u'\n', u"\\n"_s); // it would end the line
    return u'"' + inner + u'"';
}

bool isPlain(const QString &word)
{
    const auto isSafe = [](QChar c) {
        return (c.isLetterOrNumber() && c.unicode() < 128) || u"-_./=,:@+"_s.contains(c);
    };
    return !word.isEmpty() && std::all_of(word.begin(), word.end(), isSafe);
}

QStringList commandFor(Autostart::Choice choice, const QStringList &command)
{
    QStringList words = command + QStringList{kMinimized};
    if (choice.startsDaemon)
        words << kAction << keyword(StartAction::Start);
    return words;
}

/// As a string of the file.
QString unescaped(const QString &text)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isEscape = text.at(i) == u'\\' && i + 1 < text.size();
        const QChar c = text.at(isEscape ? ++i : i);
        plain += isEscape && c == u'n' ? u'\n' : c;
    }
    return plain;
}

QStringList linesOf(const QString &path)
{
    QFile file(path);
    constexpr qint64 kLongest = 64 * 1024;
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.read(kLongest)).split(u'\n');
}

/// Of the entry's one group; empty when it is not there.
QString valueOf(const QStringList &lines, const QString &key)
{
    for (const QString &line : lines) {
        if (line.section(u'=', 0, 0).trimmed() == key)
            return line.section(u'=', 1).trimmed();
    }
    return {};
}

} // namespace

QString execLine(const QStringList &command)
{
    QStringList words;
    for (const QString &word : command)
        words << (isPlain(word) ? word : quoted(word));
    return words.join(u' ');
}

QStringList wordsOfExecLine(const QString &line)
{
    const QString text = unescaped(line);
    QStringList words;
    QString word;
    bool isWord = false;
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool hasNext = i + 1 < text.size();
        if (c == u'"') {
            isQuoted = !isQuoted;
            isWord = true;
        } else if (c == u' ' && !isQuoted) {
            if (isWord)
                words << std::exchange(word, {});
            isWord = false;
        } else {
            const bool isEscape = (c == u'\\' && isQuoted) || c == u'%';
            word += isEscape && hasNext ? text.at(++i) : c;
            isWord = true;
        }
    }
    if (isQuoted)
        return {};
    return isWord ? words + QStringList{word} : words;
}

Autostart::Autostart(const QString &configHome)
    : m_file(configHome + u"/autostart/org.containerdeck.Containerdeck.desktop"_s)
{
}

Autostart::Entry Autostart::load(const QStringList &command) const
{
    const QStringList lines = linesOf(m_file);
    if (lines.isEmpty() || valueOf(lines, u"Hidden"_s) == u"true" ||
        valueOf(lines, u"X-GNOME-Autostart-enabled"_s) == u"false")
        return {};
    const QString exec = valueOf(lines, u"Exec"_s);
    for (const bool startsDaemon : {false, true}) {
        if (wordsOfExecLine(exec) == commandFor({true, startsDaemon}, command))
            return {{true, startsDaemon}, {}};
    }
    return {{}, exec};
}

std::optional<Problem> Autostart::save(Choice choice, const QStringList &command) const
{
    if (!choice.opens) {
        QFile file(m_file);
        if (!file.exists() || file.remove())
            return std::nullopt;
        return Problem{m_file, file.errorString(), Words::tr("Remove the file by hand.")};
    }
    return write(execLine(commandFor(choice, command)));
}

std::optional<Problem> Autostart::write(const QString &exec) const
{
    QDir().mkpath(QFileInfo(m_file).path());
    QSaveFile file(m_file);
    bool isWritten = file.open(QIODevice::WriteOnly);
    if (isWritten) {
        QTextStream text(&file);
        text << "[Desktop Entry]\nType=Application\nName=Containerdeck\n"
             << "Icon=org.containerdeck.Containerdeck\nExec=" << exec
             << "\nX-GNOME-Autostart-enabled=true\n";
        text.flush();
        isWritten = file.commit();
    }
    if (isWritten)
        return std::nullopt;
    return Problem{m_file, file.errorString(),
                   Words::tr("Make the folder writable for you, and try again.")};
}

} // namespace deck
