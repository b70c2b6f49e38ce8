// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "fix/fix_text.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "fix/patch.h"
#include "fix/promise.h"

namespace planlint {
namespace {

/// From there on, a rule's fixes are not tried any more in this text.
constexpr std::size_t max_mistakes_of_a_rule = 3;

struct Chosen {
  const Diagnostic* finding = nullptr;
  const Fix* fix = nullptr;
};

struct Batch {
  explicit Batch(std::string_view text) : patch(text) {}
  std::vector<Chosen> chosen;
  Patch patch;
};

/// What was decided of a finding, which moves with the text.
struct Decision {
  Range range;
  std::optional<std::string> fix;  ///< by its title; nothing leaves the finding alone
};

/// By what findings say, as there may be thousands of them.
class Decisions {
  using Key = std::tuple<std::string, std::string, std::string>;
  static Key key_of(const Diagnostic& finding) { return {finding.rule, finding.message_id, finding.message}; }
  static auto is_at(const Diagnostic& finding) {
    return [range = finding.location.range](const Decision& decision) { return touch(decision.range, range); };
  }

 public:
  /// The decision about a finding, or null.
  [[nodiscard]] const Decision* find(const Diagnostic& finding) const {
    const auto same = decisions_.find(key_of(finding));
    if (same == decisions_.end()) return nullptr;
    const auto found = std::ranges::find_if(same->second, is_at(finding));
    return found == same->second.end() ? nullptr : &*found;
  }

  void forget(const Diagnostic& finding) {
    const auto same = decisions_.find(key_of(finding));
    if (same != decisions_.end()) std::erase_if(same->second, is_at(finding));
  }

  void remember(const Diagnostic& finding, std::optional<std::string> fix) {
    forget(finding);
    decisions_[key_of(finding)].push_back({.range = finding.location.range, .fix = std::move(fix)});
  }

  void move_with(const Patched& patched) {
    for (auto& [key, decisions] : decisions_) {
      for (Decision& decision : decisions) decision.range = patched.moved(decision.range);
    }
  }

 private:
  std::map<Key, std::vector<Decision>> decisions_;
};

std::vector<std::string> rules_of(const std::vector<Chosen>& chosen) {
  std::set<std::string> rules;
  for (const Chosen& one : chosen) rules.insert(one.finding->rule);
  return {rules.begin(), rules.end()};
}

class Fixer {
 public:
  Fixer(std::string text, const FixCheck& check, const FixOptions& options) : check_(check), options_(options) {
    result_.text = std::move(text);
    result_.left = check_(result_.text);
    spare();
    history_.push_back({.text = std::hash<std::string>()(result_.text), .fixed = 0, .rules = {}});
  }

  FixResult run() {
    for (std::size_t checks = 1;; ++checks) {
      const Batch batch = next_batch();
      if (batch.chosen.empty()) break;
      if (checks == max_fix_checks) {
        result_.mistakes.push_back(
            {.kind = FixMistake::Kind::never_ends, .rules = rules_of(batch.chosen), .title = {}, .range = {}});
        break;
      }
      const auto size = batch.chosen.size();
      if (const auto broken = apply(batch)) {
        if (size == 1) refuse(batch.chosen.front(), *broken);
        most_ = std::max<std::size_t>(size / 2, 1);
      } else if (most_ <= std::numeric_limits<std::size_t>::max() / 2) {
        most_ *= 2;
      }
    }
    return std::move(result_);
  }

 private:
  struct State {
    std::size_t text = 0;  ///< its hash
    std::size_t fixed = 0;
    std::vector<std::string> rules;  ///< whose fixes led here from the state before
  };

  Batch next_batch() {
    Batch batch = choose(true);
    return batch.chosen.empty() ? choose(false) : std::move(batch);
  }

  Batch choose(bool about_syntax) {
    Batch batch(result_.text);
    for (const Diagnostic& finding : result_.left) {
      if (batch.chosen.size() == most_) break;
      if (is_about_syntax(finding) != about_syntax || given_up_.contains(finding.rule)) continue;
      auto offered = offered_fixes(finding, options_.up_to);
      if (!options_.choose && offered.size() > 1) offered.resize(1);
      const auto fits = [&](std::size_t i) { return batch.patch.fits(finding.fixes[i]); };
      if (offered.empty() || !std::ranges::all_of(offered, fits)) continue;
      const auto index = decide(finding, offered);
      if (!index) continue;
      batch.patch.take(finding.fixes[*index]);
      batch.chosen.push_back({.finding = &finding, .fix = &finding.fixes[*index]});
    }
    return batch;
  }

