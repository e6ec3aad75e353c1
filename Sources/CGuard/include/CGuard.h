// Gives the terminal back when the program is ended by a signal or by its own fault.
//
// A trap runs no Swift code any more, so what has to be written to the terminal and which modes
// have to be set lie ready here, in memory that a signal handler may read. Handlers call
// async-signal-safe functions only.
//
// Two kinds of signals:
// - faults (SEGV, BUS, ILL, TRAP, ABRT, FPE, SYS): handled here, on a stack of their own, then the
//   default action ends the process, so that the status is 128 + n;
// - all others that can be caught: their number goes into a pipe that the run loop polls. If the
//   program was asked twice to end and has read neither request, it hangs, and at the third the
//   handler gives the terminal back itself.
#pragma once
#include <stddef.h>
#include <termios.h>

/// Longest text that gives the terminal back, in bytes.
enum { CGUARD_FAREWELL_MAX = 512 };

/// Installs all handlers; call once, before ncurses starts.
///
/// Returns the end of the signal pipe to poll and read, one byte per signal, or -1.
int cguard_install(void);

/// Gives all signals their default action again and closes the pipe.
void cguard_uninstall(void);

/// From now on a fault writes `farewell` to `fd` and sets `modes` on `mode_fd`.
void cguard_arm(int fd, const char *farewell, size_t size, int mode_fd,
                const struct termios *modes);

/// A fault no longer touches the terminal.
void cguard_disarm(void);

/// Gives the terminal back now if it is armed. Async-signal-safe.
void cguard_restore(void);

/// Tells that the run loop has seen the request to end.
void cguard_acknowledge(void);

/// Stops the process group as Ctrl-Z does and returns when it is continued, or soon where nothing
/// could continue it.
void cguard_stop(void);

/// Keeps what is written to the standard error, if that is a terminal, until
/// `cguard_replay_errors`, because on the alternate screen it would be lost.
void cguard_hold_errors(void);

/// Writes out what was held and lets errors through again. Async-signal-safe.
void cguard_replay_errors(void);

/// Ends the process by the default action of a signal, so that its parent sees that signal.
_Noreturn void cguard_die(int signal);

/// A new file that lives in memory only, or -1.
int cguard_memory_file(void);
