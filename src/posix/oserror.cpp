// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "posix/oserror.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <iterator>

namespace deck {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::OsError)
};

struct ErrnoWords
{
    int number;
    const char *words; ///< as the C library has them
};

/// What a person meets. The C library has its own translations, but goes by the locale, and not by
/// the language that was chosen.
constexpr ErrnoWords kErrnoWords[] = {
    {EPERM, QT_TRANSLATE_NOOP("deck::OsError", "Operation not permitted")},
    {ENOENT, QT_TRANSLATE_NOOP("deck::OsError", "No such file or directory")},
    {ESRCH, QT_TRANSLATE_NOOP("deck::OsError", "No such process")},
    {EIO, QT_TRANSLATE_NOOP("deck::OsError", "Input/output error")},
    {E2BIG, QT_TRANSLATE_NOOP("deck::OsError", "Argument list too long")},
    {ENOEXEC, QT_TRANSLATE_NOOP("deck::OsError", "Exec format error")},
    {EAGAIN, QT_TRANSLATE_NOOP("deck::OsError", "Resource temporarily unavailable")},
    {ENOMEM, QT_TRANSLATE_NOOP("deck::OsError", "Cannot allocate memory")},
    {EACCES, QT_TRANSLATE_NOOP("deck::OsError", "Permission denied")},
    {EBUSY, QT_TRANSLATE_NOOP("deck::OsError", "Device or resource busy")},
    {EEXIST, QT_TRANSLATE_NOOP("deck::OsError", "File exists")},
    {EXDEV, QT_TRANSLATE_NOOP("deck::OsError", "Invalid cross-device link")},
    {ENOTDIR, QT_TRANSLATE_NOOP("deck::OsError", "Not a directory")},
    {EISDIR, QT_TRANSLATE_NOOP("deck::OsError", "Is a directory")},
    {EINVAL, QT_TRANSLATE_NOOP("deck::OsError", "Invalid argument")},
    {EMFILE, QT_TRANSLATE_NOOP("deck::OsError", "Too many open files")},
    {ETXTBSY, QT_TRANSLATE_NOOP("deck::OsError", "Text file busy")},
    {EFBIG, QT_TRANSLATE_NOOP("deck::OsError", "File too large")},
    {ENOSPC, QT_TRANSLATE_NOOP("deck::OsError", "No space left on device")},
    {EROFS, QT_TRANSLATE_NOOP("deck::OsError", "Read-only file system")},
    {EPIPE, QT_TRANSLATE_NOOP("deck::OsError", "Broken pipe")},
    {ENAMETOOLONG, QT_TRANSLATE_NOOP("deck::OsError", "File name too long")},
    {ENOSYS, QT_TRANSLATE_NOOP("deck::OsError", "Function not implemented")},
    {ENOTEMPTY, QT_TRANSLATE_NOOP("deck::OsError", "Directory not empty")},
    {ELOOP, QT_TRANSLATE_NOOP("deck::OsError", "Too many levels of symbolic links")},
    {EOPNOTSUPP, QT_TRANSLATE_NOOP("deck::OsError", "Operation not supported")},
    {EADDRINUSE, QT_TRANSLATE_NOOP("deck::OsError", "Address already in use")},
    {ECONNRESET, QT_TRANSLATE_NOOP("deck::OsError", "Connection reset by peer")},
    {ETIMEDOUT, QT_TRANSLATE_NOOP("deck::OsError", "Connection timed out")},
    {ECONNREFUSED, QT_TRANSLATE_NOOP("deck::OsError", "Connection refused")},
    {EDQUOT, QT_TRANSLATE_NOOP("deck::OsError", "Disk quota exceeded")},
};

/// In English, whatever the locale.
QString englishWords(int number)
{
    const char *words = ::strerrordesc_np(number);
    return words != nullptr ? QString::fromLatin1(words) : QString::number(number);
}

QString translatedWords(int number)
{
    const auto *known = std::find_if(std::begin(kErrnoWords), std::end(kErrnoWords),
                                     [=](const ErrnoWords &row) { return row.number == number; });
    return known != std::end(kErrnoWords) ? Words::tr(known->words) : englishWords(number);
}

} // namespace

OsError OsError::last(const char *call) noexcept
{
    return {errno, call};
}

bool OsError::isShortage() const
{
    return number == EMFILE || number == ENFILE || number == ENOBUFS || number == ENOMEM;
}

QString OsError::toString() const
{
    return Words::tr("%1 (%2)", "an error and its system call")
        .arg(translatedWords(number), QString::fromLatin1(call));
}

QString OsError::toLogText() const
{
    return QStringLiteral("%1 (%2)").arg(englishWords(number), QString::fromLatin1(call));
}

} // namespace deck
