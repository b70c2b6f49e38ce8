// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/completion.h"

#include <algorithm>
#include <set>

#include "lsp/features/completion_items.h"
#include "lsp/features/keyword_help.h"
#include "lsp/features/site.h"

namespace planlint::lsp {
namespace {

/// A text as it stands between `"` and `"`.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out;
}

/// What the block says already, of what it may say once.
std::set<std::string_view> said_in_block(const CompletionSite& site) {
  std::set<std::string_view> said;
  if (!site.block) return said;
  Cursor cursor(*site.block);
  if (!cursor.to_first_child()) return said;
  do {
    const Node child = cursor.node();
    // Of an outcome there is one for each sex, of a remark in a table one for each row.
    const bool repeats =
        child.kind() == Kind::outcome || (child.kind() == Kind::comment_property && site.place == Place::table);
    const bool is_typed = child.range().start == site.statement && site.kind == SiteKind::statement;
    if (child.is_named() && !repeats && !is_typed && stands_once(child.kind())) said.insert(keyword_of(child.kind()));
  } while (cursor.to_next_sibling());
  return said;
}

/// A changed target stands on an indicator in reports; in plans only in a decision.
bool is_misplaced(std::string_view keyword, const CompletionSite& site, DocumentKind kind) {
  return keyword == "ändrar årsmål" && site.place == Place::indicator && kind == DocumentKind::plan;
}

bool opens_document(std::string_view keyword) {
  return keyword == "verksamhetsplan" || keyword == "kf-budget" || keyword == "tertialrapport" ||
         keyword == "verksamhetsberättelse";
}

void add_keywords(Items& items) {
  const CompletionSite& site = items.site();
  if (!site.place) return;
  const Header& header = items.snapshot().plan().header;
  const bool has_header = header.kind != DocumentKind::unknown && header.range.start != site.typed.start;
  const auto said = said_in_block(site);
  items.group('c');
  for (const std::string_view keyword : keywords_in(*site.place)) {
    if (said.contains(keyword) || !fits_in(keyword, header.kind) || (has_header && opens_document(keyword))) continue;
    if (is_misplaced(keyword, site, header.kind)) continue;
    auto& item = items.add(CompletionKind::keyword, std::string(keyword), std::string(keyword) + ' ');
    item.detail = keyword_help(keyword, items.snapshot().language);
    item.filter_text = keyword;
  }
}

void add_statements(Items& items) {
  add_kf_entries(items);
  add_keywords(items);
  add_snippets(items);
}

}  // namespace

CompletionItem& Items::add(CompletionKind kind, std::string label, std::string text, std::string detail) {
  list_.is_complete = list_.items.size() + 1 < most;
  const std::string number = std::to_string(list_.items.size());
  CompletionItem& item = list_.items.emplace_back();
  item.kind = kind;
  item.filter_text = label;
  item.label = std::move(label);
  item.detail = std::move(detail);
  item.sort_text = group_ + std::string(number.size() < 4 ? 4 - number.size() : 0, '0') + number;
  item.edit = {.range = site_.typed, .replacement = std::move(text)};
  return item;
}

CompletionItem& Items::add_quoted(CompletionKind kind, std::string_view text, std::string detail) {
  std::string quoted = escaped(text);
  if (!site_.in_quotes) quoted.insert(quoted.begin(), '"');
  if (!site_.closed_quotes) quoted += '"';
  return add(kind, std::string(text), std::move(quoted), std::move(detail));
}

CompletionItem& Items::add_snippet(CompletionKind kind, std::string label, const Snippet& snippet, std::string detail) {
  auto& item = add(kind, std::move(label), snippet.plain(), std::move(detail));
  item.snippet = snippet.snippet();
  return item;
}

Completion complete(const Snapshot& snapshot, std::uint32_t offset) {
  if (snapshot.file().is_document || snapshot.current->tree == nullptr) return {};
  const CompletionSite site = completion_site(snapshot, offset);
  Items items(snapshot, site);
  switch (site.kind) {
    case SiteKind::statement: add_statements(items); break;
    case SiteKind::value:
      add_values(items);
      if (site.may_begin) add_statements(items);
      break;
    case SiteKind::text: add_goals_in_text(items); break;
    case SiteKind::comment: add_in_comment(items); break;
    case SiteKind::nowhere: break;
  }
  Completion list = items.take();
  std::ranges::stable_sort(list.items, {}, &CompletionItem::sort_text);
  return list;
}

}  // namespace planlint::lsp
