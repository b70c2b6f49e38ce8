" SPDX-FileCopyrightText: The planlint developers
" SPDX-License-Identifier: MIT
if exists('b:did_ftplugin')
  finish
endif
let b:did_ftplugin = 1

setlocal comments=:# commentstring=#\ %s formatoptions-=t
setlocal expandtab shiftwidth=2 softtabstop=2 tabstop=2
" A keyword such as kf-indikator is one word.
setlocal iskeyword+=-
let b:undo_ftplugin = 'setlocal comments< commentstring< formatoptions< expandtab< shiftwidth< softtabstop< tabstop< iskeyword<'

" Keys for ALE, the same as Neovim's.
if exists(':ALECodeAction') == 2
  setlocal omnifunc=ale#completion#OmniFunc
  nmap <buffer> gd <Plug>(ale_go_to_definition)
  nmap <buffer> K <Plug>(ale_hover)
  nnoremap <buffer> gra <Cmd>ALECodeAction<CR>
  nnoremap <buffer> grn <Cmd>ALERename<CR>
  nnoremap <buffer> grr <Cmd>ALEFindReferences<CR>
endif
