// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "kit/new_rule.h"

#include <algorithm>
#include <utility>

#include "diagnostics/engine_rules.h"
#include "report/words.h"

namespace planlint {
namespace {

constexpr std::string_view folders_of_packs[] = {"lib", "library", "tests"};

constexpr std::string_view header_of_plan =
    "verksamhetsplan 2024 \"Exempelnämnden\" {}\nmål 1.1 \"Alla har nära till kultur\" {\n";
constexpr std::string_view line_before_name = "  aktivitet \"";
constexpr std::string_view line_behind_name = "\" { tid 2024-01-01 till 2024-12-31 }\n";

/// A line with an activity of that name.
std::string activity(std::string_view name) {
  return std::string(line_before_name).append(name).append(line_behind_name);
}

std::string plan(std::string_view lines) { return std::string(header_of_plan).append(lines) + "}\n"; }

/// The text with each word replaced by its value.
std::string with(std::string text, std::initializer_list<std::pair<std::string_view, std::string_view>> words) {
  for (const auto& [word, value] : words) {
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + value.size())) {
      text.replace(at, word.size(), value);
    }
  }
  return text;
}

constexpr std::string_view rule_template = R"(-- @about
return {
  summary = { sv = "En aktivitet är fel.", en = "An activity is wrong." },
  rationale = { sv = "Varför det spelar roll.", en = "Why that matters." },
  severity = "warning",
  looks_at = "activity",
  messages = {
    found = {
      sv = "aktiviteten ”{name}” är fel",
      en = "the activity ”{name}” is wrong",
    },
  },
  examples = {
    bad = [[
@bad]],
    good = [[
@good]],
  },
  ---@param ctx planlint.Context
  ---@param activity planlint.Activity
  check = function(ctx, activity)
    if not activity.name then return end
    local is_wrong = false -- @todo
    if is_wrong then
      ctx:report(activity, "found", { name = activity.name })
    end
  end,
}
)";

bool is_word(std::string_view word) {
  const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto is_part = [&](char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '-'; };
  return !word.empty() && is_letter(word.front()) && word.back() != '-' && std::ranges::all_of(word, is_part) &&
         word.find("--") == std::string_view::npos;
}

/// The id as it would do: lower case, hyphens, no letters but a to z; empty where that is no id either.
std::string mended(std::string_view id) {
  std::string lower =
      with(std::string(id),
           {{"å", "a"}, {"ä", "a"}, {"ö", "o"}, {"é", "e"}, {"Å", "a"}, {"Ä", "a"}, {"Ö", "o"}, {".lua", ""}});
  std::string result;
  for (const char c : lower) {
    const bool upper = c >= 'A' && c <= 'Z';
    if (upper && !result.empty() && result.back() >= 'a' && result.back() <= 'z') result += '-';
    result += upper ? static_cast<char>(c - 'A' + 'a') : (c == '_' || c == ' ') ? '-' : c;
  }
  const auto slash = result.find('/');
  const bool fits = slash != std::string::npos && is_word(std::string_view(result).substr(0, slash)) &&
                    is_word(std::string_view(result).substr(slash + 1));
  return fits ? result : std::string();
}

}  // namespace

std::optional<std::string> problem_with_rule_id(std::string_view id, Language language) {
  const auto slash = std::min(id.find('/'), id.size());
  const auto category = id.substr(0, slash);
  const std::string quoted = "”" + std::string(id) + "”";
  if (slash == id.size() || !is_word(category) || !is_word(id.substr(slash + 1))) {
    const std::string better = mended(id);
    return quoted +
           std::string(in(
               language,
               " är inget namn på en regel: skriv kategori/regel-id, i bokstäverna a till z, siffror och bindestreck",
               " is no id of a rule: write category/rule-id, in the letters a to z, digits and hyphens")) +
           (better.empty() ? "" : std::string(in(language, "; till exempel ", "; for example ")) + better);
  }
  const auto is_engine = [&](const RuleInfo& rule) { return rule.category == category; };
  if (std::ranges::find(folders_of_packs, category) != std::end(folders_of_packs) ||
      std::ranges::any_of(engine_rules(), is_engine)) {
    return "”" + std::string(category) + "”" +
           std::string(in(language, " kan inte vara en kategori: namnet är upptaget av planlint självt",
                          " cannot be a category: planlint itself uses that name"));
  }
  return std::nullopt;
}

std::string_view language_server_settings() {
  return R"({
  "runtime.version": "Lua 5.4",
  "runtime.builtin": { "coroutine": "disable", "debug": "disable", "io": "disable", "os": "disable", "package": "disable" },
  "workspace.library": ["library"]
}
)";
}

NewRule new_rule(std::string_view id, Language language) {
  const bool swedish = language == Language::swedish;
  const std::string_view wrong = swedish ? "Byt ut mot något som är fel" : "Put something wrong here";
  const std::string_view right = swedish ? "Byt ut mot något som är rätt" : "Put something right here";
  const auto characters =
      std::ranges::count_if(wrong, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
  const std::string carets =
      "#" + std::string(line_before_name.size() - 1, ' ') + std::string(static_cast<std::size_t>(characters), '^');
  const std::string bad = activity(wrong);
  const std::string good = activity(right);
  const auto about = in(language, "Vad regler kan använda: planlint api. Vad som fattas: planlint test",
                        "What rules can use: planlint api. What is missing: planlint test");
  const auto todo = in(language, "skriv här vad som gör en aktivitet fel", "say here what makes an activity wrong");
  const auto where = in(language, "# Här slår regeln till: ^ står under det som fyndet stryker under.\n",
                        "# Here the rule fires: ^ stands under what the finding underlines.\n");
  const auto silence = in(language, "# Här tiger regeln, också i fall som liknar dem där den slår till.\n",
                          "# Here the rule is silent, in cases too that are like those in which it fires.\n");
  return {.rule = with(std::string(rule_template),
                       {{"@about", about}, {"@bad", plan(bad)}, {"@good", plan(good)}, {"@todo", todo}}),
          .fires = std::string(where) + plan(bad + carets + " warning[" + std::string(id) + "]: found\n"),
          .silent = std::string(silence) + plan(good)};
}

}  // namespace planlint
