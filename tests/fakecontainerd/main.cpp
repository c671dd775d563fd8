// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// Stands for containerd and docker-containerd where a test needs one that misbehaves to order: the
// same command lines, log format, sockets, calls and signals. modes.cpp has what it can be told.

#include "commandline.h"
#include "fakelog.h"
#include "modes.h"
#include "services.h"
#include "signals.h"
#include "sockets.h"

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <vector>

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace fake {
namespace {

constexpr int kUsage = 64;

void dump(const std::string &file, char **lines)
{
    if (file.empty())
        return;
    std::ofstream stream(file);
    for (; *lines != nullptr; ++lines)
        stream << *lines << '\n';
}

void makeGrandchild()
{
    if (::fork() != 0)
        return;
    ::sleep(60);
    ::_exit(0);
}

[[noreturn]] void dieBy(int signal)
{
    const rlimit none = {0, 0};
    ::setrlimit(RLIMIT_CORE, &none); // it is expected, and not for anybody to look into
    ::signal(signal, SIG_DFL);
    ::raise(signal);
    std::abort();
}

void speakBeforeAnythingElse(const Modes &modes)
{
    if (modes.closesStderr) {
        // Not merely closed: the next file to be opened would become the log.
        const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
        ::dup2(nowhere, STDOUT_FILENO);
        ::dup2(nowhere, STDERR_FILENO);
    }
    if (modes.hasGrandchild)
        makeGrandchild();
    log("starting containerd", "revision=fake version=1.6.20-fake");
    for (int i = 0; i < modes.floodLines; ++i)
        log("flood", "line=" + std::to_string(i));
}

/// What containerd does between its first line and its sockets.
Pause load(const Modes &modes, const CommandLine &line)
{
    if (modes.slowStep.count() > 0) {
        for (int step = 1; step <= modes.slowSteps; ++step) {
            log("loading plugin", "step=" + std::to_string(step));
            if (pauseFor(modes.slowStep) == Pause::Terminated)
                return Pause::Terminated;
        }
    }
    if (modes.isSilent) {
        pauseUntilTerminated();
        return Pause::Terminated;
    }
    if (!lockMetadata(line.root)) {
        log("waiting for response from boltdb open", "plugin=bolt");
        pauseUntilTerminated();
        return Pause::Terminated;
    }
    return Pause::Over;
}

[[noreturn]] void eatMemory()
{
    constexpr size_t kPiece = 4 * 1024 * 1024;
    std::vector<std::vector<char>> pieces;
    for (;;)
        pieces.emplace_back(kPiece, 'x'); // written, so that it is there
}

int serve(const Modes &modes, const CommandLine &line)
{
    listenAndForget(line.debugSocket);
    listenAndForget(line.ttrpcSocket);
    const Services services(line.socket, modes.behaviour);
    if (!services.areListening()) {
        logError("failed to listen on " + line.socket);
        return EXIT_FAILURE;
    }
    log("containerd successfully booted in 0.1s");
    if (modes.eatsMemory)
        eatMemory();
    if (!modes.endsAfter) {
        pauseUntilTerminated();
        return EXIT_SUCCESS;
    }
    if (pauseFor(*modes.endsAfter) == Pause::Terminated)
        return EXIT_SUCCESS;
    logError("ends as it was told to");
    ::_exit(modes.endCode);
}

int run(const Modes &modes, const CommandLine &line)
{
    if (modes.ignoresTerm)
        ignoreTermination();
    speakBeforeAnythingElse(modes);
    if (modes.exitCode)
        return *modes.exitCode;
    if (modes.signal)
        dieBy(*modes.signal);
    if (load(modes, line) == Pause::Terminated)
        return EXIT_SUCCESS;
    if (modes.exitCodeBeforeReady) {
        logError("ends before it is ready");
        return *modes.exitCodeBeforeReady;
    }
    return serve(modes, line);
}

} // namespace
} // namespace fake

int main(int argc, char **argv)
{
    using namespace fake;
    if (const auto code = answerAtOnce(argc, argv))
        return *code;
    blockSignals();
    const auto modes = readModes(std::getenv("DECK_FAKE"));
    if (!modes)
        return kUsage;
    dump(modes->argumentsFile, argv + 1);
    dump(modes->environmentFile, environ);
    const auto line = parseCommandLine(argc, argv);
    if (!line)
        return EXIT_FAILURE;
    return run(*modes, *line);
}
