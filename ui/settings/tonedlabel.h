// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "presentation/tone.h"

#include <QLabel>

namespace deck {

/// Sentences in the colour of a tone, as plain text that wraps and can be selected. It does not
/// hold a narrow window open.
class TonedLabel final : public QLabel
{
    Q_OBJECT

public:
    TonedLabel(const char *name, Tone tone, QWidget *parent = nullptr);

    void setTone(Tone tone);

protected:
    void changeEvent(QEvent *event) override;

private:
    void recolour();

    Tone m_tone;
};

} // namespace deck
