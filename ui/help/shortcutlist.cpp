// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "help/shortcutlist.h"

#include "presentation/mnemonics.h"
#include "presentation/phrases.h"

#include <QAction>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QShortcut>

#include <algorithm>

namespace deck {
namespace {

/// Keeps the groups in the order in which they come up.
class Collector
{
public:
    void add(const QString &title, const KeyHint &hint)
    {
        const auto same = std::find_if(m_guides.begin(), m_guides.end(),
                                       [&](const KeyGuide &one) { return one.title == title; });
        if (same != m_guides.end())
            same->hints << hint;
        else
            m_guides << KeyGuide{title, {hint}};
    }

    void add(const QString &title, const QAction &action)
    {
        if (m_seen.contains(&action))
            return;
        m_seen.insert(&action);
        if (!action.shortcuts().isEmpty())
            add(title, {withoutMnemonic(action.text()), action.shortcuts()});
    }

    void add(const QString &title, const QMenu &menu)
    {
        for (const QAction *action : menu.actions()) {
            if (const QMenu *inner = action->menu())
                add(title, *inner);
            else
                add(title, *action);
        }
    }

    [[nodiscard]] const QList<KeyGuide> &guides() const { return m_guides; }

private:
    QList<KeyGuide> m_guides;
    QSet<const QAction *> m_seen;
};

} // namespace

QList<KeyGuide> shortcutsOf(const QMainWindow &window)
{
    Collector collector;
    for (const QAction *top : window.menuBar()->actions()) {
        if (top->menu() != nullptr)
            collector.add(withoutMnemonic(top->text()), *top->menu());
    }
    const QString others = QCoreApplication::translate("deck::ShortcutList", "Window");
    for (const auto *action : window.findChildren<QAction *>())
        collector.add(others, *action);
    for (const auto *shortcut : window.findChildren<QShortcut *>()) {
        const auto *owner = qobject_cast<const QWidget *>(shortcut->parent());
        const QString title = owner != nullptr ? owner->accessibleName() : QString();
        collector.add(title.isEmpty() ? others : title, {shortcut->whatsThis(), {shortcut->key()}});
    }
    for (const auto *widget : window.findChildren<QWidget *>()) {
        const auto *guided = dynamic_cast<const HasKeyGuide *>(widget);
        if (guided == nullptr)
            continue;
        const KeyGuide guide = guided->keyGuide();
        for (const KeyHint &hint : guide.hints)
            collector.add(guide.title, hint);
    }
    return collector.guides();
}

QString keysText(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &one : keys)
        texts << one.toString(QKeySequence::NativeText);
    return listed(texts);
}

} // namespace deck
