// SPDX-License-Identifier: Apache-2.0
// grammar/strat.vim and grammar/strat-mode.el, from the words.

struct VimSyntax {
  let words: EditorWords

  var text: String {
    """
    " SPDX-License-Identifier: Apache-2.0
    " Vim syntax for strat. Written from the tables of words: see grammar/README.md.
    if exists("b:current_syntax")
      finish
    endif
    syntax case ignore

    syntax match stratName "\\<[[:alpha:]_]\\k*\\>"
    syntax match stratNumber "\\<\\d[0-9_]*\\%(\\.\\d\\+\\)\\?\\%(e[-+]\\?\\d\\+\\)\\?[kMB]\\?%\\?"
    syntax match stratUnit "\\%(\\<\\d[0-9_.]*[kMB]\\?%\\?\\s\\+\\)\\@<=\\%(\\%(\(bars(notUnits))\\)\\>\\)\\@!\\h\\w*\\%(\\/\\h\\w*\\)*"
    syntax match stratDate "\\<\\d\\{4}-\\%(Q[1-4]\\|\\d\\d\\%(-\\d\\d\\)\\?\\)\\>"
    syntax keyword stratReserved \(words.reserved.joined(separator: " "))
    syntax keyword stratOperator \(words.operators.joined(separator: " "))
    syntax keyword stratFold \(words.folds.joined(separator: " "))
    syntax keyword stratConstant \((words.constants + ["it"]).joined(separator: " "))
    syntax match stratDeclaration "\(opener(words.declarations.filter { $0 != "in" }))"
    syntax match stratDeclaration "\(opener(["in"]))\\%(\\s\\+truth\\>\\)\\@="
    syntax match stratAction "\(opener(words.actions))"
    syntax match stratCommand "\(opener(words.commands))"
    syntax match stratMember "\\%(\\.\\@<!\\.\\)\\@<=\\h\\w*"
    syntax region stratText start=+"+ skip=+\\\\.+ end=+"+ oneline contains=stratEscape,stratValue
    syntax match stratEscape "\\\\.\\|{{\\|}}" contained
    syntax region stratValue matchgroup=stratEscape start="{" end="}" oneline contained contains=stratFold,stratNumber
    syntax match stratComment "#.*$"
    syntax match stratDocumentation "##.*$"

    highlight default link stratNumber Number
    highlight default link stratDate Number
    highlight default link stratUnit Type
    highlight default link stratReserved Keyword
    highlight default link stratOperator Operator
    highlight default link stratFold Function
    highlight default link stratConstant Constant
    highlight default link stratDeclaration Structure
    highlight default link stratAction Statement
    highlight default link stratCommand Special
    highlight default link stratText String
    highlight default link stratEscape SpecialChar
    highlight default link stratComment Comment
    highlight default link stratDocumentation SpecialComment

    setlocal commentstring=#\\ %s comments=:##,:#
    setlocal expandtab shiftwidth=2 softtabstop=2 textwidth=110
    let b:current_syntax = "strat"

    """
  }

  private var notUnits: [String] {
    words.reserved + words.operators + words.folds + words.clauses + ["worlds"]
  }

  /// Where a statement may begin, and the word is not what something is called.
  private func opener(_ words: [String]) -> String {
    "\\%(^\\|[;{}]\\)\\@<=\\s*\\%(\(bars(words))\\)\\>\\%(\\s*[:=.+*/,)]\\)\\@!"
  }

  private func bars(_ words: [String]) -> String { words.sorted().joined(separator: "\\|") }
}

struct EmacsMode {
  let words: EditorWords

  var text: String {
    """
    ;;; strat-mode.el --- colours and margins for strat  -*- lexical-binding: t -*-
    ;; SPDX-License-Identifier: Apache-2.0
    ;;; Commentary:
    ;; Written from the tables of words: see grammar/README.md.
    ;;; Code:

    (defconst strat-mode--opening "\\\\(?:^\\\\|[;{}]\\\\)[ \\t]*")

    (defconst strat-mode--keywords
      `(("\\\\(##.*\\\\)$" 1 font-lock-doc-face t)
        ("\\\\_<[0-9]\\\\{4\\\\}-\\\\(?:Q[1-4]\\\\|[0-9][0-9]\\\\(?:-[0-9][0-9]\\\\)?\\\\)\\\\_>" . font-lock-constant-face)
        ("\\\\.\\\\([[:alpha:]_][[:alnum:]_]*\\\\)" 1 font-lock-variable-name-face)
        (,(concat strat-mode--opening "\\\\(" (regexp-opt '(\(quoted(words.declarations)))) "\\\\)\\\\_>")
         1 font-lock-type-face)
        (,(concat strat-mode--opening "\\\\(" (regexp-opt '(\(quoted(words.actions)))) "\\\\)\\\\_>")
         1 font-lock-keyword-face)
        (,(concat strat-mode--opening "\\\\(" (regexp-opt '(\(quoted(words.commands)))) "\\\\)\\\\_>")
         1 font-lock-builtin-face)
        (,(regexp-opt '(\(quoted(words.reserved + words.operators))) 'symbols) . font-lock-keyword-face)
        (,(regexp-opt '(\(quoted(words.folds))) 'symbols) . font-lock-function-name-face)
        (,(regexp-opt '(\(quoted(words.constants + ["it"]))) 'symbols) . font-lock-constant-face)
        ("\\\\_<[0-9][0-9_]*\\\\(?:\\\\.[0-9]+\\\\)?[kMB]?%?" . font-lock-constant-face)))

    (defvar strat-mode-syntax-table
      (let ((table (make-syntax-table)))
        (modify-syntax-entry ?# "<" table)
        (modify-syntax-entry ?\\n ">" table)
        (modify-syntax-entry ?\\" "\\"" table)
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
    (add-to-list 'auto-mode-alist '("\\\\.strat\\\\'" . strat-mode))

    (provide 'strat-mode)
    ;;; strat-mode.el ends here

    """
  }

  private func quoted(_ words: [String]) -> String { words.map { "\"\($0)\"" }.joined(separator: " ") }
}
