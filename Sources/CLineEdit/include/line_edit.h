// SPDX-License-Identifier: Apache-2.0
// A line editor on libedit without its variadic calls: open, read a line, close. What needs to know
// characters, words or history asks back through hooks. Also the flag that Ctrl-C sets, and the screen's size.
#pragma once
#include <stddef.h>

typedef struct strat_editor strat_editor;

/// Questions that the editor asks while a line is typed. All texts are UTF-8; those that are returned are
/// allocated with `malloc` and freed by the editor.
typedef struct {
  void *context;
  /// How many code points make up the last (or, going forward, the first) visible character of a text, or its last
  /// (first) word with what stands behind (before) it.
  int (*stride)(void *context, const char *text, size_t bytes, int forward, int by_word);
  /// What Tab puts in at the cursor, and the list shown above the line; either may be NULL.
  void (*complete)(void *context, const char *line, size_t bytes, size_t cursor, char **insert, char **list);
  /// The line that Up (older) or Down shows in place of this one, or NULL to beep.
  char *(*recall)(void *context, const char *line, size_t bytes, size_t cursor, int older);
  /// The statement that holds a pattern and is `skip` finds older than the newest such, or NULL.
  char *(*search)(void *context, const char *pattern, int skip);
  /// What is put in for a pasted text.
  char *(*paste)(void *context, const char *text);
} strat_editor_hooks;

/// An interrupt drops the line; whether there was anything to drop is told apart.
typedef enum { STRAT_LINE, STRAT_DROPPED, STRAT_INTERRUPTED, STRAT_END } strat_outcome;

/// Opens the editor on standard input and output, or returns NULL where no UTF-8 locale can be had.
strat_editor *strat_editor_open(const char *program, strat_editor_hooks hooks);

/// Shows the prompt and waits. Parts of the prompt between two `\1` are sent to the terminal as they are; they
/// must not stand at its end. Returns a line without its line end, to be freed; NULL unless STRAT_LINE.
char *strat_editor_read(strat_editor *editor, const char *prompt, strat_outcome *outcome);

void strat_editor_close(strat_editor *editor);

/// From now on an interrupt from the keyboard only sets a flag; in a script a second one that nobody has
/// answered ends the process.
void strat_watch_interrupts(int ends_on_second);
int strat_interrupted(void);
void strat_forget_interrupts(void);

/// Columns of the terminal behind a file descriptor, 0 if it is none.
int strat_terminal_columns(int descriptor);
