// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "reader/read_plan.h"

#include <algorithm>

#include "reader/statements.h"
#include "text/encoding.h"

namespace planlint {
namespace {

bool has_content(std::string_view text) {
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  return text.find_first_not_of(" \t\r\n\f") != std::string_view::npos;
}

/// One finding for a file that is something else altogether, instead of one for each of its lines.
void judge_document(const Plan& plan, const StatementReader& reader, Findings& findings) {
  const Range start = {.start = 0, .end = 0};
  if (!has_content(plan.source->text())) {
    findings.add("file/empty", "empty", start);
  } else if (plan.header.kind == DocumentKind::unknown) {
    if (2 * reader.unknown_statements() > reader.known_statements()) {
      findings.all().clear();
      findings.add("file/not-a-plan", "not_a_plan", start);
    } else {
      findings.add("file/not-a-plan", "no_header", start);
    }
  }
}

}  // namespace

ReadPlan read_plan(const std::shared_ptr<const Source>& source, const SyntaxTree& tree, Language language,
                   const EarlierReading* earlier) {
  ReadPlan result;
  result.plan.source = source;
  Findings findings(source, language);
  StatementReader reader(result.plan, findings, earlier);
  reader.read(tree);
  judge_document(result.plan, reader, findings);
  result.suppressions = read_suppressions(tree, findings);
  result.diagnostics = std::move(findings.all());
  return result;
}

}  // namespace planlint
