// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusConnection>
#include <QDBusServiceWatcher>
#include <QObject>

namespace deck {

/// Whether somebody shows status icons (a StatusNotifierHost), now and later. Qt asks only once
/// (6.4: QGenericUnixTheme), and never again should the panel come after us. Main thread; waits
/// for nothing.
class TrayHost final : public QObject
{
    Q_OBJECT

public:
    explicit TrayHost(QDBusConnection bus, QObject *parent = nullptr);

    /// Begins to look; tells changed() once it is known, also when there is none.
    void begin();
    [[nodiscard]] bool isThere() const { return m_isThere; }
    [[nodiscard]] bool isKnown() const { return m_isKnown; }

signals:
    void changed(bool isThere);

private slots:
    void ask();

private:
    void set(bool isThere);

    QDBusConnection m_bus;
    QDBusServiceWatcher m_watcher;
    bool m_isThere = false;
    bool m_isKnown = false;
};

} // namespace deck
