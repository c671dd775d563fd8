// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "presentation/contrast.h"

#include <algorithm>
#include <cmath>

namespace deck {
namespace {

constexpr float kStep = 0.02F; // of lightness

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

/// Moves a colour's lightness until it is far enough from the other one, or at its end.
QColor moved(QColor colour, const QColor &other, bool darker, double least)
{
    float hue = 0;
    float saturation = 0;
    float lightness = 0;
    colour.getHslF(&hue, &saturation, &lightness);
    while (contrast(other, colour) < least && (darker ? lightness > 0 : lightness < 1)) {
        lightness = std::clamp(lightness + (darker ? -kStep : kStep), 0.0F, 1.0F);
        colour = QColor::fromHslF(hue, saturation, lightness);
    }
    return colour;
}

bool isNearerToWhite(const QColor &colour)
{
    return contrast(colour, Qt::black) > contrast(colour, Qt::white);
}

} // namespace

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor readableOn(const QColor &background, QColor colour, double least)
{
    // Where black is the better extreme, darker is the way to go.
    return moved(colour, background, isNearerToWhite(background), least);
}

QColor groundFor(const QColor &text, const QColor &background)
{
    return moved(background, text, isNearerToWhite(text), kTextContrast);
}

QColor blended(const QColor &background, const QColor &colour)
{
    const float part = colour.alphaF();
    const auto mix = [part](float a, float b) { return a + (b - a) * part; };
    return QColor::fromRgbF(mix(background.redF(), colour.redF()),
                            mix(background.greenF(), colour.greenF()),
                            mix(background.blueF(), colour.blueF()));
}

QColor quietText(const QColor &background, const QColor &text)
{
    constexpr float kShare = 0.72F;
    QColor color = text;
    color.setAlphaF(kShare);
    return readableOn(background, blended(background, color));
}

} // namespace deck
