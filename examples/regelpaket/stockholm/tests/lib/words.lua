-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local words = lib("words")

local telling = words.telling("Barns språk, med projektet ”Tusen ord”", 5)
assert(telling["barns"] and telling["språk"] and telling["projektet"])
assert(not telling["ord"], "short words say little")
assert(words.share(telling, words.telling("Andel barn i språkgrupp", 5)))
assert(not words.share(telling, words.telling("Ekonomin är i balans", 5)))
assert(not words.share(words.telling("", 5), telling))

local list = words.list(" elever, barn ,, brukare")
assert(#list == 3 and list[1] == "elever" and list[2] == "barn" and list[3] == "brukare")
