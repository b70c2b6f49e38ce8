// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// An hour of work in seconds: a client types a whole plan, pastes, undoes, renames, formats, mends and asks, with
// cancellations at random. The server must not end, findings must never be of an older text than was sent before them,
// what it edits must go on a text that it knows as it is, and at the end there are those findings that the command line
// finds. PLANLINT_SOAK=<edits> makes it longer; how much it did and what memory that took is printed.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lsp/client.h"
#include "lsp/text_edits.h"
#include "support/temporary_folder.h"

namespace planlint::test {
namespace {

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

bool is_inside_character(const std::string& text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

/// An editor's buffer: knows its text, and says what it changes in UTF-16.
class Buffer {
 public:
  Buffer(Client& client, std::string uri, std::string text)
      : client_(client), uri_(std::move(uri)), text_(std::move(text)) {
    client_.notify("textDocument/didOpen",
                   {{"textDocument", {{"uri", uri_}, {"languageId", "plan"}, {"version", version_}, {"text", text_}}}});
  }

  [[nodiscard]] Json position(std::size_t offset) const { return position_of(text_, offset); }

  void replace(std::size_t start, std::size_t length, const std::string& by) {
    const Json range = {{"start", position(start)}, {"end", position(start + length)}};
    client_.notify("textDocument/didChange", {{"textDocument", {{"uri", uri_}, {"version", ++version_}}},
                                              {"contentChanges", {{{"range", range}, {"text", by}}}}});
    undo_.push_back({start, by.size(), text_.substr(start, length)});
    text_.replace(start, length, by);
  }

  void undo() {
    if (undo_.empty()) return;
    const Undo last = undo_.back();
    undo_.pop_back();
    replace(last.start, last.length, last.text);
    undo_.pop_back();
  }

  /// Makes the TextEdits of an answer, the last one first.
  void apply(const Json& edits) {
    const std::string wanted = with_edits(text_, edits);
    std::vector<Json> ordered = edits;
    std::ranges::stable_sort(ordered, std::greater(),
                             [&](const Json& edit) { return offset_of(text_, edit["range"]["start"]); });
    for (const Json& edit : ordered) {
      const std::size_t start = offset_of(text_, edit["range"]["start"]);
      replace(start, offset_of(text_, edit["range"]["end"]) - start, edit["newText"]);
    }
    EXPECT_EQ(text_, wanted);
  }

  [[nodiscard]] std::size_t place(std::mt19937& random) const {
    std::size_t at = random() % (text_.size() + 1);
    while (is_inside_character(text_, at)) ++at;
    return at;
  }

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] const std::string& uri() const { return uri_; }
  [[nodiscard]] int version() const { return version_; }

 private:
  struct Undo {
    std::size_t start;
    std::size_t length;
    std::string text;
  };
  Client& client_;
  std::string uri_;
  std::string text_;
  std::vector<Undo> undo_;
  int version_ = 1;
};

class Soak : public testing::Test {
 protected:
  void SetUp() override {
    client.result("initialize",
                  {{"capabilities", {{"textDocument", {{"publishDiagnostics", {{"versionSupport", true}}}}}}},
                   {"workspaceFolders", {{{"uri", uri_of(folder.path().string())}, {"name", "soak"}}}}});
    client.notify("initialized", Json::object());
  }

  /// Findings are of no older version than was sent, and of no newer one.
  void take_messages(const Buffer& buffer, bool settled = false) {
    for (const Json& message : client.drain()) {
      if (message.contains("error")) {
        const int code = message["error"]["code"];
        EXPECT_TRUE(code == -32800 || code == -32801 || code == -32803) << message.dump();
      }
      if (message.value("method", "") != "textDocument/publishDiagnostics") continue;
      if (message["params"]["uri"] != buffer.uri()) continue;
      const int version = message["params"].value("version", -1);
      EXPECT_GE(version, seen);
      EXPECT_LE(version, buffer.version());
      if (settled) {
        EXPECT_EQ(version, buffer.version());
      }
      seen = version;
      found = message["params"]["diagnostics"];
    }
  }

