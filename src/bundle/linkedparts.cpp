// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "bundle/linkedparts.h"

#include <archive.h>

namespace deck {

using namespace Qt::StringLiterals;

QList<LinkedPart> linkedParts()
{
    const QString archive =
        QString::fromLatin1(::archive_version_string()).section(u' ', 1); // "libarchive 3.6.2"
    return {
        {u"Qt"_s, QString::fromLatin1(qVersion()), u"LGPL-3.0-only"_s, u"https://www.qt.io"_s},
        {u"gRPC"_s, QStringLiteral(DECK_GRPC_VERSION), u"Apache-2.0"_s, u"https://grpc.io"_s},
        {u"Protocol Buffers"_s, QStringLiteral(DECK_PROTOBUF_VERSION), u"BSD-3-Clause"_s,
         u"https://protobuf.dev"_s},
        {u"Abseil"_s, QStringLiteral(DECK_ABSEIL_VERSION), u"Apache-2.0"_s, u"https://abseil.io"_s},
        {u"PCRE2"_s, QStringLiteral(DECK_PCRE2_VERSION), u"BSD-3-Clause"_s,
         u"https://www.pcre.org"_s},
        {u"libarchive"_s, archive, u"BSD-2-Clause"_s, u"https://www.libarchive.org"_s},
        {u"toml++"_s, QStringLiteral(DECK_TOMLPLUSPLUS_VERSION), u"MIT"_s,
         u"https://marzer.github.io/tomlplusplus"_s},
    };
}

} // namespace deck
