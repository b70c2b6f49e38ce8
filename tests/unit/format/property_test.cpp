// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What holds for every text, whole or broken.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <set>

#include "format/samples.h"
#include "format/spelling.h"
#include "model/plan.h"
#include "syntax/tree.h"
#include "text/encoding.h"
#include "text/names.h"

namespace planlint::tests {
namespace {

constexpr std::size_t most_mutations = 500;
constexpr std::size_t bytes_to_mutate = 2'000'000;  ///< of each plan: large ones have fewer versions

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
}

/// Bytes that are no UTF-8 spelled out: they would keep a whole text from being composed.
std::string readable(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const auto lead = static_cast<unsigned char>(text[0]);
    std::size_t length = std::min<std::size_t>(text.size(), lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4);
    const bool is_text = !detect_other_encoding(text.substr(0, length)).has_value();
    if (!is_text) length = 1;
    result +=
        is_text ? std::string(text.substr(0, length)) : '<' + std::to_string(static_cast<unsigned char>(text[0])) + '>';
    text.remove_prefix(length);
  }
  return result;
}

/// A text as far as the formatter may not change it: composed, with plain quotes, without blanks; characters sorted.
std::string characters_of(std::string_view text) {
  std::string composed = to_nfc(readable(text));
  replace_all(composed, "\u201C", "\"");
  replace_all(composed, "\u201D", "\"");
  std::string bytes;
  for (std::size_t at = 0; at < composed.size();) {
    const std::size_t blank = formatter::blank_length(composed, at);
    if (blank == 0) bytes += composed[at];
    at += std::max<std::size_t>(blank, 1);
  }
  std::ranges::sort(bytes);
  return bytes;
}

std::string meaning_of(Kind kind, std::string_view text) {
  std::string plain = to_nfc(text);
  if (kind == Kind::string && !plain.starts_with('"')) plain = '"' + plain.substr(3, plain.size() - 6) + '"';
  while (plain.find("\r\n") != std::string::npos) replace_all(plain, "\r\n", "\n");
  if (kind == Kind::text_block) return dedent(std::string_view(plain).substr(3, plain.size() - 6));
  if (kind == Kind::cell || kind == Kind::number_cell) return std::string(formatter::trimmed_cell(plain));
  if (kind == Kind::comment) {
    replace_all(plain, "\u00A0", " ");
    replace_all(plain, "\u202F", " ");
    return std::string(formatter::trimmed_cell(plain));
  }
  return plain;
}

/// Every named node in order: its kind and field, and of a leaf what it says.
void describe(Cursor& cursor, std::vector<std::string>& nodes) {
  do {
    const Node node = cursor.node();
    const std::size_t at = nodes.size();
    std::string line = std::string(node.type()) + '/' + std::to_string(static_cast<int>(cursor.field()));
    if (node.is_named()) nodes.push_back(line);
    if (cursor.to_first_child()) {
      describe(cursor, nodes);
      cursor.to_parent();
    } else if (node.is_named()) {
      nodes[at] += ' ';
    }
  } while (cursor.to_next_sibling());
}

void add_texts(Cursor& cursor, std::string_view text, std::vector<std::string>& texts) {
  do {
    const Node node = cursor.node();
    const Range range = node.range();
    if (cursor.to_first_child()) {
      add_texts(cursor, text, texts);
      cursor.to_parent();
    } else if (node.is_named()) {
      texts.push_back(meaning_of(node.kind(), text.substr(range.start, range.end - range.start)));
    }
  } while (cursor.to_next_sibling());
}

std::vector<std::string> nodes_of(std::string_view text) {
  const SyntaxTree tree = SyntaxTree::parse(text);
  std::vector<std::string> nodes;
  Cursor kinds(tree.root());
  describe(kinds, nodes);
  Cursor leaves(tree.root());
  add_texts(leaves, text, nodes);
  return nodes;
}

std::string mutated(const std::string& text, std::mt19937& random) {
  const auto below = [&](std::size_t limit) { return limit == 0 ? 0 : random() % limit; };
  std::string result = text;
  for (std::size_t count = 1 + below(3); count > 0; --count) {
    const std::size_t at = below(result.size());
    const std::size_t line = result.rfind('\n', at) == std::string::npos ? 0 : result.rfind('\n', at) + 1;
    const std::size_t line_end = std::min(result.size(), result.find('\n', at)) + 1;
    constexpr std::string_view inserted = "{}\"|#,-\n \t\r5a\\=\xC3";
    switch (below(6)) {
      case 0: result.erase(at, 1 + below(4)); break;
      case 1: result.insert(at, 1, inserted[below(inserted.size())]); break;
      case 2: result.insert(at, result.substr(at, 1 + below(8))); break;
      case 3: result.erase(line, line_end - line); break;
      case 4: result.insert(line, result.substr(line, line_end - line)); break;
      default: result.insert(line, std::string(result.substr(below(result.size()), 1 + below(40)))); break;
    }
  }
  return result;
}

void expect_properties(const std::string& text) {
  const FormatResult once = result_of(text);
  const FormatResult twice = result_of(once.text);
  ASSERT_EQ(once.text, twice.text) << "not idempotent:\n" << text;
  ASSERT_FALSE(twice.changed);
  ASSERT_EQ(characters_of(text), characters_of(once.text)) << text;
  if (once.broken) return;
  ASSERT_EQ(nodes_of(text), nodes_of(once.text)) << text << "\n---\n" << once.text;
}

std::vector<std::string> plans() {
  std::vector<std::string> plans = sample_plans();
#ifdef PLANLINT_EXAMPLES
  std::set<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(PLANLINT_EXAMPLES)) {
    if (entry.path().extension() == ".plan") paths.insert(entry.path());
  }
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    plans.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
#endif
  return plans;
}

TEST(FormatProperties, SamplesAreWhole) {
  for (const auto& plan : sample_plans()) EXPECT_FALSE(result_of(plan).broken) << plan;
}

TEST(FormatProperties, HoldForPlans) {
  for (const auto& plan : plans()) expect_properties(plan);
}

TEST(FormatProperties, HoldForMutatedPlans) {
  std::mt19937 random(2023);
  std::size_t all = 0;
  std::size_t whole = 0;
  for (const auto& plan : plans()) {
    const std::size_t mutations = std::min(most_mutations, bytes_to_mutate / (plan.size() + 1));
    for (std::size_t i = 0; i < mutations && !HasFatalFailure(); ++i) {
      const std::string text = mutated(plan, random);
      expect_properties(text);
      whole += result_of(text).broken ? 0 : 1;
      ++all;
    }
  }
  EXPECT_GT(whole, all / 20) << "hardly any mutated plan was without errors: the test shows little";
}

TEST(FormatProperties, NodesTellTextsApart) {
  EXPECT_NE(nodes_of("årsmål 5\n"), nodes_of("årsmål 6\n"));
  EXPECT_NE(nodes_of("årsmål 5\n"), nodes_of("kf-årsmål 5\n"));
  EXPECT_NE(characters_of("årsmål 5"), characters_of("årsmål 55"));
}

}  // namespace
}  // namespace planlint::tests
