// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "cli/commands/fix.h"

#include <algorithm>
#include <iostream>
#include <optional>
#include <system_error>
#include <utility>
#include <variant>
#include <vector>

#include "cli/asker.h"
#include "cli/files.h"
#include "fix/fix_text.h"
#include "fix/promise.h"
#include "format/diff.h"
#include "report/words.h"
#include "workspace/workspace.h"

namespace planlint {
namespace {

/// The inputs that have something to fix, in their order.
std::vector<std::size_t> worth_fixing(std::span<const Input> inputs, const RuleSet& rules, const LintOptions& options,
                                      Applicability up_to, const LeftOut* left_out) {
  std::vector<std::size_t> found;
  std::size_t index = 0;
  lint_files(inputs, rules, options, [&](const FileResult& result) {
    const auto& findings = result.diagnostics;
    const auto known = left_out != nullptr ? left_out->known(findings, result.path) : std::vector<bool>{};
    // What comes behind the inputs' own results is of the phase over all files.
    for (std::size_t i = 0; index < inputs.size() && i < findings.size(); ++i) {
      if ((!known.empty() && known[i]) || offered_fixes(findings[i], up_to).empty()) continue;
      found.push_back(index);
      break;
    }
    ++index;
  });
  return found;
}

bool has_syntax_errors(std::span<const Diagnostic> findings) {
  return std::ranges::any_of(findings, [](const Diagnostic& finding) {
    return is_about_syntax(finding) && finding.severity == Severity::error;
  });
}

std::string joined(const std::vector<std::string>& rules, Language language) {
  std::string text;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (i > 0) text += i + 1 == rules.size() ? in(language, " och ", " and ") : ", ";
    text += rules[i];
  }
  return text;
}

std::string text_of(const FixMistake& mistake, const Source& source, Language language) {
  const std::string line = source.path() + ':' + std::to_string(source.position(mistake.range.start).line) + ": ";
  const std::string rules = joined(mistake.rules, language);
  const std::string fix = rules + std::string(in(language, ": rättningen ”", ": the fix ”")) + mistake.title + "” ";
  switch (mistake.kind) {
    case FixMistake::Kind::breaks_file:
      return line + fix +
             std::string(in(language, "gav nya fel i filen och togs tillbaka",
                            "made new errors in the file and was taken back"));
    case FixMistake::Kind::keeps_finding:
      return line + fix +
             std::string(in(language, "tog inte bort det som regeln finner och togs tillbaka",
                            "left what the rule finds and was taken back"));
    case FixMistake::Kind::goes_in_circles:
      return source.path() + ": " + std::string(in(language, "rättningarna av ", "the fixes of ")) + rules +
             std::string(in(language, " tar ut varandra och görs inte fler gånger",
                            " undo each other and are applied no more"));
    case FixMistake::Kind::never_ends: break;
  }
  return source.path() + ": " + std::string(in(language, "rättningarna av ", "the fixes of ")) + rules +
         std::string(in(language, " tar aldrig slut och avbröts", " never end and were stopped"));
}

std::string summary_of(const std::string& path, const FixResult& result, std::size_t reported, bool is_done,
                       Language language) {
  const std::string left = std::to_string(reported) + std::string(in(language, " kvar", " left"));
  const bool one = result.fixed == 1;
  const auto fixed = is_done ? in(language, one ? " rättad, " : " rättade, ", " fixed, ")
                             : in(language, " skulle rättas, ", " would be fixed, ");
  return path + ": " + std::to_string(result.fixed) + std::string(fixed) + left;
}

class FixCommand {
 public:
  FixCommand(const RuleSet& rules, const LintOptions& options, const FixRequest& request, Output& output)
      : rules_(rules),
        options_(options),
        request_(request),
        output_(output),
        opener_(options),
        asker_(
            std::cin, [](std::string_view text) { std::fwrite(text.data(), 1, text.size(), stderr); }, options.language,
            request.paint) {}

