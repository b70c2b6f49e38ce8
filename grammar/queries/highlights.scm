; Capture names as Neovim, Emacs and `tree-sitter highlight` know them; Helix has its own in helix/highlights.scm.
; Where several patterns match a node, the last one counts.

(comment) @comment

; What opens a part of the document
[
  "verksamhetsplan"
  "kf-budget"
  "tertialrapport"
  "verksamhetsberättelse"
  "beslut"
  "bilaga"
  "inriktningsmål"
  "mål"
  "nämndmål"
  "kf-indikator"
  "indikator"
  "kf-aktivitet"
  "aktivitet"
  "driftbudget"
  "investeringar"
  "budgetjusteringar"
  "omslutningsförändringar"
  "resultatenheter"
  "tabell"
  "avsnitt"
  "direktiv"
  "program"
  "nämndgrupp"
] @keyword

; What says something about it
[
  "utgår"
  "följer"
  "upp"
  "beslutas"
  "titel"
  "belopp"
  "stödjer"
  "agenda2030"
  "beskrivning"
  "text"
  "förväntat"
  "resultat"
  "prioriterar"
  "årsmål"
  "kf-årsmål"
  "periodicitet"
  "enhet"
  "bättre"
  "omfattar"
  "avser"
  "utfall"
  "män"
  "kvinnor"
  "föregående"
  "prognos"
  "bedömning"
  "analys"
  "avvikelse"
  "ändrar"
  "kommentar"
  "ansvarig"
  "nämnder"
  "tid"
  "från"
  "till"
  "tecken"
  "intäkter"
  "beskrivs"
  "under"
] @property

; Values
[
  (number)
  (number_range)
  (number_cell)
  (integer)
  (goal_number)
  (date)
  (year_range)
] @number

(unit) @type
(amount unit: (word) @type)
(operator) @operator

[
  (direction)
  (missing_value)
] @constant.builtin

[
  "uppfylls"
  "tas"
  "fram"
  "av"
  "fastställs"
] @constant.builtin

(deferred by: (word) @constant.builtin)
(fulfilment degree: (word) @constant.builtin)
(period value: (word) @constant.builtin)
(better value: (word) @constant.builtin)
(scope value: (word) @constant.builtin)
(value_period part: (word) @constant.builtin)
(sign_convention value: (word) @constant.builtin)

; Text
[
  (string)
  (unterminated_string)
  (text_block)
  (unterminated_text)
] @string

(unit (string) @type)
(focus_goal title: (_) @markup.heading)
(area_goal title: (_) @markup.heading)
(board_goal title: (_) @markup.heading)
(section title: (_) @markup.heading)
(plan_header board: (_) @markup.heading)
(catalogue_header board: (_) @markup.heading)
(report_header board: (_) @markup.heading)
(document_title title: (_) @markup.heading)
(based_on file: (_) @string.special.path)
(follows_up file: (_) @string.special.path)

[
  "{"
  "}"
] @punctuation.bracket

[
  ","
  "|"
  "-"
] @punctuation.delimiter
