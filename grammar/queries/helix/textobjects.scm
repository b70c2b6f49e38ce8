; A goal, section or table is a "class", an indicator or activity a "function", a cell or item of a list an "entry".

([
  (focus_goal)
  (area_goal)
  (board_goal)
  (section)
  (directive)
  (table)
] @class.around)

(focus_goal body: (block) @class.inside)
(area_goal body: (block) @class.inside)
(board_goal body: (block) @class.inside)
(section body: (block) @class.inside)
(directive body: (block) @class.inside)
(table body: (block) @class.inside)

([
  (kf_indicator)
  (indicator)
  (kf_activity)
  (activity)
] @function.around)

(kf_indicator body: (block) @function.inside)
(indicator body: (block) @function.inside)
(kf_activity body: (block) @function.inside)
(activity body: (block) @function.inside)

(comment) @comment.around
(list_item) @entry.around
(list_item text: (_) @entry.inside)
(cell) @entry.inside
(number_cell) @entry.inside
