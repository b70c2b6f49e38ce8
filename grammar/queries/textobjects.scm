; For nvim-treesitter-textobjects; Helix has its own in helix/textobjects.scm.
; A goal, section or table is a "class", an indicator or activity a "function".

([
  (focus_goal)
  (area_goal)
  (board_goal)
  (section)
  (directive)
  (table)
] @class.outer)

(focus_goal body: (block) @class.inner)
(area_goal body: (block) @class.inner)
(board_goal body: (block) @class.inner)
(section body: (block) @class.inner)
(directive body: (block) @class.inner)
(table body: (block) @class.inner)

([
  (kf_indicator)
  (indicator)
  (kf_activity)
  (activity)
] @function.outer)

(kf_indicator body: (block) @function.inner)
(indicator body: (block) @function.inner)
(kf_activity body: (block) @function.inner)
(activity body: (block) @function.inner)

(block) @block.outer
(comment) @comment.outer
