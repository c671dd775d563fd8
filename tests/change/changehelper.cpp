// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "control/manager.h"
#include "helpers/callpoints.h"

#include <QCoreApplication>
#include <QFile>
#include <QTimer>

#include <cstdio>

using namespace deck;
using namespace Qt::StringLiterals;

namespace {

/// A manager that starts its daemon, applies a configuration, and leaves the daemon running.
class Helper : public QObject
{
public:
    Helper(std::unique_ptr<Manager> manager, QString text, int killAt)
        : m_manager(std::move(manager)), m_text(std::move(text)), m_killAt(killAt)
    {
    }

    void begin()
    {
        connect(&m_manager->controller(), &ContainerdController::changed, this, &Helper::changed);
        m_manager->controller().start();
        changed();
    }

private:
    void changed()
    {
        if (m_isAsked || m_manager->controller().snapshot().health != Health::Serving)
            return;
        m_isAsked = true;
        test::killAtStep(m_killAt);
        m_manager->session().change({ChangeKind::Apply, {{u"text"_s, m_text}}}, this,
                                    [this](const Answer &answer) { told(answer); });
    }

    void told(const Answer &answer)
    {
        test::killAtStep(0);
        std::printf("%s\n", answer.error
                                ? qPrintable(answer.error->problem.message())
                                : qPrintable(answer.content.value("outcome"_L1).toString()));
        m_manager->controller().leaveRunning();
        QCoreApplication::quit();
    }

    std::unique_ptr<Manager> m_manager;
    const QString m_text;
    const int m_killAt;
    bool m_isAsked = false;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// HOME LIFETIME FILE KILL_AT
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const ProfileSource source{arguments.value(1), {{u"lifetime"_s, arguments.value(2)}}};
    const auto setup = readSetup(u"default"_s, source);
    if (!std::holds_alternative<Setup>(setup))
        return 2;
    Manager::Opening opening = Manager::open(std::get<Setup>(setup));
    auto *manager = std::get_if<std::unique_ptr<Manager>>(&opening);
    if (manager == nullptr)
        return 2;
    Helper helper(std::move(*manager), QString::fromUtf8(contentOf(arguments.value(3))),
                  arguments.value(4).toInt());
    QTimer::singleShot(0, &helper, [&] { helper.begin(); });
    return QCoreApplication::exec();
}
