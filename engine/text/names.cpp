// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "text/names.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <utility>
#include <vector>

namespace planlint {
namespace {

constexpr char32_t replacement_character = 0xFFFD;

struct Decoded {
  char32_t value;
  std::size_t length;  ///< at least 1; bytes that are no UTF-8 give one replacement character each
};

Decoded decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) -> char32_t {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  const auto tail = [&](std::size_t i) { return byte(at + i) & 0x3FU; };
  const auto continues = [&](std::size_t count) {
    for (std::size_t i = 1; i <= count; ++i) {
      if ((byte(at + i) & 0xC0U) != 0x80U) return false;
    }
    return true;
  };
  const char32_t lead = byte(at);
  if (lead < 0x80) return {lead, 1};
  if (lead >= 0xC2 && lead <= 0xDF && continues(1)) return {((lead & 0x1FU) << 6U) | tail(1), 2};
  if (lead >= 0xE0 && lead <= 0xEF && continues(2)) {
    return {((lead & 0x0FU) << 12U) | (tail(1) << 6U) | tail(2), 3};
  }
  if (lead >= 0xF0 && lead <= 0xF4 && continues(3)) {
    return {((lead & 0x07U) << 18U) | (tail(1) << 12U) | (tail(2) << 6U) | tail(3), 4};
  }
  return {replacement_character, 1};
}

/// Characters that neither change in normalisation form C nor combine with what stands before them: all below U+0300,
/// and the punctuation of U+2002 to U+20CF. Others may or may not; utf8proc knows.
bool is_surely_normal(char32_t c) { return c < 0x300 || (c >= 0x2002 && c < 0x20D0); }

enum class Class : std::uint8_t { ordinary, space, dash, quote, invisible, multibyte };

Class class_of_multibyte(char32_t c) {
  if (c == 0xA0 || c == 0x85 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A)) return Class::space;
  if (c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000) return Class::space;
  if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) return Class::dash;
  if (c == 0xAB || c == 0xBB || (c >= 0x2018 && c <= 0x201F) || c == 0x2039 || c == 0x203A) return Class::quote;
  if (c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF) return Class::invisible;
  return Class::ordinary;
}

constexpr std::array<Class, 256> byte_classes = [] {
  std::array<Class, 256> classes{};
  for (std::size_t i = 0x80; i < classes.size(); ++i) classes[i] = Class::multibyte;
  for (const char c : {' ', '\t', '\n', '\v', '\f', '\r'}) classes[static_cast<std::size_t>(c)] = Class::space;
  classes['-'] = Class::dash;
  classes['"'] = classes['\''] = Class::quote;
  return classes;
}();

/// Writes a folded name character by character into room that was made for it.
class Folder {
 public:
  explicit Folder(std::string_view name) : name_(name), out_(name.size() + 4, '\0'), end_(out_.data()) {}

  std::string run() {
    for (std::size_t at = 0; at < name_.size();) {
      const auto byte = static_cast<unsigned char>(name_[at]);
      const Class of_byte = byte_classes[byte];
      if (of_byte != Class::multibyte) {
        put(of_byte, byte, 1, at);
        ++at;
        continue;
      }
      const auto [c, length] = decode(name_, at);
      surely_normal_ = surely_normal_ && is_surely_normal(c);
      put(class_of_multibyte(c), c, length, at);
      at += length;
    }
    while (end_ != out_.data() && (end_[-1] == '.' || end_[-1] == ' ')) --end_;
    out_.resize(static_cast<std::size_t>(end_ - out_.data()));
    return surely_normal_ ? std::move(out_) : to_nfc(out_);
  }

 private:
  void put(Class kind, char32_t c, std::size_t length, std::size_t at) {
    switch (kind) {
      case Class::ordinary:
        put_space();
        if (at_start_) {
          put_first(c, length, at);
        } else {
          for (std::size_t i = 0; i < length; ++i) *end_++ = name_[at + i];
        }
        break;
      case Class::space: space_ = true; break;
      case Class::dash:
        space_ = false;
        after_dash_ = true;
        *end_++ = '-';
        break;
      case Class::quote:
        put_space();
        *end_++ = '"';
        break;
      case Class::invisible:
      case Class::multibyte: break;
    }
  }

  /// A space is only written when something follows it, and never beside a dash.
  void put_space() {
    if (space_ && end_ != out_.data() && !after_dash_) *end_++ = ' ';
    space_ = after_dash_ = false;
  }

