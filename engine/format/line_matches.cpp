// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "format/line_matches.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace planlint::formatter {
namespace {

using Lines = std::span<const std::uint32_t>;

/// Longer edit scripts are not searched for: their cost grows with the square of their length.
constexpr std::ptrdiff_t longest_script = 1000;

class Matcher {
 public:
  Matcher(Lines before, Lines after) : before_(before), after_(after) {}

  std::vector<Match> match() {
    const Match start = shared_start(0, before_.size(), 0, after_.size());
    add(start);
    const std::size_t end = shared_end(start.length, before_.size(), start.length, after_.size());
    const std::size_t before_end = before_.size() - end;
    const std::size_t after_end = after_.size() - end;
    std::size_t i = start.length;
    std::size_t j = start.length;
    for (const auto& [anchor_before, anchor_after] : anchors(start.length, before_end, after_end)) {
      if (anchor_before < i) continue;  // taken by the match before
      between(i, anchor_before, j, anchor_after);
      const Match run = shared_start(anchor_before, before_end, anchor_after, after_end);
      add(run);
      i = anchor_before + run.length;
      j = anchor_after + run.length;
    }
    between(i, before_end, j, after_end);
    add(made(before_end, after_end, end));
    return std::move(matches_);
  }

 private:
  struct Anchor {
    std::size_t before;
    std::size_t after;
  };

  static Match made(std::size_t i, std::size_t j, std::size_t length) {
    return {static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(j), static_cast<std::uint32_t>(length)};
  }

  void add(Match match) {
    if (match.length == 0) return;
    if (!matches_.empty()) {
      Match& last = matches_.back();
      if (last.before + last.length == match.before && last.after + last.length == match.after) {
        last.length += match.length;
        return;
      }
    }
    matches_.push_back(match);
  }

  [[nodiscard]] Match shared_start(std::size_t i, std::size_t i_end, std::size_t j, std::size_t j_end) const {
    std::size_t length = 0;
    while (i + length < i_end && j + length < j_end && before_[i + length] == after_[j + length]) ++length;
    return made(i, j, length);
  }

  [[nodiscard]] std::size_t shared_end(std::size_t i, std::size_t i_end, std::size_t j, std::size_t j_end) const {
    std::size_t length = 0;
    while (i + length < i_end && j + length < j_end && before_[i_end - 1 - length] == after_[j_end - 1 - length])
      ++length;
    return length;
  }

  /// The longest run of lines, in the same order in both, that each occur once in both.
  [[nodiscard]] std::vector<Anchor> anchors(std::size_t start, std::size_t before_end, std::size_t after_end) const {
    struct Place {
      std::uint32_t count = 0;
      std::size_t at = 0;
    };
    std::size_t highest = 0;
    for (std::size_t j = start; j < after_end; ++j) highest = std::max<std::size_t>(highest, after_[j] + 1U);
    for (std::size_t i = start; i < before_end; ++i) highest = std::max<std::size_t>(highest, before_[i] + 1U);
    std::vector<Place> in_after(highest);
    std::vector<std::uint32_t> count_before(highest);
    for (std::size_t j = start; j < after_end; ++j) in_after[after_[j]] = {in_after[after_[j]].count + 1, j};
    for (std::size_t i = start; i < before_end; ++i) ++count_before[before_[i]];
    std::vector<Anchor> unique;
    for (std::size_t i = start; i < before_end; ++i) {
      const Place& place = in_after[before_[i]];
      if (place.count == 1 && count_before[before_[i]] == 1) unique.push_back({i, place.at});
    }
    return longest_increasing(unique);
  }

  static std::vector<Anchor> longest_increasing(const std::vector<Anchor>& anchors) {
    constexpr auto none = static_cast<std::size_t>(-1);
    std::vector<std::size_t> tails;  // the last anchor of the best run of each length
    std::vector<std::size_t> before(anchors.size(), none);
    for (std::size_t k = 0; k < anchors.size(); ++k) {
      const auto at =
          std::ranges::lower_bound(tails, anchors[k].after, {}, [&](std::size_t t) { return anchors[t].after; });
      if (at != tails.begin()) before[k] = *(at - 1);
      if (at == tails.end())
        tails.push_back(k);
      else
        *at = k;
    }
    std::vector<Anchor> run;
    for (std::size_t k = tails.empty() ? none : tails.back(); k != none; k = before[k]) run.push_back(anchors[k]);
    std::ranges::reverse(run);
    return run;
  }

