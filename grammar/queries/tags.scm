; Symbols: what a plan consists of, and what it refers to.

(plan_header board: (_) @name) @definition.module
(catalogue_header board: (_) @name) @definition.module
(report_header board: (_) @name) @definition.module
(section title: (_) @name) @definition.module

(focus_goal title: (_) @name) @definition.class
(area_goal title: (_) @name) @definition.class
(board_goal title: (_) @name) @definition.class

(kf_indicator name: (_) @name) @definition.field
(indicator name: (_) @name) @definition.field
(kf_activity name: (_) @name) @definition.function
(activity name: (_) @name) @definition.function

(table title: (_) @name) @definition.struct
(decision subject: (_) @name) @definition.constant
(directive title: (_) @name) @definition.constant
(board_group name: (_) @name) @definition.enum
(appendix title: (_) @name) @definition.constant

(supports goal: (goal_number) @name) @reference.class
(described_under goal: (goal_number) @name) @reference.class
(based_on file: (_) @name) @reference.module
(follows_up file: (_) @name) @reference.module
