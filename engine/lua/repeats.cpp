// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/repeats.h"

#include <algorithm>

#include "text/letter_words.h"
#include "text/spaces.h"

namespace planlint {
namespace {

constexpr std::size_t most_words = 3;

/// Whether two words with this between them belong to one run.
bool joins(std::string_view between) { return trimmed(between).empty() && std::ranges::count(between, '\n') <= 1; }

/// How many of the last words of `run` the words before them repeat; 0 for none.
std::size_t repeated_at_end(const std::vector<LetterWord>& run) {
  for (std::size_t count = 1; count <= most_words && 2 * count <= run.size(); ++count) {
    const auto second = run.end() - static_cast<std::ptrdiff_t>(count);
    const auto same = [](const LetterWord& a, const LetterWord& b) { return a.key == b.key && !a.has_digit; };
    if (std::equal(second, run.end(), second - static_cast<std::ptrdiff_t>(count), same)) return count;
  }
  return 0;
}

}  // namespace

std::vector<Repeat> find_repeats(std::string_view text) {
  std::vector<Repeat> found;
  std::vector<LetterWord> run;
  for (auto word = next_letter_word(text, 0); !word.empty(); word = next_letter_word(text, word.end)) {
    if (!run.empty() && !joins(text.substr(run.back().end, word.start - run.back().end))) run.clear();
    if (run.size() == 2 * most_words) run.erase(run.begin());
    run.push_back(word);
    if (const std::size_t count = repeated_at_end(run); count > 0) {
      found.push_back(
          {.start = run[run.size() - 2 * count].start, .middle = run[run.size() - count].start, .end = word.end});
      run.clear();
    }
  }
  return found;
}

}  // namespace planlint