  std::optional<std::size_t> decide(const Diagnostic& finding, const std::vector<std::size_t>& offered) {
    if (const Decision* decided = decisions_.find(finding)) {
      if (!decided->fix) return std::nullopt;
      const auto same = [&](std::size_t i) { return finding.fixes[i].title == *decided->fix; };
      const auto found = std::ranges::find_if(offered, same);
      if (found != offered.end()) return *found;
    }
    if (!options_.choose) return offered.front();
    const auto index = options_.choose(finding, offered);
    decisions_.remember(finding, index ? std::optional(finding.fixes[*index].title) : std::nullopt);
    return index;
  }

  /// Decides once and for all against what is spared now: a fix elsewhere may change what it is known by.
  void spare() {
    if (!options_.spared) return;
    const std::vector<bool> spared = options_.spared(result_.left);
    for (std::size_t i = 0; i < spared.size(); ++i)
      if (spared[i]) decisions_.remember(result_.left[i], std::nullopt);
  }

  /// Makes the next state of the batch, where it keeps its promises.
  std::optional<BrokenPromise> apply(const Batch& batch) {
    Patched patched = batch.patch.apply();
    auto found = check_(patched.text);
    std::vector<const Diagnostic*> mended;
    std::ranges::transform(batch.chosen, std::back_inserter(mended), &Chosen::finding);
    if (const auto broken = broken_promise(result_.left, mended, patched, found)) return broken;
    for (const Chosen& one : batch.chosen) decisions_.forget(*one.finding);
    decisions_.move_with(patched);
    for (FixMistake& mistake : result_.mistakes) mistake.range = patched.moved(mistake.range);
    result_.fixed += batch.chosen.size();
    auto rules = rules_of(batch.chosen);
    result_.text = std::move(patched.text);
    result_.left = std::move(found);
    spare();
    note_state(std::move(rules));
    return std::nullopt;
  }

  /// Where the text is one that was there before, what led from there to here has undone itself.
  void note_state(std::vector<std::string> rules) {
    const std::size_t text = std::hash<std::string>()(result_.text);
    const auto seen = std::ranges::find(history_, text, &State::text);
    if (seen == history_.end()) {
      history_.push_back({.text = text, .fixed = result_.fixed, .rules = std::move(rules)});
      return;
    }
    std::set<std::string> circle(rules.begin(), rules.end());
    for (auto state = std::next(seen); state != history_.end(); ++state)
      circle.insert(state->rules.begin(), state->rules.end());
    result_.mistakes.push_back(
        {.kind = FixMistake::Kind::goes_in_circles, .rules = {circle.begin(), circle.end()}, .title = {}, .range = {}});
    result_.fixed = seen->fixed;
    history_.erase(std::next(seen), history_.end());
    given_up_.merge(circle);
  }

  void refuse(const Chosen& refused, BrokenPromise broken) {
    const Diagnostic& finding = *refused.finding;
    decisions_.remember(finding, std::nullopt);
    result_.mistakes.push_back(
        {.kind = broken == BrokenPromise::breaks_file ? FixMistake::Kind::breaks_file : FixMistake::Kind::keeps_finding,
         .rules = {finding.rule},
         .title = refused.fix->title,
         .range = finding.location.range});
    const auto is_of_rule = [&](const FixMistake& mistake) { return mistake.rules.front() == finding.rule; };
    const auto count = static_cast<std::size_t>(std::ranges::count_if(result_.mistakes, is_of_rule));
    if (count >= max_mistakes_of_a_rule) given_up_.insert(finding.rule);
  }

  const FixCheck& check_;
  const FixOptions& options_;
  FixResult result_;
  std::size_t most_ = std::numeric_limits<std::size_t>::max();  ///< fixes at a time
  Decisions decisions_;
  std::vector<State> history_;
  std::set<std::string> given_up_;  ///< rules
};

}  // namespace

std::vector<std::size_t> offered_fixes(const Diagnostic& finding, Applicability up_to) {
  std::vector<std::size_t> offered;
  for (std::size_t i = 0; i < finding.fixes.size(); ++i) {
    if (!finding.fixes[i].edits.empty() && finding.fixes[i].applicability <= up_to) offered.push_back(i);
  }
  std::ranges::stable_sort(offered, {}, [&](std::size_t i) { return finding.fixes[i].applicability; });
  return offered;
}

FixResult fix_text(std::string text, const FixCheck& check, const FixOptions& options) {
  return Fixer(std::move(text), check, options).run();
}

}  // namespace planlint
