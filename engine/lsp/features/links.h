// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What can be followed out of a plan: files, addresses in its texts, rules that are silenced.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lsp/snapshot.h"

namespace planlint::lsp {

enum class LinkKind : std::uint8_t {
  file,  ///< `target` is its path
  web,   ///< `target` is its address
  rule,  ///< `target` is the id of a rule that is known
};

struct Link {
  Range range;
  LinkKind kind = LinkKind::file;
  std::string target;
};

/// By place. A file is a link whether it is there or not: an editor offers to make it.
[[nodiscard]] std::vector<Link> links(const Snapshot& snapshot);

}  // namespace planlint::lsp
