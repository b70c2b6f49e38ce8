// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "fix/patch.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace planlint {
namespace {

bool meet(Range a, Range b) {
  if (a.empty() || b.empty()) return a.start <= b.end && b.start <= a.end;
  return a.start < b.end && b.start < a.end;
}

/// As the formatter does: the first line tells.
bool first_line_ends_in_crlf(std::string_view text) {
  const auto end = text.find('\n');
  return end != std::string_view::npos && end > 0 && text[end - 1] == '\r';
}

std::string with_crlf(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n' && (i == 0 || text[i - 1] != '\r')) result += '\r';
    result += text[i];
  }
  return result;
}

std::uint32_t size_of(std::string_view text) { return static_cast<std::uint32_t>(text.size()); }

/// The place of `offset`, where `last` is behind the last edit that moves it; that edit's `inside` where it lies in it.
std::uint32_t moved_offset(std::uint32_t offset, const std::vector<Patched::Place>& places,
                           std::vector<Patched::Place>::const_iterator last, std::uint32_t Range::*inside) {
  if (last == places.begin()) return offset;
  const Patched::Place& place = *std::prev(last);
  return offset < place.before.end ? place.after.*inside : place.after.end + (offset - place.before.end);
}

}  // namespace

Range Patched::moved(Range range) const {
  const auto before_start = [&](const Place& place) { return place.before.start < range.start; };
  const auto up_to_end = [&](const Place& place) {
    return place.before.start < range.end || (place.before.empty() && place.before.start == range.end);
  };
  return {.start = moved_offset(range.start, places, std::ranges::partition_point(places, before_start), &Range::start),
          .end = moved_offset(range.end, places, std::ranges::partition_point(places, up_to_end), &Range::end)};
}

Patch::Patch(std::string_view text) : text_(text), has_crlf_(first_line_ends_in_crlf(text)) {}

bool Patch::meets_taken(Range range) const {
  // What was taken does not overlap, so that its neighbours in the order are the nearest in the text, too.
  const auto next = edits_.lower_bound({.range = range, .replacement = {}});
  if (next != edits_.end() && meet(next->range, range)) return true;
  return next != edits_.begin() && meet(std::prev(next)->range, range);
}

bool Patch::fits(const Fix& fix) const {
  return !fix.edits.empty() && std::ranges::all_of(fix.edits, [&](const Edit& edit) {
    const bool lies_in_text = edit.range.start <= edit.range.end && edit.range.end <= text_.size();
    return lies_in_text && !meets_taken(edit.range);
  });
}

void Patch::take(const Fix& fix) {
  for (const Edit& edit : fix.edits) {
    edits_.insert({.range = edit.range, .replacement = has_crlf_ ? with_crlf(edit.replacement) : edit.replacement});
  }
}

Patched Patch::apply() const {
  Patched patched;
  std::uint32_t at = 0;
  for (const Edit& edit : edits_) {
    patched.text.append(text_.substr(at, edit.range.start - at));
    const auto start = size_of(patched.text);
    patched.text.append(edit.replacement);
    patched.places.push_back({.before = edit.range, .after = {.start = start, .end = size_of(patched.text)}});
    at = edit.range.end;
  }
  patched.text.append(text_.substr(at));
  return patched;
}

}  // namespace planlint