  void put_first(char32_t c, std::size_t length, std::size_t at) {
    at_start_ = false;
    if (c >= 'A' && c <= 'Z') {
      *end_++ = static_cast<char>(c + ('a' - 'A'));
    } else if (c < 0x80 || c == replacement_character) {
      for (std::size_t i = 0; i < length; ++i) *end_++ = name_[at + i];
    } else {
      auto* to = reinterpret_cast<utf8proc_uint8_t*>(end_);
      end_ += utf8proc_encode_char(utf8proc_tolower(static_cast<utf8proc_int32_t>(c)), to);
    }
  }

  std::string_view name_;
  std::string out_;
  char* end_;
  bool at_start_ = true;
  bool space_ = false;
  bool after_dash_ = false;
  bool surely_normal_ = true;
};

bool is_surely_normal(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, length] = decode(text, at);
    if (!is_surely_normal(c)) return false;
    at += length;
  }
  return true;
}

std::u32string code_points(std::string_view text) {
  std::u32string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, length] = decode(text, at);
    result.push_back(c);
    at += length;
  }
  return result;
}

/// Levenshtein distance that looks only at the cells within `limit` of the diagonal; `a` is the shorter one.
std::size_t banded_distance(std::u32string_view a, std::u32string_view b, std::size_t limit) {
  const std::size_t beyond = limit + 1;
  std::vector<std::size_t> row(a.size() + 1, beyond);
  for (std::size_t i = 0; i <= std::min(a.size(), limit); ++i) row[i] = i;
  for (std::size_t j = 1; j <= b.size(); ++j) {
    const std::size_t first = j > limit ? j - limit : 1;
    const std::size_t last = std::min(a.size(), j + limit);
    std::size_t diagonal = row[first - 1];
    row[first - 1] = first == 1 ? std::min(j, beyond) : beyond;
    std::size_t least = row[first - 1];
    for (std::size_t i = first; i <= last; ++i) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[i];
      row[i] = std::min({replaced, row[i] + 1, row[i - 1] + 1, beyond});
      least = std::min(least, row[i]);
    }
    if (least > limit) return beyond;
  }
  return row[a.size()];
}

std::size_t distance(std::u32string_view a, std::u32string_view b, std::size_t limit) {
  if (a.size() > b.size()) std::swap(a, b);
  limit = std::min(limit, b.size());
  if (b.size() - a.size() > limit) return limit + 1;
  const auto start = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
  a.remove_prefix(start);
  b.remove_prefix(start);
  while (!a.empty() && a.back() == b.back()) {
    a.remove_suffix(1);
    b.remove_suffix(1);
  }
  return a.empty() ? b.size() : banded_distance(a, b, limit);
}

}  // namespace

std::string to_nfc(std::string_view text) {
  if (is_surely_normal(text)) return std::string(text);
  utf8proc_uint8_t* normal = nullptr;
  const auto length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                   &normal, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(normal, std::free);
  if (length < 0) return std::string(text);
  return {reinterpret_cast<const char*>(normal), static_cast<std::size_t>(length)};
}

std::string compose_letters(std::string text) {
  const auto is_mark = [&](std::size_t at) {
    return at + 1 < text.size() && (text[at] == '\xCC' || text[at] == '\xCD');
  };
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  constexpr std::size_t most_marks = 4;  // more than any language puts on a Latin letter
  std::string composed;
  std::size_t copied = 0;
  for (std::size_t at = text.find_first_of("\xCC\xCD"); at != std::string::npos;
       at = text.find_first_of("\xCC\xCD", at + 1)) {
    std::size_t end = at;
    while (is_mark(end)) end += 2;
    if (end > at && end <= at + 2 * most_marks && at > copied && is_letter(text[at - 1])) {
      composed.append(text, copied, at - 1 - copied).append(to_nfc(text.substr(at - 1, end + 1 - at)));
      copied = end;
    }
    at = std::max(at, end - 1);
  }
  if (copied == 0) return text;
  return composed.append(text, copied);
}

std::string fold_name(std::string_view name) { return Folder(name).run(); }

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  return distance(code_points(a), code_points(b), limit);
}

std::optional<std::size_t> nearest_name(std::string_view name, std::span<const std::string_view> candidates) {
  const std::u32string wanted = code_points(name);
  if (wanted.empty()) return std::nullopt;
  std::size_t within = std::clamp<std::size_t>(wanted.size() / 3, 1, 8);
  std::optional<std::size_t> nearest;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const std::size_t found = distance(wanted, code_points(candidates[i]), within);
    if (found > within) continue;
    nearest = i;
    if (found == 0) break;
    within = found - 1;
  }
  return nearest;
}

std::string_view nearest_word(std::string_view word, std::span<const std::string_view> candidates) {
  if (const auto nearest = nearest_name(word, candidates)) return candidates[*nearest];
  for (const std::string_view candidate : candidates) {
    if (word.size() >= 4 && edit_distance(word, candidate, 2) <= 2) return candidate;
  }
  return {};
}

}  // namespace planlint
