" SPDX-FileCopyrightText: The planlint developers
" SPDX-License-Identifier: MIT
"
" planlint as a language server for ALE, which finds this file by itself. ALE counts columns in bytes but does not say so.
call ale#Set('plan_planlint_executable', 'planlint')
call ale#Set('plan_planlint_options', '')

function! PlanlintRoot(buffer) abort
  let settings = ale#path#FindNearestFile(a:buffer, 'planlint.json')
  return fnamemodify(empty(settings) ? bufname(a:buffer) : settings, ':p:h')
endfunction

call ale#linter#Define('plan', {
\ 'name': 'planlint',
\ 'lsp': 'stdio',
\ 'executable': {buffer -> ale#Var(buffer, 'plan_planlint_executable')},
\ 'command': {buffer -> '%e lsp' . ale#Pad(ale#Var(buffer, 'plan_planlint_options'))},
\ 'language': 'plan',
\ 'initialization_options': {'positionEncoding': 'utf-8'},
\ 'project_root': function('PlanlintRoot'),
\})
