" SPDX-FileCopyrightText: The planlint developers
" SPDX-License-Identifier: MIT
autocmd BufRead,BufNewFile *.plan setfiletype plan
