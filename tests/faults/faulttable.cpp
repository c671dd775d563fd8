// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "faulttable.h"

#include <QFile>
#include <QRegularExpression>

#include <toml++/toml.h>

namespace deck::test {

using namespace Qt::StringLiterals;

namespace {

QString textOf(const toml::table &table, std::string_view key)
{
    return QString::fromStdString(table[key].value_or(std::string()));
}

QStringList textsOf(const toml::table &table, std::string_view key)
{
    QStringList texts;
    if (const toml::array *array = table[key].as_array())
        for (const toml::node &node : *array)
            texts << QString::fromStdString(node.value_or(std::string()));
    return texts;
}

std::optional<LongForm> parseLongForm(const QString &text)
{
    static const QRegularExpression form(u"^((?:[A-Z_]+=\\S+ )+)(.+)$"_s);
    const auto match = form.match(text);
    const auto test = parseTestName(match.captured(2));
    if (!test)
        return std::nullopt;
    return LongForm{match.captured(1).split(u' ', Qt::SkipEmptyParts), *test};
}

Fault readFault(const toml::table &table, QStringList &problems)
{
    Fault fault{textOf(table, "fault"), textOf(table, "must"), {}, {}, textsOf(table, "measured")};
    if (fault.fault.isEmpty() || fault.must.isEmpty())
        problems << u"line %1: a fault needs `fault` and `must`"_s.arg(table.source().begin.line);
    for (const QString &text : textsOf(table, "tests")) {
        if (const auto name = parseTestName(text))
            fault.tests << *name;
        else
            problems << u"%1: no test is named by \"%2\""_s.arg(fault.fault, text);
    }
    for (const QString &text : textsOf(table, "longer")) {
        if (const auto form = parseLongForm(text))
            fault.longForms << *form;
        else
            problems << u"%1: no longer form is \"%2\""_s.arg(fault.fault, text);
    }
    if (fault.tests.isEmpty())
        problems << u"%1: no test injects it"_s.arg(fault.fault);
    return fault;
}

QString proofOf(const Fault &fault)
{
    QStringList parts;
    for (const TestName &test : fault.tests)
        parts << u"`%1`"_s.arg(test.toString());
    for (const LongForm &form : fault.longForms)
        parts << u"longer: `%1`"_s.arg(form.toString());
    for (const QString &benchmark : fault.benchmarks)
        parts << u"measured: `./deck %1`"_s.arg(benchmark);
    return parts.join("<br>"_L1);
}

} // namespace

QString TestName::toString() const
{
    const QString name = program + "::"_L1 + function;
    return row.isEmpty() ? name : u"%1 [%2]"_s.arg(name, row);
}

std::optional<TestName> parseTestName(const QString &text)
{
    static const QRegularExpression name(u"^(tst_\\w+)::(\\w+)(?: \\[(.+)\\])?$"_s);
    const auto match = name.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return TestName{match.captured(1), match.captured(2), match.captured(3)};
}

QString LongForm::toString() const
{
    return variables.join(u' ') + u' ' + test.toString();
}

QList<Fault> FaultTable::faults() const
{
    QList<Fault> all;
    for (const FaultGroup &group : groups)
        all << group.faults;
    return all;
}

FaultTable readFaultTable(const QString &path)
{
    FaultTable table;
    try {
        const toml::table file = toml::parse_file(QFile::encodeName(path).toStdString());
        table.introduction = textOf(file, "introduction");
        table.column = textOf(file, "column");
        if (table.introduction.isEmpty() || table.column.isEmpty())
            table.problems << u"%1: `introduction` and `column` are missing"_s.arg(path);
        const toml::array *groups = file["group"].as_array();
        for (size_t i = 0; groups != nullptr && i < groups->size(); ++i) {
            const toml::table &entry = *(*groups)[i].as_table();
            FaultGroup group{textOf(entry, "title"), {}};
            const toml::array *faults = entry["fault"].as_array();
            for (size_t k = 0; faults != nullptr && k < faults->size(); ++k)
                group.faults << readFault(*(*faults)[k].as_table(), table.problems);
            table.groups << group;
        }
    } catch (const toml::parse_error &error) {
        table.problems << u"%1:%2: %3"_s.arg(path)
                              .arg(error.source().begin.line)
                              .arg(QString::fromUtf8(error.description().data(),
                                                     qsizetype(error.description().size())));
    }
    return table;
}

QList<FaultPage> faultPages()
{
    const QString sources = QStringLiteral(DECK_SOURCES);
    return {{sources + u"/tests/faults/faults.toml"_s, sources + u"/docs/faults.md"_s},
            {sources + u"/tests/faults/threats.toml"_s, sources + u"/docs/threat-model.md"_s}};
}

QByteArray toMarkdown(const FaultTable &table, const std::optional<FaultResults> &results)
{
    QString page = table.introduction;
    if (results) // the remark on how the page is made is about the one without
        page.remove(QRegularExpression(u"<!--[^>]*-->\n\n"_s));
    qsizetype number = 0;
    for (const FaultGroup &group : table.groups) {
        page += u"\n## %1\n\n"_s.arg(group.title);
        page += u"| | %1 | must | tests |"_s.arg(table.column);
        page += results ? " result |\n|---|---|---|---|---|\n"_L1 : "\n|---|---|---|---|\n"_L1;
        for (const Fault &fault : group.faults) {
            page += u"| %1 | %2 | %3 | %4 |"_s.arg(number + 1)
                        .arg(fault.fault, fault.must, proofOf(fault));
            if (results)
                page += u" %1 |"_s.arg(results->value(number));
            page += u'\n';
            ++number;
        }
    }
    return page.toUtf8();
}

} // namespace deck::test
