// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "log/bytepattern.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace deck {
namespace {

/// Enough for any sensible expression on a block of lines, and an end for the others.
constexpr quint32 kMatchLimit = 2'000'000;

const PCRE2_UCHAR *units(const char *bytes)
{
    return reinterpret_cast<const PCRE2_UCHAR *>(bytes);
}

/// `a*+` gives nothing back, so in a block of lines it may keep what lies behind its line.
bool isPossessive(const QByteArray &pattern, qsizetype plus)
{
    return plus > 0 && pattern.at(plus) == '+' &&
           std::strchr("*+?}", pattern.at(plus - 1)) != nullptr;
}

/// Anchors to the whole subject and everything that looks around see other text in a block of lines
/// than in one line. What is not sure to be harmless counts as harmful.
bool looksAround(const QByteArray &pattern)
{
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (isPossessive(pattern, i))
            return true;
    }
    for (qsizetype i = 0; i + 1 < pattern.size(); ++i) {
        if (pattern.at(i) == '\\') {
            if (std::strchr("AZzGKRnXN", pattern.at(i + 1)) != nullptr)
                return true;
            ++i;
        } else if (pattern.at(i) == '(' && pattern.at(i + 1) == '*') {
            return true;
        } else if (pattern.at(i) == '(' && pattern.at(i + 1) == '?' &&
                   pattern.mid(i + 2, 1) != ":" && pattern.mid(i + 2, 2) != "i)") {
            return true;
        }
    }
    return false;
}

bool isAscii(const QByteArray &bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) == 0; });
}

} // namespace

struct BytePattern::Code
{
    explicit Code(pcre2_code *compiled) : code(compiled) {}
    ~Code() { pcre2_code_free(code); }
    Code(const Code &) = delete;
    Code &operator=(const Code &) = delete;

    pcre2_code *code;
};

struct BytePattern::Scratch::Data
{
    Data()
        : context(pcre2_match_context_create(nullptr)),
          stack(pcre2_jit_stack_create(kLeast, kMost, nullptr)),
          match(pcre2_match_data_create(1, nullptr))
    {
        pcre2_set_match_limit(context, kMatchLimit);
        pcre2_jit_stack_assign(context, nullptr, stack);
    }
    ~Data()
    {
        pcre2_match_data_free(match);
        pcre2_jit_stack_free(stack);
        pcre2_match_context_free(context);
    }
    Data(const Data &) = delete;
    Data &operator=(const Data &) = delete;

    static constexpr size_t kLeast = 32 * 1024;
    static constexpr size_t kMost = 1024 * 1024;
    pcre2_match_context *context;
    pcre2_jit_stack *stack;
    pcre2_match_data *match;
};

BytePattern::Scratch::Scratch() : m_data(std::make_unique<Data>()) {}
BytePattern::Scratch::~Scratch() = default;

BytePattern::BytePattern() = default;
BytePattern::~BytePattern() = default;

std::shared_ptr<const BytePattern> BytePattern::literal(const QByteArray &text)
{
    const std::shared_ptr<BytePattern> pattern(new BytePattern);
    pattern->m_text = ByteSearch(text);
    return pattern;
}

std::shared_ptr<const BytePattern> BytePattern::compile(const QByteArray &pattern, bool isLiteral,
                                                        bool isCaseSensitive, Error &error)
{
    quint32 options = PCRE2_MULTILINE | (isCaseSensitive ? 0U : PCRE2_CASELESS);
    if (isLiteral)
        options = PCRE2_LITERAL | (isCaseSensitive ? 0U : PCRE2_CASELESS);
    // Byte by byte where that is the same: it is faster, and the log need not be UTF-8.
    if (!isAscii(pattern))
        options |= PCRE2_UTF | PCRE2_MATCH_INVALID_UTF;
    const std::unique_ptr<pcre2_compile_context, void (*)(pcre2_compile_context *)> context(
        pcre2_compile_context_create(nullptr), &pcre2_compile_context_free);
    pcre2_set_newline(context.get(), PCRE2_NEWLINE_LF);
    int code = 0;
    size_t offset = 0;
    pcre2_code *compiled =
        pcre2_compile(units(pattern.constData()), static_cast<size_t>(pattern.size()), options,
                      &code, &offset, context.get());
    if (compiled == nullptr) {
        std::array<PCRE2_UCHAR, 256> words{};
        pcre2_get_error_message(code, words.data(), words.size());
        error.words = QString::fromUtf8(reinterpret_cast<const char *>(words.data()));
        error.position = static_cast<qsizetype>(offset);
        return nullptr;
    }
    // Without it (a kernel that forbids writable code, say) the interpreter does the work.
    pcre2_jit_compile(compiled, PCRE2_JIT_COMPLETE);
    const std::shared_ptr<BytePattern> result(new BytePattern);
    result->m_code = std::make_unique<Code>(compiled);
    result->m_canSpanLines = isLiteral || !looksAround(pattern);
    return result;
}

std::optional<BytePattern::Match> BytePattern::find(QByteArrayView bytes, qsizetype from,
                                                    Scratch &scratch) const
{
    if (m_code == nullptr) {
        const qsizetype at = m_text.find(bytes, from);
        if (at < 0)
            return std::nullopt;
        return Match{at, at + m_text.text().size()};
    }
    const int count =
        pcre2_match(m_code->code, units(bytes.data()), static_cast<size_t>(bytes.size()),
                    static_cast<size_t>(from), 0, scratch.m_data->match, scratch.m_data->context);
    if (count < 0)
        return std::nullopt;
    const size_t *ends = pcre2_get_ovector_pointer(scratch.m_data->match);
    return Match{static_cast<qsizetype>(ends[0]), static_cast<qsizetype>(ends[1])};
}

} // namespace deck
