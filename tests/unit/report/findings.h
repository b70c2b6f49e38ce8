// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Findings to print, made from a text and the words in it that they are about.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "diagnostics/diagnostic.h"
#include "report/report.h"

namespace planlint::test {

inline std::shared_ptr<const Source> source_of(std::string path, std::string text) {
  return std::make_shared<const Source>(std::move(path), std::move(text));
}

/// The first place where `words` stand in the source.
inline Range range_of(const Source& source, std::string_view words) {
  const auto at = source.text().find(words);
  if (at == std::string_view::npos) return {};
  return {.start = static_cast<std::uint32_t>(at), .end = static_cast<std::uint32_t>(at + words.size())};
}

inline Diagnostic finding(const std::shared_ptr<const Source>& source, Range range) {
  return {.rule = "target/missing",
          .severity = Severity::error,
          .location = {.source = source, .range = range},
          .message_id = "missing",
          .message = "indikatorn ”Täthet” saknar årsmål",
          .label = {},
          .subject = {},
          .related = {},
          .fixes = {}};
}

/// The whole report on one file.
inline std::string whole(Report& report, std::string_view path, std::span<const Diagnostic> diagnostics,
                         const Totals& totals = {}) {
  std::string text = report.begin();
  text += report.add(path, diagnostics);
  text += report.end(totals);
  return text;
}

}  // namespace planlint::test
