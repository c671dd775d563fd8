// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/backgrounddialog.h"

#include "presentation/safetext.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace deck {
namespace {

constexpr qsizetype kLongestName = 60;

/// A heading above the boxes of its group.
QLabel *heading(const QString &text)
{
    auto *label = new QLabel(text);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

/// As far from the left as the text of a check box.
int indent(const QWidget &widget)
{
    return widget.style()->pixelMetric(QStyle::PM_IndicatorWidth) +
           widget.style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing);
}

} // namespace

BackgroundDialog::BackgroundDialog(const Choices &choices, const QString &profile, bool hasTray,
                                   QWidget *parent)
    : QDialog(parent), m_other(new QLabel(this)),
      m_opens(add("opensAtLogin", tr("&Open Containerdeck, without its window in front"),
                  choices.login.opens)),
      m_startsDaemon(add("startsDaemonAtLogin",
                         tr("&Start the daemon of “%1”").arg(safeLine(profile, kLongestName)),
                         choices.login.startsDaemon)),
      m_showsTray(
          add("showsTray", tr("Show the daemon’s state in the &tray"), choices.desktop.showsTray)),
      m_notifies(add("notifies",
                     tr("&Notify when a daemon dies, is given up, does not answer, or a change is "
                        "undone"),
                     choices.desktop.notifies))
{
    setWindowTitle(tr("Login and Background"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(heading(tr("At login")));
    column->addWidget(m_opens);
    auto *inner = new QVBoxLayout;
    inner->setContentsMargins(indent(*this), 0, 0, 0);
    inner->addWidget(m_startsDaemon);
    column->addLayout(inner);
    m_other->setObjectName(QStringLiteral("opensAnother"));
    m_other->setTextFormat(Qt::PlainText);
    m_other->setWordWrap(true);
    m_other->setIndent(indent(*this));
    m_other->hide();
    column->addWidget(m_other);
    column->addSpacing(fontMetrics().height() / 2);
    column->addWidget(heading(tr("While nobody looks at the window")));
    column->addWidget(m_showsTray);
    if (!hasTray) {
        m_showsTray->setEnabled(false);
        m_showsTray->setToolTip(tr("Nothing on this desktop shows status icons (StatusNotifier)."));
        auto *why = new QLabel(m_showsTray->toolTip());
        why->setIndent(indent(*this));
        column->addWidget(why);
    }
    column->addWidget(m_notifies);
    column->addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    for (QAbstractButton *button : buttons->buttons())
        button->setIcon({}); // some styles give it one
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    m_startsDaemon->setEnabled(m_opens->isChecked());
    connect(m_opens, &QCheckBox::toggled, m_startsDaemon, &QWidget::setEnabled);
}

QCheckBox *BackgroundDialog::add(const char *name, const QString &text, bool isChecked)
{
    auto *box = new QCheckBox(text, this);
    box->setObjectName(QLatin1StringView(name));
    box->setChecked(isChecked);
    return box;
}

void BackgroundDialog::setOther(const QString &other)
{
    constexpr qsizetype kLongest = 200;
    QString line = safeLine(other, kLongest);
    // An option is not to be parted from its dashes where the line is wrapped.
    line.replace(QStringLiteral("--"), QStringLiteral("-\u2060-\u2060"));
    m_other->setText(tr("Now login opens another one, which this would replace:\n%1").arg(line));
    m_other->setVisible(!other.isEmpty());
}

BackgroundDialog::Choices BackgroundDialog::choices() const
{
    const bool opens = m_opens->isChecked();
    return {{opens, opens && m_startsDaemon->isChecked()},
            {m_showsTray->isChecked(), m_notifies->isChecked()}};
}

} // namespace deck
