// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "document/read_document.h"

namespace planlint {

ReadDocument read_document(const std::shared_ptr<const Source>& source) {
  ReadDocument read;
  read.plan.source = source;
  const auto size = static_cast<std::uint32_t>(source->text().size());
  if (size == 0) return read;
  const Range all{.start = 0, .end = size};
  read.pieces.push_back({.range = all, .kind = PieceKind::text, .meaning = "fritext"});
  read.plan.paragraphs.push_back({.text = {.value = source->text(), .range = all, .present = true}, .owner = {}});
  return read;
}

}  // namespace planlint
