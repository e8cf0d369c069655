// SPDX-License-Identifier: Apache-2.0
// The flag that Ctrl-C sets. It is one of the two places with global state, for a signal handler can reach
// nothing else.
#include "line_edit.h"

#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/ioctl.h>

static atomic_int interrupts;
static atomic_int second_ends;

static void on_interrupt(int signal_number) {
  if (atomic_fetch_add(&interrupts, 1) >= 1 && atomic_load(&second_ends)) {
    signal(signal_number, SIG_DFL);
    raise(signal_number);
  }
}

void strat_watch_interrupts(int ends_on_second) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_interrupt;
  // No SA_RESTART: a read that waits for input must come back.
  sigemptyset(&action.sa_mask);
  atomic_store(&second_ends, ends_on_second);
  sigaction(SIGINT, &action, NULL);
  // Whoever started us may have blocked it.
  sigset_t unblocked;
  sigemptyset(&unblocked);
  sigaddset(&unblocked, SIGINT);
  sigprocmask(SIG_UNBLOCK, &unblocked, NULL);
}

int strat_interrupted(void) { return atomic_load(&interrupts) > 0; }

void strat_forget_interrupts(void) { atomic_store(&interrupts, 0); }

int strat_terminal_columns(int descriptor) {
  struct winsize size;
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}
