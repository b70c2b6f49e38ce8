// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/uri.h"

#include <algorithm>
#include <charconv>
#include <filesystem>

namespace planlint::lsp {
namespace {

constexpr std::string_view file_scheme = "file://";

std::string decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned value = 0;
    const char* digits = text.data() + i + 1;
    if (text[i] == '%' && i + 2 < text.size() && std::from_chars(digits, digits + 2, value, 16).ptr == digits + 2) {
      out += static_cast<char>(value);
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

bool is_plain(char letter) {
  constexpr std::string_view others = "-._~/";
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') ||
         others.find(letter) != std::string_view::npos;
}

}  // namespace

std::string path_of_uri(std::string_view uri) {
  if (!uri.starts_with(file_scheme)) return std::string(uri);
  uri.remove_prefix(file_scheme.size());
  if (!uri.starts_with('/')) uri.remove_prefix(std::min(uri.find('/'), uri.size()));  // the name of a computer
  return std::filesystem::path(decoded(uri)).lexically_normal().string();
}

std::string uri_of_path(std::string_view path) {
  if (!path.starts_with('/')) return std::string(path);
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string uri(file_scheme);
  for (const char letter : path) {
    if (is_plain(letter)) {
      uri += letter;
    } else {
      const auto byte = static_cast<unsigned char>(letter);
      uri.append({'%', digits[byte >> 4U], digits[byte & 15U]});
    }
  }
  return uri;
}

std::string Uris::path(const std::string& uri) {
  std::string path = path_of_uri(uri);
  by_path_[path] = uri;
  return path;
}

std::string Uris::of(const std::string& path) const {
  const auto known = by_path_.find(path);
  return known == by_path_.end() ? uri_of_path(path) : known->second;
}

}  // namespace planlint::lsp
