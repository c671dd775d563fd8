// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "presentation/tone.h"

#include "presentation/contrast.h"

namespace deck {
namespace {

struct ToneColors
{
    QRgb onLight;
    QRgb onDark;
    QRgb lightGround;
    QRgb darkGround;
};

ToneColors colorsOf(Tone tone)
{
    switch (tone) {
    case Tone::Quiet:
        return {0xff5b6470, 0xffaab3be, 0xffe9ecef, 0xff33383e};
    case Tone::Busy:
        return {0xff1d5fa8, 0xff7ab8f5, 0xffe3effb, 0xff1f344a};
    case Tone::Good:
        return {0xff1c7444, 0xff6fd39b, 0xffe2f4ea, 0xff1d3a2b};
    case Tone::Caution:
        return {0xff8a5a00, 0xfff0bc56, 0xfffdf2d8, 0xff42351a};
    case Tone::Bad:
        return {0xffb3263a, 0xffff8f9c, 0xfffde7ea, 0xff4a2229};
    }
    Q_UNREACHABLE();
}

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() <
           palette.color(QPalette::WindowText).lightness();
}

QColor toneColor(Tone tone, const QPalette &palette)
{
    const ToneColors colors = colorsOf(tone);
    const QColor color = QColor::fromRgb(isDark(palette) ? colors.onDark : colors.onLight);
    return readableOn(palette.color(QPalette::Base),
                      readableOn(palette.color(QPalette::Window), color));
}

QColor onToneColor(const QPalette &palette)
{
    return isDark(palette) ? QColor(0x16, 0x1a, 0x1e) : QColor(Qt::white);
}

QColor toneGround(Tone tone, const QPalette &palette)
{
    const ToneColors colors = colorsOf(tone);
    return groundFor(palette.color(QPalette::WindowText),
                     QColor::fromRgb(isDark(palette) ? colors.darkGround : colors.lightGround));
}

} // namespace deck
