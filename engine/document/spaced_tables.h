// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Tables whose cells always as many blanks set apart, in no columns: what becomes of tabs in some extracted texts.
#pragma once

#include <string_view>
#include <vector>

#include "document/lines.h"

namespace planlint {

/// Makes lines of cells of the headers and rows of such tables.
void find_spaced_tables(std::string_view text, std::vector<Line>& lines);

}  // namespace planlint
