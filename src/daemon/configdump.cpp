// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/configdump.h"

#include <QTemporaryFile>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

ProgramRun ask(const ConfigBinary &binary, const QStringList &arguments)
{
    return runProgram(binary.program, arguments, binary.environment, binary.deadline, binary.stop);
}

/// What the binary makes of a file, by one of its `config` commands.
ProgramRun askOfFile(const ConfigBinary &binary, const QString &file, const QString &command)
{
    return ask(binary, {u"--config"_s, file, u"config"_s, command});
}

/// By a temporary file that is named containerd.toml in what the binary said.
ProgramRun askOfText(const ConfigBinary &binary, const QByteArray &text, const QString &command)
{
    QTemporaryFile file; // 0600, as the text may hold secrets
    ProgramRun run;
    if (!file.open() || file.write(text) != text.size() || !file.flush()) {
        run.cause = u"%1: %2"_s.arg(file.fileName(), file.errorString());
        return run;
    }
    run = askOfFile(binary, file.fileName(), command);
    run.cause.replace(file.fileName(), u"containerd.toml"_s);
    for (QByteArray *said : {&run.out, &run.err})
        said->replace(file.fileName().toUtf8(), "containerd.toml");
    return run;
}

} // namespace

ProgramRun dumpConfigFile(const ConfigBinary &binary, const QString &file)
{
    return askOfFile(binary, file, u"dump"_s);
}

ProgramRun dumpConfigText(const ConfigBinary &binary, const QByteArray &text)
{
    return askOfText(binary, text, u"dump"_s);
}

ProgramRun migrateConfigText(const ConfigBinary &binary, const QByteArray &text)
{
    return askOfText(binary, text, u"migrate"_s);
}

ProgramRun defaultConfig(const ConfigBinary &binary)
{
    return ask(binary, {u"config"_s, u"default"_s});
}

QStringList warningsOf(const ProgramRun &run)
{
    QStringList warnings;
    for (const QByteArray &line : run.err.split('\n')) {
        if (line.contains("level=warn"))
            warnings << QString::fromUtf8(line);
    }
    return warnings;
}

} // namespace deck
