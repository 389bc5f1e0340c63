/* Preloaded into a process, counts its calls that change files below one folder, those of native
 * libraries too, and makes one of them the last, or makes it fail.
 *
 * Nothing happens but between faults_arm() and faults_disarm(). Every counted call that returns is a line of the log: name,
 * 1 when it succeeded, path, and the number of bytes written or the new path. Whether all calls are
 * seen is for the tests to show: the bytes logged for a file must be the size of the file.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum mode {
    COUNT,  /* every call goes ahead */
    KILL,   /* kill -9 before call `at` */
    TORN,   /* kill -9 after the first half of the write that is call `at` */
    ONCE,   /* call `at` fails */
    ALWAYS, /* call `at` and all that follow fail */
    FULL,   /* the same, but files can still be removed, as on a full disk */
    SHORT,  /* every write takes half of its bytes only */
    STOP,   /* stop before every call until someone continues the process */
    LIE,    /* the same, and fsync does nothing */
};

static char root[PATH_MAX];
static int log_fd = -1;
static long at, seen;
static enum mode mode;
static int error;

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

void faults_arm(const char *folder, const char *log_path, int how, long where, int number) {
    snprintf(root, sizeof root, "%s", folder);
    log_fd = NEXT(open)(log_path, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0644);
    if (log_fd < 0) abort();
    mode = how, at = where, error = number, seen = 0;
}

void faults_disarm(void) {
    close(log_fd);
    log_fd = -1;
}

/* Find the absolute path of `path`, which may be relative to the folder `dir`; of the file `dir`
 * itself when it is NULL. False when it is not below the root. */
static int below(int dir, const char *path, char *absolute) {
    if (log_fd < 0) return 0;
    char base[PATH_MAX] = "", link[64];
    if (!path || path[0] != '/') {
        snprintf(link, sizeof link, dir == AT_FDCWD ? "/proc/self/cwd" : "/proc/self/fd/%d", dir);
        ssize_t length = readlink(link, base, sizeof base - 1);
        if (length < 0) return 0;
        base[length] = 0;
    }
    if (snprintf(absolute, PATH_MAX, "%s%s%s", base, *base && path ? "/" : "", path ? path : "")
        >= PATH_MAX) abort();
    size_t length = strlen(root);
    return !strncmp(absolute, root, length) && (absolute[length] == '/' || !absolute[length]);
}

static void die(void) {
    kill(getpid(), SIGKILL);
    for (;;) pause();
}

/* Count a call; gives its number, negative when it has to fail, with errno set. */
static long count(int frees) {
    long number = __atomic_add_fetch(&seen, 1, __ATOMIC_SEQ_CST);
    if (mode == KILL && number == at) die();
    if (mode == STOP || mode == LIE) raise(SIGSTOP);
    if ((mode == ONCE && number == at) || (mode == ALWAYS && number >= at)
        || (mode == FULL && number >= at && !(frees && number > at))) {
        errno = error;
        return -number;
    }
    return number;
}

static void note(const char *call, int good, const char *path, const char *to, ssize_t bytes) {
    int before = errno;
    char line[2 * PATH_MAX + 64];
    int length = to ? snprintf(line, sizeof line, "%s\t%d\t%s\t%s\n", call, good, path, to)
                    : snprintf(line, sizeof line, "%s\t%d\t%s\t%zd\n", call, good, path, bytes);
    if (NEXT(write)(log_fd, line, length) != length) abort();
    errno = before;
}

static int changes(int flags) {
    return (flags & O_ACCMODE) != O_RDONLY || flags & (O_CREAT | O_TRUNC);
}

#define OPEN(name, PARAMETERS, dir, CALL)                                                          \
    int name PARAMETERS {                                                                          \
        char where[PATH_MAX];                                                                      \
        va_list rest;                                                                              \
        va_start(rest, flags);                                                                     \
        mode_t bits = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;                    \
        va_end(rest);                                                                              \
        if (!changes(flags) || !below(dir, path, where)) return NEXT(name) CALL;                   \
        int result = count(0) < 0 ? -1 : NEXT(name) CALL;                                          \
        note(flags & O_TRUNC ? "create" : "open", result >= 0, where, NULL, 0);                    \
        return result;                                                                             \
    }
OPEN(open, (const char *path, int flags, ...), AT_FDCWD, (path, flags, bits))
OPEN(open64, (const char *path, int flags, ...), AT_FDCWD, (path, flags, bits))
OPEN(openat, (int dir, const char *path, int flags, ...), dir, (dir, path, flags, bits))
OPEN(openat64, (int dir, const char *path, int flags, ...), dir, (dir, path, flags, bits))

