// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/code_lens.h"

#include <algorithm>
#include <filesystem>

#include "lsp/features/phrases.h"
#include "outline/goal_tree.h"
#include "report/words.h"

namespace planlint::lsp {
namespace {

Range place_of(const Goal& goal) { return goal.title ? goal.title.range : goal.keyword; }

/// Walks the golden thread down to board goals.
class BoardGoals {
 public:
  explicit BoardGoals(const Snapshot& snapshot) : snapshot_(snapshot) {
    const GoalTree tree = goal_tree(snapshot.plan(), snapshot.current->findings);
    for (const GoalNode& root : tree.roots) visit(root);
  }

  std::vector<CodeLens> take() {
    std::ranges::stable_sort(lenses_, {}, [](const CodeLens& lens) { return lens.range; });
    return std::move(lenses_);
  }

 private:
  void visit(const GoalNode& node) {
    if (node.kind == GoalNodeKind::board_goal) add(node);
    for (const GoalNode& child : node.children) visit(child);
  }

  void add(const GoalNode& node) {
    const auto count = [&](GoalNodeKind kind, GoalNodeKind of_kf) {
      return static_cast<std::size_t>(std::ranges::count_if(
          node.children, [&](const GoalNode& child) { return child.kind == kind || child.kind == of_kf; }));
    };
    const Language language = snapshot_.language;
    CodeLens lens;
    lens.range = node.name_range;
    lens.title = counted(count(GoalNodeKind::indicator, GoalNodeKind::kf_indicator),
                         {"indikator", "indikatorer", "indicator", "indicators"}, language) +
                 ", " +
                 counted(count(GoalNodeKind::activity, GoalNodeKind::kf_activity),
                         {"aktivitet", "aktiviteter", "activity", "activities"}, language);
    if (node.total.all() > 0)
      lens.title += ", " + counted(node.total.all(), {"fynd", "fynd", "finding", "findings"}, language);
    for (const GoalNode& child : node.children)
      lens.locations.push_back({.source = snapshot_.file().source, .range = child.name_range});
    lenses_.push_back(std::move(lens));
  }

  const Snapshot& snapshot_;
  std::vector<CodeLens> lenses_;
};

bool stands_on(const FileView& file, const LoadedFile& catalogue) {
  const auto& own = file.document.catalogue;
  if (own == nullptr || file.document.file->plan.header.kind != DocumentKind::plan) return false;
  const auto normal = [](const std::string& path) { return std::filesystem::path(path).lexically_normal(); };
  return own.get() == &catalogue || normal(own->path) == normal(catalogue.path);
}

std::vector<CodeLens> answers_to(const Snapshot& snapshot) {
  std::vector<const LoadedFile*> plans;
  for (const auto& view : snapshot.files) {
    if (stands_on(*view, snapshot.file())) plans.push_back(view->document.file.get());
  }
  std::vector<CodeLens> lenses;
  for (const Goal& goal : snapshot.plan().goals) {
    if (goal.level != GoalLevel::area || !goal.number) continue;
    CodeLens lens{.range = place_of(goal), .title = {}, .locations = {}};
    std::string boards;
    for (const LoadedFile* plan : plans) {
      const Index found = plan->names().goal(goal.number.value);
      if (found == no_index || plan->plan.goals[found].level != GoalLevel::area) continue;
      lens.locations.push_back({.source = plan->source, .range = place_of(plan->plan.goals[found])});
      const Text& board = plan->plan.header.board;
      if (lens.locations.size() <= 3) {
        boards += (boards.empty() ? "" : ", ") +
                  (board ? std::string(board.value) : std::filesystem::path(plan->path).filename().string());
      }
    }
    const std::size_t count = lens.locations.size();
    const Language language = snapshot.language;
    if (count == 0) {
      lens.title = in(language, "ingen plan svarar på målet", "no plan answers to the goal");
    } else if (count <= 3) {
      lens.title = std::string(in(language, "besvaras av ", "answered by ")) + boards;
    } else {
      lens.title = std::string(in(language, "besvaras av ", "answered by ")) +
                   counted(count, {"nämnd", "nämnder", "board", "boards"}, language);
    }
    lenses.push_back(std::move(lens));
  }
  return lenses;
}

}  // namespace

std::vector<CodeLens> code_lenses(const Snapshot& snapshot) {
  if (snapshot.plan().header.kind == DocumentKind::catalogue) return answers_to(snapshot);
  return BoardGoals(snapshot).take();
}

}  // namespace planlint::lsp
