-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local is_slip = lib("word_slips").is_slip

assert(is_slip("arbetsätten", 1, "arbetssätten", 3))
assert(is_slip("Relationsvåldscentrum", 1, "Relationsvårdscentrum", 2))

-- A joint with or without an s, and words of one length used as often: not enough.
assert(not is_slip("asfaltsarbeten", 1, "asfaltarbeten", 2))
assert(not is_slip("kulturskolan", 1, "kulturskålan", 1))

-- The beginning is another word, the end inflection.
assert(not is_slip("otillgängliga", 1, "tillgängliga", 13))
assert(not is_slip("verksamheterna", 1, "verksamheters", 9))

-- Both are words, or both are often used.
assert(not is_slip("krisorganisation", 1, "krigsorganisation", 5))
assert(not is_slip("kulturplantering", 3, "kulturplanering", 4))
