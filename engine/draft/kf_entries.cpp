// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "draft/kf_entries.h"

#include <utility>

#include "format/format.h"
#include "write/write_plan.h"

namespace planlint {

Indicator restated(const Indicator& kf) {
  Indicator own;
  own.from_kf = true;
  own.range = kf.range;
  own.name = kf.name;
  own.owner = kf.owner;
  own.kf_target = kf.target;
  own.period = kf.period;
  own.period_text = kf.period_text;
  own.unit = kf.unit;
  own.scope_is_city = kf.scope_is_city;
  return own;
}

Activity restated(const Activity& kf) {
  Activity own;
  own.from_kf = true;
  own.range = kf.range;
  own.name = kf.name;
  own.owner = kf.owner;
  own.time_range = kf.time_range;
  own.start = kf.start;
  own.end = kf.end;
  return own;
}

std::string statement_of(const Indicator& indicator, std::string_view indentation) {
  return in_common_form(write_indicator(indicator), indentation);
}

std::string statement_of(const Activity& activity, std::string_view indentation) {
  return in_common_form(write_activity(activity), indentation);
}

std::string in_common_form(std::string statements, std::string_view indentation) {
  std::string text = format(Source("draft.plan", std::move(statements))).text;
  while (text.ends_with('\n')) text.pop_back();
  if (indentation.empty()) return text;
  std::string indented;
  for (std::size_t i = 0; i < text.size(); ++i) {
    indented += text[i];
    if (text[i] == '\n' && i + 1 < text.size() && text[i + 1] != '\n') indented += indentation;
  }
  return indented;
}

}  // namespace planlint
