// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "report/paint.h"

namespace planlint {
namespace {

/// SGR codes of ECMA-48; only the eight colours that every terminal theme keeps readable.
std::string_view code_of(Style style) {
  switch (style) {
    case Style::plain: return "";
    case Style::strong: return "1";
    case Style::error: return "1;31";
    case Style::warning: return "1;33";
    case Style::note: return "1;36";
    case Style::frame: return "1;34";
    case Style::help: return "1;36";
    case Style::removed: return "31";
    case Style::added: return "32";
  }
  return "";
}

}  // namespace

Style style_of(Severity severity) {
  switch (severity) {
    case Severity::error: return Style::error;
    case Severity::warning: return Style::warning;
    case Severity::note: return Style::note;
  }
  return Style::note;
}

std::string Paint::operator()(Style style, std::string_view text) const {
  const auto code = code_of(style);
  if (!color || code.empty() || text.empty()) return std::string(text);
  std::string out = "\x1b[";
  return out.append(code).append("m").append(text).append("\x1b[0m");
}

}  // namespace planlint
