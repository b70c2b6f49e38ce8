// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/code_actions.h"

#include <algorithm>
#include <set>
#include <utility>

#include "fix/fix_text.h"
#include "report/words.h"

namespace planlint::lsp {
namespace {

bool touch(Range a, Range b) { return a.start <= b.end && b.start <= a.end; }

std::string_view indentation(const Source& source, std::uint32_t line_start) {
  const std::string_view rest = source.text().substr(line_start);
  return rest.substr(0, rest.find_first_not_of(" \t"));
}

/// The start of the line that the text at `offset` begins; nothing where something stands before it.
std::optional<std::uint32_t> line_begun_by(const Source& source, std::uint32_t offset) {
  const std::uint32_t start = source.line_range(source.position(offset).line).start;
  const auto before = source.slice({.start = start, .end = offset});
  return before.find_first_not_of(" \t") == std::string_view::npos ? std::optional(start) : std::nullopt;
}

bool holds_statements(TSNode node) { return Node(node).kind() == Kind::block || ts_node_is_null(ts_node_parent(node)); }

/// The start of the line of the innermost statement at `offset` that begins a line: a comment above it speaks of it.
std::uint32_t statement_line(const Snapshot& snapshot, std::uint32_t offset) {
  const Source& source = *snapshot.file().source;
  TSNode node = ts_node_descendant_for_byte_range(snapshot.current->tree->root().raw(), offset, offset);
  for (TSNode parent = ts_node_parent(node); !ts_node_is_null(parent); parent = ts_node_parent(node)) {
    if (holds_statements(parent)) {
      if (const auto line = line_begun_by(source, Node(node).range().start)) return *line;
    }
    node = parent;
  }
  return source.line_range(source.position(offset).line).start;
}

class ActionMaker {
 public:
  ActionMaker(const Snapshot& snapshot, std::vector<CodeAction>& actions) : snapshot_(snapshot), actions_(actions) {}

  void add_fixes(std::size_t index) {
    const Diagnostic& finding = snapshot_.current->findings[index];
    const auto offered = offered_fixes(finding, Applicability::has_placeholders);
    for (const std::size_t fix : offered) {
      const Fix& one = finding.fixes[fix];
      const bool is_only_way = offered.size() == 1 && one.applicability == Applicability::suggested;
      const bool is_surest = fix == offered.front() && one.applicability == Applicability::safe;
      add(ActionKind::fix, one.title, index, one.edits).is_preferred = is_surest || is_only_way;
    }
  }

  void add_suppressions(std::size_t index) {
    const Diagnostic& finding = snapshot_.current->findings[index];
    const RuleInfo* rule = snapshot_.rules->find(finding.rule);
    if (rule == nullptr || !rule->suppressible || snapshot_.current->tree == nullptr) return;
    const Source& source = *snapshot_.file().source;
    const auto line = statement_line(snapshot_, finding.location.range.start);
    const auto blanks = indentation(source, line);
    add(ActionKind::suppress, says("tysta här: ", "silence here: ") + finding.rule, index,
        {insertion(line, std::string(blanks) + comment("ignorera ", finding.rule))});
    add(ActionKind::suppress, says("tysta i hela filen: ", "silence in the whole file: ") + finding.rule, index,
        {insertion(source.line_range(1).start, comment("ignorera-fil ", finding.rule))});
  }

  void add_explanation(std::size_t index) {
    const std::string& rule = snapshot_.current->findings[index].rule;
    if (snapshot_.rules->find(rule) == nullptr || !explained_.insert(rule).second) return;
    add(ActionKind::explain, says("läs om regeln ", "read about the rule ") + rule, index, {});
  }

 private:
  CodeAction& add(ActionKind kind, std::string title, std::size_t finding, std::vector<Edit> edits) {
    actions_.push_back({.kind = kind,
                        .title = std::move(title),
                        .finding = finding,
                        .is_preferred = false,
                        .edits = {.source = snapshot_.file().source, .edits = std::move(edits)}});
    return actions_.back();
  }

  [[nodiscard]] std::string says(std::string_view swedish, std::string_view english) const {
    return std::string(in(snapshot_.language, swedish, english));
  }

  [[nodiscard]] std::string comment(std::string_view form, const std::string& rule) const {
    const bool has_crlf = snapshot_.file().source->text().find("\r\n") != std::string_view::npos;
    return "# planlint: " + std::string(form) + rule + " -- " + says("SKRIV SKÄLET HÄR", "WRITE THE REASON HERE") +
           (has_crlf ? "\r\n" : "\n");
  }

  static Edit insertion(std::uint32_t offset, std::string text) {
    return {.range = {.start = offset, .end = offset}, .replacement = std::move(text)};
  }

  const Snapshot& snapshot_;
  std::vector<CodeAction>& actions_;
  std::set<std::string> explained_;
};

}  // namespace

std::vector<CodeAction> code_actions(const Snapshot& snapshot, Range range) {
  std::vector<std::size_t> touched;
  const auto& findings = snapshot.current->findings;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (touch(findings[i].location.range, range)) touched.push_back(i);
  }
  std::vector<CodeAction> actions;
  ActionMaker maker(snapshot, actions);
  for (const std::size_t index : touched) maker.add_fixes(index);
  for (const std::size_t index : touched) maker.add_suppressions(index);
  for (const std::size_t index : touched) maker.add_explanation(index);
  return actions;
}

bool has_safe_fix(std::span<const Diagnostic> findings) {
  return std::ranges::any_of(
      findings, [](const Diagnostic& finding) { return !offered_fixes(finding, Applicability::safe).empty(); });
}

}  // namespace planlint::lsp
