// SPDX-License-Identifier: Apache-2.0
// What the files of the editor share: its state, and the table of keys.
#pragma once
#include <histedit.h>

#include "line_edit.h"

struct strat_editor {
  EditLine *el;
  History *history;
  HistEvent event;
  strat_editor_hooks hooks;
  char *prompt;
  int was_interrupted;
  int had_text;
  int pastes_are_marked;
};

/// Binds every key that a common terminal can send.
void strat_bind_keys(EditLine *el);

/// The editor that an EditLine belongs to.
strat_editor *strat_editor_of(EditLine *el);