#define WRITE(name, PARAMETERS, CALL)                                                              \
    ssize_t name PARAMETERS {                                                                      \
        char where[PATH_MAX];                                                                      \
        if (!below(fd, NULL, where)) return NEXT(name) CALL;                                       \
        long number = count(0);                                                                    \
        int torn = mode == TORN && number == at;                                                   \
        if (torn || (mode == SHORT && bytes > 1)) bytes /= 2;                                      \
        ssize_t result = number < 0 ? -1 : NEXT(name) CALL;                                        \
        if (torn) die();                                                                           \
        note("write", result >= 0, where, NULL, result);                                           \
        return result;                                                                             \
    }
WRITE(write, (int fd, const void *data, size_t bytes), (fd, data, bytes))
WRITE(pwrite, (int fd, const void *data, size_t bytes, off_t place), (fd, data, bytes, place))
WRITE(pwrite64, (int fd, const void *data, size_t bytes, off64_t place), (fd, data, bytes, place))

/* A write may always take less than it was given: of several pieces, the first. */
ssize_t writev(int fd, const struct iovec *pieces, int number) {
    char where[PATH_MAX];
    if (!below(fd, NULL, where)) return NEXT(writev)(fd, pieces, number);
    while (number > 1 && !pieces->iov_len) pieces++, number--;
    return number ? write(fd, pieces->iov_base, pieces->iov_len) : 0;
}

#define CHANGE(name, call, frees, PARAMETERS, dir, path, CALL)                                     \
    int name PARAMETERS {                                                                          \
        char where[PATH_MAX];                                                                      \
        if (!below(dir, path, where)) return NEXT(name) CALL;                                      \
        int result = count(frees) < 0 ? -1 : NEXT(name) CALL;                                      \
        note(call, !result, where, NULL, 0);                                                       \
        return result;                                                                             \
    }
CHANGE(ftruncate, "truncate", 0, (int fd, off_t size), fd, NULL, (fd, size))
CHANGE(ftruncate64, "truncate", 0, (int fd, off64_t size), fd, NULL, (fd, size))
CHANGE(mkdir, "mkdir", 0, (const char *path, mode_t bits), AT_FDCWD, path, (path, bits))
CHANGE(mkdirat, "mkdir", 0, (int dir, const char *path, mode_t bits), dir, path, (dir, path, bits))
CHANGE(chmod, "chmod", 0, (const char *path, mode_t bits), AT_FDCWD, path, (path, bits))
CHANGE(fchmod, "chmod", 0, (int fd, mode_t bits), fd, NULL, (fd, bits))
CHANGE(fchmodat, "chmod", 0, (int dir, const char *path, mode_t bits, int flags), dir, path,
       (dir, path, bits, flags))
CHANGE(unlink, "unlink", 1, (const char *path), AT_FDCWD, path, (path))
CHANGE(unlinkat, flags & AT_REMOVEDIR ? "rmdir" : "unlink", 1,
       (int dir, const char *path, int flags), dir, path, (dir, path, flags))
CHANGE(rmdir, "rmdir", 1, (const char *path), AT_FDCWD, path, (path))

#define SYNC(name)                                                                                 \
    int name(int fd) {                                                                             \
        char where[PATH_MAX];                                                                      \
        if (!below(fd, NULL, where)) return NEXT(name)(fd);                                        \
        int result = count(0) < 0 ? -1 : mode == LIE ? 0 : NEXT(name)(fd);                         \
        note("fsync", !result, where, NULL, 0);                                                    \
        return result;                                                                             \
    }
SYNC(fsync)
SYNC(fdatasync)

#define NAME(name, call, PARAMETERS, old_dir, new_dir, CALL)                                       \
    int name PARAMETERS {                                                                          \
        char from[PATH_MAX], to[PATH_MAX];                                                         \
        if (!(below(old_dir, old, from) | below(new_dir, new, to))) return NEXT(name) CALL;        \
        int result = count(0) < 0 ? -1 : NEXT(name) CALL;                                          \
        note(call, !result, from, to, 0);                                                          \
        return result;                                                                             \
    }
NAME(rename, "rename", (const char *old, const char *new), AT_FDCWD, AT_FDCWD, (old, new))
NAME(renameat, "rename", (int a, const char *old, int b, const char *new), a, b, (a, old, b, new))
NAME(renameat2, "rename", (int a, const char *old, int b, const char *new, unsigned flags), a, b,
     (a, old, b, new, flags))
NAME(link, "link", (const char *old, const char *new), AT_FDCWD, AT_FDCWD, (old, new))
NAME(linkat, "link", (int a, const char *old, int b, const char *new, int flags), a, b,
     (a, old, b, new, flags))
