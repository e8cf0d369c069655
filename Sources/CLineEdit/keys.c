// SPDX-License-Identifier: Apache-2.0
// The keys: what each sequence of a common terminal does. libedit moves and deletes by code points; here it goes
// by visible characters, which the hooks tell.
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "editor.h"

// Pasting more than this is cut: a file of that size is better named in `use` or run from the shell.
enum { LONGEST_PASTE = 8 << 20 };

static int step(EditLine *el, int forward, int by_word) {
  const LineInfo *line = el_line(el);
  strat_editor *editor = strat_editor_of(el);
  const char *from = forward ? line->cursor : line->buffer;
  size_t bytes = (size_t)(forward ? line->lastchar - line->cursor : line->cursor - line->buffer);
  return bytes == 0 ? 0 : editor->hooks.stride(editor->hooks.context, from, bytes, forward, by_word);
}

static unsigned char move(EditLine *el, int forward, int by_word) {
  int count = step(el, forward, by_word);
  if (count == 0) return CC_ERROR;
  el_cursor(el, forward ? count : -count);
  return CC_REFRESH;
}

static unsigned char delete(EditLine *el, int forward, int by_word) {
  int count = step(el, forward, by_word);
  if (count == 0) return CC_ERROR;
  if (forward) el_cursor(el, count);
  el_deletestr(el, count);
  return CC_REFRESH;
}

static unsigned char move_back(EditLine *el, int key) { return (void)key, move(el, 0, 0); }
static unsigned char move_on(EditLine *el, int key) { return (void)key, move(el, 1, 0); }
static unsigned char word_back(EditLine *el, int key) { return (void)key, move(el, 0, 1); }
static unsigned char word_on(EditLine *el, int key) { return (void)key, move(el, 1, 1); }
static unsigned char delete_back(EditLine *el, int key) { return (void)key, delete(el, 0, 0); }
static unsigned char delete_on(EditLine *el, int key) { return (void)key, delete(el, 1, 0); }
static unsigned char delete_word_back(EditLine *el, int key) { return (void)key, delete(el, 0, 1); }
static unsigned char delete_word_on(EditLine *el, int key) { return (void)key, delete(el, 1, 1); }

static unsigned char delete_on_or_leave(EditLine *el, int key) {
  const LineInfo *line = el_line(el);
  return line->lastchar == line->buffer ? CC_EOF : delete_on(el, key);
}

static void to_end(EditLine *el) {
  const LineInfoW *line = el_wline(el);
  el_cursor(el, (int)(line->lastchar - line->cursor));
}

void strat_replace_line(EditLine *el, const char *text) {
  to_end(el);
  const LineInfoW *line = el_wline(el);
  el_deletestr(el, (int)(line->lastchar - line->buffer));
  el_insertstr(el, text);
}

static unsigned char drop_line(EditLine *el, int key) {
  (void)key;
  strat_editor *editor = strat_editor_of(el);
  const LineInfo *line = el_line(el);
  editor->was_interrupted = 1;
  editor->had_text = line->lastchar > line->buffer;
  to_end(el);
  el_insertstr(el, "^C");
  // The newline command also moves below a line that takes several rows; returning CC_NEWLINE would not.
  el_push(el, "\n");
  return CC_REFRESH;
}

static unsigned char suspend(EditLine *el, int key) {
  (void)key;
  strat_editor *editor = strat_editor_of(el);
  strat_mark_pastes(editor, 0);
  el_set(el, EL_PREP_TERM, 0);
  raise(SIGTSTP);
  // Here it goes on; the reader readies the terminal again.
  return CC_NORM;
}

static unsigned char recall(EditLine *el, int older) {
  strat_editor *editor = strat_editor_of(el);
  const LineInfo *line = el_line(el);
  char *text = editor->hooks.recall(
      editor->hooks.context, line->buffer, (size_t)(line->lastchar - line->buffer),
      (size_t)(line->cursor - line->buffer), older);
  if (!text) return CC_ERROR;
  strat_replace_line(el, text);
  free(text);
  return CC_REFRESH;
}

static unsigned char up(EditLine *el, int key) {
  (void)key;
  const LineInfoW *line = el_wline(el);
  const wchar_t *start = line->cursor;
  while (start > line->buffer && start[-1] != L'\n') start--;
  if (start == line->buffer) return recall(el, 1);
  const wchar_t *above = start - 1;
  while (above > line->buffer && above[-1] != L'\n') above--;
  const wchar_t *target = above + (line->cursor - start);
  if (target > start - 1) target = start - 1;
  el_cursor(el, (int)(target - line->cursor));
  return CC_REFRESH;
}

