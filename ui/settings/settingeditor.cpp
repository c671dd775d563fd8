// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/settingeditor.h"

#include "settings/choiceeditor.h"
#include "settings/lineeditor.h"
#include "settings/listeditor.h"
#include "settings/settingspec.h"
#include "settings/variableseditor.h"

namespace deck {

SettingEditor *makeEditor(const SettingSpec &spec, QWidget *parent)
{
    switch (spec.kind) {
    case SettingKind::Choice:
        return new ChoiceEditor(spec.choices, parent);
    case SettingKind::Line:
        return new LineEditor(LineEditor::Looking::No, parent);
    case SettingKind::Program:
        return new LineEditor(LineEditor::Looking::ForPrograms, parent);
    case SettingKind::List:
        return new ListEditor(parent);
    case SettingKind::Variables:
        return new VariablesEditor(parent);
    }
    Q_UNREACHABLE();
}

} // namespace deck
