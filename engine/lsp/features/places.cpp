// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/places.h"

namespace planlint::lsp {

Node node_at(const SyntaxTree& tree, Range range) {
  return Node(ts_node_descendant_for_byte_range(tree.root().raw(), range.start, range.end));
}

bool is_text(Kind kind) {
  switch (kind) {
    case Kind::string:
    case Kind::unterminated_string:
    case Kind::text_block:
    case Kind::unterminated_text:
    case Kind::comment:
    case Kind::cell: return true;
    default: return false;
  }
}

}  // namespace planlint::lsp
