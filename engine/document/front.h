// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What the document is: its kind, year, board, title and date, read off its first page.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "document/page.h"
#include "document/text_pool.h"
#include "model/plan.h"

namespace planlint {

struct Front {
  Header header;
  std::vector<std::size_t> title_lines;
  std::optional<std::size_t> date_line;
};
[[nodiscard]] Front read_front(const Page& page, TextPool& pool);

}  // namespace planlint
