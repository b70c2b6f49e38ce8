// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "fix/promise.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace planlint {
namespace {

/// Which finding it is, wherever it stands. What a fix changed may be quoted in the message of a finding that is still
/// there; where two `}` are missing at one place, though, it is the message alone that tells them apart.
using Kind = std::tuple<std::string_view, std::string_view, std::string_view>;

Kind kind_of(const Diagnostic& finding) {
  const std::string_view message = is_about_syntax(finding) ? std::string_view(finding.message) : "";
  return {finding.rule, finding.message_id, message};
}

bool says_that_file_is_broken(const Diagnostic& finding) {
  constexpr auto own = std::to_array<std::string_view>({"syntax/", "file/", "rule/", "suppression/"});
  return finding.severity == Severity::error &&
         std::ranges::any_of(own, [&](std::string_view prefix) { return finding.rule.starts_with(prefix); });
}

using Counts = std::map<std::pair<std::string_view, std::string_view>, std::size_t>;

Counts count_breaks(std::span<const Diagnostic> findings) {
  Counts counts;
  for (const Diagnostic& finding : findings) {
    if (says_that_file_is_broken(finding)) ++counts[{finding.rule, finding.message_id}];
  }
  return counts;
}

bool has_new_breaks(std::span<const Diagnostic> before, std::span<const Diagnostic> after) {
  const Counts old = count_breaks(before);
  return std::ranges::any_of(count_breaks(after), [&](const auto& entry) {
    const auto found = old.find(entry.first);
    return entry.second > (found == old.end() ? 0 : found->second);
  });
}

/// Where the findings of each kind are.
using Places = std::map<Kind, std::vector<Range>>;

Places places_of(std::span<const Diagnostic> findings) {
  Places places;
  for (const Diagnostic& finding : findings) places[kind_of(finding)].push_back(finding.location.range);
  return places;
}

std::size_t count_at(const Places& places, const Kind& kind, Range range) {
  const auto found = places.find(kind);
  if (found == places.end()) return 0;
  return static_cast<std::size_t>(std::ranges::count_if(found->second, [&](Range r) { return touch(r, range); }));
}

}  // namespace

bool is_about_syntax(const Diagnostic& finding) { return finding.rule.starts_with("syntax/"); }

bool touch(Range a, Range b) { return a.start <= b.end && b.start <= a.end; }

std::optional<BrokenPromise> broken_promise(std::span<const Diagnostic> before,
                                            std::span<const Diagnostic* const> mended, const Patched& patched,
                                            std::span<const Diagnostic> after) {
  if (!std::ranges::all_of(mended, [](const Diagnostic* finding) { return is_about_syntax(*finding); }) &&
      has_new_breaks(before, after))
    return BrokenPromise::breaks_file;
  // One place may have several findings of a kind, which its messages tell apart, but the fix may change what they
  // quote: so they are counted.
  const Places old = places_of(before);
  const Places now = places_of(after);
  Places gone;
  for (const Diagnostic* finding : mended) gone[kind_of(*finding)].push_back(finding->location.range);
  for (const Diagnostic* finding : mended) {
    const Kind kind = kind_of(*finding);
    const Range range = finding->location.range;
    const auto there = count_at(now, kind, patched.moved(range));
    if (there + count_at(gone, kind, range) > count_at(old, kind, range)) return BrokenPromise::keeps_finding;
  }
  return std::nullopt;
}

}  // namespace planlint
