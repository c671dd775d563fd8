// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <chrono>
#include <memory>
#include <string>

namespace fake {

/// How the fake answers.
struct Behaviour
{
    int notServingAnswers = 0;    ///< so many times Health/Check says NOT_SERVING
    bool degraded = false;        ///< Namespaces/List fails, and a plugin says why
    bool hangsAfterReady = false; ///< everything after the first Health/Check stays unanswered
    std::chrono::milliseconds delay{0}; ///< before each answer
};

/// The services of containerd and docker-containerd that a manager asks, on one socket.
class Services
{
public:
    /// Serves when it returns.
    Services(const std::string &socket, const Behaviour &behaviour);
    Services(const Services &) = delete;
    Services &operator=(const Services &) = delete;
    ~Services();

    [[nodiscard]] bool areListening() const;

private:
    struct Private;

    std::unique_ptr<Private> m_private;
};

} // namespace fake
