// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <csignal>
#include <string>
#include <vector>

#include "cli/commands/commands.h"
#include "cli/console.h"
#include "cli/help.h"
#include "report/words.h"
#include "text/names.h"

namespace planlint {
namespace {

struct Verb {
  std::string_view name;
  int (*run)(Words words, Language language);
};

constexpr std::array<Verb, 15> verbs = {{
    {"api", run_api},
    {"check", run_check},
    {"config", run_config},
    {"explain", run_explain},
    {"fmt", run_fmt},
    {"import", run_import},
    {"lsp", run_lsp},
    {"model", run_model},
    {"new", run_new},
    {"new-rule", run_new_rule},
    {"query", run_query},
    {"rules", run_rules},
    {"suppressions", run_suppressions},
    {"test", run_test},
    {"tree", run_tree},
}};

int print(std::string_view text) {
  Output output;
  output.write(text);
  return output.finish() ? exit_failed : exit_clean;
}

/// Takes `--lang` out of the words, wherever it stands, so that errors about the other words are in that language. The
/// last one given holds; nothing where it has no value.
std::optional<std::string> take_language(std::vector<std::string>& words) {
  std::string value = "auto";
  for (auto word = words.begin(); word != words.end() && *word != "--";) {
    if (word->starts_with("--lang=")) {
      value = word->substr(7);
      word = words.erase(word);
    } else if (*word == "--lang") {
      word = words.erase(word);
      if (word == words.end()) return std::nullopt;
      value = *word;
      word = words.erase(word);
    } else {
      ++word;
    }
  }
  return value;
}

bool asks_for_help(Words words) {
  const auto end = std::ranges::find(words, "--");
  return std::any_of(words.begin(), end, [](const auto& word) { return word == "--help" || word == "-h"; });
}

int unknown_verb(const std::string& word, Language language) {
  std::vector<std::string_view> names = {"--help", "--version", "--lang"};
  for (const Verb& verb : verbs) names.push_back(verb.name);
  const auto nearest = nearest_word(word, names);
  const bool option = word.starts_with('-');
  std::string message(option ? in(language, "flaggan ”", "there is no option ”")
                             : in(language, "kommandot ”", "there is no command ”"));
  message.append(word).append(in(language, "” finns inte", "”"));
  if (!nearest.empty()) message.append(in(language, "; närmast är ", "; the nearest is ")).append(nearest);
  return usage_error(message, "", language);
}

int run(std::vector<std::string> words) {
  auto language = language_of_environment();
  const auto asked = take_language(words);
  const auto named = asked ? language_named(*asked) : std::nullopt;
  if (named) {
    language = *named;
    say_that_language_was_said();
  } else if (asked != "auto") {
    return usage_error(in(language, "--lang kan vara sv eller en", "--lang can be sv or en"), "", language);
  }
  if (words.empty()) {
    print(help_for("", language));
    return exit_failed;
  }
  const std::string verb = words.front();
  const auto rest = Words(words).subspan(1);
  if (verb == "--help" || verb == "-h" || verb == "help") {
    const auto help = help_for(rest.empty() ? std::string_view() : rest.front(), language);
    return help.empty() ? unknown_verb(rest.front(), language) : print(help);
  }
  if (verb == "--version") return print("planlint " PLANLINT_VERSION "\n");
  const auto found = std::ranges::find(verbs, verb, &Verb::name);
  if (found == verbs.end()) return unknown_verb(verb, language);
  if (asks_for_help(rest)) return print(help_for(verb, language));
  return found->run(rest, language);
}

}  // namespace
}  // namespace planlint

int main(int argc, char** argv) {
#ifdef SIGPIPE
  std::signal(SIGPIPE, SIG_IGN);  // a reader that goes away shows as a failed write
#endif
  return planlint::run(std::vector<std::string>(argv + (argc > 0 ? 1 : 0), argv + argc));
}
