// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What no good editor does, and rules that no good author writes: the server goes on, and answers.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <random>
#include <string>
#include <thread>
#include <utility>

#include "lsp/client.h"
#include "support/temporary_folder.h"

namespace planlint::test {
namespace {

constexpr const char* plan = "verksamhetsplan 2024 \"Norra nämnden\"\nmål 1.2 \"Barn\" { indikator \"Fel\" }\n";

/// A rule whose check is `body`.
std::string rule(std::string_view body) {
  return R"lua(return {
  summary = { sv = "Prov.", en = "Test." },
  rationale = { sv = "Prov.", en = "Test." },
  severity = "warning",
  looks_at = "indicator",
  messages = { wrong = { sv = "fel", en = "wrong" } },
  examples = { bad = "verksamhetsplan 2024 \"N\"\nmål 1.1 \"X\" { indikator \"Fel\" }\n",
               good = "verksamhetsplan 2024 \"N\"\n" },
  check = function(ctx, indicator) )lua" +
         std::string(body) + " end,\n}\n";
}

class Robust : public testing::Test {
 protected:
  void initialize(Client& client, Json capabilities = Json::object()) {
    client.result("initialize", {{"capabilities", std::move(capabilities)}});
  }

  void open(Client& client, const std::string& text, int version = 1) {
    client.notify("textDocument/didOpen",
                  {{"textDocument", {{"uri", uri}, {"languageId", "plan"}, {"version", version}, {"text", text}}}});
  }

  void change(Client& client, const std::string& text, int version) {
    client.notify("textDocument/didChange",
                  {{"textDocument", {{"uri", uri}, {"version", version}}}, {"contentChanges", {{{"text", text}}}}});
  }

  /// Whether a finding of a rule is among those that come next about the document.
  bool finds(Client& client, std::string_view code) {
    const auto message = client.next("textDocument/publishDiagnostics");
    if (!message) return false;
    for (const Json& one : (*message)["params"]["diagnostics"]) {
      if (one["code"] == code) return true;
    }
    return false;
  }

  void expect_alive(Client& client) {
    const auto answer = client.answer(client.request("test/ping", Json::object()));
    ASSERT_TRUE(answer);
    EXPECT_EQ((*answer)["error"]["code"], -32601);
  }

