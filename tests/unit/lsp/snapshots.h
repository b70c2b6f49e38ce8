// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A workspace of texts for the tests of features: the cursor stands where a text has the mark `‸`.
#pragma once

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lint/lint.h"
#include "lsp/snapshot.h"
#include "standard/standard_rules.h"

namespace planlint::lsp::test {

/// Files that are nowhere but in memory, by path.
class TextStore : public FileStore {
 public:
  explicit TextStore(std::map<std::string, std::string> texts) : texts_(std::move(texts)) {}

  [[nodiscard]] std::variant<std::string, std::error_code> read(const std::filesystem::path& path) const override {
    const auto found = texts_.find(path.lexically_normal().string());
    if (found == texts_.end()) return std::make_error_code(std::errc::no_such_file_or_directory);
    return found->second;
  }

  [[nodiscard]] std::vector<std::filesystem::path> plans_in(const std::filesystem::path& folder) const override {
    std::vector<std::filesystem::path> plans;
    for (const auto& [path, text] : texts_) {
      const std::filesystem::path plan(path);
      if (plan.parent_path() == folder.lexically_normal() && plan.extension() == ".plan") plans.push_back(plan);
    }
    return plans;
  }

 private:
  std::map<std::string, std::string> texts_;
};

inline constexpr std::string_view cursor_mark = "‸";

/// A snapshot, and the place of the mark in its current file.
struct Marked {
  Snapshot snapshot;
  std::uint32_t offset = 0;
};

/// The file with the mark is the current one (without a mark the last one, at its end). Files are checked by the
/// standard rules where `with_findings` says so.
[[nodiscard]] inline Marked snapshot_of(std::vector<std::pair<std::string, std::string>> files,
                                        bool with_findings = false, Language language = Language::swedish) {
  std::string current = files.back().first;
  Marked marked;
  marked.offset = static_cast<std::uint32_t>(files.back().second.size());
  for (auto& [path, text] : files) {
    const auto mark = text.find(cursor_mark);
    if (mark == std::string::npos) continue;
    text.erase(mark, cursor_mark.size());
    current = path;
    marked.offset = static_cast<std::uint32_t>(mark);
  }
  static const auto standard = [] {
    auto loaded = standard_rules();
    if (!std::holds_alternative<RuleSet>(loaded)) throw std::runtime_error("the standard rules do not load");
    return std::make_shared<const RuleSet>(std::move(std::get<RuleSet>(loaded)));
  }();
  std::ranges::sort(files);
  const TextStore store({files.begin(), files.end()});
  Workspace workspace(language, {}, store);
  for (const auto& [path, text] : files) {
    auto view = std::make_shared<FileView>();
    view->document = workspace.open(path);
    view->tree = std::make_shared<const SyntaxTree>(SyntaxTree::parse(view->document.file->source->text()));
    if (with_findings) view->findings = lint_document(view->document, *standard, {.language = language}).diagnostics;
    if (path == current) marked.snapshot.current = view;
    marked.snapshot.files.push_back(std::move(view));
  }
  marked.snapshot.rules = standard;
  marked.snapshot.language = language;
  return marked;
}

}  // namespace planlint::lsp::test
