// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "write/printer.h"

#include <utility>

#include "model/plan.h"
#include "write/spelling.h"

namespace planlint::writer {
namespace {

constexpr std::size_t longest_line = 100;  ///< of a text in quotes, in bytes

/// A text as it reads, with one kind of line break.
std::string plain(std::string_view text) {
  std::string result = readable(text);
  for (std::size_t at = 0; (at = result.find('\r', at)) != std::string::npos; ++at) {
    result.replace(at, result.compare(at, 2, "\r\n") == 0 ? 2 : 1, "\n");
  }
  return dedent(result);
}

}  // namespace

void Printer::start_line() {
  flush_head();
  if (std::exchange(wants_gap_, false) && !at_start_) text_ += '\n';
  at_start_ = false;
  text_.append(2 * depth_, ' ');
}

void Printer::flush_head() {
  if (!std::exchange(has_head_, false)) return;
  const std::string head = std::move(head_);
  start_line();
  text_.append(head).append(" {\n");
  ++depth_;
  at_start_ = true;
}

void Printer::line(std::string_view text) {
  start_line();
  text_.append(text).append("\n");
}

void Printer::property(std::string_view keyword, std::string_view rest) {
  if (!rest.empty()) line(std::string(keyword).append(" ").append(rest));
}

void Printer::title(std::string_view keyword, const Text& text) {
  if (text) property(keyword, quoted(text.value));
}

void Printer::prose(std::string_view keyword, const Text& text) {
  if (!text) return;
  const std::string value = plain(text.value);
  if (value.size() <= longest_line && value.find('\n') == std::string::npos) return property(keyword, quoted(value));
  block_of_text(keyword, text.value);
}

void Printer::block_of_text(std::string_view keyword, std::string_view text) {
  const std::string value = plain(text);
  if (value.empty()) return property(keyword, "\"\"");
  line(std::string(keyword) + " \"\"\"");
  const std::string indentation(2 * depth_ + 2, ' ');
  std::string_view rest = value;
  for (bool more = true; more;) {
    const auto end = rest.find('\n');
    more = end != std::string_view::npos;
    const std::string written = prose_line(rest.substr(0, end));
    if (!written.empty()) text_.append(indentation).append(written);
    text_ += '\n';
    if (more) rest.remove_prefix(end + 1);
  }
  text_.append(indentation).append("\"\"\"\n");
}

void Printer::names(std::string_view keyword, const std::vector<Text>& names) {
  std::string list;
  for (const Text& name : names) list.append(list.empty() ? "" : ", ").append(quoted(name.value));
  property(keyword, list);
}

void Printer::list(std::string_view keyword, const std::vector<Text>& items) {
  if (items.empty()) return;
  open(keyword);
  for (const Text& item : items) prose("-", item);
  close();
}

void Printer::open(std::string_view head) {
  flush_head();
  wants_gap_ = true;
  head_ = head;
  has_head_ = true;
}

void Printer::close() {
  if (std::exchange(has_head_, false)) {
    const std::string head = std::move(head_);
    line(head);
  } else {
    --depth_;
    wants_gap_ = false;
    at_start_ = false;
    line("}");
  }
  wants_gap_ = true;
}

std::string head(std::string_view keyword, const Text& title) {
  return title ? std::string(keyword).append(" ").append(quoted(title.value)) : std::string(keyword);
}

}  // namespace planlint::writer
