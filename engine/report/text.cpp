// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "report/text.h"

#include <algorithm>
#include <vector>

#include "report/excerpt.h"
#include "report/fix_lines.h"
#include "report/place.h"
#include "report/report.h"
#include "report/words.h"

namespace planlint {
namespace {

/// The most lines that one fix is shown with.
constexpr std::size_t max_fix_lines = 12;

/// Lines of converted text are nobody's but ours: they have no numbers.
bool has_lines(const Location& location) { return !location.source->origin(); }

std::string number_of(const Location& location) {
  return has_lines(location) ? std::to_string(location.source->position(location.range.start).line) : std::string();
}

std::string place_of(const Location& location, Language language) {
  if (!has_lines(location)) return converted_place(*location.source, location.range.start, language);
  std::string place = printable(location.source->path());
  if (location.source->text().empty()) return place;  // a file that could not be read has no lines
  const Position position = location.source->position(location.range.start);
  return place + ':' + std::to_string(position.line) + ':' + std::to_string(position.column);
}

std::string headline(const Diagnostic& diagnostic, Language language, Paint paint) {
  const std::string kind = std::string(word_for(diagnostic.severity, language)) + '[' + diagnostic.rule + ']';
  return paint(style_of(diagnostic.severity), kind) + paint(Style::strong, ": " + printable(diagnostic.message)) + '\n';
}

/// One finding while its frame is drawn.
class Frame {
 public:
  Frame(const Diagnostic& diagnostic, Language language, Paint paint)
      : diagnostic_(diagnostic), language_(language), paint_(paint) {
    for (const Fix& fix : diagnostic.fixes) fixes_.push_back(changed_lines(*diagnostic.location.source, fix));
    gutter_ = std::to_string(highest_line()).size();
  }

  std::string draw() {
    out_ = headline(diagnostic_, language_, paint_);
    place("-->", diagnostic_.location, '^', style_of(diagnostic_.severity), diagnostic_.label);
    for (const Related& related : diagnostic_.related) {
      bar();
      place(":::", related.location, '-', Style::frame, related.message);
    }
    for (std::size_t i = 0; i < fixes_.size(); ++i) fix(diagnostic_.fixes[i], fixes_[i]);
    return std::move(out_) + '\n';
  }

 private:
  [[nodiscard]] std::uint32_t highest_line() const {
    const auto line_of = [](const Location& location) {
      return has_lines(location) ? location.source->position(location.range.start).line : 1;
    };
    auto highest = line_of(diagnostic_.location);
    for (const Related& related : diagnostic_.related) highest = std::max(highest, line_of(related.location));
    for (const auto& lines : fixes_) {
      if (!has_lines(diagnostic_.location)) break;
      for (const ChangedLine& line : lines) highest = std::max(highest, line.number);
    }
    return highest;
  }

  void gutter(std::string_view number, std::string_view sign, Style style) {
    out_.append(gutter_ - number.size(), ' ');
    out_ += paint_(Style::frame, number) + ' ' + paint_(style, sign);
  }

  void bar() {
    gutter("", "|", Style::frame);
    out_ += '\n';
  }

  void place(std::string_view arrow, const Location& location, char mark, Style style, std::string_view label) {
    out_.append(gutter_, ' ');
    out_ += paint_(Style::frame, arrow) + ' ' + place_of(location, language_) + '\n';
    if (location.source->text().empty()) {
      if (!label.empty()) out_.append(gutter_, ' ').append(" = ").append(printable(label)) += '\n';
      return;
    }
    const Excerpt excerpt = excerpt_of(*location.source, location.range);
    bar();
    gutter(number_of(location), "|", Style::frame);
    if (!excerpt.text.empty()) out_ += ' ' + excerpt.text;
    out_ += '\n';
    gutter("", "|", Style::frame);
    out_.append(excerpt.caret_column + 1, ' ');
    std::string carets(excerpt.caret_count, mark);
    if (!label.empty()) carets.append(" ").append(printable(label));
    out_ += paint_(style, carets) + '\n';
  }

  void fix(const Fix& fix, const std::vector<ChangedLine>& lines) {
    bar();
    out_ += paint_(Style::help, in(language_, "hjälp", "help")) + ": " + printable(fix.title) + '\n';
    if (!lines.empty()) bar();
    for (std::size_t i = 0; i < std::min(lines.size(), max_fix_lines); ++i) {
      const Style style = lines[i].added ? Style::added : Style::removed;
      const bool numbered = has_lines(diagnostic_.location);
      gutter(numbered ? std::to_string(lines[i].number) : "", lines[i].added ? "+" : "-", style);
      if (!lines[i].text.empty()) out_ += ' ' + paint_(style, lines[i].text);
      out_ += '\n';
    }
    if (lines.size() > max_fix_lines) {
      const auto rest = std::to_string(lines.size() - max_fix_lines);
      out_.append(gutter_ + 1, ' ');
      out_ += "… " + rest + std::string(in(language_, " rader till\n", " more lines\n"));
    }
    if (fix.applicability == Applicability::has_placeholders) {
      out_ += paint_(Style::strong, in(language_, "notera", "note"));
      out_ += in(language_, ": förslaget har luckor att fylla i\n", ": the suggestion has gaps to fill in\n");
    }
  }

  const Diagnostic& diagnostic_;
  Language language_;
  Paint paint_;
  std::vector<std::vector<ChangedLine>> fixes_;
  std::size_t gutter_ = 1;
  std::string out_;
};

class TextReport : public Report {
 public:
  TextReport(Language language, Paint paint) : language_(language), paint_(paint) {}

  std::string add(std::string_view, std::span<const Diagnostic> diagnostics) override {
    std::string out;
    for (const Diagnostic& diagnostic : diagnostics) out += framed(diagnostic, language_, paint_);
    return out;
  }

  std::string end(const Totals& totals) override {
    return paint_(Style::strong, summary_line(totals, language_)) + '\n';
  }

 private:
  Language language_;
  Paint paint_;
};

class ShortReport : public Report {
 public:
  ShortReport(Language language, Paint paint) : language_(language), paint_(paint) {}

  std::string add(std::string_view, std::span<const Diagnostic> diagnostics) override {
    std::string out;
    for (const Diagnostic& diagnostic : diagnostics) out += on_one_line(diagnostic, language_, paint_);
    return out;
  }

 private:
  Language language_;
  Paint paint_;
};

}  // namespace

std::string framed(const Diagnostic& diagnostic, Language language, Paint paint) {
  return Frame(diagnostic, language, paint).draw();
}

std::string on_one_line(const Diagnostic& diagnostic, Language language, Paint paint) {
  if (!has_lines(diagnostic.location)) {
    return place_of(diagnostic.location, language) + ": " + headline(diagnostic, language, paint);
  }
  const Position position = diagnostic.location.source->position(diagnostic.location.range.start);
  return printable(diagnostic.location.source->path()) + ':' + std::to_string(position.line) + ':' +
         std::to_string(position.column) + ": " + headline(diagnostic, language, paint);
}

std::unique_ptr<Report> text_report(Language language, bool color) {
  return std::make_unique<TextReport>(language, Paint{.color = color});
}

std::unique_ptr<Report> short_report(Language language, bool color) {
  return std::make_unique<ShortReport>(language, Paint{.color = color});
}

}  // namespace planlint
