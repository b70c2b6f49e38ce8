// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The texts of hovers, in Markdown; completion shows them too.
#pragma once

#include <string>

#include "lsp/features/table_relations.h"
#include "lsp/snapshot.h"

namespace planlint::lsp {

/// A goal of the current file, or of the catalogue where the file lacks it: its chain, the council's title, how much
/// stands under it.
[[nodiscard]] std::string text_on(const Snapshot& snapshot, const Plan& plan, const Goal& goal);
/// An indicator or activity of `plan`, which is the current file or its catalogue.
[[nodiscard]] std::string text_on(const Snapshot& snapshot, const Plan& plan, const Indicator& indicator);
[[nodiscard]] std::string text_on(const Snapshot& snapshot, const Plan& plan, const Activity& activity);
/// A cell's figure and what it takes part in; empty where it takes part in nothing.
[[nodiscard]] std::string text_on(const Table& table, CellPlace cell, const std::vector<TableRelation>& relations,
                                  Language language);
/// A file that is referred to.
[[nodiscard]] std::string text_on(const LoadedFile& file, Language language);

}  // namespace planlint::lsp
