// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/links.h"

#include <algorithm>

#include "lsp/features/places.h"
#include "text/spaces.h"
#include "workspace/references.h"

namespace planlint::lsp {
namespace {

/// Where an address ends that begins at `start`: before white space and marks that close what it stands in.
std::size_t address_end(std::string_view text, std::size_t start) {
  constexpr std::string_view ends = "\"<>{}|\\^`";
  std::size_t end = start;
  while (end < text.size() && ends.find(text[end]) == std::string_view::npos &&
         static_cast<unsigned char>(text[end]) > ' ' && leading_space(text.substr(end)) == 0 &&
         !text.substr(end).starts_with("\u201d") && !text.substr(end).starts_with("\u201c"))
    ++end;
  const std::string_view address = text.substr(start, end - start);
  const bool has_open = address.find('(') != std::string_view::npos;
  const auto last = address.find_last_not_of(has_open ? ".,;:!?*_'" : ".,;:!?*_')");
  return last == std::string_view::npos ? start : start + last + 1;
}

void add_addresses(const FileView& view, std::vector<Link>& links) {
  const std::string_view text = view.document.file->source->text();
  for (std::size_t at = 0; (at = text.find("http", at)) != std::string_view::npos;) {
    const std::string_view rest = text.substr(at);
    const std::size_t scheme = rest.starts_with("https://") ? 8 : rest.starts_with("http://") ? 7 : 0;
    const std::size_t end = scheme > 0 ? address_end(text, at) : at;
    const Range range = {.start = static_cast<std::uint32_t>(at), .end = static_cast<std::uint32_t>(end)};
    if (end > at + scheme && is_text(kind_at(*view.tree, range)))
      links.push_back({.range = range, .kind = LinkKind::web, .target = std::string(text.substr(at, end - at))});
    at = std::max(end, at + 1);
  }
}

}  // namespace

std::vector<Link> links(const Snapshot& snapshot) {
  std::vector<Link> found;
  if (!snapshot.current->tree) return found;
  const LoadedFile& file = snapshot.file();
  const Header& header = file.plan.header;
  for (const Text* name : {&header.based_on, &header.follows_up}) {
    if (*name && !name->value.empty())
      found.push_back({.range = name->range, .kind = LinkKind::file, .target = referenced_path(file, *name).string()});
  }
  for (const Suppression& one : file.suppressions) {
    if (snapshot.rules->find(one.rule) != nullptr)
      found.push_back({.range = one.rule_range, .kind = LinkKind::rule, .target = one.rule});
  }
  add_addresses(*snapshot.current, found);
  std::ranges::sort(found, {}, &Link::range);
  return found;
}

}  // namespace planlint::lsp
