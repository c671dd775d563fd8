// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "commandline.h"

#include <cstdlib>
#include <iostream>
#include <string_view>

#include <toml++/toml.h>

namespace fake {
namespace {

std::string withoutScheme(const std::string &address)
{
    constexpr std::string_view kScheme = "unix://";
    return address.starts_with(kScheme) ? address.substr(kScheme.size()) : address;
}

std::optional<CommandLine> readConfig(const char *path)
{
    try {
        const toml::table file = toml::parse_file(path);
        const auto text = [](toml::node_view<const toml::node> node) {
            return withoutScheme(node.value_or(std::string()));
        };
        return CommandLine{text(file["grpc"]["address"]), text(file["ttrpc"]["address"]),
                           text(file["debug"]["address"]), text(file["root"])};
    } catch (const toml::parse_error &error) {
        std::cerr << "containerd: failed to load TOML: " << path << ": " << error.description()
                  << '\n';
        return std::nullopt;
    }
}

} // namespace

std::optional<int> answerAtOnce(int argc, char **argv)
{
    if (argc == 2 && std::string_view(argv[1]) == "--version") {
        std::cout << "containerd github.com/containerd/containerd 1.6.20-fake fake\n";
        return EXIT_SUCCESS;
    }
    const bool isDump =
        argc == 5 && std::string_view(argv[3]) == "config" && std::string_view(argv[4]) == "dump";
    if (!isDump)
        return std::nullopt;
    return readConfig(argv[2]) ? EXIT_SUCCESS : EXIT_FAILURE;
}

std::optional<CommandLine> parseCommandLine(int argc, char **argv)
{
    for (int i = 1; i + 1 < argc; ++i) {
        const std::string_view option = argv[i];
        if (option == "--config" || option == "-c")
            return readConfig(argv[i + 1]);
        if (option == "-l" || option == "--listen")
            return CommandLine{withoutScheme(argv[i + 1]), {}, {}, {}};
    }
    std::cerr << "containerd: neither --config nor -l was given\n";
    return std::nullopt;
}

} // namespace fake
