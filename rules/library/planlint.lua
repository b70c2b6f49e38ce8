---@meta
-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- What rules can use, for the Lua language server: fields complete, and a wrong one is underlined. planlint itself does
-- not read this file. The meaning of it all is in docs/lua-api.md; a test holds the fields below to the engine's.

-- ---- a rule ---------------------------------------------------------------------------------------------------------

---@alias planlint.Severity "error"|"warning"|"note"
---@alias planlint.Kind "document"|"focus_goal"|"area_goal"|"board_goal"|"goal"|"indicator"|"activity"|"table"|"decision"|"appendix"|"section"|"directive"|"programme"|"sdg_list"|"paragraphs"
---@alias planlint.Place planlint.Thing|planlint.Quantity|planlint.Date|planlint.Range

---@class planlint.LocalText
---@field sv string
---@field en string

---@class planlint.Message: planlint.LocalText
---@field severity? planlint.Severity where it differs from the rule's

---@class planlint.Option
---@field type "number"|"string"|"boolean"
---@field default number|string|boolean
---@field help planlint.LocalText

---@class planlint.Rule
---@field summary planlint.LocalText
---@field rationale planlint.LocalText
---@field limits? planlint.LocalText what the rule does not look at
---@field severity planlint.Severity
---@field documents? ("plan"|"report"|"catalogue")[] plan and report where it is not said
---@field looks_at? planlint.Kind|planlint.Kind[] what check is called with
---@field fixable? boolean
---@field suppressible? boolean Whether a comment in the plan may silence it; true unless said otherwise.
---@field options? table<string, planlint.Option>
---@field messages table<string, planlint.Message>
---@field examples { bad: string, good: string }
---@field check? fun(ctx: planlint.Context, thing: any)
---@field collect? fun(ctx: planlint.Context, document: planlint.Document): any
---@field check_all? fun(ctx: planlint.Context, collected: { file: string, data: any }[])

---@class planlint.Edit
---@class planlint.Fix

---@class planlint.Extra
---@field label? string message id
---@field related? any[][] { where, message id, data }
---@field fixes? planlint.Fix[]

---@class planlint.Context
---@field document planlint.Document
---@field catalogue? planlint.Document the KF budget that the document is based on
---@field followed? planlint.Document the plan that a report follows up
---@field options table<string, number|string|boolean>
local Context = {}

---@param where planlint.Place
---@param id string a message of the rule
---@param data? table<string, string|number|planlint.Decimal|planlint.Quantity|planlint.Date>
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

---@param applicability "safe"|"suggested"|"has_placeholders"
---@param id string a message of the rule: the fix's title
---@param data? table
---@param edits planlint.Edit[]
---@return planlint.Fix
function Context:fix(applicability, id, data, edits) end

-- ---- things ---------------------------------------------------------------------------------------------------------

---@class planlint.Thing
---@field kind string
---@field range planlint.Range
---@field name_range planlint.Range what a report underlines
---@field document planlint.Document
local Thing = {}

---@return string source
function Thing:text() end

---The place in the source of bytes of the thing's text, from 1, as `re.find` gives them; nil where they do not stand there
---as they read: report the thing itself then, `paragraphs:part(first, last) or paragraphs`.
---@param first integer
---@param last integer
---@param field? "description"|"analysis"|"comment"|"deviation"|"expected_results"|"priorities" instead of the name or text
---@param item? integer of a field that is a list
---@return planlint.Range?
function Thing:part(first, last, field, item) end

---@class planlint.TargetChange
---@field indicator? string
---@field from? planlint.Quantity
---@field to? planlint.Quantity
---@field range planlint.Range

---@class planlint.Document: planlint.Thing
---@field document_kind "plan"|"catalogue"|"report"
---@field year? integer
---@field tertial? integer
---@field board? string
---@field title? string
---@field file string
---@field decided? planlint.Date
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
---@field result_units string[]
---@field board_groups { name: string, boards: string[] }[] of a catalogue
local Document = {}

---@param number string
---@return planlint.Goal?
function Document:goal(number) end

---@param name string
---@param goal_number? string
---@return planlint.Indicator?
function Document:indicator(name, goal_number) end

---@param name string
---@param goal_number? string
---@return planlint.Activity?
function Document:activity(name, goal_number) end

---@param number_or_title string
---@return planlint.Goal?
function Document:nearest_goal(number_or_title) end

---@param name string
---@return planlint.Indicator?
function Document:nearest_indicator(name) end

---@param name string
---@return planlint.Activity?
function Document:nearest_activity(name) end

---@param thing planlint.Goal|planlint.Indicator|planlint.Activity of this document
---@param board string
---@return boolean
function Document:gives_to(thing, board) end

---@class planlint.Passage
---@field thing planlint.Thing
---@field text string
---@field field? string as `:part` takes it
---@field item? integer of a field that is a list
---@field before integer bytes of the whole text before this piece
---@field of integer bytes of the whole text
---@field number integer among all passages of the document

---The texts of the plan in which a pattern is found, or all; very long ones in pieces.
---@param pattern? string
---@param prose? boolean without what things are called
---@return planlint.Passage[]
function Document:passages(pattern, prose) end

---@class planlint.Reference
---@field number string
---@field range planlint.Range

