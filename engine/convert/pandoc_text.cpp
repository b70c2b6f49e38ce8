// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "convert/pandoc_text.h"

#include <algorithm>
#include <array>
#include <utility>

#include "convert/pandoc_inlines.h"
#include "convert/pandoc_tables.h"
#include "convert/visible_text.h"

namespace planlint {
namespace {

/// How the items of a list begin.
std::string ordinal(const PandocJson& attributes, std::size_t index) {
  const auto number =
      std::max<std::int64_t>(attributes.at(0).get<std::int64_t>(), 0) + static_cast<std::int64_t>(index);
  const auto& style = attributes.at(1).at("t").get_ref<const std::string&>();
  const auto& delimiter = attributes.at(2).at("t").get_ref<const std::string&>();
  const bool letters = style.ends_with("Alpha") && number >= 1 && number <= 26;
  const char first = style.starts_with("Upper") ? 'A' : 'a';
  const std::string own =
      letters ? std::string(1, static_cast<char>(first + static_cast<char>(number - 1))) : std::to_string(number);
  return own + (delimiter == "OneParen" || delimiter == "TwoParens" ? ") " : ". ");
}

class Blocks {
 public:
  explicit Blocks(std::size_t most) : most_(most) {}

  /// Word's title, subtitle, author, date and abstract, which pandoc takes out of the text.
  void front(const PandocJson& meta) {
    for (const char* key : {"title", "subtitle", "author", "date", "abstract"}) {
      if (const auto found = meta.find(key); found != meta.end()) meta_value(*found);
    }
  }

  void all(const PandocJson& blocks) {
    if (++depth_ > max_pandoc_depth) throw TooDeep();
    for (const PandocJson& block : blocks) add(block);
    --depth_;
  }

  Converted done() {
    while (made_.text.ends_with("\n\n")) made_.text.pop_back();
    return std::move(made_);
  }

 private:
  void meta_value(const PandocJson& value) {
    const auto& kind = value.at("t").get_ref<const std::string&>();
    if (kind == "MetaList") {
      for (const PandocJson& one : value.at("c")) meta_value(one);
    } else if (kind == "MetaInlines") {
      paragraph(value.at("c"));
    } else if (kind == "MetaBlocks") {
      all(value.at("c"));
    }
  }

  void add(const PandocJson& block) {
    const auto& kind = block.at("t").get_ref<const std::string&>();
    if (kind == "Para" || kind == "Plain") {
      paragraph(block.at("c"));
    } else if (kind == "Header") {
      heading(block.at("c"));
    } else if (kind == "BulletList") {
      list(block.at("c"), [](std::size_t) { return std::string("- "); });
    } else if (kind == "OrderedList") {
      const PandocJson& attributes = block.at("c").at(0);
      list(block.at("c").at(1), [&](std::size_t i) { return ordinal(attributes, i); });
    } else if (kind == "Table") {
      table(block.at("c"));
    } else if (kind == "BlockQuote") {
      all(block.at("c"));
    } else if (kind == "Div") {
      all(block.at("c").at(1));
    } else if (kind == "Figure") {
      all(block.at("c").at(2));
      caption(block.at("c").at(1));
    } else if (kind == "LineBlock") {
      for (const PandocJson& one : block.at("c")) paragraph(one);
    } else if (kind == "CodeBlock") {
      code(block.at("c").at(1).get_ref<const std::string&>());
    } else if (kind == "DefinitionList") {
      for (const PandocJson& entry : block.at("c")) {
        paragraph(entry.at(0));
        for (const PandocJson& definition : entry.at(1)) all(definition);
      }
    }
  }

  void line(std::string_view text) {
    while (text.ends_with(' ')) text.remove_suffix(1);
    if (made_.text.size() + text.size() > most_) throw TooLarge();
    if (!text.empty()) made_.text.append(std::exchange(prefix_, std::string(prefix_.size(), ' '))).append(text);
    made_.text += '\n';
  }

  void gap() {
    if (items_ == 0 && !made_.text.empty() && !made_.text.ends_with("\n\n")) made_.text += '\n';
  }

