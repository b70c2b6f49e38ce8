// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Runs the rules of a set on one document, each with its own budget, in a state in which nothing is left of another
// document.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "lua/file_passages.h"
#include "lua/kept_run.h"
#include "lua/profile.h"
#include "lua/rule_set.h"
#include "lua/rule_uses.h"
#include "workspace/workspace.h"

namespace planlint {

/// What a rule collected from one document.
struct Collected {
  std::size_t rule = 0;  ///< in RuleSet::rules()
  PlainValue data;
};

struct RuleRun {
  std::vector<Diagnostic> diagnostics;  ///< of the rules, and rule/failed for those that broke; in no order
  std::vector<Collected> collected;
  bool failed = false;     ///< a rule broke: the result is not whole
  bool met_limit = false;  ///< of work or memory: a rule that went past it broke
};

/// The states that rules run in.
enum class StateUse : std::uint8_t {
  repeated,  ///< states that the rules of earlier documents ran in, made as they were before (open_states.h)
  single,    ///< new ones
  measured,  ///< new ones, in which work is counted finely
};

/// Deals the rules of one run on a document out to those that run them side by side; to nobody once the run is
/// given up.
class RuleTurns {
 public:
  explicit RuleTurns(const std::atomic<bool>* cancelled = nullptr, StateUse state_use = StateUse::repeated)
      : cancelled_(cancelled), state_use_(state_use) {}

  /// The next of `count` rules; nothing where all are dealt out.
  [[nodiscard]] std::optional<std::size_t> next(std::size_t count);
  [[nodiscard]] const std::atomic<bool>* cancelled() const { return cancelled_; }
  [[nodiscard]] StateUse state_use() const { return state_use_; }
  /// The texts, which all of them read.
  [[nodiscard]] const FilePassages& passages() const { return passages_; }

 private:
  FilePassages passages_;
  std::atomic<std::size_t> next_ = 0;
  const std::atomic<bool>* cancelled_;
  StateUse state_use_;
};

/// Runs all rules that apply to the kind of the document and are not off. What they did is added to `uses`, where it is
/// given. Severities are the rules' own: `lint` sets those of the profile. Where `turns` are given, only the rules that
/// they deal out; where `kept` is given, only those of which it does not know what they find, and it is told that.
[[nodiscard]] RuleRun run_rules(const RuleSet& rules, const Document& document, Language language,
                                RuleUses* uses = nullptr, const Profile& profile = {}, RuleTurns* turns = nullptr,
                                KeptRun* kept = nullptr);

/// One document's part in the phase over all files.
struct CollectedFile {
  std::string path;
  std::shared_ptr<const Source> source;
  std::vector<Collected> collected;
  std::shared_ptr<const Profile> profile = nullptr;  ///< null: as the rules' tables say
};

/// Runs `check_all` of the rules that collect, over the documents sorted by path: once for all documents that have
/// something from the rule and for which its options are the same.
[[nodiscard]] RuleRun run_rules_over_all(const RuleSet& rules, const std::vector<CollectedFile>& files,
                                         Language language, RuleUses* uses = nullptr);

}  // namespace planlint
