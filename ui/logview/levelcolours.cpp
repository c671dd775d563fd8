// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "logview/levelcolours.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace deck {
namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

/// Hues that stay apart for the usual kinds of colour blindness: red and amber differ in lightness
/// too.
QColor hueOf(LogLevel level)
{
    switch (level) {
    case LogLevel::Panic:
    case LogLevel::Fatal:
        return QColor(0xb0, 0x18, 0x4f);
    case LogLevel::Error:
        return QColor(0xc6, 0x28, 0x28);
    case LogLevel::Warning:
        return QColor(0xb2, 0x6a, 0x00);
    case LogLevel::Info:
        return QColor(0x2e, 0x7d, 0x4f);
    case LogLevel::Debug:
        return QColor(0x4a, 0x6f, 0xa5);
    case LogLevel::Trace:
    case LogLevel::None:
        return QColor(0x75, 0x75, 0x75);
    }
    return {};
}

/// The background with some yellow in it.
QColor tinted(const QColor &background)
{
    const bool isLight = luminance(background) > 0.2;
    const QColor yellow = isLight ? QColor(0xff, 0xd5, 0x4f) : QColor(0x8d, 0x6e, 0x00);
    const float part = isLight ? 0.6F : 0.5F;
    const auto mix = [part](float a, float b) { return a + (b - a) * part; };
    return QColor::fromRgbF(mix(background.redF(), yellow.redF()),
                            mix(background.greenF(), yellow.greenF()),
                            mix(background.blueF(), yellow.blueF()));
}

} // namespace

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor readableOn(const QColor &background, QColor colour)
{
    constexpr double kReadable = 4.5;
    // Where black is the better extreme, darker is the way to go.
    const bool darker = contrast(background, Qt::black) > contrast(background, Qt::white);
    float hue = 0;
    float saturation = 0;
    float lightness = 0;
    colour.getHslF(&hue, &saturation, &lightness);
    while (contrast(background, colour) < kReadable && lightness > 0 && lightness < 1) {
        lightness = std::clamp(lightness + (darker ? -0.02F : 0.02F), 0.0F, 1.0F);
        colour = QColor::fromHslF(hue, saturation, lightness);
    }
    return colour;
}

LevelColours::LevelColours(const QPalette &palette)
    : m_background(palette.color(QPalette::Base)), m_found(tinted(m_background))
{
    const QColor plain = palette.color(QPalette::Text);
    // What can be read on the tinted background can be read on the plain one, which is further
    // away.
    m_quiet = readableOn(m_found, QColor(0x75, 0x75, 0x75));
    for (size_t i = 0; i < m_text.size(); ++i) {
        const auto level = static_cast<LogLevel>(i);
        m_badge[i] = readableOn(m_found, hueOf(level));
        m_text[i] = level >= LogLevel::Warning ? m_badge[i] : plain;
    }
    m_text[static_cast<size_t>(LogLevel::Debug)] = m_quiet;
    m_text[static_cast<size_t>(LogLevel::Trace)] = m_quiet;
}

QChar levelMark(LogLevel level)
{
    const QLatin1StringView word = levelWord(level);
    return word.isEmpty() ? QChar(u' ') : QChar(word.front()).toUpper();
}

QString levelName(LogLevel level)
{
    switch (level) {
    case LogLevel::None:
        return QCoreApplication::translate("deck::LogLevel", "no level");
    case LogLevel::Trace:
        return QCoreApplication::translate("deck::LogLevel", "trace");
    case LogLevel::Debug:
        return QCoreApplication::translate("deck::LogLevel", "debug");
    case LogLevel::Info:
        return QCoreApplication::translate("deck::LogLevel", "info");
    case LogLevel::Warning:
        return QCoreApplication::translate("deck::LogLevel", "warning");
    case LogLevel::Error:
        return QCoreApplication::translate("deck::LogLevel", "error");
    case LogLevel::Fatal:
        return QCoreApplication::translate("deck::LogLevel", "fatal");
    case LogLevel::Panic:
        return QCoreApplication::translate("deck::LogLevel", "panic");
    }
    return {};
}

} // namespace deck
