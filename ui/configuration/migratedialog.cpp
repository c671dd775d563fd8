// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "configuration/migratedialog.h"

#include "configuration/configdraft.h"
#include "configuration/plaintext.h"
#include "configuration/tomleditor.h"
#include "presentation/changewords.h"
#include "presentation/characterwidth.h"
#include "presentation/safetext.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace deck {

MigrateDialog::MigrateDialog(QWidget *parent)
    : QDialog(parent), m_words(makePlainText("migrateWords", this)), m_preview(new TomlEditor(this))
{
    setObjectName(QStringLiteral("migrateDialog"));
    setWindowTitle(tr("Migrate the Text"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_preview->setObjectName(QStringLiteral("migratePreview"));
    m_preview->setAccessibleName(tr("The text in its newest version"));
    m_preview->setReadOnly(true);
    m_preview->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_preview->hide();
    m_words->setText(tr("Asking containerd…"));
    layOut();
    setRoom(8);
}

void MigrateDialog::setRoom(int lines)
{
    const QSize room(characterWidth(fontMetrics()) * 90, fontMetrics().lineSpacing() * lines);
    resize(room.boundedTo(parentWidget()->window()->size() * 0.95));
}

void MigrateDialog::layOut()
{
    auto *buttons = new QDialogButtonBox(this);
    m_use = buttons->addButton(tr("&Use This Text"), QDialogButtonBox::AcceptRole);
    m_use->setObjectName(QStringLiteral("migrateUse"));
    m_use->setEnabled(false);
    auto *cancel = buttons->addButton(QDialogButtonBox::Cancel);
    cancel->setObjectName(QStringLiteral("migrateCancel"));
    cancel->setIcon({});
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit textChosen(m_preview->text());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->setSpacing(10);
    column->addWidget(m_words);
    column->addWidget(m_preview, 1);
    column->addStretch();
    column->addWidget(buttons);
}

void MigrateDialog::setAnswer(const Answer &answer)
{
    if (answer.error) {
        setNotice(answer.error->problem.message());
        return;
    }
    const QJsonValue available = answer.content.value(QLatin1StringView("available"));
    if (!available.isBool()) {
        setNotice(unreadableWords());
        return;
    }
    if (!available.toBool()) {
        const QString cause = answer.content.value(QLatin1StringView("cause")).toString();
        setNotice(tr("This containerd cannot migrate the text: %1\nThose from version 2.0 on "
                     "can.")
                      .arg(safeLine(cause)));
        return;
    }
    m_words->setText(tr("This is the text as containerd writes it in its newest version. Comments "
                        "are lost. Nothing is applied by using it."));
    m_preview->setText(answer.content.value(QLatin1StringView("text")).toString());
    m_preview->show();
    setRoom(26);
    m_use->setEnabled(true);
    m_use->setFocus();
}

void MigrateDialog::setNotice(const QString &words)
{
    QStringList lines = words.split(u'\n');
    for (QString &line : lines)
        line = safeLine(line);
    m_words->setText(lines.join(u'\n'));
}

} // namespace deck