  void paragraph(const PandocJson& inlines) {
    std::vector<const PandocJson*> notes;
    const std::string text = text_of_inlines(inlines, "\n", notes);
    std::string_view rest = text;
    while (!rest.empty()) {
      const auto end = std::min(rest.find('\n'), rest.size());
      std::string_view one = rest.substr(0, end);
      rest.remove_prefix(std::min(end + 1, rest.size()));
      while (one.starts_with(' ')) one.remove_prefix(1);
      if (!one.empty()) line(one);
    }
    gap();
    add_notes(notes);
  }

  void heading(const PandocJson& parts) {
    std::vector<const PandocJson*> notes;
    std::string title = text_of_inlines(parts.at(2), " ", notes);
    const auto blank = [&](char c) { return c == ' '; };
    title.erase(title.begin(), std::ranges::find_if_not(title, blank));
    while (title.ends_with(' ')) title.pop_back();
    if (!title.empty()) {
      const auto level = std::clamp(parts.at(0).get<int>(), 1, 6);
      gap();
      made_.origin.headings.push_back({.offset = static_cast<std::uint32_t>(made_.text.size()),
                                       .level = static_cast<std::uint32_t>(level),
                                       .title = title});
      line(std::string(static_cast<std::size_t>(level), '#') + ' ' + title);
      gap();
    }
    add_notes(notes);
  }

  template <class Mark>
  void list(const PandocJson& items, const Mark& mark) {
    // An item of a list that stands first in an item keeps the outer mark: it begins with both.
    const std::string outer = std::exchange(prefix_, {});
    const std::string indent(outer.size(), ' ');
    ++items_;
    for (std::size_t i = 0; i < items.size(); ++i) {
      const std::string own = mark(i);
      prefix_ = (i == 0 ? outer : indent) + own;
      all(items.at(i));
    }
    --items_;
    prefix_ = indent;
    gap();
  }

  void code(std::string_view text) {
    while (!text.empty()) {
      const auto end = std::min(text.find('\n'), text.size());
      line(visible_text(text.substr(0, end)));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    gap();
  }

  void caption(const PandocJson& parts) { all(parts.at(1)); }

  void table(const PandocJson& parts) {
    caption(parts.at(1));
    std::vector<const PandocJson*> notes;
    const PandocTable table = read_table(parts, most_, notes);
    gap();
    const std::string indent = std::exchange(prefix_, {});  // a table in a list item begins at the margin
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      line(pipe_row(table.rows[i]));
      if (i + 1 == std::max<std::size_t>(table.header_rows, 1)) line(pipe_rule(table.rows[i].size()));
    }
    prefix_ = std::string(indent.size(), ' ');
    gap();
    add_notes(notes);
  }

  void add_notes(const std::vector<const PandocJson*>& notes) {
    for (const PandocJson* note : notes) all(*note);
  }

  std::size_t most_;
  Converted made_;
  std::string prefix_;  ///< before the next line: the mark of a list item, or blanks as wide
  int items_ = 0;       ///< lists around the place
  int depth_ = 0;
};

}  // namespace

std::variant<Converted, ConversionProblem> text_of_pandoc(std::string_view json, std::size_t most) {
  const auto failed = [](std::string reason) {
    return ConversionProblem{.rule = "file/conversion-failed",
                             .message_id = "failed",
                             .values = {{{"program", "pandoc"}, {"reason", std::move(reason)}}}};
  };
  try {
    const auto tree = PandocJson::parse(json);
    Blocks blocks(most);
    blocks.front(tree.at("meta"));
    blocks.all(tree.at("blocks"));
    return blocks.done();
  } catch (const PandocJson::exception& error) {
    return failed(error.what());
  } catch (const TooDeep&) {
    return ConversionProblem{.rule = "file/conversion-failed",
                             .message_id = "too_deep",
                             .values = {{{"limit", std::to_string(max_pandoc_depth)}, {}}}};
  } catch (const TooLarge&) {
    return ConversionProblem{
        .rule = "file/too-large", .message_id = "text", .values = {{{"limit", std::to_string(most >> 20U)}, {}}}};
  }
}

}  // namespace planlint
