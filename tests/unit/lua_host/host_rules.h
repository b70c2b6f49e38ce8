// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Rules and documents as texts, for the tests of the host API.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "lua/rule_set.h"
#include "lua/runner.h"

namespace planlint::testing {

/// A rule with one message `value` ("{text}") and a few others around these lines of its table.
inline std::string rule_with(std::string_view lines) {
  return "local function show(value)\n"
         "  if type(value) == 'string' then return '\"' .. value .. '\"' end\n"
         "  if tostring(value) == 'range' then return '<' .. value.text .. '>' end\n"
         "  if type(value) ~= 'table' then return tostring(value) end\n"
         "  local parts = {}\n"
         "  for key, entry in pairs(value) do\n"
         "    parts[#parts + 1] = (math.type(key) and '' or key .. '=') .. show(entry)\n"
         "  end\n"
         "  return '{' .. table.concat(parts, ', ') .. '}'\n"
         "end\n"
         "return {\n"
         "  summary = { sv = 's', en = 's' }, rationale = { sv = 'r', en = 'r' }, severity = 'error',\n"
         "  documents = { 'plan', 'report', 'catalogue' },\n"
         "  messages = {\n"
         "    value = { sv = '{text}', en = '{text}' }, plain = { sv = 'klartext', en = 'plain text' },\n"
         "    mild = { sv = 'mild', en = 'mild', severity = 'note' },\n"
         "    two = { sv = '{a} och {b}', en = '{a} and {b}' }, braces = { sv = 'mål { … } {a b} {', en = 'goal {' },\n"
         "  },\n"
         "  examples = { bad = 'x', good = 'x' },\n" +
         std::string(lines) + "\n}\n";
}

/// A rule that looks at the document and runs `code`, which sees `ctx`, `doc` and `show`.
inline std::string document_rule(std::string_view code) {
  return rule_with("looks_at = 'document', check = function(ctx, doc)\n" + std::string(code) + "\nend,");
}

inline RuleSet rules_of(std::vector<RuleSet::File> files) {
  auto loaded = RuleSet::from_files(std::move(files));
  if (const auto* errors = std::get_if<RuleErrors>(&loaded)) {
    for (const std::string& error : *errors) ADD_FAILURE() << error;
    return {};
  }
  return std::get<RuleSet>(std::move(loaded));
}

inline RuleErrors errors_of(std::vector<RuleSet::File> files) {
  auto loaded = RuleSet::from_files(std::move(files));
  if (auto* errors = std::get_if<RuleErrors>(&loaded)) return *errors;
  return {};
}

inline Document document_of(std::string_view text, std::string_view catalogue = {}, std::string_view followed = {}) {
  const auto load = [](const char* path, std::string_view content) {
    return content.empty() ? nullptr : load_text(path, std::string(content), Language::swedish);
  };
  return {.file = load("plan.plan", text),
          .catalogue = load("kf.plan", catalogue),
          .followed = load("followed.plan", followed),
          .diagnostics = {}};
}

inline std::vector<std::string> messages_of(const std::vector<Diagnostic>& diagnostics) {
  std::vector<std::string> messages;
  for (const Diagnostic& diagnostic : diagnostics) messages.push_back(diagnostic.message);
  return messages;
}

/// What `code` reports on the document.
inline RuleRun run_on(const Document& document, std::string_view code) {
  return run_rules(rules_of({{"test/rule.lua", document_rule(code)}}), document, Language::swedish);
}

/// What an expression gives for a document, as text; "error: …" where it breaks.
inline std::string value_in(const Document& document, std::string_view expression) {
  const auto run = run_on(document, "ctx:report(doc, 'value', { text = show(" + std::string(expression) + ") })");
  if (run.diagnostics.size() != 1) return "no result";
  return (run.failed ? "error: " : "") + run.diagnostics.front().message;
}

}  // namespace planlint::testing
