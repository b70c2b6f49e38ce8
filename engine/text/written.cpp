// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "text/written.h"

#include <algorithm>
#include <vector>

#include "text/spaces.h"

namespace planlint {
namespace {

constexpr std::size_t longest_tag = 12;
constexpr std::size_t words_to_agree = 3;  ///< that a place behind a page's foot is the right one
constexpr std::size_t longest_gap = 4000;  ///< between two words: what stands at the foot and the head of a page

/// Length of what `written` begins with that is not read: white space, emphasis, escapes, tags, soft hyphens.
std::size_t unread(std::string_view written) {
  if (written.empty()) return 0;
  if (const std::size_t size = leading_space(written)) return size;
  if (written.starts_with("\u00AD")) return 2;
  if (written.front() == '*' || written.front() == '\\') return 1;
  if (written.front() != '<') return 0;
  const std::size_t end = written.substr(0, longest_tag).find('>');
  return end == std::string_view::npos ? 0 : end + 1;
}

/// Length of a hyphen and the line break behind it.
std::size_t line_end_hyphen(std::string_view written) {
  if (!written.starts_with('-')) return 0;
  std::size_t at = 1;
  bool breaks = false;
  for (std::size_t size = 0; at < written.size() && (size = leading_space(written.substr(at))) > 0; at += size)
    breaks = breaks || written[at] == '\n';
  return breaks ? at : 0;
}

}  // namespace

/// The lines of a text, as far as they are written as they read but for the white space before them: what most texts
/// are, found again without looking at their words.
class WrittenText::Lines {
 public:
  Lines(std::string_view text, std::string_view written) : text_(text), written_(written) {}

  /// Where a byte of the text, which is no white space, is written.
  std::optional<std::size_t> find(std::size_t at) {
    while ((lines_.empty() || lines_.back().end <= at) && read_line()) {
    }
    const auto line = std::ranges::partition_point(lines_, [&](const Line& other) { return other.end <= at; });
    if (line == lines_.end()) return std::nullopt;
    return line->written + (at - line->start);
  }

 private:
  struct Line {
    std::size_t start = 0;
    std::size_t end = 0;
    std::size_t written = 0;
  };

  /// Whether there is one more such line.
  bool read_line() {
    const Line before = lines_.empty() ? Line{} : lines_.back();
    const auto behind_space = [](std::string_view text, std::size_t at) {
      return std::min(text.find_first_not_of(" \t\r\n", at), text.size());
    };
    Line line;
    line.start = behind_space(text_, before.end);
    line.end = std::min(text_.find('\n', line.start), text_.size());
    line.written = behind_space(written_, before.written + (before.end - before.start));
    const std::string_view own = text_.substr(line.start, line.end - line.start);
    const std::string_view rest = written_.substr(line.written);
    if (own.empty() || !rest.starts_with(own)) return false;
    if (rest.size() > own.size() && rest[own.size()] != '\n' && rest[own.size()] != '\r') return false;
    lines_.push_back(line);
    return true;
  }

  std::string_view text_;
  std::string_view written_;
  std::vector<Line> lines_;
};

/// The words of a text, each found in what is written behind the one before.
class WrittenText::Reading {
 public:
  Reading(std::string_view text, std::string_view written) : text_(text), written_(written), words_(split_words(text)) {
    scan_left_ = 16 * (text.size() + written.size());
  }

  std::optional<Range> find(std::size_t first, std::size_t last) {
    const auto ends_before = [&](std::string_view word) { return offset_of(word) + word.size() <= first; };
    const auto from = std::ranges::partition_point(words_, ends_before) - words_.begin();
    std::optional<std::size_t> start;
    for (auto i = static_cast<std::size_t>(from); i < words_.size(); ++i) {
      const std::size_t begin = offset_of(words_[i]);
      if (begin >= last) break;
      const Place& place = place_of(i);
      if (!place.found || (start && place.behind_gap)) return std::nullopt;
      if (!start) start = after(i, first > begin ? first - begin : 0, false);
      if (begin + words_[i].size() < last) continue;
      return Range{.start = static_cast<std::uint32_t>(*start),
                   .end = static_cast<std::uint32_t>(after(i, last - begin, true))};
    }
    return std::nullopt;
  }

 private:
  struct Place {
    std::size_t start = 0;
    bool found = false;
    bool behind_gap = false;  ///< something lies between it and the word before
  };

  [[nodiscard]] std::size_t offset_of(std::string_view word) const {
    return static_cast<std::size_t>(word.data() - text_.data());
  }

  /// The first place from `at` on where `word` may begin: behind what is not read, unless it begins with that.
  [[nodiscard]] std::size_t begin_of(std::string_view word, std::size_t at) const {
    while (at < written_.size() && written_[at] != word.front()) {
      const std::size_t size = unread(written_.substr(at));
      if (size == 0) break;
      at += size;
    }
    return at;
  }