  /// Matches `[i, i_end)` with `[j, j_end)`.
  void between(std::size_t i, std::size_t i_end, std::size_t j, std::size_t j_end) {
    const Match start = shared_start(i, i_end, j, j_end);
    add(start);
    const std::size_t end = shared_end(i + start.length, i_end, j + start.length, j_end);
    shortest_script(i + start.length, i_end - end, j + start.length, j_end - end);
    add(made(i_end - end, j_end - end, end));
  }

  /// How far down the first text each diagonal was followed, for the diagonals `-length … length`.
  using Reach = std::vector<std::ptrdiff_t>;

  /// Whether the best script of `length` edits on this diagonal ends in an added line rather than a removed one.
  static bool ends_in_addition(const Reach& shorter, std::ptrdiff_t length, std::ptrdiff_t diagonal) {
    const auto at = [&](std::ptrdiff_t k) { return shorter[static_cast<std::size_t>(k + length - 1)]; };
    return diagonal == -length || (diagonal != length && at(diagonal - 1) < at(diagonal + 1));
  }

  /// Where the lines begin that are equal on a diagonal behind the last of `length` edits.
  static std::ptrdiff_t behind_edit(const std::vector<Reach>& reaches, std::ptrdiff_t length, std::ptrdiff_t diagonal) {
    if (length == 0) return 0;
    const Reach& shorter = reaches[static_cast<std::size_t>(length - 1)];
    const auto at = [&](std::ptrdiff_t k) { return shorter[static_cast<std::size_t>(k + length - 1)]; };
    return ends_in_addition(shorter, length, diagonal) ? at(diagonal + 1) : at(diagonal - 1) + 1;
  }

  /// Myers (1986), "An O(ND) difference algorithm and its variations", the greedy form; gives up on long scripts.
  void shortest_script(std::size_t i, std::size_t i_end, std::size_t j, std::size_t j_end) {
    const auto rows = static_cast<std::ptrdiff_t>(i_end - i);
    const auto columns = static_cast<std::ptrdiff_t>(j_end - j);
    if (rows == 0 || columns == 0) return;
    std::vector<Reach> reaches;
    for (std::ptrdiff_t length = 0; length <= std::min(rows + columns, longest_script); ++length) {
      Reach reach(static_cast<std::size_t>(2 * length + 1));
      for (std::ptrdiff_t diagonal = -length; diagonal <= length; diagonal += 2) {
        std::ptrdiff_t row = behind_edit(reaches, length, diagonal);
        while (row < rows && row - diagonal < columns &&
               before_[i + static_cast<std::size_t>(row)] == after_[j + static_cast<std::size_t>(row - diagonal)]) {
          ++row;
        }
        reach[static_cast<std::size_t>(diagonal + length)] = row;
        if (row >= rows && row - diagonal >= columns) return trace_back(reaches, length, rows, columns, i, j);
      }
      reaches.push_back(std::move(reach));
    }
  }

  void trace_back(const std::vector<Reach>& reaches, std::ptrdiff_t length, std::ptrdiff_t row, std::ptrdiff_t column,
                  std::size_t i, std::size_t j) {
    std::vector<Match> found;
    for (; length >= 0; --length) {
      const std::ptrdiff_t diagonal = row - column;
      const std::ptrdiff_t start = behind_edit(reaches, length, diagonal);
      found.push_back(made(i + static_cast<std::size_t>(start), j + static_cast<std::size_t>(start - diagonal),
                           static_cast<std::size_t>(row - start)));
      if (length == 0) break;
      const bool added = ends_in_addition(reaches[static_cast<std::size_t>(length - 1)], length, diagonal);
      row = added ? start : start - 1;
      column = added ? start - diagonal - 1 : start - diagonal;
    }
    for (auto match = found.rbegin(); match != found.rend(); ++match) add(*match);
  }

  Lines before_;
  Lines after_;
  std::vector<Match> matches_;
};

}  // namespace

std::vector<Match> matches_of(Lines before, Lines after) { return Matcher(before, after).match(); }

}  // namespace planlint::formatter
