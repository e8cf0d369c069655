;;; strat-mode.el --- colours and margins for strat  -*- lexical-binding: t -*-
;; SPDX-License-Identifier: Apache-2.0
;;; Commentary:
;; Written from the tables of words: see grammar/README.md.
;;; Code:

(defconst strat-mode--opening "\\(?:^\\|[;{}]\\)[ \t]*")

(defconst strat-mode--keywords
  `(("\\(##.*\\)$" 1 font-lock-doc-face t)
    ("\\_<[0-9]\\{4\\}-\\(?:Q[1-4]\\|[0-9][0-9]\\(?:-[0-9][0-9]\\)?\\)\\_>" . font-lock-constant-face)
    ("\\.\\([[:alpha:]_][[:alnum:]_]*\\)" 1 font-lock-variable-name-face)
    (,(concat strat-mode--opening "\\(" (regexp-opt '("use" "clock" "record" "unit" "kind" "extend" "relation" "curve" "template" "link" "parameter" "define" "measure" "phases" "phase" "rule" "move" "question" "shock" "signal" "strategy" "in" "test" "lesson")) "\\)\\_>")
     1 font-lock-type-face)
    (,(concat strat-mode--opening "\\(" (regexp-opt '("let" "if" "each" "pay" "untie" "create" "remove" "note" "needs" "require" "expect" "at" "every" "when" "for" "while" "otherwise" "say" "ask" "hint" "wait")) "\\)\\_>")
     1 font-lock-keyword-face)
    (,(concat strat-mode--opening "\\(" (regexp-opt '("step" "journal" "learned" "map" "new" "quit" "exit" "back" "forward" "undo" "redo" "history" "rerun" "branch" "switch" "drop" "rename" "as" "diagnose" "predict" "believe" "advise" "follow" "stop" "run" "sweep" "report" "save" "open" "seed" "output" "accessible" "theme" "timing" "hints" "transcript" "edit" "help" "show" "check" "list" "moves" "branches" "compare" "why" "what" "plot")) "\\)\\_>")
     1 font-lock-builtin-face)
    (,(regexp-opt '("of" "per" "to" "between" "where" "weighted" "by" "else" "as" "in" "ago" "over" "from" "for" "each" "with" "then" "if" "let" "when" "otherwise" "while" "until" "within" "every" "like" "hidden" "changes" "and" "or" "not" "is") 'symbols) . font-lock-keyword-face)
    (,(regexp-opt '("last" "count" "share" "sum" "mean" "median" "min" "max" "any" "all" "first" "pick" "best" "change" "slope") 'symbols) . font-lock-function-name-face)
    (,(regexp-opt '("yes" "no" "none" "it") 'symbols) . font-lock-constant-face)
    ("\\_<[0-9][0-9_]*\\(?:\\.[0-9]+\\)?[kMB]?%?" . font-lock-constant-face)))

(defvar strat-mode-syntax-table
  (let ((table (make-syntax-table)))
    (modify-syntax-entry ?# "<" table)
    (modify-syntax-entry ?\n ">" table)
    (modify-syntax-entry ?\" "\"" table)
    (modify-syntax-entry ?_ "_" table)
    table))

(defun strat-mode-indent-line ()
  "Two spaces for each block that is open."
  (interactive)
  (let* ((depth (save-excursion (beginning-of-line) (car (syntax-ppss))))
         (closes (save-excursion (back-to-indentation) (looking-at "[])}]")))
         (column (* 2 (max 0 (if closes (1- depth) depth)))))
    (if (<= (current-column) (current-indentation))
        (indent-line-to column)
      (save-excursion (indent-line-to column)))))

(defun strat-mode-format ()
  "Lay the buffer out with `strat fmt'."
  (interactive)
  (let ((new (generate-new-buffer " *strat fmt*")))
    (unwind-protect
        (if (zerop (call-process-region nil nil "strat" nil (list new nil) nil "fmt" "-"))
            (replace-buffer-contents new)
          (message "strat fmt: this does not read yet"))
      (kill-buffer new))))

;;;###autoload
(define-derived-mode strat-mode prog-mode "strat"
  "For models written in strat."
  (setq-local comment-start "# ")
  (setq-local comment-start-skip "#+ *")
  (setq-local indent-tabs-mode nil)
  (setq-local fill-column 110)
  (setq-local indent-line-function #'strat-mode-indent-line)
  (setq-local font-lock-defaults '(strat-mode--keywords nil t)))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\.strat\\'" . strat-mode))

(provide 'strat-mode)
;;; strat-mode.el ends here
