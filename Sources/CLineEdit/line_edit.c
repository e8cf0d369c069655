// SPDX-License-Identifier: Apache-2.0
// Opening, reading and closing. libedit follows the locale of characters but never sets it, and turns input that
// the locale cannot hold into nothing; so a UTF-8 locale is a condition for opening.
#include "line_edit.h"

#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "editor.h"

static const char paste_on[] = "\x1b[?2004h";
static const char paste_off[] = "\x1b[?2004l";

// A crash, or an end from outside, in the middle of a line would leave the terminal without echo. The handler has
// no other way to know what to restore.
static struct termios terminal_before;
static struct sigaction handlers_before[NSIG];
static const int ends[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGTERM, SIGHUP, SIGQUIT};

static void on_end(int number) {
  tcsetattr(STDIN_FILENO, TCSANOW, &terminal_before);
  ssize_t written = write(STDOUT_FILENO, paste_off, sizeof paste_off - 1);
  (void)written;
  sigaction(number, &handlers_before[number], NULL);
  raise(number);
}

static void restore_terminal_on_end(void) {
  if (tcgetattr(STDIN_FILENO, &terminal_before) != 0) return;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_end;
  sigemptyset(&action.sa_mask);
  for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
    sigaction(ends[i], &action, &handlers_before[ends[i]]);
}

static int is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

static int choose_utf8(void) {
  setlocale(LC_CTYPE, "");
  if (is_utf8()) return 1;
  return (setlocale(LC_CTYPE, "C.UTF-8") && is_utf8()) || (setlocale(LC_CTYPE, "en_US.UTF-8") && is_utf8());
}

strat_editor *strat_editor_of(EditLine *el) {
  void *editor = NULL;
  el_get(el, EL_CLIENTDATA, &editor);
  return editor;
}

static char *prompt_of(EditLine *el) {
  static char none[] = "";
  strat_editor *editor = strat_editor_of(el);
  if (editor && editor->is_searching) return editor->search_prompt;
  return editor && editor->prompt ? editor->prompt : none;
}

strat_editor *strat_editor_open(const char *program, strat_editor_hooks hooks) {
  if (!choose_utf8()) return NULL;
  strat_editor *editor = calloc(1, sizeof *editor);
  if (!editor) return NULL;
  restore_terminal_on_end();
  strat_watch_window();
  editor->hooks = hooks;
  editor->el = el_init(program, stdin, stdout, stderr);
  if (!editor->el) {
    strat_editor_close(editor);
    return NULL;
  }
  const char *terminal = getenv("TERM");
  editor->pastes_are_marked = terminal && *terminal && strcmp(terminal, "dumb") != 0;
  el_set(editor->el, EL_CLIENTDATA, editor);
  // libedit's own handlers serve once a line, and only with its own reader.
  el_set(editor->el, EL_SIGNAL, 0);
  el_set(editor->el, EL_PROMPT_ESC, prompt_of, 1);
  // -isig makes Ctrl-C a key, -ixon keeps Ctrl-S from freezing the screen; the others let a paste tell CR LF
  // from two line ends.
  // The editor mode resets all keys, so it comes first; the user's own .editrc has the last word.
  el_set(editor->el, EL_EDITOR, "emacs");
  el_set(editor->el, EL_SETTY, "-d", "-isig", "-icrnl", "-inlcr", "-ixon", NULL);
  // Also while something runs: a screen that stands still until somebody knows of Ctrl-Q helps nobody.
  el_set(editor->el, EL_SETTY, "-x", "-ixon", NULL);
  el_set(editor->el, EL_GETCFN, strat_read_character);
  strat_bind_keys(editor->el);
  el_source(editor->el, NULL);
  return editor;
}

void strat_mark_pastes(strat_editor *editor, int on) {
  if (!editor->pastes_are_marked) return;
  fputs(on ? paste_on : paste_off, stdout);
  fflush(stdout);
}

char *strat_editor_read(strat_editor *editor, const char *prompt, strat_outcome *outcome) {
  free(editor->prompt);
  editor->prompt = strdup(prompt);
  editor->was_interrupted = 0;
  editor->is_searching = 0;
  editor->had_text = 0;
  strat_mark_pastes(editor, 1);
  strat_note_size(editor);
  // A stop while something ran is over.
  strat_take_resumed();
  // Otherwise libedit shows the prompt first, and a key pressed at once is taken by the plain terminal.
  el_set(editor->el, EL_PREP_TERM, 1);
  int count = 0;
  const char *line = el_gets(editor->el, &count);
  strat_mark_pastes(editor, 0);
  // A line that came whole counts, even if an interrupt from outside came between prompt and reading.
  const int was_broken_off = strat_interrupted() && (!line || count <= 0);
  strat_forget_interrupts();
  if (editor->was_interrupted || was_broken_off) {
    if (!editor->was_interrupted) {
      fputs("\n", stdout);
      fflush(stdout);
      el_reset(editor->el);
    }
    *outcome = editor->had_text ? STRAT_DROPPED : STRAT_INTERRUPTED;
    return NULL;
  }
  if (!line || count <= 0) {
    *outcome = STRAT_END;
    return NULL;
  }
  *outcome = STRAT_LINE;
  size_t length = strlen(line);
  if (length > 0 && line[length - 1] == '\n') length -= 1;
  return strndup(line, length);
}

void strat_editor_close(strat_editor *editor) {
  if (!editor) return;
  if (editor->el) el_end(editor->el);
  free(editor->prompt);
  free(editor->line_before);
  free(editor);
}