---@class planlint.Goal: planlint.Thing
---@field level "focus"|"area"|"board"
---@field number? string
---@field number_range? planlint.Range
---@field title? string
---@field title_range? planlint.Range
---@field parent? planlint.Goal
---@field goals planlint.Goal[]
---@field indicators planlint.Indicator[]
---@field activities planlint.Activity[]
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
---@field target? planlint.Quantity
---@field other_targets planlint.Quantity[]
---@field kf_target? planlint.Quantity
---@field period? "year"|"half_year"|"tertial"|"quarter"|"month"
---@field unit? string
---@field better? "higher"|"lower"
---@field scope_is_city boolean
---@field changes planlint.TargetChange[]
---@field value_period? { part: string?, number: integer?, year: integer?, range: planlint.Range }
---@field outcome? planlint.Quantity
---@field outcome_men? planlint.Quantity
---@field outcome_women? planlint.Quantity
---@field previous? planlint.Quantity
---@field forecast? planlint.Quantity
---@field kf? planlint.Indicator the catalogue's entry with that name
---@field planned? planlint.Indicator the followed plan's
---@field analysis? string
---@field comment? string
---@field responsible string[]
---@field boards string[]

---@class planlint.Activity: planlint.Thing
---@field name? string
---@field folded_name string as names are compared
---@field from_kf boolean
---@field goal? planlint.Goal
---@field section? planlint.Section
---@field start? planlint.Date
---@field finish? planlint.Date
---@field time_range? planlint.Range
---@field kf? planlint.Activity
---@field planned? planlint.Activity
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
---@field adds_up boolean each net and each total plainly agrees with its figures
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
---@field value? planlint.Decimal
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

---@class planlint.Paragraphs: planlint.Thing
---@field text string
---@field goal? planlint.Goal
---@field section? planlint.Section

-- ---- values ---------------------------------------------------------------------------------------------------------

---@class planlint.Range
---@field start integer first byte
---@field finish integer behind the last byte
---@field text string
local Range = {}

---@param first integer
---@param last integer
---@return planlint.Range?
function Range:part(first, last) end

---@class planlint.Quantity
---@field value_kind "number"|"interval"|"direction"|"deferred"|"set_later"|"missing"|"unreadable"
---@field operator? "at_most"|"at_least"|"plus_minus"|"below"|"above"
---@field number? planlint.Decimal
---@field upper? planlint.Decimal
---@field unit? string
---@field direction? "increase"|"decrease"|"unchanged"
---@field year? integer
---@field text string
---@field range planlint.Range
---@field number_range planlint.Range
---@field unit_range planlint.Range
local Quantity = {}

---@param first integer
---@param last integer
---@return planlint.Range?
function Quantity:part(first, last) end

---@class planlint.Decimal
---@field units integer
---@field scale integer
---@operator add(planlint.Decimal|integer): planlint.Decimal
---@operator sub(planlint.Decimal|integer): planlint.Decimal
---@operator unm: planlint.Decimal
local Decimal = {}

---@return planlint.Decimal
function Decimal:abs() end

---@return boolean
function Decimal:is_zero() end

---@class planlint.Date
---@field year integer
---@field month integer
---@field day integer
---@field exists boolean
---@field well_formed boolean
---@field text string
---@field days? integer since 1970; nil where it does not exist
---@field range? planlint.Range

-- ---- library --------------------------------------------------------------------------------------------------------

---The table that lib/<name>.lua of the rule's own pack returns.
---@param name string
---@return any
function lib(name) end

---@param text string|integer
---@return planlint.Decimal? nil for what is no number
function decimal(text) end

---@param year integer
---@param month integer
---@param day integer
---@return planlint.Date
function date(year, month, day) end

text = {}

---@param s string
---@return string folded as names are compared
function text.fold(s) end

---@param a string
---@param b string
---@return boolean
function text.equal(a, b) end

---@param s string
---@return string
function text.trim(s) end

---@param s string
---@return string[]
function text.words(s) end

---@param a string
---@param b string
---@return integer characters
function text.distance(a, b) end

---@param s string
---@param list string[]
---@return string?
function text.nearest(s, list) end

---@param a string
---@param b string
---@return string only_a, string only_b the differing words
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
---@param part string
---@return boolean
function text.contains(s, part) end

---@param list string[]
---@param likeness number different words in common by those in either
---@param words? integer texts of fewer different words (5) are left out
---@return { first: integer, second: integer, likeness: number }[] near places in the list
function text.near_texts(list, likeness, words) end

---@alias planlint.CountedWord { word: string, count: integer, text: integer, first: integer }

---@param list string[]
---@param shortest integer letters, 4 or more
---@return { rare: planlint.CountedWord, common: planlint.CountedWord }[] near
function text.near_words(list, shortest) end

---@param s string
---@return { first: integer, second: integer, last: integer }[] repeats bytes
function text.repeats(s) end

re = {}

---@param s string
---@param pattern string RE2
---@param start? integer
---@return integer? first, integer? last, any ...
function re.find(s, pattern, start) end

---@param s string
---@param pattern string RE2
---@param start? integer
---@return any ...
function re.match(s, pattern, start) end

---@param s string
---@param pattern string RE2
---@return fun(): any
function re.gmatch(s, pattern) end

---@param s string
---@param pattern string RE2
---@param with string|fun(...: any): string?
---@return string text, integer count
function re.replace(s, pattern, with) end
