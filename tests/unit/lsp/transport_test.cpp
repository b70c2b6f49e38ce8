// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/transport.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <string>

namespace planlint::lsp {
namespace {

/// The bodies in brackets, errors as `!`.
std::string read_all(FrameReader& reader) {
  std::string out;
  while (auto item = reader.next()) {
    const auto* body = std::get_if<std::string>(&*item);
    out += body == nullptr ? "!" : "[" + *body + "]";
  }
  return out;
}

std::string read(std::string_view bytes) {
  FrameReader reader;
  reader.feed(bytes);
  return read_all(reader);
}

TEST(FrameReader, CutsAStreamIntoBodies) {
  EXPECT_EQ(read("Content-Length: 2\r\n\r\n{}Content-Length: 3\r\n\r\nabc"), "[{}][abc]");
  EXPECT_EQ(read("Content-Length: 0\r\n\r\nContent-Length: 1\r\n\r\nx"), "[][x]");
  EXPECT_EQ(read("Content-Length: 5\r\n\r\nabc"), "");
}

TEST(FrameReader, TakesOtherHeadersAndSpellings) {
  EXPECT_EQ(read("Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length:2\r\n\r\n{}"), "[{}]");
  EXPECT_EQ(read("Content-Length: 2\n\n{}"), "[{}]");
}

TEST(FrameReader, WaitsForWhatComesByteByByte) {
  FrameReader reader;
  std::string out;
  for (const char byte : std::string_view("Content-Length: 2\r\n\r\n{}Content-Length: 1\r\n\r\nx")) {
    reader.feed(std::string_view(&byte, 1));
    out += read_all(reader);
  }
  EXPECT_EQ(out, "[{}][x]");
}

TEST(FrameReader, GoesOnBehindWhatIsNoFrame) {
  EXPECT_EQ(read("Content-Length: two\r\n\r\n{}Content-Length: 2\r\n\r\nok"), "![ok]");
  EXPECT_EQ(read("Length: 2\r\n\r\n{}Content-Length: 2\r\n\r\nok"), "![ok]");
  EXPECT_EQ(read("Content-Length: -1\r\n\r\nContent-Length: 2\r\n\r\nok"), "![ok]");
  EXPECT_EQ(read("Content-Length: 99999999999999999999999\r\n\r\nContent-Length: 2\r\n\r\nok"), "![ok]");
  EXPECT_EQ(read(std::string(9000, 'x') + "Content-Length: 2\r\n\r\nok"), "![ok]");
}

TEST(FrameReader, SkipsABodyThatIsTooLong) {
  FrameReader reader(10);
  reader.feed("Content-Length: 20\r\n\r\n0123456789");
  EXPECT_EQ(read_all(reader), "!");
  reader.feed("0123456789Content-Length: 2\r\n\r\nok");
  EXPECT_EQ(read_all(reader), "[ok]");
}

TEST(FrameWriter, FramesAndOutlivesItsReader) {
  std::signal(SIGPIPE, SIG_IGN);
  std::array<int, 2> ends = {};
  ASSERT_EQ(::pipe(ends.data()), 0);
  FrameWriter writer(ends[1]);
  writer.write("{}");
  std::array<char, 64> buffer = {};
  const auto count = ::read(ends[0], buffer.data(), buffer.size());
  EXPECT_EQ(std::string_view(buffer.data(), static_cast<std::size_t>(count)), "Content-Length: 2\r\n\r\n{}");
  ::close(ends[0]);
  writer.write("{}");
  writer.write("{}");
  ::close(ends[1]);
}

}  // namespace
}  // namespace planlint::lsp
