#define _GNU_SOURCE
#include "CGuard.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

// A handler may interrupt the program anywhere, so every pair of writes below is ordered: data
// first, then the flag that says the data are there.
static struct {
  char farewell[CGUARD_FAREWELL_MAX];
  size_t size;
  int fd;
  int mode_fd;
  struct termios modes;
  atomic_int armed;
} terminal;

static atomic_int held_errors = -1;    // Memory file that stands in for fd 2.
static atomic_int real_errors = -1;    // What fd 2 was.
static atomic_int pipe_in = -1;        // Where handlers write the signal's number.
static atomic_int pipe_out = -1;
static atomic_int end_requested = 0;
static atomic_int stopping = 0;        // Between our own stop and the SIGCONT that ends it.

// A stack overflow leaves no stack to handle it on.
static _Alignas(16) char fault_stack[1 << 16];

static const int faults[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGSYS};
static const int endings[] = {SIGTERM, SIGHUP,  SIGINT,    SIGQUIT, SIGPIPE, SIGUSR1, SIGUSR2,
                              SIGALRM, SIGPROF, SIGVTALRM, SIGXCPU, SIGIO, SIGPWR,
                              SIGSTKFLT};
static const int notices[] = {SIGWINCH, SIGTSTP};
static const int continues[] = {SIGCONT};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

// Waits for a slow terminal, but not for one that takes nothing for a second: a handler that
// waits for ever could only be killed.
static void write_all(int fd, const char *bytes, size_t size) {
  while (size > 0) {
    ssize_t written = write(fd, bytes, size);
    if (written > 0) {
      bytes += written, size -= (size_t)written;
    } else if (written < 0 && errno == EAGAIN) {
      struct pollfd writable = {.fd = fd, .events = POLLOUT};
      if (poll(&writable, 1, 1000) <= 0) return;
    } else if (written == 0 || errno != EINTR) {
      return;
    }
  }
}

void cguard_replay_errors(void) {
  int held = atomic_exchange(&held_errors, -1);
  if (held < 0) return;
  int real = atomic_exchange(&real_errors, -1);
  dup2(real, STDERR_FILENO);
  close(real);
  char chunk[1024];
  off_t at = 0;
  ssize_t count;
  while ((count = pread(held, chunk, sizeof chunk, at)) > 0) {
    write_all(STDERR_FILENO, chunk, (size_t)count);
    at += count;
  }
  close(held);
}

void cguard_restore(void) {
  if (atomic_exchange(&terminal.armed, 0) == 0) return;
  write_all(terminal.fd, terminal.farewell, terminal.size);
  // In the background this would stop the program instead of ending it.
  sigset_t output, before;
  sigemptyset(&output);
  sigaddset(&output, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &output, &before);
  tcsetattr(terminal.mode_fd, TCSANOW, &terminal.modes);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  cguard_replay_errors();
}

_Noreturn void cguard_die(int number) {
  struct sigaction action = {.sa_handler = SIG_DFL};
  sigaction(number, &action, NULL);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, number);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
  raise(number);
  _exit(128 + number);
}

static void on_fault(int number) {
  cguard_restore();
  cguard_die(number);
}

static void tell(int number) {
  int saved = errno;
  char byte = (char)number;
  // A full pipe holds thousands of signals that nobody read: one more tells nothing.
  ssize_t ignored = write(atomic_load(&pipe_in), &byte, 1);
  (void)ignored;
  errno = saved;
}

static void on_ending(int number) {
  if (atomic_fetch_add(&end_requested, 1) > 1) {
    cguard_restore();
    cguard_die(number);
  }
  tell(number);
}

static void on_continue(int number) {
  if (atomic_exchange(&stopping, 0) == 0) tell(number);
}

static void handle(const int *numbers, size_t count, void (*handler)(int), int flags) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
  sigfillset(&action.sa_mask);
  for (size_t i = 0; i < count; i++) {
    if (handler == on_ending && numbers[i] == SIGHUP) {
      // Started by nohup: the wish to ignore it stays.
      struct sigaction present;
      sigaction(SIGHUP, NULL, &present);
      if (present.sa_handler == SIG_IGN) continue;
    }
    sigaction(numbers[i], &action, NULL);
  }
}

int cguard_install(void) {
  int ends[2];
  if (pipe2(ends, O_NONBLOCK | O_CLOEXEC) != 0) return -1;
  atomic_store(&pipe_out, ends[0]);
  atomic_store(&pipe_in, ends[1]);
  atomic_store(&end_requested, 0);
  stack_t stack = {.ss_sp = fault_stack, .ss_size = sizeof fault_stack};
  sigaltstack(&stack, NULL);
  handle(faults, COUNT(faults), on_fault, SA_ONSTACK | SA_NODEFER);
  handle(endings, COUNT(endings), on_ending, SA_ONSTACK | SA_RESTART);
  handle(notices, COUNT(notices), tell, SA_ONSTACK | SA_RESTART);
  handle(continues, COUNT(continues), on_continue, SA_ONSTACK | SA_RESTART);
  return ends[0];
}

void cguard_uninstall(void) {
  handle(faults, COUNT(faults), SIG_DFL, 0);
  handle(endings, COUNT(endings), SIG_DFL, 0);
  handle(notices, COUNT(notices), SIG_DFL, 0);
  handle(continues, COUNT(continues), SIG_DFL, 0);
  int in = atomic_exchange(&pipe_in, -1);
  int out = atomic_exchange(&pipe_out, -1);
  if (in >= 0) close(in);
  if (out >= 0) close(out);
}

void cguard_stop(void) {
  atomic_store(&stopping, 1);
  const int stop[] = {SIGTSTP};
  handle(stop, 1, SIG_DFL, 0);
  // Not SIGSTOP: where no shell could continue the job, the system then ignores the wish.
  kill(0, SIGTSTP);
  // Another thread may be the one that stops first; until then this one must not go on.
  for (int i = 0; i < 100 && atomic_load(&stopping); i++) poll(NULL, 0, 1);
  atomic_store(&stopping, 0);
  handle(stop, 1, tell, SA_ONSTACK | SA_RESTART);
}

void cguard_arm(int fd, const char *farewell, size_t size, int mode_fd,
                const struct termios *modes) {
  atomic_store(&terminal.armed, 0);
  if (size > CGUARD_FAREWELL_MAX) size = 0;
  memcpy(terminal.farewell, farewell, size);
  terminal.size = size;
  terminal.fd = fd;
  terminal.mode_fd = mode_fd;
  terminal.modes = *modes;
  atomic_store(&terminal.armed, 1);
}

void cguard_disarm(void) { atomic_store(&terminal.armed, 0); }

void cguard_acknowledge(void) { atomic_store(&end_requested, 0); }

void cguard_hold_errors(void) {
  if (atomic_load(&held_errors) >= 0 || !isatty(STDERR_FILENO)) return;
  int held = cguard_memory_file();
  if (held < 0) return;
  int real = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (real < 0) {
    close(held);
    return;
  }
  dup2(held, STDERR_FILENO);
  atomic_store(&real_errors, real);
  atomic_store(&held_errors, held);
}

int cguard_memory_file(void) { return memfd_create("modelscope", MFD_CLOEXEC); }
