// SPDX-License-Identifier: Apache-2.0
// A program behind a pseudo-terminal, for tests that type and look.
#pragma once
#include <sys/types.h>

/// Starts a program on a new terminal of this size; returns the descriptor to type to and read from, or -1.
int pseudo_terminal_start(
    const char *path, char *const arguments[], char *const environment[], int columns, int rows, pid_t *process);

/// Gives the terminal another size.
int pseudo_terminal_resize(int descriptor, int columns, int rows);

/// Waits up to so many milliseconds for output; 1 if there is some.
int pseudo_terminal_wait(int descriptor, int milliseconds);

/// The exit code of a process that has been waited for: 0..255, or 256 and the signal that ended it.
int pseudo_terminal_exit(pid_t process);
