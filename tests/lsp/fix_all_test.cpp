// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Fix all in an editor makes of a text what `check --fix` makes of it.
#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

#include "lsp/client.h"
#include "lsp/text_edits.h"
#include "support/temporary_folder.h"

namespace planlint::test {
namespace {

constexpr const char* budget = R"(kf-budget 2024 "Björkvik"
mål 1.1 "Förskolan är likvärdig" {
  nämnder "Barnnämnden"
  kf-indikator "Antal barn per grupp" { årsmål max 15 barn  periodicitet tertial }
}
)";

/// Six safe fixes; one for a word that only suits a look; a suppression that only comparing files finds unused.
constexpr const char* plan = R"(verksamhetsplan 2024 "Barnnämnden" { utgår från "kf.plan" }
# planlint: ignorera sum/column-total -- behövs inte mer
mål 1.1 "Förskolan är likvärdig." {
  agenda2030 4 "God utbildning för ala"
  beskrivning "🌲 Agenda 2031 följs, och Stоckholm med kyrilliskt o."
  kf-indikator "Antal barn per grupp" { årsmål max 14 barn  kf-årsmål max 16 barn }
  nämdmål 1.1.1 "Språket" { aktivitet "Högläsning" { tid 2024-2-1 till 2024-11-30 } }
}
# planlint: ignorera city/board-missing -- behövs inte heller
)";

std::string with_crlf(std::string text) {
  for (auto at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2)) text.insert(at, "\r");
  return text;
}

class FixAll : public testing::Test {
 protected:
  void open(const std::string& name, const std::string& text) {
    uri = uri_of(folder.write(name, text));
    client.result("initialize", {{"capabilities", Json::object()},
                                 {"workspaceFolders", {{{"uri", uri_of(folder.path().string())}, {"name", "test"}}}}});
    client.notify("textDocument/didOpen",
                  {{"textDocument", {{"uri", uri}, {"languageId", "plan"}, {"version", 1}, {"text", text}}}});
    // Behind that, files were compared, too.
    client.result("workspace/diagnostic", {{"previousResultIds", Json::array()}});
  }

  Json actions(Json only) {
    return client.result(
        "textDocument/codeAction",
        {{"textDocument", {{"uri", uri}}},
         {"range", {{"start", {{"line", 0}, {"character", 0}}}, {"end", {{"line", 99}, {"character", 0}}}}},
         {"context", {{"diagnostics", Json::array()}, {"only", std::move(only)}}}});
  }

  std::string fixed_by_server(const std::string& text) {
    const Json list = actions({"source.fixAll"});
    return list.size() == 1 ? with_edits(text, edits_for(list[0]["edit"], uri)) : "no action: " + list.dump();
  }

  std::string fixed_by_command_line(const std::string& name) {
    const std::string command = std::string("SOURCE_DATE_EPOCH=1704067200 '") + PLANLINT_PROGRAM +
                                "' check --fix --lang sv '" + folder.path().string() + "' > /dev/null 2>&1";
    EXPECT_EQ(WEXITSTATUS(std::system(command.c_str())), 1) << "something is left";
    return folder.read(name);
  }

  TemporaryFolder folder;
  Client client;
  std::string uri;
};

TEST_F(FixAll, MakesWhatTheCommandLineMakes) {
  folder.write("kf.plan", budget);
  open("a.plan", plan);
  const std::string fixed = fixed_by_server(plan);
  EXPECT_NE(fixed.find("Agenda 2030 följs, och Stockholm"), std::string::npos) << fixed;
  EXPECT_NE(fixed.find("nämdmål"), std::string::npos) << "that is for the author to see";
  EXPECT_NE(fixed.find("city/board-missing"), std::string::npos) << "neither mends what comparing files finds";
  EXPECT_EQ(fixed, fixed_by_command_line("a.plan"));
}

TEST_F(FixAll, MakesTheSameWithLineBreaksOfWindows) {
  folder.write("kf.plan", budget);
  const std::string text = with_crlf(plan);
  open("a.plan", text);
  const std::string fixed = fixed_by_server(text);
  EXPECT_NE(fixed, text);
  EXPECT_EQ(fixed, fixed_by_command_line("a.plan"));
}

TEST_F(FixAll, IsNotOfferedForWhatOnlyComparingFilesFinds) {
  folder.write("kf.plan", budget);
  FixAll::open("a.plan",
               "# planlint: ignorera city/board-missing -- behövs inte\nverksamhetsplan 2024 \"Barnnämnden\"\n");
  bool has_quick_fix = false;
  for (const Json& one : actions(nullptr)) {
    EXPECT_NE(one["kind"], "source.fixAll.planlint") << one["title"];
    has_quick_fix |= one.contains("isPreferred");
  }
  EXPECT_TRUE(has_quick_fix) << "by itself it is";
}

}  // namespace
}  // namespace planlint::test
