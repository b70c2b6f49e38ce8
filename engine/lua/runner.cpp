// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/runner.h"

#include <time.h>  // NOLINT(modernize-deprecated-headers): clock_gettime is POSIX

#include <algorithm>
#include <chrono>
#include <iterator>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

#include "diagnostics/engine_rules.h"
#include "lua/context.h"
#include "lua/helpers.h"
#include "lua/open_states.h"
#include "lua/prepared_rules.h"
#include "lua/reads.h"
#include "lua/thing_lists.h"
#include "lua/things.h"

namespace planlint {
namespace {

/// From here on a state is not handed to the next rule: what this one leaves would count for that one.
constexpr std::size_t most_left_memory = std::size_t{20} << 20U;

/// A rule reads each text once and more, so that what it may do grows with the file: the limit is for one of this size
/// and smaller ones. By the bytes and not by the clock, so that the same rule ends at the same place on every machine;
/// a rule whose work grows with the square of the file still meets its end.
constexpr std::uint64_t usual_size = std::uint64_t{128} << 10U;

std::uint64_t budget_for(const Limits& limits, const Document* document) {
  const std::uint64_t size = document == nullptr ? 0 : document->file->source->text().size();
  return size <= usual_size ? limits.work : limits.work + limits.work / usual_size * (size - usual_size);
}

/// The time that this thread has computed: what others do on the machine is no cost of a rule.
std::chrono::nanoseconds thread_time() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
}

/// A state for the rules of one pack, and for one document.
class RuleState {
 public:
  RuleState(const RuleSet& rules, const std::string& pack, Host& host, std::uint64_t budget, StateUse use)
      : states_(use == StateUse::repeated ? &rules.states() : nullptr),
        open_(states_ == nullptr ? std::make_unique<OpenState>(rules, pack) : states_->take(rules, pack)),
        host_(host),
        things_(host),
        budget_(budget) {
    if (use == StateUse::measured) lua_.count_finely();
  }
  ~RuleState() {
    if (states_ != nullptr) states_->give(std::move(open_));
  }
  RuleState(const RuleState&) = delete;
  RuleState& operator=(const RuleState&) = delete;

  /// Calls `check` of a rule on all it looks at, and then its `collect`, whose result goes to `data`. What the rule
  /// reads goes to `reads`, if asked for.
  CallResult run_on_document(const LoadedRule& rule, PlainValue& data, Reads* reads) {
    const ThingLists::List* things = nullptr;
    if (open_->ready.ok() && rule.has_check) {
      CallResult listed = list_things(rule, things);
      if (!listed.ok()) return listed;
      if (reads != nullptr) reads->add(things->reads);
      if (things->count == 0 && !rule.has_collect) return {};
    }
    lua_.note_reads(reads);
    CallResult result = run(rule, [&](lua_State* state) {
      if (things != nullptr) call_for_things(state, *things);
      if (!rule.has_collect) return;
      ++calls_;
      push_function(state, "collect");
      push_context(state, host_);
      push_document(state, host_, FileSlot::document);
      lua_call(state, 2, 1);
      data = to_plain_value(state, -1);
    });
    lua_.note_reads(nullptr);
    if (reads == nullptr || !reads->shares) return result;
    // What its helpers had found out for rules before it, it would not find in a document where that reads otherwise.
    reads->add(shared_reads_);
    shared_reads_ = *reads;
    return result;
  }

  CallResult run_over_all(const LoadedRule& rule, const std::vector<CollectedFile>& files, std::size_t rule_index) {
    return run(rule, [&](lua_State* state) {
      ++calls_;
      push_function(state, "check_all");
      push_context(state, host_);
      push_collected(state, files, rule_index);
      lua_call(state, 2, 0);
    });
  }

  /// Once the flag is true, the rule that runs ends.
  void cancel_with(const std::atomic<bool>* flag) { lua_.cancel_with(flag); }

  /// Of the rule that ran last.
  [[nodiscard]] std::uint64_t work() const { return lua_.work(); }
  [[nodiscard]] std::uint64_t calls() const { return calls_; }

  [[nodiscard]] bool is_for(const std::string& pack) const { return pack == open_->pack; }
  [[nodiscard]] bool usable() const { return open_->ready.ok() && !lua_.spent() && lua_.memory() < most_left_memory; }
  /// Whether a rule might have used more or less of its limits in another state, also where it met none.
  [[nodiscard]] bool met_cap() const { return lua_.met_cap(); }

 private:
  /// Runs `body` with the rule's table at 1.
  template <class Body>
  CallResult run(const LoadedRule& rule, Body body) {
    calls_ = 0;
    if (!open_->ready.ok()) return open_->ready;
    lua_.start_budget(budget_);
    // What shared helpers have found out is there for the next rules, unless one broke while they did.
    const bool forget_all = std::exchange(broke_, false);
    CallResult result = lua_.protect([&](lua_State* state) {
      lua_settop(state, 0);
      if (forget_all) {
        forget_all_helpers(state);
        forget_prepared_rules(state);
      }
      push_rule(state, rule.bytecode);
      body(state);
      if (states_ != nullptr) open_->ran.push_back({.rule = &rule.bytecode, .helpers = asked_helpers(state)});
    });
    broke_ = !result.ok();
    return result;
  }

