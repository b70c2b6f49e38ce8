// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "convert/pandoc_inlines.h"

#include <utility>

#include "convert/visible_text.h"

namespace planlint {
namespace {

class Inlines {
 public:
  Inlines(std::string_view line_break, std::vector<const PandocJson*>& notes)
      : line_break_(line_break), notes_(notes) {}

  void all(const PandocJson& list) {
    if (++depth_ > max_pandoc_depth) throw TooDeep();
    for (const PandocJson& one : list) add(one);
    --depth_;
  }
  std::string text;

 private:
  void add(const PandocJson& inline_) {
    const auto& kind = inline_.at("t").get_ref<const std::string&>();
    if (kind == "Space" || kind == "SoftBreak") {
      text += ' ';
    } else if (kind == "LineBreak") {
      text += line_break_;
    } else if (kind == "Str") {
      text += visible_text(inline_.at("c").get_ref<const std::string&>());
    } else if (kind == "Code" || kind == "Math") {
      text += visible_text(inline_.at("c").at(1).get_ref<const std::string&>());
    } else if (kind == "Quoted") {
      text += "”";
      all(inline_.at("c").at(1));
      text += "”";
    } else if (kind == "Cite" || kind == "Link" || kind == "Span") {
      all(inline_.at("c").at(1));
    } else if (kind == "Note") {
      notes_.push_back(&inline_.at("c"));
    } else if (kind != "Image" && kind != "RawInline") {
      all(inline_.at("c"));  // Emph, Strong and the like
    }
  }

  std::string_view line_break_;
  std::vector<const PandocJson*>& notes_;
  int depth_ = 0;
};

}  // namespace

std::string text_of_inlines(const PandocJson& inlines, std::string_view line_break,
                            std::vector<const PandocJson*>& notes) {
  Inlines made(line_break, notes);
  made.all(inlines);
  return std::move(made.text);
}

}  // namespace planlint
