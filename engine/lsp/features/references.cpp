// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/references.h"

#include <algorithm>

namespace planlint::lsp {
namespace {

/// How near a file is to where a thing is declared: the catalogue, a plan, a report.
int rank_of(const FileView& view) {
  switch (view.document.file->plan.header.kind) {
    case DocumentKind::catalogue: return 0;
    case DocumentKind::plan:
    case DocumentKind::unknown: return 1;
    case DocumentKind::tertial_report:
    case DocumentKind::annual_report: break;
  }
  return 2;
}

/// A title counts only where no number stands before it.
bool is_place(const NamedThing& thing, const Mention& mention) {
  return mention.part == MentionPart::number || thing.number.empty();
}

struct Place {
  Location location;
  int rank = 0;
  bool is_declared = false;
};

}  // namespace

std::vector<Location> references(const Snapshot& snapshot, std::uint32_t offset, bool with_declaration) {
  const auto here = thing_at(snapshot, offset);
  if (!here) return {};
  std::vector<Place> places;
  int declared = 3;
  for (const auto& view : files_of(snapshot, here->thing)) {
    const LoadedFile& file = *view->document.file;
    if (file.source->origin()) continue;
    for (const Mention& mention : mentions_in(*view, here->thing)) {
      if (!is_place(here->thing, mention)) continue;
      const bool is_declared = mention.role == MentionRole::declared;
      places.push_back({{file.source, mention.range}, rank_of(*view), is_declared});
      if (is_declared) declared = std::min(declared, rank_of(*view));
    }
  }
  std::vector<Location> found;
  for (Place& place : places) {
    if (with_declaration || !place.is_declared || place.rank != declared) found.push_back(std::move(place.location));
  }
  return found;
}

std::vector<Highlight> highlights(const Snapshot& snapshot, std::uint32_t offset) {
  const auto here = thing_at(snapshot, offset);
  if (!here) return {};
  std::vector<Highlight> found;
  for (const Mention& mention : mentions_in(*snapshot.current, here->thing))
    found.push_back({.range = mention.range, .is_declaration = mention.role == MentionRole::declared});
  return found;
}

}  // namespace planlint::lsp
