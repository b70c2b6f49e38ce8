// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/transport.h"

#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <charconv>
#include <utility>

namespace planlint::lsp {
namespace {

constexpr std::string_view length_name = "content-length:";
/// More than that without a blank line is no header.
constexpr std::size_t longest_header = 4096;

bool same_letter(char a, char b) {
  return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
}

/// Where the name of the length begins; npos where it does not stand in `text`.
std::size_t find_length(std::string_view text, std::size_t from = 0) {
  const auto found = std::search(text.begin() + static_cast<std::ptrdiff_t>(std::min(from, text.size())), text.end(),
                                 length_name.begin(), length_name.end(), same_letter);
  return found == text.end() ? std::string_view::npos : static_cast<std::size_t>(found - text.begin());
}

/// The number behind the name of the length in a header's lines.
std::optional<std::size_t> length_in(std::string_view header) {
  while (!header.empty()) {
    std::string_view line = header.substr(0, header.find('\n'));
    header.remove_prefix(std::min(line.size() + 1, header.size()));
    if (find_length(line) != 0) continue;
    line.remove_prefix(length_name.size());
    while (line.starts_with(' ')) line.remove_prefix(1);
    while (line.ends_with('\r') || line.ends_with(' ')) line.remove_suffix(1);
    std::size_t length = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), length);
    if (error != std::errc() || end != line.data() + line.size()) return std::nullopt;
    return length;
  }
  return std::nullopt;
}

/// Where the header ends that `text` begins with, and how long the blank line is; editors' scripts may leave out CRs.
std::pair<std::size_t, std::size_t> end_of_header(std::string_view text) {
  const auto with_returns = text.find("\r\n\r\n");
  const auto without = text.find("\n\n");
  return with_returns < without ? std::pair(with_returns, std::size_t{4}) : std::pair(without, std::size_t{2});
}

}  // namespace

std::optional<FrameReader::Item> FrameReader::next() {
  if (to_skip_ > 0) {
    const auto skipped = std::min(to_skip_, buffer_.size());
    buffer_.erase(0, skipped);
    to_skip_ -= skipped;
    if (to_skip_ > 0) return std::nullopt;
  }
  if (!length_) {
    if (auto error = read_header()) return error;
    if (!length_) return std::nullopt;
  }
  return read_body();
}

std::optional<FrameReader::Item> FrameReader::read_header() {
  if (lost_) {
    const auto start = find_length(buffer_);
    if (start == std::string::npos) {  // its name may have come in part
      if (buffer_.size() > length_name.size()) buffer_.erase(0, buffer_.size() - length_name.size());
      return std::nullopt;
    }
    buffer_.erase(0, start);
    lost_ = false;
  }
  const auto [end, blank] = end_of_header(std::string_view(buffer_).substr(0, longest_header));
  if (end == std::string_view::npos) {
    if (buffer_.size() < longest_header) return std::nullopt;
    return resynchronise("a header of more than 4096 bytes");
  }
  const auto length = length_in(std::string_view(buffer_).substr(0, end));
  if (!length) return resynchronise("a header without a valid Content-Length");
  buffer_.erase(0, end + blank);
  if (*length > limit_) {
    to_skip_ = *length;
    return FrameError{"a message of " + std::to_string(*length) + " bytes; at most " + std::to_string(limit_) +
                      " are read"};
  }
  length_ = length;
  return std::nullopt;
}

std::optional<FrameReader::Item> FrameReader::read_body() {
  if (buffer_.size() < *length_) return std::nullopt;
  std::string body = buffer_.substr(0, *length_);
  buffer_.erase(0, *length_);
  if (buffer_.empty()) buffer_.shrink_to_fit();
  length_.reset();
  return body;
}

FrameReader::Item FrameReader::resynchronise(std::string reason) {
  // The name that this header may begin with led nowhere: look behind it.
  buffer_.erase(0, std::min<std::size_t>(find_length(buffer_) == 0 ? length_name.size() : 0, buffer_.size()));
  lost_ = true;
  return FrameError{std::move(reason)};
}

void FrameWriter::write(std::string_view body) {
  std::string frame = "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n";
  frame.append(body);
  const std::lock_guard lock(mutex_);
  for (std::string_view left = frame; !left.empty() && !broken_;) {
    const auto written = ::write(descriptor_, left.data(), left.size());
    if (written > 0) {
      left.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      broken_ = true;
    }
  }
}

}  // namespace planlint::lsp
