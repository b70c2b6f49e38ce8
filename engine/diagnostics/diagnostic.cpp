// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "diagnostics/diagnostic.h"

#include <algorithm>
#include <tuple>

namespace planlint {
namespace {

auto key(const Diagnostic& d) {
  return std::tie(d.location.source->path(), d.location.range, d.rule, d.message_id, d.message);
}

}  // namespace

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::note: return "note";
    case Severity::warning: return "warning";
    case Severity::error: return "error";
  }
  return "";
}

std::string_view name_of(Applicability applicability) {
  switch (applicability) {
    case Applicability::safe: return "safe";
    case Applicability::suggested: return "suggested";
    case Applicability::has_placeholders: return "has_placeholders";
  }
  return "";
}

bool before(const Diagnostic& a, const Diagnostic& b) { return key(a) < key(b); }

void sort_and_unique(std::vector<Diagnostic>& diagnostics) {
  std::ranges::stable_sort(diagnostics, before);
  const auto is_same = [](const Diagnostic& a, const Diagnostic& b) { return key(a) == key(b); };
  diagnostics.erase(std::unique(diagnostics.begin(), diagnostics.end(), is_same), diagnostics.end());
}

}  // namespace planlint
