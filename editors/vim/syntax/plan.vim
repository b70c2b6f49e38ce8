" SPDX-FileCopyrightText: The planlint developers
" SPDX-License-Identifier: MIT
"
" Colours of plan files, after grammar/grammar.js. Also for Neovim where there is no parser.
if exists('b:current_syntax')
  finish
endif

let s:save = &cpoptions
set cpoptions&vim
" Letters with dots and rings are letters of keywords, and so is the dash.
syntax iskeyword @,48-57,_,192-255,-
syntax sync minlines=300

syntax keyword planStatement verksamhetsplan kf-budget tertialrapport verksamhetsberättelse
syntax keyword planStatement beslut bilaga inriktningsmål mål nämndmål kf-indikator indikator kf-aktivitet aktivitet
syntax keyword planStatement driftbudget investeringar budgetjusteringar omslutningsförändringar resultatenheter tabell
syntax keyword planStatement avsnitt direktiv program nämndgrupp
syntax keyword planProperty utgår följer upp beslutas titel belopp stödjer agenda2030 beskrivning text förväntat
syntax keyword planProperty resultat prioriterar årsmål kf-årsmål periodicitet enhet bättre omfattar avser utfall män
syntax keyword planProperty kvinnor föregående prognos bedömning analys avvikelse ändrar kommentar ansvarig nämnder tid
syntax keyword planProperty från till tecken intäkter beskrivs under
syntax keyword planConstant öka minska oförändrad saknas tas fram av fastställs uppfylls helt delvis inte högre lägre
syntax keyword planConstant staden positiva negativa år halvår tertial kvartal månad nämnd
syntax keyword planOperator max högst minst
syntax match planOperator "+/-\|±\|<=\|>=\|[<>≤≥]"

syntax match planNumber "\%(\k\)\@1<![-+−–]\?\d\+\%([  ]\d\+\)*\%([,.]\d\+\)*"
syntax match planDate "\<\d\{4}-\d\d-\d\d\>"
syntax match planUnit "\%(\d\s*\)\@<=[%‰]"
syntax keyword planUnit mnkr tkr kr

syntax match planEscape "\\." contained
syntax region planString start=+["“”]+ skip=+\\.+ end=+["“”]+ end=+$+ contains=planEscape,@Spell
syntax match planTitle +\%(\<\%(inriktningsmål\|nämndmål\|mål\)\s\+\%([0-9.]\+\s\+\)\?\)\@<="\%([^"\\]\|\\.\)*"+ contains=planEscape,@Spell
syntax match planTitle +\%(\<\%(avsnitt\|titel\)\s\+\)\@<="\%([^"\\]\|\\.\)*"+ contains=planEscape,@Spell
" Ends, where its end is missing, before a line that can only be code.
syntax region planText start=+"""+ skip=+\\.+ end=+"""+ end=+^\ze\s*}\s*$+ end=+^\ze.*[^\\]{\s*$+ contains=planEscape,planReference,@Spell
syntax match planReference "\<\%(inriktningsmål\|nämndmål\|mål\|bilaga\)\s\+\d\+\%(\.\d\+\)*" contained

syntax match planRow "|.*$" contains=planBar,planCell,planTotal,planRowComment
syntax match planBar "|" contained
syntax match planCell "\%([| ]\)\@1<=[-+−–]\?\d\+\%([  ]\d\+\)*\%(,\d\+\)\?\ze\s*\%(|\|$\)" contained
syntax match planTotal "\c\<\%(summa\|totalt\)\>" contained
syntax match planRowComment "\s\zs#.*$" contained contains=@Spell

syntax match planComment "#.*$" contains=planSuppression,@Spell
syntax match planSuppression "planlint:\s*ignorera\%(-block\|-fil\)\?" contained
syntax match planBrace "[{}]"

highlight default link planStatement Keyword
highlight default link planProperty Identifier
highlight default link planConstant Constant
highlight default link planOperator Operator
highlight default link planNumber Number
highlight default link planDate Number
highlight default link planCell Number
highlight default link planUnit Type
highlight default link planString String
highlight default link planText String
highlight default link planTitle Title
highlight default link planReference Underlined
highlight default link planEscape SpecialChar
highlight default link planBar Delimiter
highlight default link planTotal Statement
highlight default link planComment Comment
highlight default link planRowComment Comment
highlight default link planSuppression Special
highlight default link planBrace Delimiter

let b:current_syntax = 'plan'
let &cpoptions = s:save
unlet s:save