static unsigned char down(EditLine *el, int key) {
  (void)key;
  const LineInfoW *line = el_wline(el);
  const wchar_t *start = line->cursor;
  while (start > line->buffer && start[-1] != L'\n') start--;
  const wchar_t *below = line->cursor;
  while (below < line->lastchar && *below != L'\n') below++;
  if (below == line->lastchar) return recall(el, 0);
  const wchar_t *end = ++below;
  while (end < line->lastchar && *end != L'\n') end++;
  const wchar_t *target = below + (line->cursor - start);
  if (target > end) target = end;
  el_cursor(el, (int)(target - line->cursor));
  return CC_REFRESH;
}

// A terminal that does not mark pastes sends one as if it were typed: then much more is waiting behind a Tab than
// anybody types ahead.
static int is_in_paste(void) {
  int waiting = 0;
  return ioctl(STDIN_FILENO, FIONREAD, &waiting) == 0 && waiting > 64;
}

// Home and End go to the ends of a row, and from there to those of the statement.
static unsigned char to_row_start(EditLine *el, int key) {
  (void)key;
  const LineInfoW *line = el_wline(el);
  const wchar_t *target = line->cursor;
  while (target > line->buffer && target[-1] != L'\n') target--;
  if (target == line->cursor) target = line->buffer;
  el_cursor(el, (int)(target - line->cursor));
  return CC_REFRESH;
}

static unsigned char to_row_end(EditLine *el, int key) {
  (void)key;
  const LineInfoW *line = el_wline(el);
  const wchar_t *target = line->cursor;
  while (target < line->lastchar && *target != L'\n') target++;
  if (target == line->cursor) target = line->lastchar;
  el_cursor(el, (int)(target - line->cursor));
  return CC_REFRESH;
}

static unsigned char complete(EditLine *el, int key) {
  (void)key;
  strat_editor *editor = strat_editor_of(el);
  if (is_in_paste()) {
    el_insertstr(el, "  ");
    return CC_REFRESH;
  }
  const LineInfo *line = el_line(el);
  char *insert = NULL, *list = NULL;
  editor->hooks.complete(
      editor->hooks.context, line->buffer, (size_t)(line->lastchar - line->buffer),
      (size_t)(line->cursor - line->buffer), &insert, &list);
  unsigned char result = CC_ERROR;
  if (list) {
    printf("\n%s", list);
    fflush(stdout);
    result = CC_REDISPLAY;
  }
  if (insert && *insert) {
    el_insertstr(el, insert);
    if (!list) result = CC_REFRESH;
  }
  free(insert);
  free(list);
  return result;
}

static unsigned char new_row(EditLine *el, int key) {
  (void)key;
  el_insertstr(el, "\n");
  return CC_REFRESH;
}

size_t strat_encode(wchar_t scalar, char *out) {
  unsigned u = (unsigned)scalar;
  if (u < 0x80) return out[0] = (char)u, 1;
  if (u < 0x800) return out[0] = (char)(0xC0 | u >> 6), out[1] = (char)(0x80 | (u & 63)), 2;
  if (u < 0x10000) {
    out[0] = (char)(0xE0 | u >> 12);
    out[1] = (char)(0x80 | (u >> 6 & 63));
    return out[2] = (char)(0x80 | (u & 63)), 3;
  }
  out[0] = (char)(0xF0 | u >> 18);
  out[1] = (char)(0x80 | (u >> 12 & 63));
  out[2] = (char)(0x80 | (u >> 6 & 63));
  return out[3] = (char)(0x80 | (u & 63)), 4;
}

static unsigned char paste(EditLine *el, int key) {
  (void)key;
  static const char end[] = "\x1b[201~";
  const size_t end_length = sizeof end - 1;
  size_t room = 4096, used = 0;
  char *text = malloc(room + 8);
  wchar_t scalar;
  strat_editor *editor = strat_editor_of(el);
  editor->is_pasting = 1;
  while (text && el_wgetc(el, &scalar) == 1) {
    if (scalar == 0) continue;
    used += strat_encode(scalar, text + used);
    if (used >= end_length && memcmp(text + used - end_length, end, end_length) == 0) {
      used -= end_length;
      break;
    }
    if (used < room) continue;
    if (room >= LONGEST_PASTE) used = end_length;
    room = room >= LONGEST_PASTE ? room : room * 2;
    char *larger = realloc(text, room + 8);
    if (!larger) free(text);
    text = larger;
  }
  editor->is_pasting = 0;
  if (!text) return CC_ERROR;
  text[used] = 0;
  char *clean = editor->hooks.paste(editor->hooks.context, text);
  free(text);
  if (clean) el_insertstr(el, clean);
  free(clean);
  return CC_REFRESH;
}

static unsigned char ignore(EditLine *el, int key) {
  (void)el;
  (void)key;
  return CC_NORM;
}