  /// Where `count` bytes of `word` that stands at `at` end; nothing where it does not stand there.
  [[nodiscard]] std::optional<std::size_t> end_of(std::string_view word, std::size_t at, std::size_t count) const {
    for (std::size_t i = 0; i < count;) {
      if (at < written_.size() && written_[at] == word[i]) {
        ++at;
        ++i;
        continue;
      }
      const std::string_view rest = written_.substr(at);
      const std::size_t size = std::max(unread(rest), line_end_hyphen(rest));
      if (size == 0) return std::nullopt;
      at += size;
    }
    return at;
  }

  [[nodiscard]] std::optional<std::size_t> whole(std::string_view word, std::size_t at) const {
    const auto end = end_of(word, at, word.size());
    if (!end || *end == written_.size() || unread(written_.substr(*end)) > 0) return end;
    return word.ends_with('/') ? end : std::nullopt;  // lines are joined without a blank behind it
  }

  /// The place in `written_` of a byte of word `i`, which was found.
  [[nodiscard]] std::size_t after(std::size_t i, std::size_t count, bool is_end) const {
    const std::size_t at = *end_of(words_[i], places_[i].start, count);
    return is_end || count == 0 ? at : begin_of(words_[i].substr(count), at);
  }

  /// Whether the words from `i` on stand at `at`.
  [[nodiscard]] bool agree(std::size_t i, std::size_t at) const {
    for (std::size_t k = i; k < std::min(i + words_to_agree, words_.size()); ++k) {
      const auto end = whole(words_[k], begin_of(words_[k], at));
      if (!end) return false;
      at = *end;
    }
    return true;
  }

  [[nodiscard]] bool is_word_start(std::size_t at) const {
    if (at == 0) return true;
    const auto before = static_cast<unsigned char>(written_[at - 1]);
    return before <= ' ' || before >= 0x80 || before == '*' || before == '>' || before == '|';
  }

  /// Where the words from `i` on stand behind a gap.
  std::optional<std::size_t> behind_gap(std::size_t i, std::size_t at) {
    const std::size_t end = std::min({written_.size(), at + longest_gap, at + scan_left_});
    scan_left_ -= end - at;
    for (; at < end; ++at) {
      if (is_word_start(at) && agree(i, at)) return begin_of(words_[i], at);
    }
    return std::nullopt;
  }

  /// Where word `i` stands; those before it are looked for first.
  const Place& place_of(std::size_t i) {
    while (places_.size() <= i) places_.push_back(next_place(places_.size()));
    return places_[i];
  }

  /// Finds word `i`, here or behind what lies between.
  Place next_place(std::size_t i) {
    Place place = {.start = begin_of(words_[i], word_end_)};
    auto end = whole(words_[i], place.start);
    place.behind_gap = !end;
    if (!end && words_[i] != "-") {  // the mark of a list is often no more than an icon
      const auto found = behind_gap(i, place.start);
      if (!found) return place;
      place.start = *found;
      end = whole(words_[i], place.start);
    }
    place.found = end.has_value();
    if (end) word_end_ = *end;
    return place;
  }

  std::string_view text_;
  std::string_view written_;
  std::vector<std::string_view> words_;
  std::vector<Place> places_;  // of the first words
  std::size_t word_end_ = 0;   // of the last one that was found
  std::size_t scan_left_ = 0;
};

WrittenText::WrittenText(std::string_view text, std::string_view written) : text_(text), written_(written) {}
WrittenText::~WrittenText() = default;

std::optional<Range> WrittenText::find(std::size_t first, std::size_t last) {
  if (first >= last || last > text_.size()) return std::nullopt;
  if (text_ == written_) {
    return Range{.start = static_cast<std::uint32_t>(first), .end = static_cast<std::uint32_t>(last)};
  }
  const std::string_view part = trimmed(text_.substr(first, last - first));
  if (part.empty()) return std::nullopt;
  const auto begin = static_cast<std::size_t>(part.data() - text_.data());
  if (lines_ == nullptr) lines_ = std::make_unique<Lines>(text_, written_);
  const auto start = lines_->find(begin);
  const auto end = lines_->find(begin + part.size() - 1);
  if (start && end)
    return Range{.start = static_cast<std::uint32_t>(*start), .end = static_cast<std::uint32_t>(*end + 1)};
  if (reading_ == nullptr) reading_ = std::make_unique<Reading>(text_, written_);
  return reading_->find(begin, begin + part.size());
}

std::optional<Range> find_written(std::string_view text, std::string_view written, std::size_t first,
                                  std::size_t last) {
  return WrittenText(text, written).find(first, last);
}

}  // namespace planlint
