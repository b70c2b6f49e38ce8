// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Text with places to fill in, in both forms: as the language server protocol has snippets, and plain for editors that
// know none.
#pragma once

#include <string>
#include <string_view>

namespace planlint::lsp {

class Snippet {
 public:
  /// Text as it stands.
  Snippet& text(std::string_view text);
  /// A place to fill in, with what stands there to begin with.
  Snippet& place(std::string_view initial);
  /// Where the cursor is in the end.
  Snippet& end();

  [[nodiscard]] const std::string& plain() const { return plain_; }
  /// Empty where there is nothing to fill in.
  [[nodiscard]] std::string snippet() const { return places_ > 0 || has_end_ ? snippet_ : std::string(); }

 private:
  std::string plain_;
  std::string snippet_;
  int places_ = 0;
  bool has_end_ = false;
};

}  // namespace planlint::lsp
