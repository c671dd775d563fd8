// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// Any bytes as a line of the control protocol, from a client or a manager, and as what stands in
// records. What is understood is written in a form that is understood as the same.

#include "change/changerecord.h"
#include "control/protocol.h"
#include "daemon/runrecord.h"
#include "fuzz/require.h"
#include "inspect/eventlog.h"
#include "inspect/inventoryjson.h"
#include "inspect/ownership.h"

#include <QJsonDocument>

using namespace deck;
using namespace deck::fuzz;

namespace {

template <typename Message>
QByteArray lineOf(const Message &message)
{
    if constexpr (std::is_same_v<Message, UnknownQuestion>)
        return {};
    else
        return encode(message);
}

void checkClientMessage(const QByteArray &line)
{
    const auto message = decodeClientMessage(line);
    if (!message)
        return;
    const QByteArray written = std::visit([](const auto &one) { return lineOf(one); }, *message);
    if (written.isEmpty())
        return;
    require(written.count('\n') == 1 && written.endsWith('\n'), "a message is one line");
    const auto again = decodeClientMessage(written);
    require(again && again->index() == message->index(), "and is understood as the same");
    require(std::visit([](const auto &one) { return lineOf(one); }, *again) == written,
            "with all that it says");
}

void checkServerMessage(const QByteArray &line)
{
    const auto message = decodeServerMessage(line);
    if (!message)
        return;
    const QByteArray written = std::visit([](const auto &one) { return encode(one); }, *message);
    const auto again = decodeServerMessage(written);
    require(again && again->index() == message->index(), "what a manager says comes back");
    require(std::visit([](const auto &one) { return encode(one); }, *again) == written,
            "with all that it says");
}

void checkRecords(const QJsonObject &object)
{
    if (const auto run = runRecordFromJson(object))
        require(runRecordFromJson(toJson(*run)).has_value(), "a run comes back");
    if (const auto change = changeRecordFromJson(object))
        require(changeRecordFromJson(toJson(*change)).has_value(), "a change comes back");
    const EventList events = eventListFromJson(object);
    require(toJson(eventListFromJson(toJson(events))) == toJson(events), "events come back");
    const Inventory inventory = inventoryFromJson(object);
    require(toJson(inventoryFromJson(toJson(inventory))) == toJson(inventory),
            "plugins and containers come back");
    (void)ownershipFromJson(object);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    checkClientMessage(bytes);
    checkServerMessage(bytes);
    checkRecords(QJsonDocument::fromJson(bytes).object());
    return 0;
}
