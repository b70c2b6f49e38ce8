-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local shares = lib("board_shares")

assert(shares.scaled(15, 1, 3) == 1500 and shares.scaled(15, 0, 0) == 15, "units of a finer scale")
assert(shares.written(1500, 0) == "1 500", shares.written(1500, 0))
assert(shares.written(1505, 1) == "150,5", shares.written(1505, 1))
assert(shares.written(5, 2) == "0,05", shares.written(5, 2))
