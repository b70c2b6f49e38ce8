// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "convert/pdf_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "convert/visible_text.h"

namespace planlint {
namespace {

constexpr double furthest = 1e9;

/// The number in `name="…"`.
double attribute(std::string_view tag, std::string_view name) {
  const auto at = tag.find(name);
  double value = 0;
  if (at == std::string_view::npos) return value;
  const char* begin = tag.data() + at + name.size();
  std::from_chars(begin, tag.data() + tag.size(), value);
  // A damaged PDF may put words anywhere, and nowhere.
  return std::isfinite(value) ? std::clamp(value, -furthest, furthest) : 0;
}

std::string unescaped(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, char>, 5> names = {
      {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}}};
  std::string plain;
  while (!text.empty()) {
    const auto found = std::ranges::find_if(names, [&](const auto& name) { return text.starts_with(name.first); });
    plain += found == names.end() ? text[0] : found->second;
    text.remove_prefix(found == names.end() ? 1 : found->first.size());
  }
  return visible_text(plain);
}

}  // namespace

std::vector<PdfPage> read_pdf_words(std::string_view html) {
  constexpr std::string_view page_tag = "<page ";
  constexpr std::string_view word_tag = "<word ";
  std::vector<PdfPage> pages;
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
    if (html.substr(at, page_tag.size()) == page_tag) pages.emplace_back();
    if (html.substr(at, word_tag.size()) != word_tag || pages.empty()) continue;
    const auto close = html.find('>', at);
    const auto end = html.find("</word>", at);
    if (close == std::string_view::npos || end == std::string_view::npos || close > end) break;
    const auto tag = html.substr(at, close - at);
    PdfWord word = {.left = attribute(tag, "xMin=\""),
                    .top = attribute(tag, "yMin=\""),
                    .right = attribute(tag, "xMax=\""),
                    .bottom = attribute(tag, "yMax=\""),
                    .text = unescaped(html.substr(close + 1, end - close - 1))};
    if (word.text.find_first_not_of(' ') != std::string::npos) pages.back().push_back(std::move(word));
    at = end;
  }
  return pages;
}

}  // namespace planlint
