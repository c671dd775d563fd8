// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

namespace deck {

/// redactText() on characters of one byte each, or of Unicode.
[[nodiscard]] QString redactCharacters(QString text, int &struckOut);

/// Goes through a TOML text once and copies it, without the values that are secret. It knows just
/// enough of TOML to tell where a value begins and ends, and goes on after what is none.
class TomlRedactor
{
public:
    explicit TomlRedactor(QString text) : m_text(std::move(text)) {}

    /// Once.
    [[nodiscard]] QString run();
    [[nodiscard]] int struckOut() const { return m_struckOut; }

private:
    void statement();
    void header();
    void assignment(const QStringList &table, QStringView ends);
    void value(const QStringList &path);
    [[nodiscard]] QString innerToml(const QString &raw);
    void inlineTable(const QStringList &path);
    void copyLine();
    void copyBlanks(QStringView blanks);
    [[nodiscard]] QStringList readKey(QStringView ends);
    void skipValue();
    void skipString();
    void skipBrackets();
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] QChar here() const { return m_text.at(m_at); }
    [[nodiscard]] bool isHere(QStringView words) const;

    const QString m_text;
    QString m_result;
    QStringList m_table; ///< the header above
    qsizetype m_at = 0;
    int m_struckOut = 0;
};

} // namespace deck