  void ask(Buffer& buffer, std::mt19937& random) {
    constexpr const char* methods[] = {"textDocument/completion",
                                       "textDocument/hover",
                                       "textDocument/codeAction",
                                       "textDocument/documentSymbol",
                                       "textDocument/codeLens",
                                       "textDocument/definition",
                                       "textDocument/inlayHint",
                                       "textDocument/references",
                                       "textDocument/documentHighlight",
                                       "textDocument/prepareRename",
                                       "textDocument/foldingRange",
                                       "textDocument/selectionRange",
                                       "textDocument/documentLink",
                                       "textDocument/semanticTokens/full",
                                       "textDocument/semanticTokens/full/delta",
                                       "textDocument/onTypeFormatting",
                                       "textDocument/rangeFormatting",
                                       "workspace/symbol"};
    const Json here = buffer.position(buffer.place(random));
    const int id =
        client.request(methods[random() % std::size(methods)], {{"textDocument", {{"uri", buffer.uri()}}},
                                                                {"position", here},
                                                                {"positions", {here}},
                                                                {"query", "barn"},
                                                                {"ch", random() % 2 == 0 ? "|" : "}"},
                                                                {"previousResultId", "1"},
                                                                {"range", {{"start", here}, {"end", here}}},
                                                                {"context", {{"diagnostics", Json::array()}}}});
    if (random() % 3 == 0) client.notify("$/cancelRequest", {{"id", id}});
  }

  /// What the server edits: a goal's number, the layout of all of the text, what is certain to be wrong.
  void take_edits(Buffer& buffer, std::mt19937& random) {
    if (buffer.text().empty()) return;
    Json params = {{"textDocument", {{"uri", buffer.uri()}}}};
    const auto what = random() % 3;
    const char* method = "textDocument/formatting";
    if (what == 0) {
      method = "textDocument/rename";
      constexpr std::string_view keyword = "nämndmål ";
      const auto goal = buffer.text().find(keyword, random() % buffer.text().size());
      if (goal == std::string::npos) return;
      const std::string number = buffer.text().substr(goal + keyword.size(), 5);  // 1.1.1 in this plan
      params["position"] = buffer.position(goal + keyword.size());
      params["newName"] = number.substr(0, number.rfind('.') + 1) + std::to_string(1 + random() % 90);
    } else if (what == 1) {
      method = "textDocument/codeAction";
      params["range"] = {{"start", buffer.position(0)}, {"end", buffer.position(buffer.text().size())}};
      params["context"] = {{"diagnostics", Json::array()}, {"only", {"source.fixAll"}}};
    }
    if (what == 2) buffer.replace(buffer.text().find('\n') + 1, 0, "  \n  ");
    const auto answer = client.answer(client.request(method, std::move(params)));
    ASSERT_TRUE(answer) << method;
    if (answer->contains("error")) {  // the number is taken, or is none
      EXPECT_EQ((*answer)["error"]["code"], -32803) << answer->dump();
      return;
    }
    Json edits = (*answer)["result"];
    if (what == 0) edits = edits_for(edits, buffer.uri());
    if (what == 1) edits = edits.empty() ? Json::array() : edits_for(edits[0]["edit"], buffer.uri());
    server_edits += edits.size();
    buffer.apply(edits);
  }

