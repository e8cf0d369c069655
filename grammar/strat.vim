" SPDX-License-Identifier: Apache-2.0
" Vim syntax for strat. Written from the tables of words: see grammar/README.md.
if exists("b:current_syntax")
  finish
endif
syntax case ignore

syntax match stratName "\<[[:alpha:]_]\k*\>"
syntax match stratNumber "\<\d[0-9_]*\%(\.\d\+\)\?\%(e[-+]\?\d\+\)\?[kMB]\?%\?"
syntax match stratUnit "\%(\<\d[0-9_.]*[kMB]\?%\?\s\+\)\@<=\%(\%(account\|after\|ago\|all\|always\|among\|and\|any\|as\|at\|becomes\|before\|best\|between\|by\|called\|change\|changes\|column\|count\|create\|down\|each\|else\|end\|every\|fails\|first\|following\|for\|formula\|from\|hidden\|if\|in\|instead\|is\|keep\|last\|let\|like\|many\|matches\|max\|mean\|median\|min\|moves\|not\|numbered\|of\|on\|one\|or\|order\|others\|otherwise\|over\|per\|pick\|plausible\|quietly\|random\|save\|seed\|share\|since\|slope\|sorted\|start\|sum\|then\|theories\|through\|time\|times\|to\|true\|truth\|until\|weighted\|when\|where\|while\|whole\|with\|within\|without\|worlds\|worlds\|worth\)\>\)\@!\h\w*\%(\/\h\w*\)*"
syntax match stratDate "\<\d\{4}-\%(Q[1-4]\|\d\d\%(-\d\d\)\?\)\>"
syntax keyword stratReserved of per to between where weighted by else as in ago over from for each with then if let when otherwise while until within every like hidden changes
syntax keyword stratOperator and or not is
syntax keyword stratFold last count share sum mean median min max any all first pick best change slope
syntax keyword stratConstant yes no none it
syntax match stratDeclaration "\%(^\|[;{}]\)\@<=\s*\%(clock\|curve\|define\|extend\|kind\|lesson\|link\|measure\|move\|parameter\|phase\|phases\|question\|record\|relation\|rule\|shock\|signal\|strategy\|template\|test\|unit\|use\)\>\%(\s*[:=.+*/,)]\)\@!"
syntax match stratDeclaration "\%(^\|[;{}]\)\@<=\s*\%(in\)\>\%(\s*[:=.+*/,)]\)\@!\%(\s\+truth\>\)\@="
syntax match stratAction "\%(^\|[;{}]\)\@<=\s*\%(ask\|at\|create\|each\|every\|expect\|for\|hint\|if\|let\|needs\|note\|otherwise\|pay\|remove\|require\|say\|untie\|wait\|when\|while\)\>\%(\s*[:=.+*/,)]\)\@!"
syntax match stratCommand "\%(^\|[;{}]\)\@<=\s*\%(accessible\|advise\|as\|back\|believe\|branch\|branches\|check\|compare\|diagnose\|drop\|edit\|exit\|follow\|forward\|help\|hints\|history\|journal\|learned\|list\|map\|moves\|new\|open\|output\|plot\|predict\|quit\|redo\|rename\|report\|rerun\|run\|save\|seed\|show\|step\|stop\|sweep\|switch\|theme\|timing\|transcript\|undo\|what\|why\)\>\%(\s*[:=.+*/,)]\)\@!"
syntax match stratMember "\%(\.\@<!\.\)\@<=\h\w*"
syntax region stratText start=+"+ skip=+\\.+ end=+"+ oneline contains=stratEscape,stratValue
syntax match stratEscape "\\.\|{{\|}}" contained
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

setlocal commentstring=#\ %s comments=:##,:#
setlocal expandtab shiftwidth=2 softtabstop=2 textwidth=110
let b:current_syntax = "strat"
