// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The base protocol of LSP: messages in frames, `Content-Length: 12\r\n\r\n{…}`, and what to do where a frame is none.
#pragma once

#include <cstddef>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace planlint::lsp {

/// What stood where a frame was expected. Reading goes on at the next one.
struct FrameError {
  std::string reason;  ///< for a log, in English
};

/// Cuts a stream of bytes, fed as they come, into the bodies of messages.
class FrameReader {
 public:
  /// No body of a larger file than may be read, with every byte of it escaped, is longer.
  static constexpr std::size_t default_limit = std::size_t{256} << 20U;

  explicit FrameReader(std::size_t limit = default_limit) : limit_(limit) {}

  void feed(std::string_view bytes) { buffer_.append(bytes); }
  /// The next body or error; nothing until more is fed.
  [[nodiscard]] std::optional<std::variant<std::string, FrameError>> next();

 private:
  using Item = std::variant<std::string, FrameError>;
  std::optional<Item> read_header();
  std::optional<Item> read_body();
  Item resynchronise(std::string reason);

  std::size_t limit_;
  std::string buffer_;
  std::optional<std::size_t> length_;  ///< of the body that comes next
  std::size_t to_skip_ = 0;            ///< bytes of a body that is too long
  bool lost_ = false;                  ///< what comes is not looked at until a header begins
};

/// Writes frames to a file descriptor; safe from several threads. Once the reader is gone, all is dropped.
class FrameWriter {
 public:
  explicit FrameWriter(int descriptor) : descriptor_(descriptor) {}
  void write(std::string_view body);

 private:
  std::mutex mutex_;
  int descriptor_;
  bool broken_ = false;
};

}  // namespace planlint::lsp
