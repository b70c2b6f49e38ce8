// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "fixing.h"

namespace planlint::test {

std::string renaming_rule(const std::string& from, const std::string& fixes) {
  return "return { summary = { sv = \"S.\", en = \"S.\" }, rationale = { sv = \"R.\", en = \"R.\" },\n"
         "severity = \"warning\", looks_at = \"indicator\", fixable = true, messages = {\n"
         "wrong = { sv = \"indikatorn heter ”{name}”\", en = \"the indicator is called ”{name}”\" },\n"
         "rename = { sv = \"skriv ”{to}”\", en = \"write ”{to}”\" } },\n"
         "examples = { bad = [[verksamhetsplan 2024 \"A\"]], good = [[verksamhetsplan 2024 \"B\"]] },\n"
         "check = function(ctx, indicator)\n"
         "local function fix(applicability, to)\n"
         "return ctx:fix(applicability, \"rename\", { to = to }, { ctx:replace(indicator, to) }) end\n"
         "if indicator.name == \"" +
         from + "\" then ctx:report(indicator, \"wrong\", { name = indicator.name }, { fixes = { " + fixes +
         " } }) end\nend }\n";
}

void write_renaming_rules(const Program& program) {
  program.write(".rules/demo/certain.lua", renaming_rule("Fel", "fix(\"safe\", \"Rätt\")"));
  program.write(".rules/demo/likely.lua", renaming_rule("Kanske", "fix(\"suggested\", \"Säkert\")"));
  program.write(".rules/demo/open.lua", renaming_rule("Lucka", "fix(\"has_placeholders\", \"Namn\")"));
}

std::string plan_with(const std::vector<std::string>& indicators) {
  std::string text = "verksamhetsplan 2024 \"Norra nämnden\"\nmål 1.1 \"X\" {\n";
  for (const std::string& name : indicators) text += "  indikator \"" + name + "\"\n";
  return text + "}\n";
}

}  // namespace planlint::test
