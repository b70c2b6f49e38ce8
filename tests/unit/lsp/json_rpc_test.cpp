// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/json_rpc.h"

#include <gtest/gtest.h>

#include <string>

#include "lsp/params.h"

namespace planlint::lsp {
namespace {

TEST(ReadMessage, TellsTheKindsOfMessages) {
  const auto request = read_message(R"({"jsonrpc": "2.0", "id": "a", "method": "m", "params": {"x": 1}})");
  ASSERT_TRUE(std::holds_alternative<Request>(request));
  EXPECT_EQ(std::get<Request>(request).id, "a");
  EXPECT_EQ(std::get<Request>(request).params["x"], 1);
  EXPECT_TRUE(std::holds_alternative<Notification>(read_message(R"({"method": "m"})")));
  EXPECT_TRUE(std::holds_alternative<Response>(read_message(R"({"id": 1, "result": null})")));
  EXPECT_TRUE(std::holds_alternative<Response>(read_message(R"({"id": 1, "error": {"code": 1, "message": ""}})")));
}

TEST(ReadMessage, SaysWhatIsNoMessage) {
  const auto code = [](std::string_view body) {
    const auto message = read_message(body);
    const auto* malformed = std::get_if<Malformed>(&message);
    return malformed == nullptr ? 0 : static_cast<int>(malformed->code);
  };
  EXPECT_EQ(code("{"), -32700);
  EXPECT_EQ(code(""), -32700);
  EXPECT_EQ(code("{\"method\": \"\xFF\"}"), -32700);
  EXPECT_EQ(code("[]"), -32600);
  EXPECT_EQ(code(R"({"id": 1})"), -32600);
  EXPECT_EQ(code(R"({"id": {}, "method": "m"})"), -32600);
  EXPECT_EQ(code(R"({"id": 1.5, "method": "m"})"), -32600);
  EXPECT_EQ(code(R"({"id": 1, "method": 7})"), -32600);
  EXPECT_EQ(code(R"({"id": 1, "method": "m", "params": 7})"), -32600);
  EXPECT_EQ(code(std::string(1'000'000, '[')), -32700);
}

TEST(Params, ReadWhatIsThereAndOfItsType) {
  const Json json = Json::parse(R"({"a": {"b": "text", "n": 7}, "p": {"line": 1, "character": -3}})");
  EXPECT_EQ(text_at(json, {"a", "b"}), "text");
  EXPECT_EQ(text_at(json, {"a", "n"}), std::nullopt);
  EXPECT_EQ(text_at(json, {"a", "b", "c"}), std::nullopt);
  EXPECT_EQ(number_at(json, {"a", "n"}), 7);
  EXPECT_EQ(read_position(json["p"]), (EncodedPosition{.line = 1, .character = 0}));
  EXPECT_EQ(read_position(Json::parse(R"({"line": 99999999999, "character": 1})"))->line, 0xFFFFFFFFU);
  EXPECT_EQ(read_position(Json::parse(R"({"line": "1", "character": 1})")), std::nullopt);
  EXPECT_TRUE(read_changes(Json::parse(R"([{"text": 7}, 7, {"range": {}}])")).empty());
}

TEST(Params, AgreeOnAnEncoding) {
  const auto encoding = [](const char* offered) {
    return read_client(
               Json::parse(std::string(R"({"capabilities": {"general": {"positionEncodings": )") + offered + "}}}"))
        .encoding;
  };
  EXPECT_EQ(encoding(R"(["utf-8", "utf-16"])"), PositionEncoding::utf8);
  EXPECT_EQ(encoding(R"(["utf-32"])"), PositionEncoding::utf32);
  EXPECT_EQ(encoding(R"(["utf-7", "utf-16"])"), PositionEncoding::utf16);
  EXPECT_EQ(encoding("7"), PositionEncoding::utf16);
  EXPECT_EQ(read_client(Json()).encoding, PositionEncoding::utf16);
}

TEST(TextOf, IsAlwaysUtf8) { EXPECT_EQ(text_of(Json("a\xFFz")), "\"a\uFFFDz\""); }

}  // namespace
}  // namespace planlint::lsp