static const struct {
  const char *name, *help;
  unsigned char (*function)(EditLine *, int);
} functions[] = {
    {"strat-back", "Back by one character", move_back},
    {"strat-on", "On by one character", move_on},
    {"strat-delete-back", "Delete the character before the cursor", delete_back},
    {"strat-delete-on", "Delete the character at the cursor", delete_on},
    {"strat-delete-or-leave", "Delete the character at the cursor, or leave", delete_on_or_leave},
    {"strat-word-back", "Back by one word", word_back},
    {"strat-word-on", "On by one word", word_on},
    {"strat-delete-word-back", "Delete the word before the cursor", delete_word_back},
    {"strat-delete-word-on", "Delete the word at the cursor", delete_word_on},
    {"strat-row-start", "To the start of the row", to_row_start},
    {"strat-row-end", "To the end of the row", to_row_end},
    {"strat-drop", "Drop the line", drop_line},
    {"strat-suspend", "Stop until fg", suspend},
    {"strat-up", "The row above, or an older statement", up},
    {"strat-down", "The row below, or a newer statement", down},
    {"strat-complete", "Complete the word", complete},
    {"strat-new-row", "A new row in this statement", new_row},
    {"strat-paste", "Put in what is pasted", paste},
    {"strat-ignore", "Nothing", ignore},
};

static const struct {
  const char *function;
  const char *keys[24];
} bindings[] = {
    {"strat-back", {"\x1b[D", "\x1bOD", "\x02"}},
    {"strat-on", {"\x1b[C", "\x1bOC", "\x06"}},
    {"strat-up", {"\x1b[A", "\x1bOA", "\x10"}},
    {"strat-down", {"\x1b[B", "\x1bOB", "\x0e"}},
    {"strat-delete-back", {"\x7f", "\x08"}},
    {"strat-delete-on", {"\x1b[3~"}},
    {"strat-delete-or-leave", {"\x04"}},
    {"strat-drop", {"\x03"}},
    {"strat-suspend", {"\x1a"}},
    {"strat-complete", {"\t"}},
    {"strat-new-row", {"\x1b\r", "\x1b\n"}},
    {"strat-paste", {"\x1b[200~"}},
    {"strat-row-start", {"\x1b[H", "\x1bOH", "\x1b[1~", "\x1b[7~", "\x01"}},
    {"strat-row-end", {"\x1b[F", "\x1bOF", "\x1b[4~", "\x1b[8~", "\x05"}},
    {"strat-word-back", {"\x1b[1;5D", "\x1b[1;3D", "\x1b[5D", "\x1bOd", "\x1b" "b"}},
    {"strat-word-on", {"\x1b[1;5C", "\x1b[1;3C", "\x1b[5C", "\x1bOc", "\x1b" "f"}},
    {"strat-delete-word-back", {"\x17", "\x1b\x7f", "\x1b\x08"}},
    {"strat-delete-word-on", {"\x1b[3;5~", "\x1b[3;3~", "\x1b" "d"}},
    {"vi-undo", {"\x1f"}},
    {"strat-ignore", {"\x1b[2~", "\x1b[5~", "\x1b[6~", "\x1b[Z", "\x1bOP", "\x1bOQ", "\x1bOR", "\x1bOS", "\x1b[11~",
                      "\x1b[12~", "\x1b[13~", "\x1b[14~", "\x1b[15~", "\x1b[17~", "\x1b[18~", "\x1b[19~",
                      "\x1b[20~", "\x1b[21~", "\x1b[23~", "\x1b[24~", "\x1b[I", "\x1b[O", "\x1b[E"}},
    {"strat-ignore", {"\x1b[1;2A", "\x1b[1;2B", "\x1b[1;2C", "\x1b[1;2D", "\x1b[1;5A", "\x1b[1;5B", "\x1b[1;3A",
                      "\x1b[1;3B", "\x1b[1;2H", "\x1b[1;2F", "\x1b[1;5H", "\x1b[1;5F", "\x1b[5;5~", "\x1b[6;5~",
                      "\x1b[2;5~", "\x1b[3;2~", "\x1b[1;2P", "\x1b[1;2Q", "\x1b[1;2R", "\x1b[1;2S", "\x1b[25~",
                      "\x1b[26~"}},
    // libedit's own commands by name crash on an empty name; repeat counts can ask for a million letters.
    {"strat-ignore", {"\x1bx", "\x1bX", "\x1b" "0", "\x1b" "1", "\x1b" "2", "\x1b" "3", "\x1b" "4", "\x1b" "5",
                      "\x1b" "6", "\x1b" "7", "\x1b" "8", "\x1b" "9", "\x13", "\x11", "\x0f", "\x1c"}},
};

void strat_bind_keys(EditLine *el) {
  for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
    el_set(el, EL_ADDFN, functions[i].name, functions[i].help, functions[i].function);
  for (size_t i = 0; i < sizeof bindings / sizeof *bindings; i++)
    for (size_t k = 0; k < 24 && bindings[i].keys[k]; k++)
      el_set(el, EL_BIND, bindings[i].keys[k], bindings[i].function, NULL);
  strat_bind_search(el);
}
