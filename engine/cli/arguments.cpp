// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "cli/arguments.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>

#include "text/names.h"

namespace planlint {
namespace {

std::string in_quotes(std::string_view text) { return "”" + std::string(text) + "”"; }

std::string joined(std::span<const std::string_view> words, std::string_view last) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? ' ' + std::string(last) + ' ' : ", ";
    text += words[i];
  }
  return text;
}

/// Reads words for one verb and says what is wrong with them.
class Reading {
 public:
  Reading(const ArgumentSpec& spec, Language language) : spec_(spec), swedish_(language == Language::swedish) {}

  std::optional<std::string> read(std::span<const std::string> words) {
    CLI::App app;
    app.set_help_flag("");
    app.allow_extras();
    for (const Option& option : spec_.options) {
      const std::string names = option.letter.empty() ? option.name : option.letter + ',' + option.name;
      if (auto* const* flag = std::get_if<bool*>(&option.into)) {
        app.add_flag(names, **flag);
      } else if (!option.bare.empty()) {
        app.add_flag(names + '{' + option.bare + '}', *std::get<std::string*>(option.into));
      } else {
        app.add_option(names, *std::get<std::string*>(option.into))
            ->expected(1)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
      }
    }
    std::vector<std::string> operands;
    app.add_option("operands", operands);
    std::vector<std::string> reversed(words.rbegin(), words.rend());  // as CLI11 wants them
    try {
      app.parse(reversed);
    } catch (const CLI::ArgumentMismatch& error) {
      return missing_value(error.what());
    } catch (const CLI::ParseError& error) {
      return error.what();
    }
    for (const std::string& extra : app.remaining()) {
      if (extra != "--") return unknown_option(extra);
    }
    if (auto problem = wrong_choice(app)) return problem;
    return take(std::move(operands));
  }

 private:
  [[nodiscard]] std::string missing_value(std::string_view what) const {
    const std::string name(what.substr(0, what.find(':')));
    return swedish_ ? name + " behöver ett värde" : name + " needs a value";
  }

  [[nodiscard]] std::string unknown_option(std::string_view word) const {
    const auto name = word.substr(0, word.find('='));
    std::vector<std::string_view> names = {"--help", "--lang"};
    for (const Option& option : spec_.options) names.push_back(option.name);
    const auto nearest = nearest_word(name, names);
    std::string message =
        swedish_ ? "flaggan " + in_quotes(name) + " finns inte" : "there is no option " + in_quotes(name);
    if (!nearest.empty()) message += (swedish_ ? "; närmast är " : "; the nearest is ") + std::string(nearest);
    return message;
  }

  [[nodiscard]] std::optional<std::string> wrong_choice(const CLI::App& app) const {
    for (const Option& option : spec_.options) {
      auto* const* value = std::get_if<std::string*>(&option.into);
      if (value == nullptr || option.choices.empty()) continue;
      if (app.count(option.name) == 0) continue;  // not given
      if (std::ranges::find(option.choices, **value) != option.choices.end()) continue;
      const auto nearest = nearest_word(**value, option.choices);
      std::string message = option.name + (swedish_ ? " kan inte vara " : " cannot be ") + in_quotes(**value);
      if (!nearest.empty()) return message + (swedish_ ? "; närmast är " : "; the nearest is ") + std::string(nearest);
      return message + (swedish_ ? "; det kan vara " : "; it can be ") +
             joined(option.choices, swedish_ ? "eller" : "or");
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<std::string> take(std::vector<std::string> operands) const {
    const bool one = !spec_.required.empty();
    const std::size_t most = spec_.operands == nullptr ? 0 : one ? 1 : operands.size();
    if (operands.size() > most) {
      return swedish_ ? in_quotes(operands[most]) + " hör inte hit"
                      : in_quotes(operands[most]) + " is one word too many";
    }
    if (one && operands.empty()) return std::string(spec_.required) + (swedish_ ? " saknas" : " is missing");
    if (spec_.operands != nullptr) *spec_.operands = std::move(operands);
    return std::nullopt;
  }

  const ArgumentSpec& spec_;
  bool swedish_;
};

}  // namespace

std::optional<std::string> parse_arguments(const ArgumentSpec& spec, std::span<const std::string> words,
                                           Language language) {
  return Reading(spec, language).read(words);
}

std::string_view nearest_word(std::string_view word, std::span<const std::string_view> candidates) {
  if (const auto nearest = nearest_name(word, candidates)) return candidates[*nearest];
  for (const std::string_view candidate : candidates) {
    if (word.size() >= 4 && edit_distance(word, candidate, 2) <= 2) return candidate;
  }
  return {};
}

}  // namespace planlint
