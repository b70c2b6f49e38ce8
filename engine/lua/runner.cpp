// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/runner.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>

#include "diagnostics/engine_rules.h"
#include "lua/context.h"
#include "lua/library.h"
#include "lua/things.h"

namespace planlint {
namespace {

/// lib("money"): the table that lib/money.lua returns, read-only, made once a state. Upvalue: the rule set.
int load_helper(lua_State* state) {
  const auto* rules = static_cast<const RuleSet*>(lua_touserdata(state, lua_upvalueindex(1)));
  const std::string name(check_string(state, 1));
  lua_settop(state, 1);
  lua_pushvalue(state, 1);
  if (lua_rawget(state, lua_upvalueindex(2)) != LUA_TNIL) return 1;
  const std::string* bytecode = rules->helper(name);
  if (bytecode == nullptr) raise(state, "there is no lib/" + name + ".lua");
  if (luaL_loadbufferx(state, bytecode->data(), bytecode->size(), "helper", "b") != LUA_OK) raise(state, "lib/" + name + ".lua cannot be loaded");
  lua_call(state, 0, 1);
  if (lua_type(state, -1) != LUA_TTABLE) raise(state, "lib/" + name + ".lua does not return a table");
  protect_library(state, name.c_str());
  lua_pushvalue(state, 1);
  lua_pushvalue(state, -2);
  lua_rawset(state, lua_upvalueindex(2));
  return 1;
}

/// A state with everything that rules may use, for one document.
class RuleState {
 public:
  RuleState(const RuleSet& rules, const Document* document, Language language)
      : lua_(rules.limits), host_(document, language), rules_(rules) {
    ready_ = open_library(lua_);
    if (!ready_.ok()) return;
    ready_ = lua_.protect([&](lua_State* state) {
      open_values(state);
      open_things(state);
      open_context(state);
      lua_pushlightuserdata(state, const_cast<RuleSet*>(&rules));
      lua_newtable(state);
      lua_pushcclosure(state, exported<load_helper>, 2);
      add_global(state, "lib");
    });
  }

  /// Calls `function` of a rule on all it looks at, or its collect.
  CallResult check(const LoadedRule& rule) {
    return run(rule, "check", [&](lua_State* state) { call_for_things(state, rule); });
  }

  CallResult collect(const LoadedRule& rule, PlainValue& data) {
    return run(rule, "collect", [&](lua_State* state) {
      lua_pushvalue(state, 1);
      push_context(state, host_, rule);
      push_document(state, host_, FileSlot::document);
      lua_call(state, 2, 1);
      data = to_plain_value(state, -1);
    });
  }

  CallResult check_all(const LoadedRule& rule, const std::vector<CollectedFile>& files, std::size_t rule_index) {
    return run(rule, "check_all", [&](lua_State* state) {
      lua_pushvalue(state, 1);
      push_context(state, host_, rule);
      lua_newtable(state);
      lua_Integer position = 0;
      for (const CollectedFile& file : files) {
        for (const Collected& collected : file.collected) {
          if (collected.rule != rule_index) continue;
          lua_createtable(state, 0, 2);
          push(state, file.path);
          lua_setfield(state, -2, "file");
          push_plain_value(state, collected.data);
          lua_setfield(state, -2, "data");
          lua_rawseti(state, -2, ++position);
        }
      }
      lua_call(state, 2, 0);
    });
  }

  [[nodiscard]] bool usable() const { return ready_.ok() && !lua_.spent(); }
  [[nodiscard]] std::vector<Diagnostic>& diagnostics() { return host_.diagnostics; }

