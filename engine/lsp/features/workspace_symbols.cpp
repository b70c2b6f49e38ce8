// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/workspace_symbols.h"

#include <algorithm>
#include <tuple>

#include "text/letter_words.h"
#include "text/names.h"

namespace planlint::lsp {
namespace {

/// As names are searched for: composed, in lower case.
std::string folded(std::string_view text) { return lower_case(compose_letters(std::string(text))); }

struct Candidate {
  const FileView* view = nullptr;
  const OutlineItem* item = nullptr;
  const OutlineItem* parent = nullptr;
  int fit = 0;
};

void collect(const FileView& view, const std::vector<OutlineItem>& items, const OutlineItem* parent,
             std::string_view query, std::vector<Candidate>& found) {
  for (const OutlineItem& item : items) {
    const int fit = fit_of(folded(item.name), query);
    if (fit >= 0) found.push_back({.view = &view, .item = &item, .parent = parent, .fit = fit});
    collect(view, item.children, &item, query, found);
  }
}

WorkspaceSymbol symbol_of(const Candidate& one) {
  const LoadedFile& file = *one.view->document.file;
  return {.kind = one.item->kind,
          .name = one.item->name,
          .detail = one.item->detail,
          .container = one.parent != nullptr ? one.parent->name : std::string(file.plan.header.board.value),
          .location = {file.source, one.item->name_range}};
}

/// Whether a word begins at `at`.
bool begins_word(std::string_view name, std::size_t at) {
  if (at == 0) return true;
  const auto before = static_cast<unsigned char>(name[at - 1]);
  return before < 0x80 && !(before >= 'a' && before <= 'z') && !(before >= '0' && before <= '9');
}

}  // namespace

int fit_of(std::string_view name, std::string_view query) {
  constexpr int exact = 4000;
  constexpr int whole = 2000;
  constexpr int at_word = 1000;
  if (query.empty()) return 0;
  if (name == query) return exact;
  for (std::size_t at = name.find(query); at != std::string_view::npos; at = name.find(query, at + 1)) {
    if (begins_word(name, at)) return whole + at_word - static_cast<int>(std::min<std::size_t>(at, at_word - 1));
  }
  const auto anywhere = name.find(query);
  if (anywhere != std::string_view::npos) return whole - static_cast<int>(std::min<std::size_t>(anywhere, at_word - 1));
  int fit = at_word;
  std::size_t at = 0;
  for (std::size_t i = 0; i < query.size(); ++i) {
    if (query[i] == ' ') continue;
    const auto found = name.find(query[i], at);
    if (found == std::string_view::npos) return -1;
    const int gap = static_cast<int>(std::min<std::size_t>(found - at, 20));
    fit -= begins_word(name, found) ? 1 : gap;
    at = found + 1;
  }
  return std::max(fit, 0);
}

std::vector<WorkspaceSymbol> workspace_symbols(const Snapshot& snapshot, std::string_view query) {
  const std::string wanted = folded(query);
  std::vector<std::vector<OutlineItem>> outlines;
  std::vector<Candidate> found;
  outlines.reserve(snapshot.files.size());
  for (const auto& view : snapshot.files) {
    if (view->document.file->source->origin()) continue;
    outlines.push_back(outline(view->document.file->plan, snapshot.language));
    collect(*view, outlines.back(), nullptr, wanted, found);
  }
  const auto better = [](const Candidate& a, const Candidate& b) {
    return std::tuple(-a.fit, a.item->name.size()) < std::tuple(-b.fit, b.item->name.size());
  };
  std::ranges::stable_sort(found, better);
  if (found.size() > most_symbols) found.resize(most_symbols);
  std::vector<WorkspaceSymbol> symbols;
  symbols.reserve(found.size());
  for (const Candidate& one : found) symbols.push_back(symbol_of(one));
  return symbols;
}

}  // namespace planlint::lsp
