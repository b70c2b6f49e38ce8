" SPDX-FileCopyrightText: The planlint developers
" SPDX-License-Identifier: MIT
"
" What an author does in Vim with ALE, and what must come of it. A step is a list: its name, what is done, and what must
" hold some time later; a timer goes from step to step, beside Vim's own loop, which takes the keys as if they were typed.

function! s:LineOf(text) abort
  let found = search('\V' . a:text, 'nw')
  return found ? found : s:Leave('no line has ' . a:text)
endfunction

function! s:Findings() abort
  return filter(ale#engine#GetLoclist(bufnr('%')), {_, one -> one.linter_name ==# 'planlint'})
endfunction

function! s:Press(keys) abort
  call feedkeys(a:keys, 't')
endfunction

" ---- steps ---------------------------------------------------------------------------------------------------------

function! s:Nothing() abort
endfunction

function! s:KnowsTheLanguage() abort
  return &filetype ==# 'plan' && &omnifunc ==# 'ale#completion#OmniFunc' && synIDattr(synID(2, 1, 1), 'name') ==# 'planStatement'
endfunction

function! s:ShowsTheSlip() abort
  let found = s:Findings()
  let line = s:LineOf('årsmål        10\$')
  return len(found) == 1 && found[0].code ==# 'target/operator-lost' && found[0].lnum == line
  \ && found[0].col == strlen(getline(line)) - 1
endfunction

function! s:AskForFixes() abort
  call cursor(s:LineOf('årsmål        10\$'), strlen('    årsmål        1'))
  call s:Press('gra')
endfunction

function! s:Mended() abort
  " ALE asks which of the fixes; the first one.
  if mode() ==# 'c' && !s:answered
    let s:answered = 1
    call s:Press("1\<CR>")
  endif
  return search('\Vårsmål        max 10 personer\$', 'nw') > 0 && empty(s:Findings())
endfunction
let s:answered = 0

function! s:AskForCompletion() abort
  call cursor(s:LineOf('bättre        högre'), 1)
  call s:Press("okomm\<C-x>\<C-o>")
endfunction

function! s:Completed() abort
  return !empty(filter(complete_info(['items']).items, {_, one -> one.word =~# '^kommentar'}))
endfunction

function! s:AskForTheGoal() abort
  call cursor(s:LineOf('stödjer 1.1, 1.2'), strlen('  stödjer 1.1, 1'))
  call s:Press('gd')
endfunction

function! s:AtTheGoal() abort
  return getline('.') =~# '^mål 1.2 '
endfunction

let s:steps = [
\ ['knows the language', function('s:Nothing'), function('s:KnowsTheLanguage')],
\ ['shows the slip where it is', function('s:Nothing'), function('s:ShowsTheSlip')],
\ ['mends it by a quick fix', function('s:AskForFixes'), function('s:Mended')],
\ ['completes a property', function('s:AskForCompletion'), function('s:Completed')],
\ ['leaves the list', {-> s:Press("\<C-e>\<Esc>dd")}, {-> mode() ==# 'n' && getline('.') !~# 'komm'}],
\ ['goes from a number to its goal', function('s:AskForTheGoal'), function('s:AtTheGoal')],
\]

" ---- one after the other -------------------------------------------------------------------------------------------

function! s:Say(line) abort
  call writefile([a:line], $CHECK_LOG, 'a')
endfunction

function! s:Leave(why) abort
  call s:Say('FAILED ' . get(get(s:steps, 0, []), 0, '') . ': ' . a:why)
  call s:Say('mode ' . mode() . ', line ' . line('.') . ': ' . getline('.'))
  call s:Say('findings: ' . string(s:Findings()))
  call s:Say(execute('messages'))
  call timer_stopall()
  try
    cquit!
  catch /E565/ " amid a completion nothing may be left
    call system('kill -KILL ' . getpid())
  endtry
endfunction

function! s:GoOn(timer) abort
  try
    if !s:begun
      let s:begun = 1
      let s:deadline = reltimefloat(reltime()) + 60
      call s:steps[0][1]()
    elseif s:steps[0][2]()
      call s:Say('ok   ' . remove(s:steps, 0)[0])
      let s:begun = 0
      if empty(s:steps)
        qall!
      endif
    elseif reltimefloat(reltime()) > s:deadline
      call s:Leave('did not come')
    endif
  catch
    call s:Leave(v:exception . ' in ' . v:throwpoint)
  endtry
endfunction

let s:begun = 0
call timer_start(50, function('s:GoOn'), {'repeat': -1})
