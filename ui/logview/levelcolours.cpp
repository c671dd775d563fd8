// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "logview/levelcolours.h"

#include <QCoreApplication>

#include <cmath>

namespace deck {
namespace {

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
    constexpr double kLight = 5; // against black
    const bool isLight = contrast(background, Qt::black) > kLight;
    QColor yellow = isLight ? QColor(0xff, 0xd5, 0x4f) : QColor(0x8d, 0x6e, 0x00);
    yellow.setAlphaF(isLight ? 0.6F : 0.5F);
    return blended(background, yellow);
}

} // namespace

LevelColours::LevelColours(const QPalette &palette)
    : m_background(palette.color(QPalette::Base)),
      m_found(groundFor(palette.color(QPalette::Text), tinted(m_background))),
      m_link(readableOn(m_background, palette.color(QPalette::Link)))
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

/// A single one among thousands can be seen, and many are seen to be many.
QColor LevelColours::density(LogLevel level, double share, const QColor &background) const
{
    constexpr double kLeast = 0.35;
    QColor colour = badge(level);
    colour.setAlphaF(static_cast<float>(kLeast + (1 - kLeast) * std::sqrt(share)));
    return readableOn(background, blended(background, colour), kMarkContrast);
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
