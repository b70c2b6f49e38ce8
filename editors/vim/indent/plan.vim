" SPDX-FileCopyrightText: The planlint developers
" SPDX-License-Identifier: MIT
"
" Blocks in braces, and texts between lines of """ one step further in than the statement that they belong to.
if exists('b:did_indent')
  finish
endif
let b:did_indent = 1

setlocal indentexpr=PlanIndent() indentkeys=0},!^F,o,O
let b:undo_indent = 'setlocal indentexpr< indentkeys<'

if exists('*PlanIndent')
  finish
endif

function PlanIndent() abort
  let above = prevnonblank(v:lnum - 1)
  if above == 0
    return 0
  endif
  let line = getline(above)
  let indent = indent(above)
  if line =~# '^\s*"""\s*$'
    let indent -= shiftwidth()
  elseif line =~# '"""\s*$' || line =~# '^\s*[^#|].*{\s*\%(#.*\)\?$'
    let indent += shiftwidth()
  endif
  if getline(v:lnum) =~# '^\s*}'
    let indent -= shiftwidth()
  endif
  return max([indent, 0])
endfunction
