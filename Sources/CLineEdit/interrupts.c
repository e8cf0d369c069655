// SPDX-License-Identifier: Apache-2.0
// The flag that Ctrl-C sets, and those of a window that changed and a process that goes on. One of the two places
// with global state, for a signal handler can reach nothing else.
#include "editor.h"
#include "line_edit.h"

#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/ioctl.h>

static atomic_int interrupts;
static atomic_int second_ends;
static atomic_int resumed;

static void on_interrupt(int signal_number) {
  if (atomic_fetch_add(&interrupts, 1) >= 1 && atomic_load(&second_ends)) {
    signal(signal_number, SIG_DFL);
    raise(signal_number);
  }
}

// No SA_RESTART: a read that waits for input must come back.
static void watch(int signal_number, void (*handler)(int)) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  sigemptyset(&action.sa_mask);
  sigaction(signal_number, &action, NULL);
}

void strat_watch_interrupts(int ends_on_second) {
  atomic_store(&second_ends, ends_on_second);
  watch(SIGINT, on_interrupt);
  // Whoever started us may have blocked it.
  sigset_t unblocked;
  sigemptyset(&unblocked);
  sigaddset(&unblocked, SIGINT);
  sigprocmask(SIG_UNBLOCK, &unblocked, NULL);
}

static void on_resume(int signal_number) {
  (void)signal_number;
  atomic_store(&resumed, 1);
}

// The new size is asked for where the line is drawn; the signal only ends the waiting for a key.
static void on_resize(int signal_number) { (void)signal_number; }

void strat_watch_window(void) {
  watch(SIGWINCH, on_resize);
  watch(SIGCONT, on_resume);
}

int strat_take_resumed(void) { return atomic_exchange(&resumed, 0); }

int strat_interrupted(void) { return atomic_load(&interrupts) > 0; }

void strat_forget_interrupts(void) { atomic_store(&interrupts, 0); }

int strat_terminal_columns(int descriptor) {
  struct winsize size;
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}
