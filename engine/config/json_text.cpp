// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "config/json_text.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "text/encoding.h"

namespace planlint {
namespace {

/// Deeper than any settings are; the reader calls itself.
constexpr int deepest = 32;

void append_utf8(std::string& text, unsigned code) {
  const auto put = [&](unsigned byte) { text.push_back(static_cast<char>(byte)); };
  if (code < 0x80U) return put(code);
  if (code < 0x800U) {
    put(0xC0U | (code >> 6U));
  } else if (code < 0x10000U) {
    put(0xE0U | (code >> 12U));
    put(0x80U | ((code >> 6U) & 0x3FU));
  } else {
    put(0xF0U | (code >> 18U));
    put(0x80U | ((code >> 12U) & 0x3FU));
    put(0x80U | ((code >> 6U) & 0x3FU));
  }
  put(0x80U | (code & 0x3FU));
}

class Reader {
 public:
  Reader(const std::shared_ptr<const Source>& source, ProblemList& problems)
      : source_(source), text_(source->text()), problems_(problems) {}

  std::optional<JsonValue> read() {
    if (text_.starts_with(byte_order_mark)) at_ = byte_order_mark.size();
    JsonValue value;
    if (!skip_blanks() || !read_value(value, 0) || !skip_blanks()) return std::nullopt;
    if (at_ == text_.size()) return value;
    fail("här slutar inställningarna; resten hör inte hit", "the settings end here; the rest does not belong");
    return std::nullopt;
  }

 private:
  bool fail_at(std::size_t at, std::string_view swedish, std::string_view english) {
    const auto offset = static_cast<std::uint32_t>(std::min(at, text_.size()));
    problems_.add(Location{.source = source_, .range = {.start = offset, .end = offset}}, swedish, english);
    return false;
  }
  bool fail(std::string_view swedish, std::string_view english) { return fail_at(at_, swedish, english); }

  [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }
  [[nodiscard]] bool is_at(char byte) const { return at_ < text_.size() && text_[at_] == byte; }
  bool take(char byte) {
    const bool there = is_at(byte);
    if (there) ++at_;
    return there;
  }

  /// Blanks and comments; false, with a problem, for a comment without an end.
  bool skip_blanks() {
    for (;;) {
      at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size());
      if (rest().starts_with("//")) {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else if (rest().starts_with("/*")) {
        const auto end = text_.find("*/", at_ + 2);
        if (end == std::string_view::npos) return fail("kommentaren slutar aldrig", "the comment never ends");
        at_ = end + 2;
      } else {
        return true;
      }
    }
  }

  bool read_value(JsonValue& value, int depth) {
    const std::size_t start = at_;
    if (depth > deepest) return fail("för många nivåer", "too many levels");
    if (at_ == text_.size())
      return fail("filen slutar där ett värde väntas", "the file ends where a value is expected");
    const bool read = is_at('{')   ? read_object(value, depth)
                      : is_at('[') ? read_list(value, depth)
                      : is_at('"') ? read_text(value.text)
                                   : read_word(value);
    if (text_[start] == '"') value.kind = JsonValue::Kind::text;
    value.range = {.start = static_cast<std::uint32_t>(start), .end = static_cast<std::uint32_t>(at_)};
    return read;
  }

  /// Reads `one` as long as there are commas; up to `close`.
  template <class One>
  bool read_between(char close, One one) {
    ++at_;
    if (!skip_blanks()) return false;
    if (take(close)) return true;
    for (;;) {
      if (!one() || !skip_blanks()) return false;
      if (take(close)) return true;
      const std::string end(1, close);
      if (!take(',')) return fail("här saknas , eller " + end, "a , or " + end + " is missing here");
      if (!skip_blanks()) return false;
      if (is_at(close)) return fail("efter det sista ska inget komma stå", "the last one has no comma behind it");
    }
  }

  bool read_list(JsonValue& value, int depth) {
    value.kind = JsonValue::Kind::list;
    return read_between(']', [&] { return read_value(value.items.emplace_back(), depth + 1); });
  }

  bool read_object(JsonValue& value, int depth) {
    value.kind = JsonValue::Kind::object;
    return read_between('}', [&] { return read_member(value, depth); });
  }

  bool read_member(JsonValue& object, int depth) {
    const std::size_t start = at_;
    JsonMember member;
    if (!is_at('"')) return fail("här väntas ett namn inom \"…\"", "a name in \"…\" is expected here");
    if (!read_text(member.key)) return false;
    member.key_range = {.start = static_cast<std::uint32_t>(start), .end = static_cast<std::uint32_t>(at_)};
    if (object.find(member.key) != nullptr) {
      return fail_at(start, "”" + member.key + "” står två gånger", "”" + member.key + "” is there twice");
    }
    if (!skip_blanks()) return false;
    if (!take(':')) return fail("här saknas :", "a : is missing here");
    if (!skip_blanks() || !read_value(member.value, depth + 1)) return false;
    object.members.push_back(std::move(member));
    return true;
  }