 private:
  /// Loads the rule's table and runs `body` with its function `name` at 1. What a broken rule reported is dropped: half
  /// a result would look like a whole one.
  template <class Body>
  CallResult run(const LoadedRule& rule, const char* name, Body body) {
    if (!ready_.ok()) return ready_;
    host_.rule = &rules_.infos()[rule.info];
    const auto reported = host_.diagnostics.size();
    lua_.start_budget();
    CallResult result = lua_.load_bytecode(rule.bytecode);
    if (result.ok()) result = lua_.call(0, 1);
    if (result.ok()) {
      const int table = luaL_ref(lua_.get(), LUA_REGISTRYINDEX);
      result = lua_.protect([&](lua_State* state) {
        lua_rawgeti(state, LUA_REGISTRYINDEX, table);
        lua_getfield(state, -1, name);
        lua_replace(state, 1);
        lua_settop(state, 1);
        body(state);
      });
      luaL_unref(lua_.get(), LUA_REGISTRYINDEX, table);
    }
    if (!result.ok()) host_.diagnostics.resize(reported);
    return result;
  }

  void call_for_things(lua_State* state, const LoadedRule& rule) {
    push_context(state, host_, rule);
    const Plan& plan = host_.plan(FileSlot::document);
    for (unsigned i = 0; i <= static_cast<unsigned>(ThingKind::paragraphs); ++i) {
      if ((rule.kinds & (1U << i)) == 0) continue;
      const auto kind = static_cast<ThingKind>(i);
      for (Index index = 0; index < count_of(plan, kind); ++index) {
        const bool goals = kind == ThingKind::focus_goal || kind == ThingKind::area_goal || kind == ThingKind::board_goal;
        if (goals && kind_of_goal(plan.goals[index]) != kind) continue;
        lua_pushvalue(state, 1);
        lua_pushvalue(state, 2);
        push_thing(state, {.host = &host_, .kind = kind, .slot = FileSlot::document, .index = index, .row = 0, .column = 0});
        lua_call(state, 2, 0);
      }
    }
  }

  LuaState lua_;
  Host host_;
  const RuleSet& rules_;
  CallResult ready_;
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

/// Runs `step` for each rule in one state; a state that hit a limit is replaced by a new one for the rules that follow.
template <class Applies, class Step>
void run_each(const RuleSet& rules, const Document* document, const std::shared_ptr<const Source>& source,
              Language language, RuleRun& run, Applies rule_applies, Step step) {
  std::optional<RuleState> state;
  const auto hand_over = [&] {
    if (!state) return;
    std::ranges::move(state->diagnostics(), std::back_inserter(run.diagnostics));
    state.reset();
  };
  for (std::size_t i = 0; i < rules.rules().size(); ++i) {
    const LoadedRule& rule = rules.rules()[i];
    if (!rule_applies(rule)) continue;
    if (!state) state.emplace(rules, document, language);
    const CallResult result = step(*state, rule, i);
    if (result.ok()) continue;
    run.failed = true;
    run.diagnostics.push_back(failure(rules, rule, result, source, language));
    if (!state->usable()) hand_over();
  }
  hand_over();
}

}  // namespace

RuleRun run_rules(const RuleSet& rules, const Document& document, Language language) {
  RuleRun run;
  const auto kind = document.file->plan.header.kind;
  const auto applies_here = [kind](const LoadedRule& rule) { return applies(rule, kind); };
  run_each(rules, &document, document.file->source, language, run, applies_here,
           [&](RuleState& state, const LoadedRule& rule, std::size_t index) {
             CallResult result;
             if (rule.has_check) result = state.check(rule);
             if (result.ok() && rule.has_collect) {
               PlainValue data;
               result = state.collect(rule, data);
               if (result.ok()) run.collected.push_back({.rule = index, .data = std::move(data)});
             }
             return result;
           });
  return run;
}

RuleRun run_rules_over_all(const RuleSet& rules, const std::vector<CollectedFile>& files, Language language) {
  RuleRun run;
  if (files.empty()) return run;
  run_each(rules, nullptr, files.front().source, language, run,
           [](const LoadedRule& rule) { return rule.has_collect; },
           [&](RuleState& state, const LoadedRule& rule, std::size_t index) { return state.check_all(rule, files, index); });
  return run;
}

}  // namespace planlint
