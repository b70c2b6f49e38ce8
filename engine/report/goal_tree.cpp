// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "report/goal_tree.h"

#include "report/document_words.h"
#include "report/json_finding.h"
#include "report/json_values.h"
#include "report/place.h"
#include "report/report.h"
#include "report/words.h"

namespace planlint {
namespace {

/// What an author writes for it.
std::string_view keyword_of(GoalNodeKind kind) {
  switch (kind) {
    case GoalNodeKind::focus_goal: return "inriktningsmål";
    case GoalNodeKind::area_goal: return "mål";
    case GoalNodeKind::board_goal: return "nämndmål";
    case GoalNodeKind::kf_indicator: return "kf-indikator";
    case GoalNodeKind::indicator: return "indikator";
    case GoalNodeKind::kf_activity: return "kf-aktivitet";
    case GoalNodeKind::activity: return "aktivitet";
  }
  return "";
}

bool is_goal(GoalNodeKind kind) { return kind <= GoalNodeKind::board_goal; }

/// Draws a tree, one line a node and one a finding.
class Drawing {
 public:
  Drawing(std::span<const Diagnostic> findings, Language language, Paint paint)
      : findings_(findings), language_(language), paint_(paint) {}

  void draw_root(const GoalNode& node) {
    line_of(node);
    draw_below(node, "");
  }

  void draw_finding(std::size_t index, std::string_view bars) {
    const Diagnostic& one = findings_[index];
    out_ += paint_(Style::frame, bars);
    const auto& source = *one.location.source;
    if (source.origin()) {
      out_ += converted_place(source, one.location.range.start, language_);
    } else {
      const Position position = source.position(one.location.range.start);
      out_ += std::to_string(position.line) + ':' + std::to_string(position.column);
    }
    const std::string kind = std::string(word_for(one.severity, language_)) + '[' + one.rule + ']';
    out_ += ' ' + paint_(style_of(one.severity), kind) + ": " + printable(one.message) + '\n';
  }

  void write(std::string_view text) { out_ += text; }
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void line_of(const GoalNode& node) {
    std::string name(keyword_of(node.kind));
    if (!node.number.empty()) name += ' ' + printable(node.number);
    const std::string title =
        node.title.empty() ? std::string(in(language_, "(utan namn)", "(without a name)")) : printable(node.title);
    out_ += name + ' ' + (is_goal(node.kind) ? paint_(Style::strong, title) : title);
    if (!node.value.empty()) out_ += ": " + printable(node.value);
    if (!node.kf_value.empty()) out_ += " (KF: " + printable(node.kf_value) + ')';
    out_ += '\n';
  }

  /// Never deep: goals are on three levels.
  void draw_below(const GoalNode& node, const std::string& bars) {
    for (const std::size_t index : node.findings)
      draw_finding(index, bars + (node.children.empty() ? "     " : "│    "));
    for (const GoalNode& child : node.children) {
      const bool last = &child == &node.children.back();
      out_ += paint_(Style::frame, bars + (last ? "└─ " : "├─ "));
      line_of(child);
      draw_below(child, bars + (last ? "   " : "│  "));
    }
  }

  std::span<const Diagnostic> findings_;
  Language language_;
  Paint paint_;
  std::string out_;
};

Json json_of(const GoalNode& node, const Plan& plan, std::span<const Diagnostic> findings) {
  Json json = {
      {"kind", name_of(node.kind)},
      {"number", node.number},
      {"title", node.title},
      {"value", node.value},
      {"kf_value", node.kf_value},
      {"range", range_of(*plan.source, node.range)},
      {"name_range", range_of(*plan.source, node.name_range)},
      {"total", {{"errors", node.total.errors}, {"warnings", node.total.warnings}, {"notes", node.total.notes}}},
      {"findings", Json::array()},
      {"children", Json::array()}};
  for (const std::size_t index : node.findings) json["findings"].push_back(finding_of(findings[index]));
  for (const GoalNode& child : node.children) json["children"].push_back(json_of(child, plan, findings));
  return json;
}

}  // namespace

std::string goal_tree_as_text(const Plan& plan, const GoalTree& tree, std::span<const Diagnostic> findings,
                              Language language, Paint paint) {
  Drawing drawing(findings, language, paint);
  drawing.write(document_line(plan, language));
  for (const GoalNode& root : tree.roots) {
    drawing.write("\n");
    drawing.draw_root(root);
  }
  if (tree.roots.empty()) drawing.write(in(language, "\ninga mål\n", "\nno goals\n"));
  if (!tree.others.empty()) drawing.write(in(language, "\nutanför målen\n", "\noutside of the goals\n"));
  for (const std::size_t index : tree.others) drawing.draw_finding(index, "     ");
  Totals totals;
  totals.files = 1;
  totals.count(findings);
  drawing.write('\n' + summary_line(totals, language) + '\n');
  return drawing.take();
}

std::string goal_tree_as_json(const Plan& plan, const GoalTree& tree, std::span<const Diagnostic> findings) {
  const Header& header = plan.header;
  Json json = {{"version", 1},
               {"file", plan.source->path()},
               {"year", header.year == 0 ? Json() : Json(header.year)},
               {"board", header.board ? Json(std::string(header.board.value)) : Json()},
               {"goals", Json::array()},
               {"findings", Json::array()}};
  for (const GoalNode& root : tree.roots) json["goals"].push_back(json_of(root, plan, findings));
  for (const std::size_t index : tree.others) json["findings"].push_back(finding_of(findings[index]));
  return dumped(json, 2) + '\n';
}

}  // namespace planlint
