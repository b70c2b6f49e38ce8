// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "report/baseline_json.h"

#include <algorithm>
#include <array>
#include <utility>

#include "report/json_values.h"
#include "report/words.h"

namespace planlint {
namespace {

/// Raised when an older planlint would misread the file.
constexpr int format_version = 1;
constexpr std::array<const char*, 4> text_keys = {"file", "rule", "subject", "message_id"};

/// The line that a byte of a text is on.
std::size_t line_of(std::string_view text, std::size_t byte) {
  const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(byte, text.size()));
  return static_cast<std::size_t>(std::count(text.begin(), end, '\n')) + 1;
}

class BaselineReader {
 public:
  explicit BaselineReader(Language language) : language_(language) {}

  std::variant<FindingCounts, std::string> read(std::string_view text) {
    Json json;
    try {
      json = Json::parse(text);
    } catch (const Json::parse_error& error) {
      return say("rad ", "line ") + std::to_string(line_of(text, error.byte == 0 ? 0 : error.byte - 1)) +
             say(" är inte JSON", " is no JSON");
    }
    const auto version = json.is_object() ? json.find("version") : json.end();
    if (!json.is_object() || version == json.end() || !version->is_number_integer())
      return say("filen är ingen baslinje: ”version” saknas", "the file is no baseline: ”version” is missing");
    if (*version != format_version) {
      return say("filen har version ", "the file is of version ") + version->dump() +
             say("; den här planlint läser version 1", "; this planlint reads version 1");
    }
    const auto findings = json.find("findings");
    if (findings == json.end() || !findings->is_array())
      return say("”findings” saknas eller är ingen lista", "”findings” is missing or no list");
    std::size_t number = 0;
    for (const Json& finding : *findings) {
      ++number;
      if (const auto problem = take(finding); !problem.empty()) {
        return say("post ", "entry ") + std::to_string(number) + say(" i ”findings”: ", " of ”findings”: ") + problem;
      }
    }
    return std::move(counts_);
  }

 private:
  [[nodiscard]] std::string say(std::string_view swedish, std::string_view english) const {
    return std::string(in(language_, swedish, english));
  }

  /// What is wrong with an entry; empty for nothing.
  std::string take(const Json& finding) {
    if (!finding.is_object()) return say("är inget objekt", "is no object");
    for (const char* key : text_keys) {
      const auto value = finding.find(key);
      if (value == finding.end() || !value->is_string())
        return "”" + std::string(key) + "”" + say(" saknas eller är ingen text", " is missing or no text");
    }
    const auto count = finding.find("count");
    if (count == finding.end() || !count->is_number_unsigned() || *count == 0)
      return say("”count” saknas eller är inget antal", "”count” is missing or no number");
    const auto text = [&](const char* key) { return finding.at(key).get<std::string>(); };
    const FindingKey key = {
        .file = text("file"), .rule = text("rule"), .subject = text("subject"), .message_id = text("message_id")};
    counts_[key] += count->get<std::size_t>();
    return {};
  }

  Language language_;
  FindingCounts counts_;
};

}  // namespace

std::string baseline_text(const FindingCounts& counts) {
  std::string out = "{\n\"version\": " + std::to_string(format_version) + ",\n\"findings\": [";
  bool first = true;
  for (const auto& [key, count] : counts) {
    out += first ? "\n" : ",\n";
    out += dumped({{"file", key.file},
                   {"rule", key.rule},
                   {"subject", key.subject},
                   {"message_id", key.message_id},
                   {"count", count}});
    first = false;
  }
  return out + "\n]\n}\n";
}

std::variant<FindingCounts, std::string> read_baseline(std::string_view text, Language language) {
  return BaselineReader(language).read(text);
}

}  // namespace planlint
