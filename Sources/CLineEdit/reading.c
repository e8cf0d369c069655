// SPDX-License-Identifier: Apache-2.0
// Reading characters. libedit's own reader does not draw the line again when the window gets another size while it
// waits, and then believes that the cursor stands where the prompt begins; so this one goes there first.
// For wcwidth.
#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

#include "editor.h"

/// Rows that a text takes before its end, at a width; `column` is where it begins, and then where it ends.
static int rows_of(const wchar_t *text, const wchar_t *end, int columns, int *column) {
  int rows = 0;
  for (; text < end; text++) {
    if (*text == L'\n') {
      rows += 1;
      *column = 0;
      continue;
    }
    int width = wcwidth(*text);
    // What cannot be shown stands as ^ and a letter.
    if (width < 0) width = 2;
    if (*column + width > columns) {
      rows += 1;
      *column = 0;
    }
    *column += width;
  }
  if (*column >= columns) {
    rows += 1;
    *column = 0;
  }
  return rows;
}

/// Columns of the prompt, without what only colours it.
static int prompt_width(const strat_editor *editor) {
  const char *prompt = editor->is_searching ? editor->search_prompt : editor->prompt ? editor->prompt : "";
  int width = 0, is_shown = 1;
  mbstate_t state;
  memset(&state, 0, sizeof state);
  for (size_t left = strlen(prompt); left > 0;) {
    wchar_t scalar;
    size_t length = mbrtowc(&scalar, prompt, left, &state);
    if (length == 0 || length > left) break;
    if (scalar == 1) is_shown = !is_shown;
    if (scalar != 1 && is_shown && wcwidth(scalar) > 0) width += wcwidth(scalar);
    prompt += length;
    left -= length;
  }
  return width;
}

static int rows_above_cursor(EditLine *el, const strat_editor *editor, int columns) {
  if (columns <= 0) return 0;
  const LineInfoW *line = el_wline(el);
  int column = prompt_width(editor);
  int rows = column / columns;
  column %= columns;
  return rows + rows_of(line->buffer, line->cursor, columns, &column);
}

void strat_note_size(strat_editor *editor) {
  struct winsize size;
  if (ioctl(STDIN_FILENO, TIOCGWINSZ, &size) != 0) return;
  editor->columns = size.ws_col;
  editor->rows = size.ws_row;
}

/// Draws the line again where the window has another size. Some terminals join the rows of a line anew and some do
/// not; what is safe for both is to go up by the smaller number of rows, which never takes what stands above.
static void redraw_if_resized(EditLine *el, strat_editor *editor) {
  int columns = editor->columns, rows = editor->rows;
  strat_note_size(editor);
  if (columns == editor->columns && rows == editor->rows) return;
  int before = rows_above_cursor(el, editor, columns);
  int now = rows_above_cursor(el, editor, editor->columns);
  int up = before < now ? before : now;
  fputs("\r", stdout);
  if (up > 0) printf("\x1b[%dA", up);
  fputs("\x1b[J", stdout);
  fflush(stdout);
  el_resize(el);
  el_set(el, EL_REFRESH);
}

/// After a stop the terminal is as the shell left it, whatever libedit believes, and the line is drawn anew.
static void ready_if_resumed(EditLine *el, strat_editor *editor) {
  if (!strat_take_resumed()) return;
  el_set(el, EL_PREP_TERM, 0);
  el_set(el, EL_PREP_TERM, 1);
  strat_mark_pastes(editor, 1);
  el_resize(el);
  strat_note_size(editor);
  fputs("\n", stdout);
  fflush(stdout);
  el_set(el, EL_REFRESH);
}

int strat_read_character(EditLine *el, wchar_t *out) {
  strat_editor *editor = strat_editor_of(el);
  char bytes[8];
  size_t used = 0;
  for (;;) {
    // The window may have changed while the last key was worked on.
    if (used == 0 && !editor->is_pasting) {
      ready_if_resumed(el, editor);
      redraw_if_resized(el, editor);
    }
    ssize_t got = read(STDIN_FILENO, bytes + used, 1);
    if (got == 0) return 0;
    if (got < 0 && errno == EINTR && !strat_interrupted()) continue;
    if (got < 0 && errno == EAGAIN) {
      struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
      poll(&input, 1, -1);
      continue;
    }
    if (got < 0) return -1;
    used += 1;
    mbstate_t state;
    memset(&state, 0, sizeof state);
    size_t length = mbrtowc(out, bytes, used, &state);
    if (length <= used) return 1;
    if (length == (size_t)-2 && used < sizeof bytes) continue;
    // Bytes that are no character are left out; the last may begin one.
    bytes[0] = bytes[used - 1];
    used = used > 1 ? 1 : 0;
    memset(&state, 0, sizeof state);
    if (used == 1 && mbrtowc(out, bytes, 1, &state) == 1) return 1;
  }
}
