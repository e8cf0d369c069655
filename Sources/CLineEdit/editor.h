// SPDX-License-Identifier: Apache-2.0
// What the files of the editor share: its state, and the table of keys.
#pragma once
#include <histedit.h>

#include "line_edit.h"

struct strat_editor {
  EditLine *el;
  strat_editor_hooks hooks;
  char *prompt;
  int was_interrupted;
  int had_text;
  int pastes_are_marked;
  // The window as it was last drawn in.
  int columns, rows;
  int is_pasting;
  // Ctrl-R.
  int is_searching, has_found, skipped;
  char *line_before;
  char pattern[200];
  char search_prompt[240];
};

/// Binds every key that a common terminal can send.
void strat_bind_keys(EditLine *el);

/// Binds Ctrl-R.
void strat_bind_search(EditLine *el);

/// Reads one character for libedit.
int strat_read_character(EditLine *el, wchar_t *out);

/// Takes down the size of the window.
void strat_note_size(strat_editor *editor);

/// Whether pasted text is marked by the terminal, from now on.
void strat_mark_pastes(strat_editor *editor, int on);

/// A new size of the window, and going on after a stop, end a waiting read from now on.
void strat_watch_window(void);

/// Whether the process went on after a stop since this was asked last.
int strat_take_resumed(void);

void strat_replace_line(EditLine *el, const char *text);

/// Writes a code point as UTF-8, at most four bytes; returns how many.
size_t strat_encode(wchar_t scalar, char *out);

/// The editor that an EditLine belongs to.
strat_editor *strat_editor_of(EditLine *el);
