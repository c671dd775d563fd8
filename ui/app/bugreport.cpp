// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "app/bugreport.h"

#include "daemon/daemonsession.h"
#include "presentation/phrases.h"
#include "presentation/safetext.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
#include <QProgressDialog>
#include <QPushButton>
#include <QUrl>

namespace deck {

BugReport::BugReport(Setup setup, QWidget *window)
    : QObject(window), m_setup(std::move(setup)), m_window(window)
{
}

BugReport::~BugReport()
{
    delete m_question; // they are the window's, and nobody would answer them any more
    delete m_progress;
}

void BugReport::save(DaemonSession &session)
{
    if (m_question || m_job) {
        if (m_question)
            m_question->raise();
        return;
    }
    m_session = &session;
    const QString name = defaultBundleName(m_setup.profile.name, QDateTime::currentDateTimeUtc());
    m_question = new QFileDialog(m_window, tr("Save a Bug Report"), QDir::homePath(),
                                 tr("Archives (*.tar.gz *.tar.xz)"));
    m_question->setObjectName(QStringLiteral("bugReportFile"));
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setAcceptMode(QFileDialog::AcceptSave);
    m_question->setDefaultSuffix(QStringLiteral("tar.gz"));
    m_question->setOption(QFileDialog::DontConfirmOverwrite); // it never is
    m_question->selectFile(name);
    connect(m_question, &QFileDialog::fileSelected, this, &BugReport::makeIt);
    connect(m_question, &QDialog::rejected, this, &BugReport::finished);
    m_question->open();
}

void BugReport::makeIt(const QString &file)
{
    if (!m_session)
        return tellProblem({file, tr("the daemon's session has ended"), {}});
    m_job = std::make_unique<BundleJob>(
        BundleRequest{m_setup, m_session->snapshot(), {}, file, QDateTime::currentDateTimeUtc()});
    connect(m_job.get(), &BundleJob::done, this, &BugReport::tell);
    m_progress =
        new QProgressDialog(tr("Collecting the bug report…"), tr("Cancel"), 0, 0, m_window);
    m_progress->setWindowModality(Qt::WindowModal);
    m_progress->setAttribute(Qt::WA_DeleteOnClose);
    m_progress->setMinimumDuration(500); // mostly it is made by then
    connect(m_progress, &QProgressDialog::canceled, this, &BugReport::giveUp);
    m_job->start([session = m_session](const Inquiry &inquiry, QObject *context,
                                       const AnswerHandler &answered) {
        if (session)
            session->ask(inquiry, context, answered);
    });
}

void BugReport::giveUp()
{
    m_job.reset();             // waits for its thread, and removes what is not whole
    m_progress->deleteLater(); // cancelled, it only hides
    emit finished();
}

void BugReport::tell(const BundleOutcome &outcome)
{
    m_job.release()->deleteLater(); // it is what speaks here
    if (m_progress) {
        m_progress->disconnect(this); // to be closed is to be cancelled, for this dialog
        m_progress->close();
    }
    if (const auto *problem = std::get_if<Problem>(&outcome))
        tellProblem(*problem);
    else
        tellMade(std::get<BundleReport>(outcome));
    emit finished();
}

void BugReport::tellMade(const BundleReport &report)
{
    auto *box = new QMessageBox(QMessageBox::Information, tr("Bug Report"),
                                tr("The bug report was saved:\n%1").arg(safeLine(report.file)),
                                QMessageBox::Close, m_window);
    box->setObjectName(QStringLiteral("bugReportMade"));
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(
        tr("%Ln file(s), %1; values struck out as secret: %L2. Look through it before you send it "
           "to somebody: README.txt in it says what is there.",
           nullptr, pluralOf(report.entries.size()))
            .arg(QLocale().formattedDataSize(report.bytes))
            .arg(report.struckOut));
    box->setAttribute(Qt::WA_DeleteOnClose);
    const QString folder = QFileInfo(report.file).path();
    connect(box->addButton(tr("&Open Folder"), QMessageBox::ActionRole), &QPushButton::clicked, box,
            [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    box->setDefaultButton(QMessageBox::Close);
    box->open();
}

void BugReport::tellProblem(const Problem &problem)
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Bug Report"),
                                tr("The bug report was not saved."), QMessageBox::Close, m_window);
    box->setObjectName(QStringLiteral("bugReportProblem"));
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(safeLine(problem.message()));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace deck
