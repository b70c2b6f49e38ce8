// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Runs the grammar's corpus (grammar/test/corpus) without the tree-sitter CLI, on the library that planlint links.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/tree.h"

namespace planlint {
namespace {

struct CorpusCase {
  std::string file;
  std::string name;
  std::string text;
  std::string tree;
};

std::string read_file(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

bool is_rule(std::string_view line, char mark) {
  return line.size() >= 3 && std::all_of(line.begin(), line.end(), [mark](char c) { return c == mark; });
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

/// The cases of one file: `===`, the name, `===`, the text, `---`, the tree. An empty line before `---` and the line
/// break before that do not belong to the text.
std::vector<CorpusCase> cases_of(const std::filesystem::path& path) {
  std::vector<CorpusCase> cases;
  bool in_tree = false;
  const auto lines = lines_of(read_file(path));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i + 2 < lines.size() && is_rule(lines[i], '=') && is_rule(lines[i + 2], '=')) {
      cases.push_back({.file = path.stem().string(), .name = lines[i + 1], .text = {}, .tree = {}});
      in_tree = false;
      i += 2;
    } else if (!cases.empty() && !in_tree && is_rule(lines[i], '-')) {
      in_tree = true;
      auto& text = cases.back().text;
      text.resize(text.size() - std::min<std::size_t>(text.size(), 2));
    } else if (!cases.empty()) {
      (in_tree ? cases.back().tree : cases.back().text) += lines[i] + '\n';
    }
  }
  return cases;
}

std::vector<CorpusCase> corpus() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(PLANLINT_CORPUS_DIR)) {
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<CorpusCase> cases;
  for (const auto& file : files) std::ranges::move(cases_of(file), std::back_inserter(cases));
  return cases;
}

/// One node a line, indented: so that GoogleTest shows where two trees differ.
std::string laid_out(std::string_view tree) {
  std::string out;
  int depth = 0;
  bool space = false;
  bool behind_field = false;
  for (const char c : tree) {
    if (std::isspace(static_cast<unsigned char>(c)) != 0) {
      space = !out.empty();
      continue;
    }
    if (space && !behind_field) out += '\n' + std::string(static_cast<std::size_t>(depth) * 2, ' ');
    if (space && behind_field) out += ' ';
    if (c == '(') ++depth;
    if (c == ')') --depth;
    out += c;
    behind_field = c == ':';
    space = false;
  }
  return out;
}

std::string tree_of(std::string_view text) {
  const auto tree = SyntaxTree::parse(text);
  const std::unique_ptr<char, decltype(&std::free)> written(ts_node_string(tree.root().raw()), &std::free);
  return written.get();
}

class Corpus : public testing::TestWithParam<CorpusCase> {};

TEST_P(Corpus, ParsesAsExpected) {
  const auto& [file, name, text, tree] = GetParam();
  EXPECT_EQ(laid_out(tree_of(text)), laid_out(tree))
      << "grammar/test/corpus/" << file << ".txt, \"" << name << "\", text:\n"
      << text;
}

INSTANTIATE_TEST_SUITE_P(Grammar, Corpus, testing::ValuesIn(corpus()), [](const auto& given) {
  std::string name = given.param.file + '_' + given.param.name;
  std::ranges::replace_if(
      name, [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
  return name;
});

TEST(CorpusFiles, AreReadWhole) {
  const auto cases = corpus();
  EXPECT_GE(cases.size(), 70U);
  for (const auto& one : cases) {
    EXPECT_TRUE(one.tree.starts_with("\n(source_file")) << one.file << ": " << one.name;
    EXPECT_FALSE(one.text.ends_with('\n') && !one.text.ends_with("\r\n")) << one.file << ": " << one.name;
  }
}

TEST(CorpusFiles, EveryFileHasCases) {
  for (const auto& entry : std::filesystem::directory_iterator(PLANLINT_CORPUS_DIR)) {
    EXPECT_FALSE(cases_of(entry.path()).empty()) << entry.path();
  }
}

TEST(CorpusFiles, AreComparedByShapeAndField) {
  EXPECT_EQ(laid_out("(a b: (c) (ERROR))"), laid_out("(a\n  b: (c)\n  (ERROR))\n"));
  EXPECT_NE(laid_out("(a b: (c))"), laid_out("(a (c))"));
  EXPECT_NE(laid_out("(a (b (c)))"), laid_out("(a (b) (c))"));
}

}  // namespace
}  // namespace planlint
