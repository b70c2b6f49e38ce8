// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/money_relations.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "lua/runner.h"
#include "standard/standard_rules.h"

namespace planlint::lsp {
namespace {

/// The rule whose tolerance the relations are held to.
constexpr std::string_view judge = "sum/column-total";

/// No rule for authors: what it collects is what an editor asks for.
constexpr std::string_view question = R"(
return {
  severity = "note",
  summary = { sv = "Tabellernas samband.", en = "The relations of the tables." },
  rationale = { sv = "För redigerare.", en = "For editors." },
  looks_at = "document",
  documents = { "plan", "report", "catalogue" },
  options = { tolerance = { type = "number", default = 0, help = { sv = "Tolerans.", en = "Tolerance." } } },
  messages = { never = { sv = "aldrig", en = "never" } },
  examples = { bad = "inget", good = "inget" },
  collect = function(ctx, document) return lib("relations").of(document, ctx.options.tolerance) end,
  check_all = function() end,
}
)";

/// The question, with what the standard rules share.
const RuleSet& asking_rules() {
  static const RuleSet rules = [] {
    auto files = standard_files();
    std::erase_if(files, [](const RuleSet::File& file) { return !file.path.starts_with("lib/"); });
    files.push_back({.path = "editor/relations.lua", .text = std::string(question)});
    auto made = RuleSet::from_files(std::move(files));
    if (const auto* errors = std::get_if<RuleErrors>(&made)) throw std::logic_error(errors->front());
    return std::move(std::get<RuleSet>(made));
  }();
  return rules;
}

RuleOptions options_for(const RuleSet& rules, const FileSetup& setup) {
  RuleOptions options = asking_rules().rules().front().options;
  const auto found =
      std::ranges::find_if(rules.rules(), [&](const LoadedRule& rule) { return rules.infos()[rule.info].id == judge; });
  if (found == rules.rules().end()) return options;
  const auto place = static_cast<std::size_t>(found - rules.rules().begin());
  static const Profile as_they_say;
  const Profile& profile = setup.profile == nullptr ? as_they_say : *setup.profile;
  const RuleOptions& own = profile.options_of(rules, place);
  const auto tolerance = own.find("tolerance");
  if (tolerance != own.end()) options["tolerance"] = tolerance->second;
  return options;
}

/// A Lua table, as it was collected.
class Record {
 public:
  explicit Record(const PlainValue& value) : table_(std::get<std::shared_ptr<const PlainTable>>(value.value)) {}

  template <class Value>
  [[nodiscard]] const Value& get(std::string_view key) const {
    return std::get<Value>(find(key).value);
  }
  [[nodiscard]] Record record(std::string_view key) const { return Record(find(key)); }

  /// The values at 1, 2, ….
  [[nodiscard]] std::vector<const PlainValue*> list() const {
    std::vector<const PlainValue*> values(table_->entries.size());
    for (const auto& [key, value] : table_->entries) values.at(std::get<std::int64_t>(key.value) - 1U) = &value;
    return values;
  }

 private:
  [[nodiscard]] const PlainValue& find(std::string_view key) const {
    const auto found = std::ranges::find_if(table_->entries, [&](const auto& entry) {
      const auto* name = std::get_if<std::string>(&entry.first.value);
      return name != nullptr && *name == key;
    });
    if (found == table_->entries.end()) throw std::logic_error("a relation without " + std::string(key));
    return found->second;
  }

  std::shared_ptr<const PlainTable> table_;
};

MoneyRelation::Kind kind_of(std::string_view name) {
  using Kind = MoneyRelation::Kind;
  constexpr std::array<std::pair<std::string_view, Kind>, 6> kinds = {{{"total", Kind::total},
                                                                       {"closing", Kind::closing},
                                                                       {"net", Kind::net},
                                                                       {"copy", Kind::copy},
                                                                       {"plan", Kind::plan},
                                                                       {"decision", Kind::decision}}};
  const auto* const found = std::ranges::find(kinds, name, &std::pair<std::string_view, Kind>::first);
  if (found == kinds.end()) throw std::logic_error("a relation of the kind " + std::string(name));
  return found->second;
}

MoneyRelation relation_of(const Record& record) {
  MoneyRelation relation = {.kind = kind_of(record.get<std::string>("kind")),
                            .holds = record.get<bool>("holds"),
                            .off = {.units = record.get<std::int64_t>("off"),
                                    .scale = static_cast<std::uint8_t>(record.get<std::int64_t>("scale"))},
                            .terms = {}};
  const auto terms = record.record("terms").list();
  for (std::size_t i = 0; i + 1 < terms.size(); i += 2) {
    relation.terms.push_back({.place = std::get<Location>(terms[i]->value).range,
                              .is_subtracted = std::get<std::int64_t>(terms[i + 1]->value) < 0});
  }
  return relation;
}

}  // namespace

std::vector<MoneyRelation> read_money_relations(const Document& document, const RuleSet& rules,
                                                const LintOptions& options) {
  const RuleSet& asking = asking_rules();
  const FileSetup setup = options.setup_of ? options.setup_of(document.file->path) : FileSetup();
  Profile profile;
  profile.options[0] = options_for(rules, setup);
  const RuleRun run = run_rules(asking, document, options.language, nullptr, profile);
  std::vector<MoneyRelation> relations;
  // Of what is too much for the limits of a rule, nothing is told.
  if (run.collected.empty()) return relations;
  for (const PlainValue* one : Record(run.collected.front().data).list())
    relations.push_back(relation_of(Record(*one)));
  return relations;
}

}  // namespace planlint::lsp
