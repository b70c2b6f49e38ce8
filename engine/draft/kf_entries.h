// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The council's indicators and activities as a board's plan restates them, ready to be filled in.
#pragma once

#include <string>
#include <string_view>

#include "model/plan.h"

namespace planlint {

/// KF's target as `kf-årsmål`, with period, unit and scope; the board's own target is still to be written. Views are
/// those of `kf`.
[[nodiscard]] Indicator restated(const Indicator& kf);
/// KF's dates.
[[nodiscard]] Activity restated(const Activity& kf);

/// The statement in the common form, without a line break at its end; its lines begin with `indentation`, but for the
/// first.
[[nodiscard]] std::string statement_of(const Indicator& indicator, std::string_view indentation = {});
[[nodiscard]] std::string statement_of(const Activity& activity, std::string_view indentation = {});

/// Any statements in the common form, likewise.
[[nodiscard]] std::string in_common_form(std::string statements, std::string_view indentation = {});

}  // namespace planlint
