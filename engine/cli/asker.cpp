// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "cli/asker.h"

#include <charconv>

#include "report/text.h"
#include "report/words.h"
#include "text/names.h"

namespace planlint {
namespace {

enum class Answer { yes, no, always, stop, unclear };

/// Without blanks around it, in small letters.
std::string word_of(std::string_view line) {
  std::string word = fold_name(line);
  for (char& c : word) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return word;
}

/// The words of both languages, whichever the questions are in.
Answer read_answer(std::string_view word) {
  if (word == "j" || word == "ja" || word == "y" || word == "yes") return Answer::yes;
  if (word == "n" || word == "nej" || word == "no") return Answer::no;
  if (word == "a" || word == "alltid" || word == "always") return Answer::always;
  if (word == "s" || word == "sluta" || word == "q" || word == "stop" || word == "quit") return Answer::stop;
  return Answer::unclear;
}

/// Which alternative a number means, counted from 0.
std::optional<std::size_t> read_number(std::string_view word, std::size_t count) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  if (error != std::errc() || end != word.data() + word.size() || number < 1 || number > count) return std::nullopt;
  return number - 1;
}

}  // namespace

void Asker::show_question(const Diagnostic& finding, std::span<const std::size_t> offered) {
  std::string question;
  const bool several = offered.size() > 1;
  for (std::size_t i = 0; i < offered.size(); ++i) {
    const Fix& fix = finding.fixes[offered[i]];
    const bool wants_filling_in = fix.applicability == Applicability::has_placeholders;
    if (!several && !wants_filling_in) continue;
    question += "  " + std::to_string(i + 1) + "  " + printable(fix.title);
    if (wants_filling_in) question += in(language_, " (något är kvar att fylla i)", " (leaves something to fill in)");
    question += '\n';
  }
  const std::string yes = several ? "[1-" + std::to_string(offered.size()) + ']' : "";
  question +=
      paint_(Style::strong,
             std::string(in(language_, several ? "rätta hur? " : "rätta? ", several ? "fix it how? " : "fix it? ")));
  question += several ? yes : in(language_, "[j]a", "[y]es");
  question += in(language_, ", [n]ej, [a]lltid ", ", [n]o, [a]lways ");
  question += finding.rule;
  question += in(language_, ", [s]luta: ", ", [s]top: ");
  show_(question);
}

std::optional<std::size_t> Asker::choose(const Diagnostic& finding, std::span<const std::size_t> offered) {
  if (stopped_) return std::nullopt;
  const bool first_is_whole = finding.fixes[offered.front()].applicability != Applicability::has_placeholders;
  if (first_is_whole && always_.contains(finding.rule)) return offered.front();
  show_(framed(finding, language_, paint_));
  for (std::string line;;) {
    show_question(finding, offered);
    if (!std::getline(answers_, line)) {
      show_("\n");
      stopped_ = true;
      return std::nullopt;
    }
    const std::string word = word_of(line);
    if (const auto number = read_number(word, offered.size())) return offered[*number];
    switch (read_answer(word)) {
      case Answer::yes:
        if (offered.size() == 1) return offered.front();
        break;
      case Answer::no: return std::nullopt;
      case Answer::always: always_.insert(finding.rule); return offered.front();
      case Answer::stop: stopped_ = true; return std::nullopt;
      case Answer::unclear: break;
    }
  }
}

}  // namespace planlint
