---@meta
-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- What rules can use, for the Lua language server: fields complete, and a wrong one is underlined. planlint itself does
-- not read this file. `planlint api` and docs/lua-api.md are made of it; tests hold it to what the engine gives.
--
-- How it is read: `-- ----` begins a section, `---` lines that stand alone are text, `@class`, `@field`, `@alias` and
-- functions are what they are to the language server, with what stands behind them as their description.

-- ---- The table of a rule --------------------------------------------------------------------------------------------

---@alias planlint.Severity "error"|"warning"|"note"
---@alias planlint.Kind "document"|"focus_goal"|"area_goal"|"board_goal"|"goal"|"indicator"|"activity"|"table"|"decision"|"appendix"|"section"|"directive"|"programme"|"sdg_list"|"paragraphs"
---@alias planlint.Place planlint.Thing|planlint.Quantity|planlint.Date|planlint.Range

---A text in both languages.
---@class planlint.LocalText
---@field sv string
---@field en string

---`{name}` is filled in from the data of the report.
---@class planlint.Message: planlint.LocalText
---@field severity? planlint.Severity where it differs from the rule's

---@class planlint.Option
---@field type "number"|"string"|"boolean"
---@field default number|string|boolean of that type
---@field help planlint.LocalText

---What the file of a rule returns. It has `check`, or `collect` and `check_all`, or all three.
---@class planlint.Rule
---@field summary planlint.LocalText one sentence: what is wrong where the rule fires
---@field rationale planlint.LocalText why it matters
---@field limits? planlint.LocalText what the rule does not look at
---@field severity planlint.Severity
---@field documents? ("plan"|"report"|"catalogue")[] plan and report where it is not said
---@field looks_at? planlint.Kind|planlint.Kind[] what check is called with
---@field having? string|string[] fields: check is called with those things only that have all of them (not nil, not false)
---@field fixable? boolean some finding carries a fix
---@field suppressible? boolean whether a comment in the plan may silence it; true unless said otherwise
---@field options? table<string, planlint.Option>
---@field messages table<string, planlint.Message> by their ids; each is used
---@field examples { bad: string, good: string } two whole small plans; the bad one fires the rule, the good one does not
---@field check? fun(ctx: planlint.Context, thing: any) called with each thing that it looks at
---@field collect? fun(ctx: planlint.Context, document: planlint.Document): any called once a file; plain data for `check_all`
---@field check_all? fun(ctx: planlint.Context, collected: { file: string, data: any }[]) called once with what was collected, sorted by file

-- ---- ctx ------------------------------------------------------------------------------------------------------------

---What `ctx:replace` and its like make.
---@class planlint.Edit

---What `ctx:fix` makes.
---@class planlint.Fix

---What a finding has beside its message.
---@class planlint.Extra
---@field label? string message id of a few words at the finding's place
---@field related? any[][] places that explain it: list of `{ where, message id [, data] }`
---@field fixes? planlint.Fix[] of those that are equally certain, the one to take first