  static void push_function(lua_State* state, const char* name) { lua_getfield(state, 1, name); }

  static void push_collected(lua_State* state, const std::vector<CollectedFile>& files, std::size_t rule_index) {
    lua_newtable(state);
    lua_Integer position = 0;
    for (const CollectedFile& file : files) {
      const auto collected = std::ranges::find(file.collected, rule_index, &Collected::rule);
      if (collected == file.collected.end()) continue;
      lua_createtable(state, 0, 2);
      push(state, file.path);
      lua_setfield(state, -2, "file");
      push_plain_value(state, collected->data);
      lua_setfield(state, -2, "data");
      lua_rawseti(state, -2, ++position);
    }
  }

  /// Lists what a rule looks at. Work for all rules that look at the same, so none is charged for it.
  CallResult list_things(const LoadedRule& rule, const ThingLists::List*& things) {
    calls_ = 0;
    lua_.start_budget(budget_);
    const CallResult result =
        lua_.protect([&](lua_State* state) { things = &things_.prepare(state, rule.kinds, rule.having); });
    lua_.note_reads(nullptr);
    lua_.start_budget(budget_);
    return result;
  }

  void call_for_things(lua_State* state, const ThingLists::List& things) {
    push_function(state, "check");
    push_context(state, host_);
    ThingLists::push(state, things);
    for (lua_Integer position = 1; position <= things.count; ++position) {
      lua_pushvalue(state, 2);
      lua_pushvalue(state, 3);
      lua_rawgeti(state, 4, position);
      ++calls_;
      lua_call(state, 2, 0);
    }
    lua_settop(state, 1);
  }

  OpenStates* states_;  // that it goes back to
  std::unique_ptr<OpenState> open_;
  LuaState& lua_ = open_->lua;
  Host& host_;
  ThingLists things_;
  std::uint64_t budget_;
  std::uint64_t calls_ = 0;
  bool broke_ = false;  ///< the rule that ran last
  Reads shared_reads_;  ///< of all rules so far that use shared helpers
};

bool applies(const LoadedRule& rule, DocumentKind kind) {
  switch (kind) {
    case DocumentKind::plan:
    case DocumentKind::unknown: return rule.in_plans;
    case DocumentKind::catalogue: return rule.in_catalogues;
    case DocumentKind::tertial_report:
    case DocumentKind::annual_report: return rule.in_reports;
  }
  return false;
}

/// rule/failed at the start of the file.
Diagnostic failure(const RuleSet& rules, const LoadedRule& rule, const CallResult& result,
                   const std::shared_ptr<const Source>& source, Language language) {
  Findings findings(source, language);
  const std::string& id = rules.infos()[rule.info].id;
  switch (result.outcome) {
    case Outcome::out_of_work: return findings.add("rule/failed", "work", {}, {{"rule", id}});
    case Outcome::out_of_memory:
      return findings.add("rule/failed", "memory", {},
                          {{"rule", id}, {"limit", std::to_string(rules.limits.memory >> 20U)}});
    case Outcome::out_of_time:
      return findings.add("rule/failed", "time", {},
                          {{"rule", id}, {"limit", std::to_string(static_cast<int>(rules.limits.seconds))}});
    case Outcome::ok:
    case Outcome::error: break;
  }
  return findings.add("rule/failed", "error", {}, {{"rule", id}, {"reason", result.message}});
}

/// What one rule does on one document, where somebody asks for it.
class Measurement {
 public:
  Measurement(RuleUses* uses, std::size_t rule, Host& host) : uses_(uses), rule_(rule) {
    if (uses_ == nullptr) return;
    host.messages = &use_.messages;
    start_ = thread_time();
  }

  void end(const RuleState& state, std::size_t findings) {
    if (uses_ == nullptr) return;
    use_.time = thread_time() - start_;
    use_.calls = state.calls();
    use_.work = state.work();
    use_.findings = findings;
    uses_->add(rule_, use_);
  }