  void fix(Input& input) {
    if (asker_.stopped()) return;
    auto read = input.text ? std::variant<std::string, std::error_code>(*input.text) : read_file(input.path);
    if (const auto* error = std::get_if<std::error_code>(&read)) {
      return fail(input.path + std::string(in(options_.language, " kan inte läsas (", " cannot be read (")) +
                  error->message() + ')');
    }
    const auto& before = std::get<std::string>(read);
    const FixResult result = fix_text(before, check_of(input.path), fix_options(input.path));
    const Source after(input.path, result.text);
    for (const FixMistake& mistake : result.mistakes) say(mistake, after, has_syntax_errors(result.left));
    if (result.text == before) return;
    if (!keep(input, before, result.text)) return;
    run_.changed = true;
    const auto known = known_of(result.left, input.path);
    const auto reported = static_cast<std::size_t>(std::ranges::count(known, false));
    print_note(summary_of(input.path, result, reported, !request_.diff, options_.language), options_.language);
  }

  [[nodiscard]] FixRun result() const { return run_; }

 private:
  /// Rules see only a part of a file that is written wrongly: what they get wrong there is no mistake of theirs.
  void say(const FixMistake& mistake, const Source& source, bool is_excused) {
    const Language language = options_.language;
    const bool is_single = !mistake.title.empty();
    const std::string what = text_of(mistake, source, language);
    if (is_single && is_excused) {
      print_note(what + std::string(in(language, ": filen har skrivfel", ": the file has syntax errors")), language);
    } else {
      fail(what + std::string(
                      is_single ? in(language, "; det är ett misstag i regeln", "; this is a mistake of the rule")
                                : in(language, "; det är ett misstag i reglerna", "; this is a mistake of the rules")));
    }
  }

  void fail(const std::string& message) {
    print_error(message, options_.language);
    run_.failed = true;
  }

  FixCheck check_of(const std::string& path) {
    return [this, path](const std::string& text) {
      return lint_document(opener_.open({.path = path, .text = text}), rules_, options_).diagnostics;
    };
  }

  [[nodiscard]] std::vector<bool> known_of(const std::vector<Diagnostic>& findings, const std::string& path) const {
    return request_.left_out != nullptr ? request_.left_out->known(findings, path) : std::vector<bool>(findings.size());
  }

  FixOptions fix_options(const std::string& path) {
    FixOptions options = {.up_to = request_.up_to,
                          .spared = [this, path](const auto& findings) { return known_of(findings, path); }};
    if (!request_.ask) return options;
    options.up_to = Applicability::has_placeholders;
    options.choose = [this](const Diagnostic& finding, std::span<const std::size_t> offered) {
      return asker_.choose(finding, offered);
    };
    return options;
  }

  /// Whether the new text is where it belongs.
  bool keep(Input& input, const std::string& before, const std::string& after) {
    if (request_.diff) {
      output_.write(unified_diff(before, after, input.path));
    } else if (input.text) {
      input.text = after;
    } else {
      if (const auto error = replace_unchanged_file(input.path, before, after, options_.language)) {
        fail(error->message);
        return false;
      }
      opener_.forget();  // others may refer to this file
    }
    return true;
  }

  const RuleSet& rules_;
  const LintOptions& options_;
  const FixRequest& request_;
  Output& output_;
  FileOpener opener_;
  Asker asker_;
  FixRun run_;
};

}  // namespace

FixRun fix_inputs(std::span<Input> inputs, const RuleSet& rules, const LintOptions& options, const FixRequest& request,
                  Output& output) {
  for (const Input& input : inputs) {
    if (!is_document_name(input.path)) continue;
    print_note(
        input.path +
            std::string(in(options.language, " är ett dokument och ändras inte; planlint import gör en planfil av det",
                           " is a document and is not changed; planlint import makes a plan file of it")),
        options.language);
  }
  FixCommand command(rules, options, request, output);
  const auto up_to = request.ask ? Applicability::has_placeholders : request.up_to;
  for (const std::size_t index : worth_fixing(inputs, rules, options, up_to, request.left_out))
    command.fix(inputs[index]);
  return command.result();
}

bool print_fixed_input(std::span<const Input> inputs, Language language) {
  Output output;
  for (const Input& input : inputs) {
    if (input.text) output.write(*input.text);
  }
  const auto reason = output.finish();
  if (!reason) return true;
  print_error(std::string(in(language, "standard ut kan inte skrivas (", "standard output cannot be written (")) +
                  *reason + ')',
              language);
  return false;
}

}  // namespace planlint
