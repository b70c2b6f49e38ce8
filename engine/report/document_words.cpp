// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "report/document_words.h"

#include "report/words.h"

namespace planlint {
namespace {

std::string kind_word(const Header& header, Language language) {
  switch (header.kind) {
    case DocumentKind::plan: return "verksamhetsplan";
    case DocumentKind::catalogue: return "kf-budget";
    case DocumentKind::tertial_report: {
      return header.tertial == 0 ? "tertialrapport" : "tertialrapport " + std::to_string(header.tertial);
    }
    case DocumentKind::annual_report: return "verksamhetsberättelse";
    case DocumentKind::unknown: break;
  }
  return std::string(in(language, "okänt slag", "of an unknown kind"));
}

}  // namespace

std::string document_words(const Header& header, Language language) {
  std::string out = kind_word(header, language);
  if (header.year != 0) out += ' ' + std::to_string(header.year);
  if (header.board) out += ", " + printable(header.board.value);
  return out;
}

std::string document_line(const Plan& plan, Language language) {
  return printable(plan.source->path()) + ": " + document_words(plan.header, language) + '\n';
}

}  // namespace planlint
