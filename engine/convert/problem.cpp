// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "convert/problem.h"

namespace planlint {

Diagnostic& add_problem(Findings& findings, const ConversionProblem& problem) {
  return findings.add(problem.rule, problem.message_id, {}, {problem.values[0], problem.values[1]});
}

}  // namespace planlint
