// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What the figures of a document's tables have to do with each other, as the rules of `sum/` see it: read by the same
// Lua (rules/lib/relations), so that an editor never says of a figure what no rule would.
#pragma once

#include <atomic>
#include <cstdint>
#include <vector>

#include "lint/lint.h"
#include "model/decimal.h"
#include "text/range.h"
#include "workspace/workspace.h"

namespace planlint::lsp {

struct MoneyRelation {
  enum class Kind : std::uint8_t {
    total,     ///< rows and their total
    closing,   ///< in turnover changes: the opening figure, what is added to it, and the closing one
    net,       ///< costs, revenues and net
    copy,      ///< one item's figure in two tables
    plan,      ///< the end of the turnover changes, and the plan's total
    decision,  ///< a row of budget adjustments, and the decision on it
  };
  struct Term {
    Range place;  ///< of the cell
    bool is_subtracted = false;
  };

  Kind kind = Kind::total;
  bool holds = false;       ///< within what rounding and the rules' tolerance leave
  Decimal off;              ///< what the terms with their signs come to: nothing, where they agree exactly
  std::vector<Term> terms;  ///< the last is what the others make; a decision's amount is not among them
};

/// Takes milliseconds, and for the longest plans a good part of a second.
[[nodiscard]] std::vector<MoneyRelation> read_money_relations(const Document& document, const RuleSet& rules,
                                                              const LintOptions& options);

}  // namespace planlint::lsp