  TemporaryFolder folder;
  std::string uri = uri_of((folder.path() / "a.plan").string());
};

TEST_F(Robust, RefusesATextThatIsTooLarge) {
  Client client;
  initialize(client);
  open(client, std::string(std::size_t{33} << 20U, 'x'));
  EXPECT_TRUE(finds(client, "file/too-large"));
  change(client, plan, 2);
  EXPECT_FALSE(finds(client, "file/too-large"));
  expect_alive(client);
}

TEST_F(Robust, TakesALongTableLineAndDeepBlocks) {
  Client client;
  initialize(client);
  std::string text = "verksamhetsplan 2024 \"N\"\ndriftbudget \"B\" {\n  |";
  for (int i = 0; i < 20000; ++i) text += " 1,5 |";
  open(client, text + "\n}\n");
  ASSERT_TRUE(client.next("textDocument/publishDiagnostics"));
  text = "verksamhetsplan 2024 \"N\"\n";
  for (int i = 0; i < 5000; ++i) text += "mål 1.1 \"X\" {\n";
  change(client, text, 2);
  ASSERT_TRUE(client.next("textDocument/publishDiagnostics"));
  client.result("textDocument/documentSymbol", {{"textDocument", {{"uri", uri}}}});
}

TEST_F(Robust, TakesNestedJson) {
  Client client;
  initialize(client);
  std::string body(100'000, '[');
  body = "{\"method\":\"x\",\"params\":" + body + std::string(100'000, ']') + "}";
  client.send_bytes("Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
  expect_alive(client);
}

TEST_F(Robust, AnswersEveryMethodWithParametersOfAnyShape) {
  Client client;
  initialize(client);
  open(client, plan);
  std::mt19937 random(7);  // NOLINT: the same parameters in every run
  const Json shapes[] = {nullptr,
                         7,
                         -1,
                         1e300,
                         "",
                         "text",
                         Json::array(),
                         Json::object(),
                         true,
                         uri,
                         {{"uri", uri}},
                         {{"line", 1}, {"character", 3}},
                         {{"line", 4294967295U}, {"character", 4294967295U}},
                         {{"start", {{"line", 9}, {"character", 9}}}, {"end", {{"line", 0}, {"character", 0}}}}};
  const char* const keys[] = {"textDocument", "position",  "range", "context", "newName",
                              "command",      "arguments", "query", "options", "contentChanges",
                              "positions",    "settings",  "event", "changes", "ch"};
  const Json capabilities = client.result("workspace/executeCommand", {{"command", "planlint.rules"}});
  ASSERT_FALSE(capabilities.empty());
  const char* const methods[] = {"textDocument/hover",
                                 "textDocument/completion",
                                 "textDocument/definition",
                                 "textDocument/references",
                                 "textDocument/documentHighlight",
                                 "textDocument/documentSymbol",
                                 "textDocument/codeAction",
                                 "textDocument/codeLens",
                                 "textDocument/inlayHint",
                                 "textDocument/rename",
                                 "textDocument/prepareRename",
                                 "textDocument/diagnostic",
                                 "workspace/diagnostic",
                                 "workspace/executeCommand",
                                 "workspace/symbol",
                                 "textDocument/foldingRange",
                                 "textDocument/selectionRange",
                                 "textDocument/documentLink",
                                 "textDocument/semanticTokens/full",
                                 "textDocument/semanticTokens/range",
                                 "textDocument/formatting",
                                 "textDocument/rangeFormatting",
                                 "textDocument/onTypeFormatting"};
  const char* const notifications[] = {"textDocument/didChange",
                                       "textDocument/didSave",
                                       "$/cancelRequest",
                                       "workspace/didChangeWatchedFiles",
                                       "workspace/didChangeWorkspaceFolders",
                                       "$/setTrace",
                                       "initialized"};
  for (int i = 0; i < 2000; ++i) {
    Json params = Json::object();
    if (random() % 4 != 0) params["textDocument"] = {{"uri", uri}};
    for (int k = 0; k < 4; ++k) params[keys[random() % std::size(keys)]] = shapes[random() % std::size(shapes)];
    if (random() % 5 == 0) {
      client.notify(notifications[random() % std::size(notifications)], params);
      continue;
    }
    const char* method = methods[random() % std::size(methods)];
    ASSERT_TRUE(client.answer(client.request(method, params))) << method << ' ' << params.dump();
  }
  EXPECT_EQ(client.result("shutdown", nullptr), nullptr);
  client.notify("exit", nullptr);
  EXPECT_EQ(client.close(), 0);
}

TEST_F(Robust, SaysWhichRuleBrokeAndGoesOn) {
  folder.write("rules/demo/broken.lua", rule("error('ont')"));
  folder.write("rules/demo/good.lua", rule("ctx:report(indicator, 'wrong')"));
  Client client({"--rules", (folder.path() / "rules").string()});
  initialize(client);
  open(client, plan);
  const auto message = client.next("textDocument/publishDiagnostics");
  ASSERT_TRUE(message);
  const std::string found = message->dump();
  EXPECT_NE(found.find("rule/failed"), std::string::npos) << found;
  EXPECT_NE(found.find("demo/good"), std::string::npos) << found;
}

TEST_F(Robust, AnswersWhileARuleRunsOnAndOn) {
  folder.write("rules/demo/endless.lua", rule("while true do end"));
  Client client({"--rules", (folder.path() / "rules").string()});
  initialize(client);
  open(client, plan);
  const auto start = std::chrono::steady_clock::now();
  for (int i = 2; i < 40; ++i) {
    change(client, plan + std::string(static_cast<std::size_t>(i), '\n'), i);
    client.result("textDocument/documentSymbol", {{"textDocument", {{"uri", uri}}}});
  }
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
  EXPECT_TRUE(finds(client, "rule/failed"));
}

TEST_F(Robust, EndsWhatIsCancelledOrOutdated) {
  folder.write("rules/demo/endless.lua", rule("while true do end"));
  Client client({"--rules", (folder.path() / "rules").string()});
  initialize(client);
  open(client, plan);
  const Json params = {
      {"textDocument", {{"uri", uri}}},
      {"range", {{"start", {{"line", 0}, {"character", 0}}}, {"end", {{"line", 9}, {"character", 0}}}}},
      {"context", {{"diagnostics", Json::array()}}}};
  const int cancelled = client.request("textDocument/codeAction", params);
  client.notify("$/cancelRequest", {{"id", cancelled}});
  auto answer = client.answer(cancelled);
  ASSERT_TRUE(answer);
  EXPECT_EQ((*answer)["error"]["code"], -32800);
  const int outdated = client.request("textDocument/codeAction", params);
  change(client, std::string(plan) + "\n", 2);
  answer = client.answer(outdated);
  ASSERT_TRUE(answer);
  EXPECT_EQ((*answer)["error"]["code"], -32801);
}

/// What a figure has to do with others is read behind what else is asked for in the background.
TEST_F(Robust, TellsNothingOfAFigureInATextThatHasChanged) {
  folder.write("rules/demo/endless.lua", rule("while true do end"));
  Client client({"--rules", (folder.path() / "rules").string()});
  initialize(client);
  const std::string text =
      std::string(plan) + "driftbudget {\n  | V | Netto |\n  | A | 1,0 |\n  | B | 2,0 |\n  | Summa | 3,0 |\n}\n";
  open(client, text);
  const Json on_figure = {{"textDocument", {{"uri", uri}}}, {"position", {{"line", 6}, {"character", 13}}}};
  client.request("workspace/executeCommand", {{"command", "planlint.fixAll"}, {"arguments", {uri}}});
  const int outdated = client.request("textDocument/hover", on_figure);
  change(client, text + "\n", 2);
  const auto answer = client.answer(outdated);
  ASSERT_TRUE(answer);
  EXPECT_EQ((*answer)["error"]["code"], -32801) << answer->dump();
  const std::string told = client.result("textDocument/hover", on_figure).dump();
  EXPECT_NE(told.find("1,0 + 2,0 = 3,0"), std::string::npos) << told << ": by the standard rules, also beside others";
}

TEST_F(Robust, EndsAtOnceWhileItChecks) {
  folder.write("rules/demo/endless.lua", rule("while true do end"));
  Client client({"--rules", (folder.path() / "rules").string()});
  initialize(client);
  open(client, plan);
  client.result("shutdown", nullptr);
  client.notify("exit", nullptr);
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(client.close(), 0);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(3));
}

/// A process that does nothing, until it is ended; it does not outlive a test that crashed for long.
class Idler {
 public:
  Idler() : pid_(::fork()) {
    if (pid_ != 0) return;
    ::alarm(300);
    while (true) ::pause();
  }
  ~Idler() { end(); }
  Idler(const Idler&) = delete;
  Idler& operator=(const Idler&) = delete;

  void end() {
    if (pid_ <= 0) return;
    ::kill(pid_, SIGKILL);
    ::waitpid(std::exchange(pid_, 0), nullptr, 0);
  }
  [[nodiscard]] int pid() const { return pid_; }

 private:
  int pid_;
};

TEST_F(Robust, EndsWithTheEditorsProcess) {
  Idler editor;
  Client client;
  client.result("initialize", {{"processId", editor.pid()}, {"capabilities", Json::object()}});
  open(client, plan);
  std::this_thread::sleep_for(std::chrono::milliseconds(500));
  expect_alive(client);
  editor.end();
  EXPECT_EQ(client.wait(), 1) << "its input is open still";
}

TEST_F(Robust, EndsWellWithTheEditorsProcessOnceItIsShutDown) {
  Idler editor;
  Client client;
  client.result("initialize", {{"processId", editor.pid()}, {"capabilities", Json::object()}});
  client.result("shutdown", nullptr);
  editor.end();
  EXPECT_EQ(client.wait(), 0);
}

/// The editor is outside the container, or says nothing, or nonsense.
TEST_F(Robust, GoesOnWhereTheEditorsProcessWasNeverThere) {
  Idler editor;
  const int gone = editor.pid();
  editor.end();
  for (const Json& process : {Json(gone), Json(nullptr), Json(0), Json(-1), Json(-gone), Json("x"), Json(1e300),
                              Json(std::int64_t{1} << 40)}) {
    Client client;
    client.result("initialize", {{"processId", process}, {"capabilities", Json::object()}});
    client.patience = std::chrono::milliseconds(500);
    EXPECT_EQ(client.wait(), -1) << process;
    client.patience = std::chrono::seconds(30);
    expect_alive(client);
    EXPECT_EQ(client.close(), 1);
  }
}

TEST_F(Robust, ToleratesVersionsThatGoBackOrAreNone) {
  Client client;
  initialize(client, {{"textDocument", {{"publishDiagnostics", {{"versionSupport", true}}}}}});
  open(client, plan, 9);
  change(client, "x", 3);
  client.notify("textDocument/didChange",
                {{"textDocument", {{"uri", uri}, {"version", nullptr}}}, {"contentChanges", {{{"text", plan}}}}});
  open(client, plan, 1);  // opened twice
  client.notify("textDocument/didClose", {{"textDocument", {{"uri", uri}}}});
  client.notify("textDocument/didClose", {{"textDocument", {{"uri", uri}}}});
  expect_alive(client);
}

TEST_F(Robust, SaysNothingOnADocumentThatNobodyOpened) {
  Client client;
  initialize(client);
  change(client, plan, 2);
  expect_alive(client);
  EXPECT_TRUE(client.drain().empty());
}

}  // namespace
}  // namespace planlint::test
