// SPDX-License-Identifier: Apache-2.0
// Ctrl-R: finds an older statement that holds what is typed. Our own, since libedit's search keeps swallowing
// keys after it has failed or been left. Each key is one call of `search_step`, which asks to be called again
// through a key that no terminal sends; so the line is drawn by libedit between two keys.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "editor.h"

static const char again[] = "\x1b[990~";
enum { BACKSPACE = 8, LEAVE = 7, DROP = 3, AGAIN = 18, ENTER = 13, NEW_LINE = 10, DELETE = 127 };

static unsigned char go_on(EditLine *el) {
  el_push(el, again);
  return CC_REDISPLAY;
}

static unsigned char end_search(strat_editor *editor) {
  free(editor->line_before);
  editor->line_before = NULL;
  editor->is_searching = 0;
  return CC_REDISPLAY;
}

static unsigned char give_up(EditLine *el, strat_editor *editor) {
  strat_replace_line(el, editor->line_before ? editor->line_before : "");
  return end_search(editor);
}

/// Shows the entry that is `skipped` finds away from the newest, if there is one.
static void find(EditLine *el, strat_editor *editor) {
  char *found = editor->hooks.search(editor->hooks.context, editor->pattern, editor->skipped);
  editor->has_found = found != NULL;
  if (found) strat_replace_line(el, found);
  free(found);
  snprintf(
      editor->search_prompt, sizeof editor->search_prompt, "%s '%s'> ", editor->has_found ? "find" : "nothing has",
      editor->pattern);
}

static void shorten(char *pattern) {
  size_t length = strlen(pattern);
  while (length > 0 && (pattern[length - 1] & 0xC0) == 0x80) length--;
  if (length > 0) pattern[length - 1] = 0;
}

static unsigned char search_step(EditLine *el, int key) {
  (void)key;
  strat_editor *editor = strat_editor_of(el);
  wchar_t scalar = 0;
  if (!editor->is_searching) return CC_NORM;
  if (el_wgetc(el, &scalar) != 1) return CC_EOF;
  size_t length = strlen(editor->pattern);
  switch (scalar) {
    case LEAVE:
    case DROP: return give_up(el, editor);
    case AGAIN:
      editor->skipped += 1;
      break;
    case BACKSPACE:
    case DELETE:
      shorten(editor->pattern);
      editor->skipped = 0;
      break;
    default:
      if (scalar < 32) {
        // Any other key takes what was found and then does what it does. Enter runs nothing that was not found.
        char rest[2] = {(char)scalar, 0};
        int is_enter = scalar == ENTER || scalar == NEW_LINE;
        if (is_enter && !editor->has_found) return give_up(el, editor);
        el_push(el, rest);
        return end_search(editor);
      }
      if (length + 5 < sizeof editor->pattern) {
        length += strat_encode(scalar, editor->pattern + length);
        editor->pattern[length] = 0;
      }
      editor->skipped = 0;
  }
  find(el, editor);
  return go_on(el);
}

static unsigned char search_begin(EditLine *el, int key) {
  (void)key;
  strat_editor *editor = strat_editor_of(el);
  const LineInfo *line = el_line(el);
  free(editor->line_before);
  editor->line_before = strndup(line->buffer, (size_t)(line->lastchar - line->buffer));
  editor->is_searching = 1;
  editor->has_found = 0;
  editor->skipped = 0;
  editor->pattern[0] = 0;
  snprintf(editor->search_prompt, sizeof editor->search_prompt, "find> ");
  return go_on(el);
}

void strat_bind_search(EditLine *el) {
  el_set(el, EL_ADDFN, "strat-search", "Find an older statement", search_begin);
  el_set(el, EL_ADDFN, "strat-search-step", "The next key of a search", search_step);
  el_set(el, EL_BIND, "\x12", "strat-search", NULL);
  el_set(el, EL_BIND, again, "strat-search-step", NULL);
}
