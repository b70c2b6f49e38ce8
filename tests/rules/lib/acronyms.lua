-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
local acronyms = lib("acronyms")

local function explained(s)
  local parts = {}
  for _, found in ipairs(acronyms.explained(s)) do table.insert(parts, found.acronym .. "=" .. found.expansion) end
  return table.concat(parts, "; ")
end

assert(explained("hjälps av en samordnad individuell plan (SIP) i år") == "SIP=samordnad individuell plan")
assert(explained("en SIP (samordnad individuell plan)") == "SIP=samordnad individuell plan")
assert(explained("Relationsvåldscentrum innerstaden (RVCI)") == "RVCI=Relationsvåldscentrum innerstaden")
assert(explained("det lokala brottsförebyggande rådet (BRÅ)") == "BRÅ=brottsförebyggande rådet")
assert(explained("Mentors in Violence Prevention (MVP)") == "MVP=Mentors in Violence Prevention")
assert(explained("offentligt skyddade anställningar (OSA) och stöd (LSS)") == "OSA=offentligt skyddade anställningar")
assert(explained("kommunen (KF)") == "")
assert(explained("BRÅ (barn och unga)") == "")
assert(explained("(SIP)") == "")
assert(explained("") == "")

local found = acronyms.explained("en samordnad individuell plan (SIP)")[1]
assert(found.first == 4 and found.last == 35)

assert(acronyms.same_expansion("samordnad individuell plan", "Samordnade individuella planer"))
assert(acronyms.same_expansion("brottsförebyggande rådet", "brottsförebyggande råd"))
assert(not acronyms.same_expansion("samordnande individuella planer", "samordnade individuella planer"))
assert(not acronyms.same_expansion("offentligt skyddade anställningar", "organisatorisk och social arbetsmiljö"))

assert(acronyms.lower("ÅVC och ÖSA") == "åvc och ösa")