---The first argument of a rule's functions.
---@class planlint.Context
---@field document planlint.Document the document being checked
---@field catalogue? planlint.Document the KF budget that it is based on (`utgår från`; a report's through its plan)
---@field followed? planlint.Document the plan that a report follows up
---@field options table<string, any> the rule's options: what settings say for this file, or else the defaults
local Context = {}

---A finding.
---@param where planlint.Place a thing (its name is underlined), a value, or a range
---@param id string a message of the rule
---@param data? table<string, any> for the message's placeholders: strings, numbers, decimals, quantities, dates, ranges
---@param extra? planlint.Extra
function Context:report(where, id, data, extra) end

---@param where planlint.Place
---@param new_text string
---@return planlint.Edit
function Context:replace(where, new_text) end

---@param where planlint.Place
---@param text string
---@return planlint.Edit
function Context:insert_after(where, text) end

---@param where planlint.Place
---@param text string
---@return planlint.Edit
function Context:insert_before(where, text) end

---A fix for `fixes`. Its edits are in the finding's file and do not overlap.
---@param applicability "safe"|"suggested"|"has_placeholders" may be applied unseen; wants a look; leaves something to fill in
---@param id string a message of the rule: the fix's title
---@param data table<string, any>|nil for its placeholders
---@param edits planlint.Edit[]
---@return planlint.Fix
function Context:fix(applicability, id, data, edits) end

-- ---- Things ---------------------------------------------------------------------------------------------------------

---Fields that are not there are `nil`; lists are plain Lua arrays; a field that a thing does not have at all is an error
---that names it. Two values of the same thing are equal and can be table keys.

---What every thing has.
---@class planlint.Thing
---@field kind string one of the kinds for `looks_at`, or `column`, `row`, `cell`
---@field range planlint.Range
---@field name_range planlint.Range what `report` underlines
---@field document planlint.Document
local Thing = {}

---Its source text; paragraphs and cells have a field `text` instead.
---@return string
function Thing:text() end

---The range in the source of these bytes of the thing's text: its name or title, the `text` of paragraphs and cells.
---Lines that were joined, words that a line's end had cut, indentation and mark-up do no harm; of a text that stands
---several times the right one is given. It is nil where the bytes do not stand in the source as they read, as a page's
---foot or something else lies between; report the thing itself then: `paragraphs:part(7, 9) or paragraphs`. Bytes that
---the text does not have, and a text that the thing does not have, are errors.
---@param first integer byte, from 1, as `re.find` gives it
---@param last integer this one too
---@param field? "description"|"analysis"|"comment"|"deviation"|"expected_results"|"priorities" another text than the name
---@param item? integer the place in a field that is a list
---@return planlint.Range?
function Thing:part(first, last, field, item) end

---What `ändrar årsmål` says.
---@class planlint.TargetChange
---@field indicator? string
---@field from? planlint.Quantity
---@field to? planlint.Quantity
---@field range planlint.Range

---A plan, a report or the council's budget, which is called catalogue.
---@class planlint.Document: planlint.Thing
---@field document_kind "plan"|"catalogue"|"report"
---@field year? integer
---@field tertial? integer of a report
---@field board? string
---@field title? string
---@field file string its path
---@field decided? planlint.Date
---@field odd_dates boolean the day of the decision is not written as YYYY-MM-DD, or is none
---@field based_on? string
---@field money_unit? string
---@field goals planlint.Goal[]
---@field focus_goals planlint.Goal[]
---@field area_goals planlint.Goal[]
---@field board_goals planlint.Goal[]
---@field indicators planlint.Indicator[]
---@field activities planlint.Activity[]
---@field tables planlint.Table[]
---@field decisions planlint.Decision[]
---@field appendices planlint.Appendix[]
---@field sections planlint.Section[]
---@field directives planlint.Directive[]
---@field programmes planlint.Programme[]
---@field sdg_lists planlint.SdgList[]
---@field paragraphs planlint.Paragraphs[]
---@field result_units string[] their names
---@field board_groups { name: string, boards: string[] }[] a catalogue's `nämndgrupp`
local Document = {}

---@param number string
---@return planlint.Goal?
function Document:goal(number) end

---KF's indicator, by folded name.
---@param name string
---@param goal_number? string
---@return planlint.Indicator?
function Document:indicator(name, goal_number) end

---KF's activity, by folded name.
---@param name string
---@param goal_number? string
---@return planlint.Activity?
function Document:activity(name, goal_number) end

---The near miss.
---@param number_or_title string
---@return planlint.Goal?
function Document:nearest_goal(number_or_title) end

---The near miss.
---@param name string
---@return planlint.Indicator?
function Document:nearest_indicator(name) end

---The near miss.
---@param name string
---@return planlint.Activity?
function Document:nearest_activity(name) end

---Whether a catalogue's goal, indicator or activity is given to that board.
---@param thing planlint.Goal|planlint.Indicator|planlint.Activity of this document
---@param board string
---@return boolean
function Document:gives_to(thing, board) end

---A text of a plan as `document:passages` gives it. `thing:part(passage.before + first, passage.before + last,
---passage.field, passage.item)` points into it.
---@class planlint.Passage
---@field thing planlint.Thing
---@field text string
---@field field? string as `:part` takes it
---@field item? integer of a field that is a list
---@field before integer bytes of the whole text before this piece
---@field of integer bytes of the whole text
---@field number integer among all passages of the document

---The texts of the plan in which a pattern is found, or all: the way to look for something in all that is written, as it
---costs next to nothing for texts that do not have the pattern's words. Texts of more than 8,192 bytes come in pieces, cut
---between paragraphs or lines. Kind by kind (paragraphs, goals, sections, indicators, activities, decisions, appendices).
---@param pattern? string RE2
---@param prose? boolean without what things are called, which comes first
---@return planlint.Passage[]
function Document:passages(pattern, prose) end

---@param number integer as `near_words`, `repeats` and the references give it in `text`
---@return planlint.Passage
function Document:passage(number) end

---Pairs of indicators or activities with names that are nearly the same and have the same figures: each with the earlier
---one that its name is most like.
---@param kind "indicator"|"activity"
---@param likeness number different words in common by those in either, 1 for the same words
---@return { first: planlint.Indicator|planlint.Activity, second: planlint.Indicator|planlint.Activity }[]
function Document:near_names(kind, likeness) end

---`text.near_texts` of what stands between empty lines in the running text.
---@param likeness number different words in common by those in either, 1 for the same words
---@param words? integer paragraphs of fewer different words (5) are left out
---@return { first: integer, second: integer, likeness: number }[] # numbers for `document:paragraph`
function Document:near_paragraphs(likeness, words) end

---What stands between empty lines, as a passage of its own.
---@param number integer as `near_paragraphs` gives it
---@return planlint.Passage
function Document:paragraph(number) end

---`text.near_words` of all passages.
---@param shortest integer letters, 4 or more
---@param ends? integer bytes that both words begin with, and as many that they end with, whatever their case (0)
---@return { rare: planlint.CountedWord, common: planlint.CountedWord }[]
function Document:near_words(shortest, ends) end

---`text.repeats` of all passages.
---@return { text: integer, first: integer, second: integer, last: integer }[]
function Document:repeats() end

---A goal's number in prose (”mål 1.2”, ”nämndmål 1.2.1”, ”målen 1.1–1.3”): the bytes that it stands at, and where a
---title begins that may stand behind it. `range`: it is the far end of one. `text`: the passage, where a document gives it.
---@alias planlint.GoalReference { number: string, first: integer, last: integer, after: integer, range: boolean, text?: integer }

---An appendix's number in prose, in digits or in a word (”bilaga 7”, ”bilaga sju”), and the bytes that it stands at.
---`range`: it is the far end of one. `elsewhere`: the words around it say that it is another document's. `text`: the
---passage, where a document gives it.
---@alias planlint.AppendixReference { number: integer, first: integer, last: integer, range: boolean, elsewhere: boolean, text?: integer }

---`text.goal_references` of all passages, without what things are called.
---@return planlint.GoalReference[]
function Document:goal_references() end

---`text.appendix_references` of all passages, without what things are called.
---@return planlint.AppendixReference[]
function Document:appendix_references() end

---The words of the passages that have a capital (A–Z, À–Þ) behind their first letter, as they are spelt (”KF”, ”eHälsa”): how
---often each stands there, and where first.
---@return planlint.CountedWord[]
function Document:capital_words() end

---The first word of the passages that begins so, and does not begin with `but_not`; in lower case. What follows a hyphen
---is no beginning.
---@param beginning string
---@param but_not string
---@return string?
function Document:first_word(beginning, but_not) end

---@class planlint.Reference
---@field number string
---@field range planlint.Range

---A focus goal, an area goal or a board goal.
---@class planlint.Goal: planlint.Thing
---@field level "focus"|"area"|"board"
---@field number? string
---@field number_parent? string the number without its last part, ”1.2” of ”1.2.3”; nil where that is not in digits
---@field number_last? integer the last part, 3 of ”1.2.3”; nil where there is no other
---@field number_range? planlint.Range
---@field title? string
---@field title_range? planlint.Range
---@field parent? planlint.Goal
---@field goals planlint.Goal[] directly in it
---@field indicators planlint.Indicator[] of its own
---@field activities planlint.Activity[] of its own
---@field supports planlint.Reference[]
---@field kf? planlint.Goal the catalogue's goal with that number
---@field description? string
---@field expected_results string[]
---@field priorities string[]
---@field assessment? "full"|"partial"|"not_met"
---@field analysis? string
---@field comment? string
---@field boards string[]

---@class planlint.Indicator: planlint.Thing
---@field name? string
---@field folded_name string as names are compared
---@field from_kf boolean
---@field goal? planlint.Goal
---@field section? planlint.Section
---@field target? planlint.Quantity `årsmål`
---@field other_targets planlint.Quantity[] further ones
---@field lacks_target boolean no target is given, or it is to be set later by the board or said to be missing
---@field lacks_unit boolean the target is a number, and neither it nor `enhet` has a unit
---@field kf_target? planlint.Quantity `kf-årsmål`
---@field kf_value? planlint.Quantity KF's target: the catalogue's, or else `kf-årsmål`; nil where neither says one
---@field period? "year"|"half_year"|"tertial"|"quarter"|"month"
---@field unit? string
---@field better? "higher"|"lower" the catalogue's where the plan does not say
---@field scope_is_city boolean
---@field changes planlint.TargetChange[] `ändrar årsmål`
---@field value_period? { part: string?, number: integer?, year: integer?, range: planlint.Range }
---@field outcome? planlint.Quantity
---@field outcome_men? planlint.Quantity
---@field outcome_women? planlint.Quantity
---@field previous? planlint.Quantity
---@field forecast? planlint.Quantity
---@field kf? planlint.Indicator the catalogue's entry with that name; nil for the board's own
---@field planned? planlint.Indicator the followed plan's
---@field analysis? string
---@field comment? string
---@field responsible string[]
---@field boards string[] of a catalogue

---@class planlint.Activity: planlint.Thing
---@field name? string
---@field folded_name string as names are compared
---@field from_kf boolean
---@field goal? planlint.Goal
---@field section? planlint.Section
---@field start? planlint.Date
---@field finish? planlint.Date
---@field time_range? planlint.Range
---@field odd_dates boolean a day is not given, not written as YYYY-MM-DD or none, not within the year, or both are in the wrong order
---@field kf? planlint.Activity the catalogue's entry with that name; nil for the board's own
---@field planned? planlint.Activity the followed plan's
---@field analysis? string
---@field comment? string
---@field deviation? string
---@field responsible string[]
---@field boards string[]

---@class planlint.Table: planlint.Thing
---@field table_kind "operating_budget"|"investments"|"budget_adjustments"|"turnover_changes"|"result_units"|"other"
---@field title? string
---@field unit? string
---@field signs "revenues_negative"|"revenues_positive"
---@field adds_up boolean all figures plainly agree, so that there is nothing to look for
---@field columns planlint.Column[]
---@field rows planlint.Row[]
---@field goal? planlint.Goal
---@field section? planlint.Section

---@class planlint.Column: planlint.Thing
---@field heading? string
---@field role "label"|"costs"|"revenues"|"net"|"comparison"|"amount"|"other"
---@field stage? "budget"|"adjusted_budget"|"forecast"|"outcome"
---@field year? integer
---@field index integer

---@class planlint.Row: planlint.Thing
---@field role "header"|"group"|"item"|"part"|"opening"|"total"|"closing"|"separator"
---@field label? string
---@field index integer
---@field cells planlint.Cell[]
---@field comment? string

---@class planlint.Cell: planlint.Thing
---@field text? string what is written in it
---@field value? planlint.Decimal nil where it is no number
---@field column? planlint.Column
---@field row planlint.Row

---@class planlint.Decision: planlint.Thing
---@field number? integer
---@field subject? string
---@field amount? planlint.Quantity
---@field appendices { number: integer, range: planlint.Range }[]
---@field changes planlint.TargetChange[]

---@class planlint.Appendix: planlint.Thing
---@field number? integer
---@field title? string

---@class planlint.Section: planlint.Thing
---@field title? string
---@field parent? planlint.Section
---@field goal? planlint.Goal

---@class planlint.Directive: planlint.Thing
---@field title? string
---@field described_under planlint.Reference[]

---@class planlint.Programme: planlint.Thing
---@field title? string
---@field first_year? integer
---@field last_year? integer

---@class planlint.SdgList: planlint.Thing
---@field goals { number: integer, name: string?, range: planlint.Range }[]
---@field goal? planlint.Goal

---A run of paragraphs that nothing interrupts.
---@class planlint.Paragraphs: planlint.Thing
---@field text string
---@field goal? planlint.Goal
---@field section? planlint.Section

-- ---- Values ---------------------------------------------------------------------------------------------------------

---A place in the source. `==` compares.
---@class planlint.Range
---@field start integer first byte
---@field finish integer behind the last byte
---@field text string
local Range = {}

---The range of these bytes of its `text`.
---@param first integer
---@param last integer
---@return planlint.Range?
function Range:part(first, last) end

---A value as it is written: a number, an interval, a direction …
---@class planlint.Quantity
---@field value_kind "number"|"interval"|"direction"|"deferred"|"set_later"|"missing"|"unreadable"
---@field operator? "at_most"|"at_least"|"plus_minus"|"below"|"above"
---@field number? planlint.Decimal the lower one of an interval
---@field upper? planlint.Decimal
---@field unit? string nil where there is none
---@field direction? "increase"|"decrease"|"unchanged"
---@field year? integer
---@field text string
---@field range planlint.Range
---@field number_range planlint.Range
---@field unit_range planlint.Range
local Quantity = {}

---The range of these bytes of its `text`.
---@param first integer
---@param last integer
---@return planlint.Range?
function Quantity:part(first, last) end

---An exact number; what does not fit into 18 digits is an error. `+`, `-`, unary `-`, `<`, `<=` with decimals and
---integers, `==` with decimals (in Lua, a number never equals one: write `x == decimal(5)`), `tostring`.
---@class planlint.Decimal
---@field units integer its digits as an integer: `77,0` has 770
---@field scale integer how many of them stand behind the comma: `77,0` has 1
---@operator add(planlint.Decimal|integer): planlint.Decimal
---@operator sub(planlint.Decimal|integer): planlint.Decimal
---@operator unm: planlint.Decimal
local Decimal = {}

---@return planlint.Decimal
function Decimal:abs() end

---@return boolean
function Decimal:is_zero() end

---`==`, `<`, `<=` compare.
---@class planlint.Date
---@field year integer
---@field month integer
---@field day integer
---@field exists boolean in the calendar
---@field well_formed boolean written as YYYY-MM-DD
---@field text string
---@field days? integer since 1970; nil where it does not exist
---@field range? planlint.Range

-- ---- Library --------------------------------------------------------------------------------------------------------

---What is listed here is there, and Lua's own as described above; a name that is not there is an error that says what
---to use instead. Globals and library tables cannot be changed: what a rule keeps is `local`.

---The table that `lib/<name>.lua` of the rule's own pack returns: helpers that two rules share. Such a file has the same
---library, and may call `lib` itself.
---@param name string
---@return any
function lib(name) end

---An exact number: `decimal("1 100,5")`, `decimal(5)`.
---@param text string|integer
---@return planlint.Decimal? # nil for what is no number
function decimal(text) end

---`date(2023, 12, 31)`
---@param year integer
---@param month integer
---@param day integer
---@return planlint.Date
function date(year, month, day) end

---Helpers for texts. `near_texts`, `near_words` and `repeats` search all texts of a plan at once, in time that grows
---with the texts and not with their pairs.
---@class planlint.TextLibrary
text = {}

---How names are compared.
---@param s string
---@return string
function text.fold(s) end

---Folded.
---@param a string
---@param b string
---@return boolean
function text.equal(a, b) end

---@param s string
---@return string
function text.trim(s) end

---No-break and narrow spaces are white space too.
---@param s string
---@return string[]
function text.words(s) end

---@param a string
---@param b string
---@return integer # in characters
function text.distance(a, b) end

---The near miss.
---@param s string
---@param list string[]
---@return string?
function text.nearest(s, list) end

---The differing words of two texts as two strings, ` … ` between separate places.
---@param a string
---@param b string
---@return string only_a, string only_b
function text.diff(a, b) end

---@param s string
---@param prefix string
---@return boolean
function text.starts_with(s, prefix) end

---@param s string
---@param suffix string
---@return boolean
function text.ends_with(s, suffix) end

---@param s string
---@param part string plain
---@return boolean
function text.contains(s, part) end

---For each text of the list the earlier one that it is most like.
---@param list string[]
---@param likeness number different words in common by those in either, 1 for the same words
---@param words? integer texts of fewer different words (5) are left out
---@return { first: integer, second: integer, likeness: number }[] # places in the list
function text.near_texts(list, likeness, words) end

---A word as it stands first, how often whatever the case, and where (place in the list, byte).
---@alias planlint.CountedWord { word: string, count: integer, text: integer, first: integer }

---Words that differ by one letter or by two neighbours that have changed places.
---@param list string[]
---@param shortest integer letters, 4 or more
---@param ends? integer bytes that both words begin with, and as many that they end with, whatever their case (0)
---@return { rare: planlint.CountedWord, common: planlint.CountedWord }[]
function text.near_words(list, shortest, ends) end

---References in prose to goals by numbers of two parts or more. Numbers in sentences that speak of another document's
---goals (”Agenda 2030”, ”programmets mål”) are none, unless only the plan's and KF's goals are called so (”nämndmål”).
---@param s string
---@return planlint.GoalReference[]
function text.goal_references(s) end

---References in prose to appendices by numbers.
---@param s string
---@return planlint.AppendixReference[]
function text.appendix_references(s) end

---One to three words that stand twice in a row with only white space between.
---@param s string
---@return { first: integer, second: integer, last: integer }[] # the first byte of each copy, and the last byte
function text.repeats(s) end

---RE2 patterns of at most 4,096 bytes and 32 groups, in linear time; best written as `[[\d+ procent]]`. Positions are
---bytes, from 1. `(?i)` with `\pL` takes milliseconds to compile, in each rule and for each file; `[a-zåäö]` does not.
---Where a pattern names groups, `(?P<year>\d+)`, its groups come as one table, by number and by name.
---@class planlint.PatternLibrary
re = {}

---First and last position, then the groups; or nil.
---@param s string
---@param pattern string RE2
---@param start? integer
---@return integer? first, integer? last, any ...
function re.find(s, pattern, start) end

---The groups (nil for one that took no part), the whole match where there are none; or nil.
---@param s string
---@param pattern string RE2
---@param start? integer
---@return any ...
function re.match(s, pattern, start) end

---An iterator over what `re.match` gives.
---@param s string
---@param pattern string RE2
---@return fun(): any ...
function re.gmatch(s, pattern) end

---The new text and the number of replacements.
---@param s string
---@param pattern string RE2
---@param with string|fun(...: any): string? a text with `\0` (the whole) to `\9`, or a function that gets what `re.match` gives and returns a text, or nil to leave the match as it is
---@return string text, integer count
function re.replace(s, pattern, with) end

---The words of a citation, folded: quotation marks, mark-up, punctuation behind words, dashes between them and the dots
---and page numbers of a table of contents are left out.
---@param s string
---@param at? integer the byte where they begin (1)
---@param most? integer how many, up to 100
---@return string[]
function text.cited_words(s, at, most) end

---How a title stands in a text: the beginning that is most like it, and the longest of such. `cost`: words that differ;
---`lacking`: how many of these are the title's last ones, left out; `words`: how many it has; `ending`: the last of them.
---@alias planlint.Citation { first: integer, last: integer, words: integer, cost: integer, lacking: integer, ending: string }

---@param s string
---@param at integer the byte where it begins
---@param title string[] what `cited_words` gives for the title
---@return planlint.Citation? # nil where less than half of the title's words stand there
function text.citation(s, at, title) end
