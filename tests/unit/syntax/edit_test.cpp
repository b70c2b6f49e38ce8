// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// An edited tree that is parsed again equals a tree parsed from nothing, whatever was edited: editors depend on it.
#include <gtest/gtest.h>
#include <tree_sitter/api.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <string_view>

#include "syntax/language.h"

namespace planlint {
namespace {

constexpr std::string_view plan = R"plan(# Ett exempel
verksamhetsplan 2023 "Södermalms stadsdelsnämnd" {
  utgår från "kf-budget-2023.plan"
  beslutas   2023-01-26
  belopp     mnkr
}

inriktningsmål 1 "Ett Stockholm som håller samman" { prioriterar { - "Tidiga insatser." } }

mål 1.2 "Alla barn ska ges likvärdig möjlighet till utveckling" {
  agenda2030 3, 4, 5, 10

  kf-indikator "Förskollärartäthet" {
    årsmål        15,5 st
    kf-årsmål     max 1 100 st  # enligt budget
    periodicitet  tertial
    utfall män    3–5 %
  }
  nämndmål 1.2.1 "Barnen utvecklas i förskolan" {
    beskrivning """
      Fritext i **Markdown**, med "citat" och { klamrar }.

      Andra stycket.
      """
    förväntat resultat {
      - "Övergången till förskoleklass är planerad."
      - "Barnen har jämlika villkor."
    }
    indikator "Andel nöjda vårdnadshavare" { årsmål 84 %  periodicitet år }
    aktivitet "Odling i förskolans utemiljö" { tid 2023-01-01 till 2023-12-31 }
  }
}

driftbudget "Nämndens budget" {
  | Verksamhet | Kostnader | Intäkter |   Netto |
  | Förskola   |     530,2 |    -41,9 |   488,3 |
  | Summa      |   3 128,8 |   -366,8 | 2 762,0 |  # i mnkr
}
)plan";

constexpr std::string_view snippets[] = {
    "x",
    "å",
    "\"",
    "{",
    "}",
    "\n",
    "|",
    " ",
    "#",
    ",",
    "7",
    "\\",
    "-",
    "\"\"\"",
    "årsmål 3 %",
    "\n}\n",
    "€",
    "\r\n",
    "–",
    "mål ",
    "\n  | Ny rad | 1 200,5 |\n",
    "tid 2023-",
    "beskrivning \"\"\"\n  ny text\n  \"\"\"\n",
};

struct DeleteTree {
  void operator()(TSTree* tree) const { ts_tree_delete(tree); }
};
struct DeleteParser {
  void operator()(TSParser* parser) const { ts_parser_delete(parser); }
};
using Tree = std::unique_ptr<TSTree, DeleteTree>;

class Edits : public testing::Test {
 protected:
  void SetUp() override { ASSERT_TRUE(ts_parser_set_language(parser_.get(), tree_sitter_plan())); }

  Tree parse(const std::string& text, const TSTree* old = nullptr) {
    return Tree(ts_parser_parse_string(parser_.get(), old, text.data(), static_cast<std::uint32_t>(text.size())));
  }

  std::unique_ptr<TSParser, DeleteParser> parser_{ts_parser_new()};
};

TSPoint point_at(std::string_view text, std::size_t offset) {
  const auto before = text.substr(0, offset);
  const auto line_break = before.rfind('\n');
  const auto column = line_break == std::string_view::npos ? offset : offset - line_break - 1;
  return {.row = static_cast<std::uint32_t>(std::ranges::count(before, '\n')),
          .column = static_cast<std::uint32_t>(column)};
}

/// Replaces `length` bytes at `start` in both the text and the tree.
void replace(std::string& text, TSTree* tree, std::size_t start, std::size_t length, std::string_view by) {
  TSInputEdit edit{};
  edit.start_byte = static_cast<std::uint32_t>(start);
  edit.old_end_byte = static_cast<std::uint32_t>(start + length);
  edit.new_end_byte = static_cast<std::uint32_t>(start + by.size());
  edit.start_point = point_at(text, start);
  edit.old_end_point = point_at(text, start + length);
  text.replace(start, length, by);
  edit.new_end_point = point_at(text, start + by.size());
  ts_tree_edit(tree, &edit);
}

/// Each node with its place, named or not.
void write(TSNode node, std::string& out) {
  out += std::string(ts_node_type(node)) + ' ' + std::to_string(ts_node_start_byte(node)) + '-' +
         std::to_string(ts_node_end_byte(node)) + '\n';
  for (std::uint32_t i = 0; i < ts_node_child_count(node); ++i) write(ts_node_child(node, i), out);
}

std::string written(const Tree& tree) {
  std::string out;
  write(ts_tree_root_node(tree.get()), out);
  return out;
}

std::size_t at_letter(std::string_view text, std::size_t offset) {
  while (offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U) ++offset;
  return offset;
}

TEST_F(Edits, GiveTheTreeOfTheWholeText) {
  std::mt19937 random(20230126);  // NOLINT: the same edits in every run
  std::string text;
  Tree tree;
  for (int i = 0; i < 300; ++i) {
    if (i % 10 == 0) {
      text = plan;
      tree = parse(text);
      ASSERT_FALSE(ts_node_has_error(ts_tree_root_node(tree.get())));
    }
    const auto start = at_letter(text, random() % text.size());
    const auto end = at_letter(text, std::min(text.size(), start + (random() % 3 == 0 ? random() % 40 : 0)));
    const auto by = snippets[random() % std::size(snippets)];
    const auto before = text;
    replace(text, tree.get(), start, end - start, by);
    auto edited = parse(text, tree.get());
    ASSERT_EQ(written(edited), written(parse(text)))
        << "edit " << i << ": " << end - start << " bytes at " << start << " by \"" << by << "\" in:\n"
        << before;
    tree = std::move(edited);
  }
}

TEST_F(Edits, OfOneLetterAtATimeGiveTheTreeOfTheWholeText) {
  std::string text;
  auto tree = parse(text);
  for (std::size_t start = 0; start < plan.size();) {
    const auto end = at_letter(plan, start + 1);
    replace(text, tree.get(), text.size(), 0, plan.substr(start, end - start));
    auto edited = parse(text, tree.get());
    ASSERT_EQ(written(edited), written(parse(text))) << "after:\n" << text;
    tree = std::move(edited);
    start = end;
  }
  EXPECT_FALSE(ts_node_has_error(ts_tree_root_node(tree.get())));
}

}  // namespace
}  // namespace planlint
