// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "help/aboutdialog.h"

#include "bundle/linkedparts.h"
#include "bundle/versiontext.h"
#include "presentation/characterwidth.h"
#include "widgets/table.h"
#include "widgets/taborder.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QIcon>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QUrl>
#include <QVBoxLayout>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCharacters = 74;
constexpr int kBuildLines = 5;
constexpr int kPartLines = 10;

QLabel *makeWords(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent), m_build(new QPlainTextEdit(this)),
      m_parts(new Table("aboutLibraries", tr("Libraries"),
                        {tr("Library"), tr("Version"), tr("Licence")}, {}, this))
{
    setObjectName(u"aboutDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About Containerdeck"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->setSpacing(10);
    column->addLayout(makeTitle());
    addBuild(*column);
    addLicences(*column);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setIcon({}); // some styles give it one
    buttons->button(QDialogButtonBox::Close)->setFocus();
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    resize(QSize(characterWidth(fontMetrics()) * kCharacters, sizeHint().height())
               .boundedTo(screen()->availableSize() * 0.9));
}

QHBoxLayout *AboutDialog::makeTitle()
{
    auto *icon = new QLabel(this);
    const int side = fontMetrics().height() * 4;
    icon->setPixmap(QIcon(u":/icons/org.containerdeck.Containerdeck.svg"_s)
                        .pixmap(QSize(side, side), devicePixelRatioF()));
    auto *name = new QLabel(tr("Containerdeck %1").arg(QStringLiteral(DECK_VERSION)), this);
    QFont large = name->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setWeight(QFont::DemiBold);
    name->setFont(large);
    auto *what = makeWords(tr("Starts, watches, restarts and stops containerd."), this);
    const QString site = u"https://containerdeck.org"_s;
    auto *link = new QLabel(u"<a href=\"%1\">%1</a>"_s.arg(site), this);
    link->setObjectName(u"aboutLink"_s);
    link->setAccessibleName(tr("Website: %1").arg(site));
    link->setOpenExternalLinks(true);
    link->setTextInteractionFlags(Qt::TextBrowserInteraction);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    for (QWidget *each : {name, what, link})
        words->addWidget(each);
    auto *row = new QHBoxLayout;
    row->setSpacing(14);
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    return row;
}

void AboutDialog::addBuild(QVBoxLayout &column)
{
    m_build->setObjectName(u"aboutBuild"_s);
    m_build->setReadOnly(true);
    m_build->setTabChangesFocus(true);
    m_build->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_build->setLayoutDirection(Qt::LeftToRight); // in every language
    m_build->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_build->setPlainText(versionText(u"containerdeck"_s).trimmed());
    m_build->setAccessibleName(tr("Version and build"));
    m_build->setFixedHeight(kBuildLines * m_build->fontMetrics().lineSpacing() +
                            2 * static_cast<int>(m_build->document()->documentMargin()));
    auto *title = new QLabel(tr("&Version and build:"), this);
    title->setBuddy(m_build);
    auto *copy = new QPushButton(tr("&Copy"), this);
    copy->setObjectName(u"aboutCopy"_s);
    copy->setAccessibleName(tr("Copy version and build"));
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_build->toPlainText()); });
    auto *row = new QHBoxLayout;
    row->addWidget(title, 1);
    row->addWidget(copy);
    column.addLayout(row);
    column.addWidget(m_build);
}

void AboutDialog::addLicences(QVBoxLayout &column)
{
    fill();
    auto *licence = makeWords(tr("Containerdeck is licensed under the Apache License 2.0."), this);
    auto *title = new QLabel(tr("&Libraries that it uses:"), this);
    title->setBuddy(m_parts);
    auto *lesser =
        makeWords(tr("Qt is used under the GNU Lesser General Public License, version 3: "
                     "it is a library of its own on this computer, which you may "
                     "replace by a changed one. Enter opens a library's website."),
                  this);
    for (QWidget *each : std::initializer_list<QWidget *>{licence, title})
        column.addWidget(each);
    column.addWidget(m_parts, 1);
    column.addWidget(lesser);
}

bool AboutDialog::focusNextPrevChild(bool next)
{
    return focusInLayoutOrder(*this, next);
}

void AboutDialog::fill()
{
    const QList<LinkedPart> parts = linkedParts();
    for (const LinkedPart &part : parts) {
        auto *row = new QTreeWidgetItem(m_parts, {part.name, part.version, part.licence});
        row->setToolTip(0, part.home);
        row->setData(0, Qt::UserRole, part.home);
    }
    const int width = characterWidth(fontMetrics());
    m_parts->header()->resizeSection(0, width * 28);
    m_parts->header()->resizeSection(1, width * 18);
    m_parts->setCurrentItem(m_parts->topLevelItem(0));
    m_parts->setFrameShape(QFrame::StyledPanel);
    m_parts->setMinimumHeight(kPartLines * fontMetrics().lineSpacing());
    connect(m_parts, &QTreeWidget::itemActivated, this, [](const QTreeWidgetItem *row) {
        QDesktopServices::openUrl(QUrl(row->data(0, Qt::UserRole).toString()));
    });
}

} // namespace deck
