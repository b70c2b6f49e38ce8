// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "kit/caret_test.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "fix/patch.h"
#include "report/words.h"

namespace planlint {
namespace {

constexpr std::string_view blanks = " \t\r";

/// Takes what satisfies `matches` off the front of `text`.
template <class Matches>
std::string_view take_while(std::string_view& text, Matches matches) {
  const auto end = std::ranges::find_if_not(text, matches);
  const auto length = static_cast<std::size_t>(end - text.begin());
  const auto taken = text.substr(0, length);
  text.remove_prefix(length);
  return taken;
}

std::string_view skip_blanks(std::string_view& text) {
  return take_while(text, [](char c) { return blanks.find(c) != std::string_view::npos; });
}

bool take(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

std::optional<std::uint32_t> take_number(std::string_view& text) {
  const auto digits = take_while(text, [](char c) { return c >= '0' && c <= '9'; });
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return error == std::errc() ? std::optional(number) : std::nullopt;
}

std::string_view line_of(const Source& source, std::uint32_t line) { return source.slice(source.line_range(line)); }

/// The rest of a comment line that begins with carets or `@`, from there; nothing for other lines.
std::optional<std::string_view> expectation_in(std::string_view line) {
  skip_blanks(line);
  if (!take(line, "#")) return std::nullopt;
  skip_blanks(line);
  const bool counts = line.starts_with('@') && line.size() > 1 && line[1] >= '0' && line[1] <= '9';
  return line.starts_with('^') || counts ? std::optional(line) : std::nullopt;
}

/// What stands behind `# options:` in a line; nothing for other lines.
std::optional<std::string_view> options_in(std::string_view line) {
  skip_blanks(line);
  if (!take(line, "#")) return std::nullopt;
  skip_blanks(line);
  return take(line, "options:") ? std::optional(line) : std::nullopt;
}

bool take_columns(std::string_view& rest, std::uint32_t caret_column, Expectation& expectation) {
  if (take(rest, "@")) {
    const auto first = take_number(rest);
    const auto last = take(rest, "-") ? take_number(rest) : first;
    if (!first || !last) return false;
    expectation.first_column = *first;
    expectation.last_column = *last;
  } else {
    const auto carets = take_while(rest, [](char c) { return c == '^'; });
    expectation.first_column = caret_column;
    expectation.last_column = caret_column + static_cast<std::uint32_t>(carets.size()) - 1;
  }
  return true;
}

/// `error[target/missing]: missing`
bool take_finding(std::string_view& rest, Expectation& expectation) {
  skip_blanks(rest);
  const auto name = take_while(rest, [](char c) { return c != '['; });
  const auto severities = {Severity::note, Severity::warning, Severity::error};
  const auto* severity = std::ranges::find(severities, name, [](Severity s) { return name_of(s); });
  if (severity == severities.end() || !take(rest, "[")) return false;
  expectation.severity = *severity;
  expectation.rule = take_while(rest, [](char c) { return c != ']'; });
  if (!take(rest, "]:")) return false;
  skip_blanks(rest);
  expectation.message_id = take_while(rest, [](char c) { return blanks.find(c) == std::string_view::npos; });
  skip_blanks(rest);
  return rest.empty() && !expectation.rule.empty() && !expectation.message_id.empty();
}

Expectation as_expectation(const Diagnostic& diagnostic, const Source& source) {
  const Range range = diagnostic.location.range;
  const Position start = source.position(range.start);
  const Range line = source.line_range(start.line);
  const Position end = source.position(std::min(range.end, line.end));
  return {.severity = diagnostic.severity,
          .rule = diagnostic.rule,
          .message_id = diagnostic.message_id,
          .line = start.line,
          .first_column = start.column,
          .last_column = std::max(start.column, end.column - 1),
          .written_on = 0};
}

bool is_same_finding(const Expectation& a, const Expectation& b) {
  return a.severity == b.severity && a.rule == b.rule && a.message_id == b.message_id;
}

bool is_same(const Expectation& a, const Expectation& b) {
  return is_same_finding(a, b) && a.line == b.line && a.first_column == b.first_column &&
         a.last_column == b.last_column;
}

std::string place(const Expectation& e, Language language) {
  return std::string(in(language, "rad ", "line ")) + std::to_string(e.line) +
         std::string(in(language, ", kolumn ", ", columns ")) + std::to_string(e.first_column) + "-" +
         std::to_string(e.last_column);
}

std::string place_expected(const Expectation& e, Language language) {
  return std::string(in(language, "  väntat på ", "  expected at ")) + place(e, language) +
         std::string(in(language, " (enligt rad ", " (said on line ")) + std::to_string(e.written_on) + ")\n";
}

std::string name(const Expectation& e) {
  return std::string(name_of(e.severity)) + "[" + e.rule + "]: " + e.message_id;
}

/// The comment that expects the finding, to be copied below the line.
std::string comment(const Expectation& e) {
  const auto first = std::to_string(e.first_column);
  if (e.first_column <= 2) return "# @" + first + "-" + std::to_string(e.last_column) + " " + name(e);
  return "#" + std::string(e.first_column - 2, ' ') + std::string(e.last_column - e.first_column + 1, '^') + " " +
         name(e);
}

/// The line of the plan with carets under the columns.
std::string show(const Source& source, const Expectation& e) {
  const auto line = line_of(source, e.line);
  return "    " + std::string(line) + "\n    " + std::string(e.first_column - 1, ' ') +
         std::string(e.last_column - e.first_column + 1, '^') + "\n";
}

/// What nobody expected; for findings of the tested rule with the line that would expect it.
std::string unexpected(const Source& source, const Expectation& e, const Diagnostic& diagnostic, std::string_view rule,
                       Language language) {
  const std::string start = std::string(in(language, "oväntat: ", "unexpected: ")) + name(e) + "\n  " +
                            diagnostic.message + "\n  " + std::string(in(language, "på ", "at ")) + place(e, language);
  if (e.rule != rule) return start + "\n" + show(source, e);
  return start + std::string(in(language, "; om det är rätt, skriv:\n    ", "; if that is right, write:\n    ")) +
         std::string(line_of(source, e.line)) + "\n    " + comment(e) + "\n";
}

struct Found {
  Expectation expectation;
  const Diagnostic* diagnostic;
};

/// Takes the pairs that `agree` out of both lists, handing each pair to `sink`.
template <class Agree, class Sink>
void pair_off(std::vector<Expectation>& expected, std::vector<Found>& found, Agree agree, Sink sink) {
  std::erase_if(expected, [&](const Expectation& wanted) {
    const auto match = std::ranges::find_if(found, [&](const Found& f) { return agree(wanted, f.expectation); });
    if (match == found.end()) return false;
    sink(wanted, *match);
    found.erase(match);
    return true;
  });
}

const Fix* first_fix(const Diagnostic& diagnostic, std::string_view rule) {
  return diagnostic.rule == rule && !diagnostic.fixes.empty() ? &diagnostic.fixes.front() : nullptr;
}

}  // namespace

CaretTest read_carets(const Source& source) {
  CaretTest test;
  std::uint32_t plan_line = 0;
  for (std::uint32_t line = 1; line <= source.line_count(); ++line) {
    if (const auto options = options_in(line_of(source, line))) {
      const auto start = static_cast<std::uint32_t>(options->data() - source.text().data());
      test.options.push_back({.start = start, .end = start + static_cast<std::uint32_t>(options->size())});
      continue;
    }
    auto rest = expectation_in(line_of(source, line));
    if (!rest) {
      plan_line = line;
      continue;
    }
    Expectation expectation;
    expectation.line = plan_line;
    expectation.written_on = line;
    const auto offset = static_cast<std::uint32_t>(rest->data() - source.text().data());
    const bool read =
        take_columns(*rest, source.position(offset).column, expectation) && take_finding(*rest, expectation);
    if (read && plan_line > 0) {
      test.expectations.push_back(std::move(expectation));
    } else {
      test.mistakes.push_back(line);
    }
  }
  return test;
}

bool is_accounted_for(std::string_view found, std::string_view rule) {
  return found == rule || found.starts_with("syntax/") || found.starts_with("file/") || found.starts_with("rule/") ||
         found.starts_with("suppression/");
}

std::string compare(const CaretTest& test, const Source& source, std::span<const Diagnostic> diagnostics,
                    std::string_view rule, Language language) {
  std::string account;
  for (const auto line : test.mistakes) {
    account += std::string(in(language, "rad ", "line ")) + std::to_string(line) +
               std::string(in(language,
                              ": inget väntat fynd; skriv # ^^^^ error[kategori/regel-id]: meddelande under en rad\n",
                              ": not an expectation; write # ^^^^ error[category/rule-id]: message_id below a line\n"));
  }
  std::vector<Found> found;
  for (const auto& diagnostic : diagnostics) {
    if (is_accounted_for(diagnostic.rule, rule)) found.push_back({as_expectation(diagnostic, source), &diagnostic});
  }
  std::vector<Expectation> expected = test.expectations;
  pair_off(expected, found, is_same, [](const Expectation&, const Found&) {});
  pair_off(expected, found, is_same_finding, [&](const Expectation& wanted, const Found& f) {
    account += std::string(in(language, "på annat ställe: ", "elsewhere: ")) + name(wanted) + "\n" +
               place_expected(wanted, language) + show(source, wanted) +
               std::string(in(language, "  fanns på ", "  found at ")) + place(f.expectation, language) + "\n" +
               show(source, f.expectation);
  });
  for (const auto& wanted : expected) {
    account += std::string(in(language, "saknas: ", "missing: ")) + name(wanted) + "\n" +
               place_expected(wanted, language) + show(source, wanted);
  }
  for (const auto& f : found) account += unexpected(source, f.expectation, *f.diagnostic, rule, language);
  return account;
}

std::string without_carets(const Source& source) {
  std::string text;
  for (std::uint32_t line = 1; line <= source.line_count(); ++line) {
    const auto content = line_of(source, line);
    if (expectation_in(content) || options_in(content)) continue;
    if (line < source.line_count() || !content.empty()) text.append(content).append("\n");
  }
  return text;
}

std::string apply_fixes(const Source& source, std::span<const Diagnostic> diagnostics, std::string_view rule) {
  auto best = Applicability::has_placeholders;
  for (const auto& diagnostic : diagnostics) {
    if (const Fix* fix = first_fix(diagnostic, rule)) best = std::min(best, fix->applicability);
  }
  Patch patch(source.text());
  for (const auto& diagnostic : diagnostics) {
    const Fix* fix = first_fix(diagnostic, rule);
    if (fix != nullptr && fix->applicability == best && patch.fits(*fix)) patch.take(*fix);
  }
  return patch.apply().text;
}

}  // namespace planlint
