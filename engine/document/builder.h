// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What was recognised, as structs of the model.
#pragma once

#include <string_view>

#include "document/figures.h"
#include "document/page.h"
#include "document/records.h"
#include "document/text_pool.h"
#include "model/plan.h"

namespace planlint {

void add_indicator(Plan& plan, TextPool& pool, const Record& record, Owner owner);
void add_activity(Plan& plan, TextPool& pool, const Record& record, Owner owner);

struct TableSetting {
  Text title;  ///< the heading above it
  Text unit;   ///< from a line above it; else from the document
  Owner owner;
};
/// Adds the table, and the result units that it lists where it is a table of them.
void add_table(Plan& plan, TextPool& pool, const Page& page, const FigureTable& table, const TableSetting& setting);

/// A decision from the sentence that asks for it.
void add_decision(Plan& plan, TextPool& pool, Text sentence, std::optional<int> number, Range range);

}  // namespace planlint