  bool read_word(JsonValue& value) {
    const std::size_t end = std::min(text_.find_first_of(" \t\r\n,:]}/\"", at_), text_.size());
    value.text = text_.substr(at_, end - at_);
    if (value.text == "true" || value.text == "false") {
      value.kind = JsonValue::Kind::boolean;
      value.boolean = value.text == "true";
    } else if (value.text != "null") {
      const char* last = value.text.data() + value.text.size();
      const auto [behind, error] = std::from_chars(value.text.data(), last, value.number);
      const bool is_number =
          error == std::errc() && behind == last && value.text.find_first_of("ni") == std::string::npos;
      if (!is_number) {
        const std::string shown = value.text.empty() ? std::string(text_.substr(at_, 1)) : value.text;
        return fail("”" + shown + "” är inget värde; text står inom \"…\"",
                    "”" + shown + "” is no value; texts stand in \"…\"");
      }
      value.kind = JsonValue::Kind::number;
    }
    at_ = end;
    return true;
  }

  bool read_text(std::string& text) {
    const std::size_t start = at_++;
    for (;;) {
      const std::size_t stop = text_.find_first_of("\"\\\n", at_);
      if (stop == std::string_view::npos || text_[stop] == '\n') {
        return fail_at(start, "texten avslutas aldrig: \" saknas", "the text is never closed: \" is missing");
      }
      text.append(text_.substr(at_, stop - at_));
      at_ = stop + 1;
      if (text_[stop] == '"') return true;
      if (!read_escape(text)) return false;
    }
  }

  /// What stands behind a backslash.
  bool read_escape(std::string& text) {
    constexpr std::string_view letters = "\"\\/bfnrt";
    constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    const std::size_t at = at_ < text_.size() ? letters.find(text_[at_]) : std::string_view::npos;
    if (at != std::string_view::npos) {
      text.push_back(meanings[at]);
      ++at_;
      return true;
    }
    const std::size_t start = at_;
    unsigned code = 0;
    if (!read_code(code)) return false;
    if (code >= 0xD800U && code < 0xE000U) {
      unsigned low = 0;
      const bool has_low = code < 0xDC00U && take('\\') && read_code(low) && low >= 0xDC00U && low < 0xE000U;
      if (!has_low)
        return fail_at(start, "halvt tecken: \\uD800 till \\uDFFF står i par",
                       "half a character: \\uD800 to \\uDFFF come in pairs");
      code = 0x10000U + ((code - 0xD800U) << 10U) + (low - 0xDC00U);
    }
    append_utf8(text, code);
    return true;
  }

  bool read_code(unsigned& code) {
    const std::string_view digits = rest().substr(std::min<std::size_t>(1, rest().size()), 4);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
    if (!is_at('u') || digits.size() < 4 || error != std::errc() || end != digits.data() + 4) {
      return fail("efter \\ väntas ett av \" \\ / b f n r t, eller u och fyra siffror",
                  "\\ is followed by one of \" \\ / b f n r t, or by u and four digits");
    }
    at_ += 5;
    return true;
  }

  const std::shared_ptr<const Source>& source_;
  std::string_view text_;
  ProblemList& problems_;
  std::size_t at_ = 0;
};

}  // namespace

const JsonMember* JsonValue::find(std::string_view key) const {
  const auto found = std::ranges::find(members, key, &JsonMember::key);
  return found == members.end() ? nullptr : &*found;
}

std::string kind_of(const JsonValue& value, const ProblemList& problems) {
  switch (value.kind) {
    case JsonValue::Kind::null: return "null";
    case JsonValue::Kind::boolean: return value.text;
    case JsonValue::Kind::number: return problems.in("talet ", "the number ") + value.text;
    case JsonValue::Kind::text: return "”" + value.text + "”";
    case JsonValue::Kind::list: return problems.in("en lista", "a list");
    case JsonValue::Kind::object: break;
  }
  return problems.in("ett objekt", "an object");
}

std::optional<JsonValue> read_json(const std::shared_ptr<const Source>& source, ProblemList& problems) {
  if (detect_other_encoding(source->text())) {
    problems.add_file(source->path(), "är inte UTF-8", "is not UTF-8");
    return std::nullopt;
  }
  return Reader(source, problems).read();
}

std::string json_quoted(std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out = "\"";
  for (const char byte : text) {
    if (byte == '"' || byte == '\\') out.push_back('\\');
    if (static_cast<unsigned char>(byte) >= 0x20U) {
      out.push_back(byte);
    } else if (byte == '\n') {
      out += "\\n";
    } else {
      const auto code = static_cast<unsigned char>(byte);
      out.append("\\u00").append(1, digits[code >> 4U]).append(1, digits[code & 15U]);
    }
  }
  return out + '"';
}

}  // namespace planlint
