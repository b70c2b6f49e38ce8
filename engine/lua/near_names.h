// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Which of many names are nearly the same.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "lua/near_texts.h"

namespace planlint {

struct Name {
  std::string_view text;
  WordTable::Tokens words;
};

/// For each name the earlier one that it is most like, where it is like enough (as in NearTextsRequest) and both have
/// the same digits: figures tell apart what else is called the same. The table has read the names; `pay` is told of
/// work before it is done.
[[nodiscard]] std::vector<NearTexts> find_near_names(const WordTable& table, std::span<const Name> names,
                                                     double likeness, const std::function<void(std::size_t)>& pay);

}  // namespace planlint
