// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "inspect/configchecklook.h"

#include "change/proposal.h"
#include "config/configcheck.h"
#include "config/secrets.h"
#include "inspect/configlayers.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::ConfigLook)
};

constexpr QByteArrayView kVersionLine("version = 2\n");
constexpr QByteArrayView kByteOrderMark("\xef\xbb\xbf"); // legal in TOML, refused by containerd 1.6

QJsonObject toJson(const ConfigFinding &finding)
{
    QJsonObject object{{u"kind"_s, keyword(finding.kind)},
                       {u"cause"_s, finding.cause},
                       {u"advice"_s, finding.advice}};
    if (finding.place) {
        object[u"line"_s] = finding.place->line;
        object[u"column"_s] = finding.place->column;
    }
    return object;
}

/// "(3, 1): Can't convert abc(string) to float64": the binary counts as we do, but from the line
/// that was put before.
ConfigFinding refusalFrom(const ConfigBinary &binary, const QString &said, int linesBefore)
{
    static const QRegularExpression place(u"\\((\\d{1,9}), (\\d{1,9})\\)"_s);
    ConfigFinding finding;
    QString cause = said;
    const auto match = place.match(said);
    const int line = match.captured(1).toInt() - linesBefore;
    if (match.hasMatch() && line >= 1) {
        finding.place = TextPosition{line, match.captured(2).toInt()};
        cause.replace(match.capturedStart(1), match.capturedLength(1), QString::number(line));
    }
    finding.cause = Words::tr("refused by %1: %2").arg(binary.program, cause);
    return finding;
}

bool hasErrors(const QList<ConfigFinding> &findings)
{
    return std::any_of(findings.begin(), findings.end(), [](const ConfigFinding &finding) {
        return finding.kind == FindingKind::Error;
    });
}

QString verdictOn(const QList<ConfigFinding> &findings)
{
    if (findings.isEmpty())
        return u"ok"_s;
    return keyword(hasErrors(findings) ? FindingKind::Error : FindingKind::Warning);
}

Answer answerOf(const QString &file, const QString &binary, const QList<ConfigFinding> &findings)
{
    QJsonArray array;
    for (const ConfigFinding &finding : findings)
        array.append(toJson(finding));
    return {{{u"file"_s, file},
             {u"binary"_s, binary},
             {u"verdict"_s, verdictOn(findings)},
             {u"findings"_s, array}},
            {}};
}

/// They are not beside what the binary is given.
bool hasRelativeImports(const QByteArray &text)
{
    const QStringList imports = tomlStrings(text, "imports"_L1);
    return std::any_of(imports.begin(), imports.end(),
                       [](const QString &path) { return !path.startsWith(u'/'); });
}

} // namespace

QList<ConfigFinding> askBinary(const ConfigBinary &binary, const QByteArray &text)
{
    const int linesBefore = namesVersion(text) ? 0 : 1;
    QByteArray whole = text.startsWith(kByteOrderMark) ? text.mid(kByteOrderMark.size()) : text;
    if (linesBefore > 0)
        whole.prepend(kVersionLine);
    const ProgramRun run = dumpConfigText(binary, whole);
    if (!run.isGood())
        return {refusalFrom(binary, run.cause, linesBefore)};
    QList<ConfigFinding> findings;
    for (const QString &warning : warningsOf(run))
        findings.append({FindingKind::Warning, {}, warning, {}});
    return findings;
}

Answer checkConfigText(const Inspection &inspection)
{
    const auto proposed = proposalFromJson(inspection.arguments);
    if (const auto *problem = std::get_if<Problem>(&proposed))
        return unanswered(problem->subject, problem->cause, problem->nextStep);
    const auto &proposal = std::get<Proposal>(proposed);
    const QByteArray text = proposal.configText.value_or(QByteArray());

    const auto planned = planConfig(withoutOperators(inspection));
    const auto *plan = std::get_if<PlannedConfig>(&planned);
    if (const auto *error = std::get_if<DaemonError>(&planned);
        error && error->code != ErrorCode::BinaryNotFound)
        return {{}, *error};
    const QByteArray defaults = plan ? defaultConfig(plan->binary).out : QByteArray();
    const bool isFile = inspection.arguments.value("isFile"_L1).toBool();
    QList<ConfigFinding> findings = checkConfig(text, {inspection.setup.places, defaults, isFile});
    if (!plan)
        findings.append(
            {FindingKind::Error, {}, std::get<DaemonError>(planned).problem.message(), {}});
    else if (isFile && hasRelativeImports(text))
        findings.append(
            {FindingKind::Warning,
             {},
             Words::tr("has relative imports, so the daemon's binary is asked about it only when "
                       "it is compared or applied"),
             {}});
    else if (tomlSettings(text))
        findings += askBinary(plan->binary, text);
    return answerOf(proposal.name, plan ? plan->binary.program : QString(), findings);
}

} // namespace deck
