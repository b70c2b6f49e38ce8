// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Values, dates and periods as the value grammar has them: as written where it can, else in the nearest form.
#pragma once

#include <string>
#include <string_view>

#include "model/plan.h"

namespace planlint::writer {

/// A value that is present.
[[nodiscard]] std::string value_text(const Quantity& value);
[[nodiscard]] std::string date_text(const Date& date);
/// What stands behind `periodicitet`; empty for nothing.
[[nodiscard]] std::string period_text(Period period, const Text& text);
/// What stands behind `avser`; empty for nothing.
[[nodiscard]] std::string value_period_text(const ValuePeriod& period);
/// What stands behind `bedömning`; empty for nothing.
[[nodiscard]] std::string assessment_text(const Assessment& assessment);
/// What stands behind a programme's title; empty for nothing.
[[nodiscard]] std::string years_text(const Programme& programme);

}  // namespace planlint::writer
