// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/snippet.h"

namespace planlint::lsp {
namespace {

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    if (c == '$' || c == '}' || c == '\\') out += '\\';
    out += c;
  }
}

}  // namespace

Snippet& Snippet::text(std::string_view text) {
  plain_ += text;
  append_escaped(snippet_, text);
  return *this;
}

Snippet& Snippet::place(std::string_view initial) {
  plain_ += initial;
  snippet_ += "${" + std::to_string(++places_) + ':';
  append_escaped(snippet_, initial);
  snippet_ += '}';
  return *this;
}

Snippet& Snippet::end() {
  has_end_ = true;
  snippet_ += "$0";
  return *this;
}

}  // namespace planlint::lsp
