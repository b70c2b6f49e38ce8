// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "kit/api_reference.h"

#include <algorithm>
#include <vector>

namespace planlint {
namespace {

/// A field or a function.
struct Row {
  std::string name;
  std::string type;
  std::string text;
};

/// A class, an alias, a library or, without a name, plain text.
struct Entry {
  std::string name;
  std::string text;
  std::vector<Row> rows;
};

/// A function before its line is reached: what stands above it.
struct Parameter {
  std::string name;
  std::string type;
  std::string text;
  bool optional = false;
};

bool take_prefix(std::string_view& line, std::string_view prefix) {
  if (!line.starts_with(prefix)) return false;
  line.remove_prefix(prefix.size());
  return true;
}

void skip_blanks(std::string_view& line) { line.remove_prefix(std::min(line.find_first_not_of(' '), line.size())); }

std::string take_word(std::string_view& line) {
  skip_blanks(line);
  const auto word = line.substr(0, line.find(' '));
  line.remove_prefix(word.size());
  skip_blanks(line);
  return std::string(word);
}

/// A type ends at a blank that stands in no brackets and behind nothing that wants more.
std::string take_type(std::string_view& line) {
  skip_blanks(line);
  int depth = 0;
  std::size_t end = 0;
  for (; end < line.size(); ++end) {
    const char c = line[end];
    if (c == '{' || c == '(' || c == '[' || c == '<') ++depth;
    if (c == '}' || c == ')' || c == ']' || c == '>') --depth;
    if (c == ',' && depth == 0) break;
    if (c == ' ' && depth == 0 && line[end - 1] != ':' && line[end - 1] != '|') break;
  }
  const std::string type(line.substr(0, end));
  line.remove_prefix(end);
  skip_blanks(line);
  return type;
}

void replace_all(std::string& text, std::string_view what, std::string_view with) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
}

/// As people read it; no `|`, which would end a cell.
std::string shown_type(std::string type, bool optional = false) {
  const bool is_union = type.find('|') != std::string::npos;
  replace_all(type, "planlint.", "");
  replace_all(type, "|", " or ");
  if (optional) type += is_union ? " or nil" : "?";
  return type;
}

std::string joined(std::string before, std::string_view text, std::string_view between) {
  if (before.empty() || text.empty()) between = "";
  return before.append(between).append(text);
}

bool take_optional(std::string& name) {
  if (!name.ends_with('?')) return false;
  name.pop_back();
  return true;
}

class Reader {
 public:
  explicit Reader(std::string_view annotations) {
    while (!annotations.empty()) {
      const auto line = annotations.substr(0, annotations.find('\n'));
      read(line);
      annotations.remove_prefix(std::min(line.size() + 1, annotations.size()));
    }
    end_block();
  }

  [[nodiscard]] std::string markdown() const {
    std::string out;
    for (const auto& [title, entries] : sections_) {
      out += (out.empty() ? "## " : "\n## ") + title + "\n";
      for (const Entry& entry : entries) out += shown(entry);
    }
    return out;
  }

 private:
  struct Section {
    std::string title;
    std::vector<Entry> entries;
  };

  void read(std::string_view line) {
    if (line.empty()) return end_block();
    if (take_prefix(line, "-- ---- ")) {
      sections_.push_back({.title = std::string(line.substr(0, line.find(" --"))), .entries = {}});
    } else if (sections_.empty()) {
      return;  // what opens the file is not for rule writers
    } else if (take_prefix(line, "---@")) {
      read_tag(line);
    } else if (take_prefix(line, "---")) {
      text_ = joined(std::move(text_), line, " ");
    } else if (take_prefix(line, "function ")) {
      end_function(line.substr(0, line.find('(')));
    } else if (const auto equals = line.find(" = {}");
               equals != std::string_view::npos && !line.starts_with("local ")) {
      if (!in_class_) begin_entry({});
      sections_.back().entries.back().name = line.substr(0, equals);  // what rules call it, not the class
    }
  }

