// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Files as editors name them.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace planlint::lsp {

/// The path of a `file:` URI; of another one (`untitled:Untitled-1`) the URI itself.
[[nodiscard]] std::string path_of_uri(std::string_view uri);
/// `file:///tmp/å.plan` as `file:///tmp/%C3%A5.plan`; what is a URI already stays as it is.
[[nodiscard]] std::string uri_of_path(std::string_view path);

/// Editors spell URIs in different ways, and know a file only by their own: what one is called once, it stays.
class Uris {
 public:
  /// The path of a URI that the client has used.
  std::string path(const std::string& uri);
  [[nodiscard]] std::string of(const std::string& path) const;

 private:
  std::map<std::string, std::string, std::less<>> by_path_;
};

}  // namespace planlint::lsp