  /// `line:column code`, with what the command line finds in the text as it is at last.
  std::vector<std::string> command_line(const std::string& path) {
    const std::string command = std::string("SOURCE_DATE_EPOCH=1704067200 '") + PLANLINT_PROGRAM +
                                "' check --lang sv --format json '" + folder.path().string() + "'";
    std::string output;
    FILE* pipe = ::popen(command.c_str(), "r");
    char buffer[4096];
    for (std::size_t count = 0; (count = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;) output.append(buffer, count);
    ::pclose(pipe);
    std::vector<std::string> lines;
    const Json report = Json::parse(output);
    for (const Json& one : report["findings"]) {
      if (one["file"] != path) continue;
      lines.push_back(one["rule"].get<std::string>() + " " + one["message"].get<std::string>());
    }
    std::ranges::sort(lines);
    return lines;
  }

  TemporaryFolder folder;
  Client client;
  int seen = 0;
  std::size_t server_edits = 0;
  Json found = Json::array();
};

TEST_F(Soak, TypesAWholePlan) {
  const char* wanted = std::getenv("PLANLINT_SOAK");
  const int edits = wanted == nullptr ? 1500 : std::atoi(wanted);
  const std::string examples = std::string(PLANLINT_EXAMPLES) + "/stockholm-2023/";
  folder.write("kf-budget-2023.plan", read_file(examples + "kf-budget-2023.plan"));
  const std::string whole = read_file(examples + "sodermalm-2023.plan");
  const std::string path = folder.write("plan.plan", "");
  std::mt19937 random(20230126);  // NOLINT: the same work in every run
  Buffer buffer(client, uri_of(path), "");
  std::size_t typed = 0;
  std::string memory;
  const auto start = std::chrono::steady_clock::now();
  for (int i = 0; i < edits; ++i) {
    const auto what = random() % 20;
    if (what < 14 && typed < whole.size()) {  // some letters, or many at once
      std::size_t length = random() % 40 == 0 ? 2000 : 1 + random() % 40;
      length = std::min(length, whole.size() - typed);
      while (is_inside_character(whole, typed + length)) ++length;
      buffer.replace(buffer.text().size(), 0, whole.substr(typed, length));
      typed += length;
    } else if (what < 16) {
      const std::size_t at = buffer.place(random);
      buffer.replace(at, 0, random() % 2 == 0 ? "å🌲" : "\n}\n");
      buffer.undo();
    } else if (what < 17) {
      const std::size_t at = buffer.place(random);
      std::size_t end = std::min(buffer.text().size(), at + random() % 200);
      while (is_inside_character(buffer.text(), end)) ++end;
      buffer.replace(at, end - at, "");
      buffer.undo();
    } else if (random() % 30 != 0) {
      ask(buffer, random);
    } else {
      take_edits(buffer, random);
    }
    take_messages(buffer);
    if ((i + 1) % std::max(1, edits / 4) == 0) memory += " " + std::to_string(client.resident_kilobytes() / 1024);
    ASSERT_FALSE(HasFailure()) << "edit " << i;
  }
  buffer.replace(0, buffer.text().size(), whole);
  client.patience = std::chrono::seconds(60);
  while (seen != buffer.version()) {
    const auto message = client.next([&](const Json& one) {
      return one.value("method", "") == "textDocument/publishDiagnostics" && one["params"]["uri"] == buffer.uri() &&
             one["params"].value("version", -1) == buffer.version();
    });
    ASSERT_TRUE(message) << "no findings of the last text";
    seen = buffer.version();
    found = (*message)["params"]["diagnostics"];
  }
  // Files are compared with each other behind that.
  static_cast<void>(client.answer(client.request("workspace/diagnostic", {{"previousResultIds", Json::array()}})));
  take_messages(buffer, /*settled=*/true);
  folder.write("plan.plan", whole);
  std::vector<std::string> lines;
  for (const Json& one : found)
    lines.push_back(one["code"].get<std::string>() + " " + one["message"].get<std::string>());
  std::ranges::sort(lines);
  EXPECT_EQ(lines, command_line(path));
  EXPECT_FALSE(lines.empty());
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  std::printf(
      "soak: %d steps, %d changes, %zu edits of the server's in %.1f s; MB at each quarter and at the end:%s %ld\n",
      edits, buffer.version(), server_edits, took.count(), memory.c_str(), client.resident_kilobytes() / 1024);
  client.result("shutdown", nullptr);
  client.notify("exit", nullptr);
  EXPECT_EQ(client.close(), 0);
}

}  // namespace
}  // namespace planlint::test
