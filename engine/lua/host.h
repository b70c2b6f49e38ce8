// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What the functions that rules call need to know: the document at hand and where findings go. One per document.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "diagnostics/rule_info.h"
#include "lua/profile.h"
#include "workspace/workspace.h"

namespace planlint {

class FilePassages;
class Passages;
struct PartsOfText;

/// The files that a rule can see.
enum class FileSlot : std::uint8_t { document, catalogue, followed };

class Host {
 public:
  /// `document` may be null for the phase over all files, which has no document. `passages` are of its files.
  Host(const Document* document, const FilePassages& passages, Language language);

  [[nodiscard]] const LoadedFile* file(FileSlot slot) const { return files_[static_cast<std::size_t>(slot)]; }
  [[nodiscard]] const Plan& plan(FileSlot slot) const { return file(slot)->plan; }
  [[nodiscard]] Language language() const { return language_; }

  /// The catalogue's entry for an indicator or activity of a document or followed plan; `no_index` where there is none.
  [[nodiscard]] Index kf_indicator(FileSlot slot, Index indicator);
  [[nodiscard]] Index kf_activity(FileSlot slot, Index activity);
  /// The followed plan's indicator or activity with the same name, under the same goal where it has several.
  [[nodiscard]] Index planned_indicator(Index indicator);
  [[nodiscard]] Index planned_activity(Index activity);
  /// What belongs directly to a goal, in document order.
  struct Children {
    std::vector<Index> goals;
    std::vector<Index> indicators;
    std::vector<Index> activities;
  };
  [[nodiscard]] const Children& children(FileSlot slot, Index goal);

  /// All texts of a file, made when first asked for.
  [[nodiscard]] const Passages& passages(FileSlot slot);

  std::shared_ptr<PartsOfText> parts;                      ///< of the text that the rule last pointed into
  const RuleInfo* rule = nullptr;                          ///< the rule that runs
  const RuleOptions* options = nullptr;                    ///< its options
  Numbers numbers = Numbers::swedish;                      ///< how messages write them
  std::vector<Diagnostic> diagnostics;                     ///< what it reported
  std::set<std::string, std::less<>>* messages = nullptr;  ///< where to note the ids of messages that it used, if asked

 private:
  struct Memo {
    std::vector<Index> kf_indicators;
    std::vector<Index> kf_activities;
    std::vector<Children> children;
  };
  [[nodiscard]] Memo& memo(FileSlot slot) { return memos_[static_cast<std::size_t>(slot)]; }
  /// Indices by folded name, in document order.
  using Names = std::unordered_map<std::string, std::vector<Index>>;
  template <class Things>
  [[nodiscard]] Index planned(Names& names, const Things& own, const Things& others, Index index) const;

  std::array<const LoadedFile*, 3> files_{};
  std::array<Memo, 3> memos_;
  Names planned_indicators_;  // of the followed plan, made when first asked for
  Names planned_activities_;
  const FilePassages& passages_;
  Language language_;
};

}  // namespace planlint