  void read_tag(std::string_view line) {
    const std::string tag = take_word(line);
    if (tag == "class") {
      std::string name = take_word(line);
      const bool has_parent = name.ends_with(':');
      if (has_parent) name.pop_back();
      begin_entry(shown_type(name));
      in_class_ = true;
      if (has_parent) parent_is(shown_type(take_word(line)));
    } else if (tag == "alias") {
      const std::string name = take_word(line);
      begin_entry(shown_type(name));
      Entry& entry = sections_.back().entries.back();
      entry.text = joined(entry.text, '`' + shown_type(std::string(line)) + '`', " ");
    } else if (tag == "field") {
      std::string name = take_word(line);
      const bool optional = take_optional(name);
      const std::string type = take_type(line);
      add(sections_.back().entries.back(),
          {.name = name, .type = shown_type(type, optional), .text = std::string(line)});
    } else if (tag == "param") {
      Parameter parameter = {.name = take_word(line), .type = take_type(line), .text = std::string(line)};
      parameter.optional = take_optional(parameter.name);
      parameters_.push_back(std::move(parameter));
    } else if (tag == "return") {
      read_results(line);
    }
  }

  /// `TYPE name, TYPE name`, or `TYPE # text`.
  void read_results(std::string_view line) {
    while (!line.empty()) {
      result_ = joined(std::move(result_), shown_type(take_type(line)), ", ");
      if (take_prefix(line, "# ")) {
        result_text_ = line;
        return;
      }
      if (line.starts_with("...")) result_ += " ...";
      line.remove_prefix(std::min(line.find(','), line.size()));
      take_prefix(line, ",");
    }
  }

  void begin_entry(std::string name) {
    sections_.back().entries.push_back({.name = std::move(name), .text = std::move(text_), .rows = {}});
    text_.clear();
  }

  void parent_is(const std::string& parent) {
    std::string anchor = parent;
    std::ranges::transform(anchor, anchor.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    Entry& entry = sections_.back().entries.back();
    entry.text = joined(entry.text, "Has what a [" + parent + "](#" + anchor + ") has, too.", " ");
  }

  static void add(Entry& entry, Row row) { entry.rows.push_back(std::move(row)); }

  /// `name` with its owner: `Thing:part`, `text.fold`, `lib`. Where there is none, the functions of a section share an
  /// entry.
  void end_function(std::string_view name) {
    const auto dot = name.find_first_of(".:");
    const std::string owner = dot == std::string_view::npos ? "Functions" : std::string(name.substr(0, dot));
    auto& entries = sections_.back().entries;
    auto entry = std::ranges::find(entries, owner, &Entry::name);
    if (entry == entries.end()) entry = entries.insert(entries.end(), {.name = owner, .text = {}, .rows = {}});
    const bool is_method = dot != std::string_view::npos && name[dot] == ':';
    std::string text = std::move(text_);
    for (const Parameter& parameter : parameters_) {
      if (parameter.type == "string" && parameter.text.empty()) continue;
      text = joined(std::move(text), '`' + parameter.name + "` (`" + shown_type(parameter.type) + "`)",
                    text.ends_with('.') ? " " : "; ");
      if (!parameter.text.empty()) text += ": " + parameter.text;
    }
    if (!result_text_.empty())
      text = joined(std::move(text), "result: " + result_text_, text.ends_with('.') ? " " : "; ");
    add(*entry,
        {.name = std::string(is_method ? name.substr(dot) : name) + signature(), .type = result_, .text = text});
    forget_function();
  }

  [[nodiscard]] std::string signature() const {
    std::string text = "(";
    std::string closing;
    for (const Parameter& parameter : parameters_) {
      const bool first = text == "(";
      if (parameter.optional) {
        text += first ? "[" : " [, ";
        closing += ']';
      } else if (!first) {
        text += ", ";
      }
      text += parameter.name;
    }
    return text + closing + ')';
  }

  void forget_function() {
    text_.clear();
    parameters_.clear();
    result_.clear();
    result_text_.clear();
  }

  /// Text that stands alone is text of the section.
  void end_block() {
    if (!text_.empty()) begin_entry("");
    in_class_ = false;
    forget_function();
  }

  static std::string shown(const Entry& entry) {
    std::string out = entry.name.empty() ? "" : "\n### " + entry.name + "\n";
    if (!entry.text.empty()) out += '\n' + entry.text + '\n';
    if (entry.rows.empty()) return out;
    out += "\n| | | |\n|---|---|---|\n";
    for (const Row& row : entry.rows) {
      out += "| `" + row.name + "` | " + (row.type.empty() ? "" : '`' + row.type + '`') + " | " + row.text + " |\n";
    }
    return out;
  }

  std::vector<Section> sections_;
  std::string text_;
  bool in_class_ = false;  ///< within its block
  std::vector<Parameter> parameters_;
  std::string result_;
  std::string result_text_;
};

}  // namespace

std::string api_reference(std::string_view annotations) { return Reader(annotations).markdown(); }

}  // namespace planlint
