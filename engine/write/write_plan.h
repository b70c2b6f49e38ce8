// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A plan as a plan file, so that what was read from a published document can be kept, edited and followed up.
#pragma once

#include <string>

#include "model/plan.h"

namespace planlint {

/// Everything in the plan in the plan language, indented, in document order. Reading the text gives the plan again, and
/// no syntax finding but for parts that the plan itself lacks (a year, an area goal's number). The exceptions:
///
/// - Comments are no part of a plan. Line breaks of any kind become `\n` in prose, and a space in titles, names, values
///   and cells, which stand on one line. Control characters (but tabs and form feeds) and
///   bytes that are no UTF-8 become U+FFFD.
/// - What may not stand where it belongs gets an `avsnitt` of its own there: an indicator that no goal owns, KF's
///   indicator under a board goal, a second list of the UN's goals.
/// - A goal's number that is none (`1:2`) stands before its title. References that are no numbers are left out, and so
///   are `stödjer` on other than board goals, and `nämnder` on other than area goals.
/// - An area goal that belongs to no focus goal belongs to the one before it, where there is one.
/// - Of a value, number, operator and unit are kept, in the spelling of the language where the document has another one
///   (`58.3` becomes `58,3`). An interval with an operator, or with a negative end, is kept as words.
/// - A table without a header row gets one, of the columns' headings. Money units are `kr`, `tkr` and `mnkr`; another
/// one
///   is left out.
[[nodiscard]] std::string write_plan(const Plan& plan);

/// One statement, likewise.
[[nodiscard]] std::string write_indicator(const Indicator& indicator);
[[nodiscard]] std::string write_activity(const Activity& activity);

}  // namespace planlint
