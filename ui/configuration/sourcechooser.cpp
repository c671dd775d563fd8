// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "configuration/sourcechooser.h"

#include "configuration/configwords.h"
#include "presentation/safetext.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

namespace deck {

SourceChooser::SourceChooser(QWidget *parent)
    : QWidget(parent), m_origin(new QComboBox(this)), m_pathLabel(new QLabel(tr("F&ile:"), this)),
      m_path(new QLineEdit(this)), m_browse(new QToolButton(this))
{
    m_origin->setObjectName(QStringLiteral("configOrigin"));
    m_origin->setAccessibleName(tr("Where the configuration comes from"));
    m_origin->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (const ConfigOrigin origin :
         {ConfigOrigin::Generated, ConfigOrigin::Text, ConfigOrigin::File})
        offer(origin);
    m_path->setObjectName(QStringLiteral("configPath"));
    m_path->setAccessibleName(tr("Configuration file"));
    m_path->setPlaceholderText(QStringLiteral("/etc/containerd/config.toml"));
    m_path->setLayoutDirection(Qt::LeftToRight);
    m_pathLabel->setBuddy(m_path);
    m_browse->setObjectName(QStringLiteral("configBrowse"));
    m_browse->setText(tr("&Browse…"));
    m_browse->setAccessibleName(tr("Browse for the configuration file"));
    m_browse->setFocusPolicy(Qt::StrongFocus);
    layOut();
    connect(m_origin, &QComboBox::activated, this, [this] {
        emit originChosen(static_cast<ConfigOrigin>(m_origin->currentData().toInt()));
    });
    connect(m_path, &QLineEdit::editingFinished, this,
            [this] { emit pathChosen(m_path->text().trimmed()); });
    connect(m_browse, &QToolButton::clicked, this, &SourceChooser::browse);
}

void SourceChooser::layOut()
{
    auto *label = new QLabel(tr("S&ource:"), this);
    label->setBuddy(m_origin);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(label);
    row->addWidget(m_origin);
    row->addWidget(m_pathLabel);
    row->addWidget(m_path, 1);
    row->addWidget(m_browse);
    row->addStretch();
}

void SourceChooser::offer(ConfigOrigin origin)
{
    m_origin->addItem(configOriginWord(origin), static_cast<int>(origin));
}

void SourceChooser::setDraft(const ConfigDraft &draft)
{
    const int both = m_origin->findData(static_cast<int>(ConfigOrigin::TextOverFile));
    const bool hasBoth = originOf(draft.profile()) == ConfigOrigin::TextOverFile;
    if (hasBoth && both < 0)
        offer(ConfigOrigin::TextOverFile);
    else if (!hasBoth && both >= 0)
        m_origin->removeItem(both);
    m_origin->setCurrentIndex(m_origin->findData(static_cast<int>(draft.origin())));
    const bool isOfFile =
        draft.origin() == ConfigOrigin::File || draft.origin() == ConfigOrigin::TextOverFile;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_pathLabel, m_path, m_browse})
        widget->setVisible(isOfFile);
    m_browse->setEnabled(draft.origin() == ConfigOrigin::File);
    m_path->setReadOnly(draft.origin() != ConfigOrigin::File);
    if (m_path->text() != draft.path()) {
        const QSignalBlocker silent(m_path);
        m_path->setText(draft.path());
        m_path->setCursorPosition(0);
    }
    m_path->setToolTip(safeToolTip(draft.path()));
}

void SourceChooser::browse()
{
    auto *dialog = new QFileDialog(this, tr("Choose a Configuration File"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("TOML files (*.toml)"), tr("All files (*)")});
    if (!m_path->text().isEmpty())
        dialog->selectFile(m_path->text());
    connect(dialog, &QFileDialog::fileSelected, this, &SourceChooser::pathChosen);
    dialog->open();
}

} // namespace deck
