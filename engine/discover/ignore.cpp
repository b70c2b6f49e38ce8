// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "discover/ignore.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <tuple>
#include <utility>

namespace planlint {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

/// Blanks at the end do not count, unless a backslash stands before them.
std::string_view without_trailing_blanks(std::string_view line) {
  while (line.ends_with(' ') || line.ends_with('\t')) {
    std::size_t backslashes = 0;
    while (backslashes + 1 < line.size() && line[line.size() - 2 - backslashes] == '\\') ++backslashes;
    if (backslashes % 2 == 1) break;
    line.remove_suffix(1);
  }
  return line;
}

std::optional<IgnorePattern> parse_line(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  line = without_trailing_blanks(line);
  if (line.empty() || line.starts_with('#')) return std::nullopt;
  IgnorePattern pattern;
  if (line.starts_with('!')) {
    pattern.negated = true;
    line.remove_prefix(1);
  }
  if (line.ends_with('/')) {
    pattern.only_directories = true;
    line.remove_suffix(1);
  }
  pattern.anchored = line.find('/') != std::string_view::npos;
  if (line.starts_with('/')) line.remove_prefix(1);
  if (line.empty()) return std::nullopt;
  pattern.glob = line;
  return pattern;
}

bool in_named_class(std::string_view name, unsigned char byte) {
  if (name == "alnum") return std::isalnum(byte) != 0;
  if (name == "alpha") return std::isalpha(byte) != 0;
  if (name == "blank") return byte == ' ' || byte == '\t';
  if (name == "cntrl") return std::iscntrl(byte) != 0;
  if (name == "digit") return std::isdigit(byte) != 0;
  if (name == "graph") return std::isgraph(byte) != 0;
  if (name == "lower") return std::islower(byte) != 0;
  if (name == "print") return std::isprint(byte) != 0;
  if (name == "punct") return std::ispunct(byte) != 0;
  if (name == "space") return std::isspace(byte) != 0;
  if (name == "upper") return std::isupper(byte) != 0;
  if (name == "xdigit") return std::isxdigit(byte) != 0;
  return false;
}

struct SetMatch {
  bool matches;
  std::size_t length;  ///< of the set in the glob
};

/// Takes one member off the front of a set, a backslash resolved.
unsigned char take_member(std::string_view& set) {
  if (set.starts_with('\\') && set.size() > 1) set.remove_prefix(1);
  const auto member = static_cast<unsigned char>(set.front());
  set.remove_prefix(1);
  return member;
}

/// Matches `[…]` at the front of `glob`; nothing where the set is not closed.
std::optional<SetMatch> match_set(std::string_view glob, unsigned char byte) {
  auto set = glob.substr(1);
  const bool negated = set.starts_with('!') || set.starts_with('^');
  if (negated) set.remove_prefix(1);
  bool matches = false;
  for (bool first = true; first || !set.starts_with(']'); first = false) {
    if (set.empty()) return std::nullopt;
    if (const auto close = set.find(":]"); set.starts_with("[:") && close != std::string_view::npos) {
      matches |= in_named_class(set.substr(2, close - 2), byte);
      set.remove_prefix(close + 2);
      continue;
    }
    const auto low = take_member(set);
    auto high = low;
    if (set.size() > 1 && set[0] == '-' && set[1] != ']') {
      set.remove_prefix(1);
      high = take_member(set);
    }
    matches |= low <= byte && byte <= high;
  }
  return SetMatch{.matches = matches != negated, .length = glob.size() - set.size() + 1};
}

/// How much of `glob` matches the first byte of `part`; 0 where it does not. `?` and sets stand for a byte, not a
/// letter: what Git keeps must not be skipped here.
std::size_t match_byte(std::string_view glob, std::string_view part) {
  if (glob.empty() || part.empty()) return 0;
  if (glob[0] == '?') return 1;
  if (glob[0] == '[') {
    if (const auto set = match_set(glob, static_cast<unsigned char>(part[0]))) return set->matches ? set->length : 0;
  }
  const std::size_t length = glob[0] == '\\' && glob.size() > 1 ? 2 : 1;
  return glob[length - 1] == part[0] ? length : 0;
}

/// Matches one part of a path, which has no `/`.
bool part_matches(std::string_view glob, std::string_view part) {
  // At a mismatch, the last `*` takes one more byte: linear for one star, never exponential.
  std::optional<std::pair<std::string_view, std::string_view>> retry;
  for (;;) {
    if (glob.starts_with('*')) {
      glob.remove_prefix(1);
      retry = {glob, part};
      continue;
    }
    if (glob.empty() && part.empty()) return true;
    if (const auto used = match_byte(glob, part); used > 0) {
      glob.remove_prefix(used);
      part.remove_prefix(1);
      continue;
    }
    if (!retry || retry->second.empty()) return false;
    retry->second.remove_prefix(1);
    std::tie(glob, part) = *retry;
  }
}

using Parts = std::vector<std::string_view>;

Parts parts_of(std::string_view path) {
  Parts parts;
  for (std::size_t at = 0; at <= path.size();) {
    const auto next = std::min(path.find('/', at), path.size());
    parts.push_back(path.substr(at, next - at));
    at = next + 1;
  }
  return parts;
}

/// As `part_matches`, with `**` for the star and parts for bytes.
bool parts_match(const Parts& globs, const Parts& parts) {
  std::optional<std::pair<std::size_t, std::size_t>> retry;
  for (std::size_t glob = 0, part = 0;;) {
    if (glob < globs.size() && globs[glob] == "**") {
      if (++glob == globs.size()) return part < parts.size();  // at the end: what is inside, at least one part
      retry = {glob, part};
      continue;
    }
    if (glob == globs.size() && part == parts.size()) return true;
    if (glob < globs.size() && part < parts.size() && part_matches(globs[glob], parts[part])) {
      ++glob;
      ++part;
      continue;
    }
    if (!retry || retry->second >= parts.size()) return false;
    ++retry->second;
    std::tie(glob, part) = *retry;
  }
}

bool matches(const IgnorePattern& pattern, std::string_view relative) {
  if (pattern.anchored) return glob_matches(pattern.glob, relative);
  return part_matches(pattern.glob, relative.substr(relative.rfind('/') + 1));
}

}  // namespace

std::vector<IgnorePattern> parse_ignore_file(std::string_view text) {
  if (text.starts_with(utf8_mark)) text.remove_prefix(utf8_mark.size());
  std::vector<IgnorePattern> patterns;
  for (std::size_t at = 0; at < text.size();) {
    const auto next = std::min(text.find('\n', at), text.size());
    if (auto pattern = parse_line(text.substr(at, next - at))) patterns.push_back(std::move(*pattern));
    at = next + 1;
  }
  return patterns;
}

bool glob_matches(std::string_view glob, std::string_view path) { return parts_match(parts_of(glob), parts_of(path)); }

bool is_ignored(const std::vector<IgnoreFile>& files, std::string_view path, bool is_directory) {
  for (std::size_t i = files.size(); i-- > 0;) {
    const IgnoreFile& file = files[i];
    if (!path.starts_with(file.folder) || path.size() <= file.folder.size() + 1) continue;
    const auto relative = path.substr(file.folder.size() + 1);
    for (std::size_t j = file.patterns.size(); j-- > 0;) {
      const IgnorePattern& pattern = file.patterns[j];
      if (pattern.only_directories && !is_directory) continue;
      if (matches(pattern, relative)) return !pattern.negated;
    }
  }
  return false;
}

}  // namespace planlint
