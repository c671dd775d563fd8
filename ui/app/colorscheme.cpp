// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "app/colorscheme.h"

#include "presentation/tone.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

const QString kService = u"org.freedesktop.portal.Desktop"_s;
const QString kPath = u"/org/freedesktop/portal/desktop"_s;
const QString kInterface = u"org.freedesktop.portal.Settings"_s;
const QString kNamespace = u"org.freedesktop.appearance"_s;
const QString kKey = u"color-scheme"_s;
constexpr uint kPrefersDark = 1;

QPalette darkPalette()
{
    const QColor window(0x22, 0x26, 0x2b);
    const QColor base(0x1a, 0x1d, 0x21);
    const QColor text(0xe6, 0xe9, 0xed);
    const QColor dimmed(0x80, 0x88, 0x92);
    const QColor placeholder(0x9a, 0xa3, 0xad); // reads (4.5) on buttons and tool tips as well
    QPalette palette(QColor(0x33, 0x39, 0x40), window);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::ToolTipText, QPalette::BrightText})
        palette.setColor(role, text);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, QColor(0x20, 0x24, 0x29));
    palette.setColor(QPalette::ToolTipBase, QColor(0x2d, 0x32, 0x38));
    palette.setColor(QPalette::PlaceholderText, placeholder);
    palette.setColor(QPalette::Highlight, QColor(0x2b, 0x6c, 0xb0));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x7a, 0xb8, 0xf5));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, dimmed);
    return palette;
}

} // namespace

ColorScheme::ColorScheme(QObject *parent) : QObject(parent) {}

void ColorScheme::begin(ColorSchemeChoice choice)
{
    switch (choice) {
    case ColorSchemeChoice::System:
        if (!isDark(QApplication::palette())) // otherwise a platform theme has done it
            follow();
        return;
    case ColorSchemeChoice::Light:
        apply(false);
        return;
    case ColorSchemeChoice::Dark:
        apply(true);
        return;
    }
}

void ColorScheme::follow()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(kService, kPath, kInterface, u"SettingChanged"_s, this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    QDBusMessage question = QDBusMessage::createMethodCall(kService, kPath, kInterface, u"Read"_s);
    question << kNamespace << kKey;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        watcher->deleteLater();
        if (reply.isValid()) // no portal: the light palette stays
            settingChanged(kNamespace, kKey, reply.value());
    });
}

void ColorScheme::settingChanged(const QString &nameSpace, const QString &key,
                                 const QDBusVariant &value)
{
    if (nameSpace != kNamespace || key != kKey)
        return;
    // Read() wraps the value in one variant more than SettingChanged does.
    QVariant content = value.variant();
    if (content.canConvert<QDBusVariant>())
        content = content.value<QDBusVariant>().variant();
    apply(content.toUInt() == kPrefersDark);
}

void ColorScheme::apply(bool dark)
{
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s)); // others ignore the palette
    QPalette palette = dark ? darkPalette() : QApplication::style()->standardPalette();
    QApplication::setPalette(palette);
    // Fusion outlines fields and check boxes in a shade darker than their ground: lost on a dark
    // one.
    QPalette fields = palette;
    if (dark) {
        fields.setColor(QPalette::Base, QColor(0x2f, 0x35, 0x3c));
        palette.setColor(QPalette::Base, QColor(0x4a, 0x52, 0x5c));
    }
    QApplication::setPalette(fields, "QLineEdit");
    QApplication::setPalette(palette, "QCheckBox");
}

} // namespace deck