 private:
  RuleUses* uses_;
  std::size_t rule_;
  RuleUse use_;
  std::chrono::nanoseconds start_{};
};

/// Runs `step` for each rule in one state, which is replaced for another pack, and where a rule leaves it unfit for
/// those that follow. What a broken rule reported is dropped: half a result would look like a whole one.
template <class MustRun, class Step>
RuleRun run_each(const RuleSet& rules, const Profile& profile, const Document* document,
                 const std::shared_ptr<const Source>& source, Language language, RuleUses* uses, RuleTurns& turns,
                 MustRun must_run, Step step) {
  RuleRun run;
  Host host(document, turns.passages(), language);
  host.numbers = profile.numbers;
  std::optional<RuleState> state;
  const StateUse use = uses == nullptr ? turns.state_use() : StateUse::measured;
  while (const auto turn = turns.next(rules.rules().size())) {
    const std::size_t i = *turn;
    const LoadedRule& rule = rules.rules()[i];
    if (!must_run(rule, i, run)) continue;
    if (!state || !state->is_for(rule.pack)) {
      state.emplace(rules, rule.pack, host, budget_for(rules.limits, document), use);
      state->cancel_with(turns.cancelled());
    }
    host.rule = &rules.infos()[rule.info];
    host.options = &profile.options_of(rules, i);
    host.diagnostics.clear();
    Measurement measurement(uses, i, host);
    const CallResult result = step(*state, rule, i, run, host);
    measurement.end(*state, result.ok() ? host.diagnostics.size() : 0);
    if (result.ok()) {
      std::ranges::move(host.diagnostics, std::back_inserter(run.diagnostics));
    } else {
      run.failed = true;
      run.met_limit |= result.outcome == Outcome::out_of_work || result.outcome == Outcome::out_of_memory;
      run.diagnostics.push_back(failure(rules, rule, result, source, language));
    }
    run.met_limit |= state->met_cap();
    if (!state->usable()) state.reset();
  }
  return run;
}

/// Options are numbers, texts and truth values.
bool is_same(const PlainValue& a, const PlainValue& b) {
  const auto equal = [&]<class Value>(const Value& value) {
    if constexpr (std::is_same_v<Value, Location> || std::is_same_v<Value, std::monostate>) {
      return false;
    } else {
      const auto* other = std::get_if<Value>(&b.value);
      return other != nullptr && *other == value;
    }
  };
  return std::visit(equal, a.value);
}

bool same_options(const RuleOptions& a, const RuleOptions& b) {
  return std::ranges::equal(a, b, [](const auto& one, const auto& other) {
    return one.first == other.first && is_same(one.second, other.second);
  });
}

}  // namespace

std::optional<std::size_t> RuleTurns::next(std::size_t count) {
  if (cancelled_ != nullptr && *cancelled_) return std::nullopt;
  const std::size_t turn = next_++;
  return turn < count ? std::optional(turn) : std::nullopt;
}

RuleRun run_rules(const RuleSet& rules, const Document& document, Language language, RuleUses* uses,
                  const Profile& profile, RuleTurns* turns, KeptRun* kept) {
  const auto kind = document.file->plan.header.kind;
  RuleTurns all;
  return run_each(
      rules, profile, &document, document.file->source, language, uses, turns == nullptr ? all : *turns,
      [&](const LoadedRule& rule, std::size_t index, RuleRun& run) {
        if (!applies(rule, kind) || profile.is_off(rule.info)) return false;
        const auto* known = kept == nullptr ? nullptr : kept->find(index);
        if (known != nullptr) std::ranges::copy(*known, std::back_inserter(run.diagnostics));
        return known == nullptr;
      },
      [&](RuleState& state, const LoadedRule& rule, std::size_t index, RuleRun& run, const Host& host) {
        PlainValue data;
        const bool keeps = kept != nullptr && !rule.has_collect;
        Reads reads;
        CallResult result = state.run_on_document(rule, data, keeps ? &reads : nullptr);
        if (result.ok() && rule.has_collect) run.collected.push_back({.rule = index, .data = std::move(data)});
        if (result.ok() && keeps) kept->put(index, std::move(reads), host.diagnostics);
        return result;
      });
}

namespace {

/// The files that a rule compares with each other: those for which its options are the same.
struct Compared {
  std::shared_ptr<const Profile> profile;  ///< of the first of them
  std::vector<CollectedFile> files;
};

std::vector<Compared> with_same_options(const RuleSet& rules, std::size_t rule,
                                        const std::vector<CollectedFile>& files) {
  static const auto no_profile = std::make_shared<const Profile>();
  std::vector<Compared> groups;
  for (const CollectedFile& file : files) {
    if (std::ranges::find(file.collected, rule, &Collected::rule) == file.collected.end()) continue;
    const auto& profile = file.profile == nullptr ? no_profile : file.profile;
    const auto group = std::ranges::find_if(groups, [&](const Compared& one) {
      return same_options(one.profile->options_of(rules, rule), profile->options_of(rules, rule));
    });
    if (group == groups.end()) {
      groups.push_back({.profile = profile, .files = {file}});
    } else {
      group->files.push_back(file);
    }
  }
  return groups;
}

}  // namespace

RuleRun run_rules_over_all(const RuleSet& rules, const std::vector<CollectedFile>& files, Language language,
                           RuleUses* uses) {
  RuleRun run;
  for (std::size_t i = 0; i < rules.rules().size(); ++i) {
    if (!rules.rules()[i].has_collect) continue;
    for (const Compared& group : with_same_options(rules, i, files)) {
      RuleTurns turns(nullptr, StateUse::single);
      RuleRun one = run_each(
          rules, *group.profile, nullptr, group.files.front().source, language, uses, turns,
          [&](const LoadedRule& /*rule*/, std::size_t index, RuleRun& /*run*/) { return index == i; },
          [&](RuleState& state, const LoadedRule& rule, std::size_t index, RuleRun& /*run*/, const Host& /*host*/) {
            return state.run_over_all(rule, group.files, index);
          });
      run.failed = run.failed || one.failed;
      std::ranges::move(one.diagnostics, std::back_inserter(run.diagnostics));
    }
  }
  return run;
}

}  // namespace planlint
