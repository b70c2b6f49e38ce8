// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Findings for people, in rustc's frame:
//
//   fel[target/missing]: indikatorn ”Förskollärartäthet” saknar årsmål
//     --> plan.plan:12:16
//      |
//   12 |   kf-indikator "Förskollärartäthet" {
//      |                ^^^^^^^^^^^^^^^^^^^^ inget årsmål
//      |
//     ::: kf-budget.plan:33:5
//      |
//   33 |   årsmål 33 %
//      |   ----------- KF:s årsmål
//      |
//   hjälp: skriv KF:s årsmål
//      |
//   13 +     årsmål 33 %
#pragma once

#include <string>

#include "diagnostics/diagnostic.h"
#include "report/paint.h"

namespace planlint {

/// One finding in its frame, with a blank line behind it.
[[nodiscard]] std::string framed(const Diagnostic& diagnostic, Language language, Paint paint);

/// One finding on one line.
[[nodiscard]] std::string on_one_line(const Diagnostic& diagnostic, Language language, Paint paint);

}  // namespace planlint
