// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// `--explain-import`: every line of a document, and what it was taken for.
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "program.h"
#include "sample_document.h"

namespace planlint::test {
namespace {

using nlohmann::json;

TEST(ExplainImport, AccountsForEveryLineInEveryVerb) {
  const Program program;
  program.write("plan-2024.txt", sample_document);
  const Outcome check = program.run({"check", "--explain-import", "plan-2024.txt"});
  EXPECT_EQ(check.exit_code, 0);
  EXPECT_EQ(check.err, "");
  const auto lines = std::ranges::count(check.out, '\n');
  EXPECT_EQ(lines, std::ranges::count(sample_document, '\n') + 2) << check.out;
  EXPECT_NE(check.out.find("\n10  heading "), std::string::npos) << check.out;
  EXPECT_NE(check.out.find("  Nämndmål: 1.1.1 Barn är delaktiga\n"), std::string::npos) << check.out;
  EXPECT_NE(check.out.find("\n\n13 lines: "), std::string::npos) << check.out;
  for (const std::string verb : {"import", "model"})
    EXPECT_EQ(program.run({verb, "--explain-import", "plan-2024.txt"}).out, check.out);
  EXPECT_NE(program.run({"model", "--explain-import", "plan-2024.txt", "--lang", "sv"}).out.find("\n\n13 rader: "),
            std::string::npos);
}

TEST(ExplainImport, IsJsonWhereThatIsAsked) {
  const Program program;
  program.write("a.txt", sample_document);
  program.write("b.md", "Verksamhetsplan 2024 för Norra stadsdelsnämnd\n\n");
  const Outcome run = program.run({"check", "--explain-import", "--format=json", "a.txt", "b.md"});
  EXPECT_EQ(run.exit_code, 0);
  const auto object = json::parse(run.out);
  EXPECT_EQ(object["version"], 1);
  ASSERT_EQ(object["documents"].size(), 2U);
  const auto& first = object["documents"][0];
  EXPECT_EQ(first["file"], "a.txt");
  ASSERT_EQ(first["lines"].size(), 13U);
  EXPECT_EQ(first["lines"][9]["line"], 10);
  EXPECT_EQ(first["lines"][9]["kind"], "heading");
  EXPECT_EQ(first["lines"][9]["text"], "Nämndmål: 1.1.1 Barn är delaktiga");
  std::size_t total = 0;
  for (const auto& [kind, count] : first["counts"].items()) total += count.get<std::size_t>();
  EXPECT_EQ(total, 13U);
  EXPECT_EQ(object["documents"][1]["lines"].size(), 2U);
  const Outcome model = program.run({"model", "--explain-import", "--format=json", "a.txt"});
  EXPECT_EQ(json::parse(model.out)["documents"][0], first);
}

TEST(ExplainImport, CutsLongLinesAndHidesWhatDisturbsATerminal) {
  const Program program;
  program.write("a.txt", "\x1b[2J" + std::string(100'000, 'x') + "\n");
  const Outcome run = program.run({"check", "--explain-import", "a.txt"});
  EXPECT_LT(run.out.size(), 500U);
  EXPECT_EQ(run.out.find('\x1b'), std::string::npos);
  EXPECT_NE(run.out.find("…"), std::string::npos);
}

TEST(ExplainImport, IsForDocuments) {
  const Program program;
  program.write("a.plan", clean_plan);
  program.write("a.txt", sample_document);
  const Outcome run = program.run({"check", "--explain-import", "a.plan", "borta.txt", "a.txt"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_NE(run.err.find("a.plan is read as a plan file; --explain-import is for documents"), std::string::npos);
  EXPECT_NE(run.err.find("borta.txt does not exist"), std::string::npos);
  EXPECT_NE(run.out.find("Barn är delaktiga"), std::string::npos) << "the rest is shown";
  EXPECT_EQ(program.run({"check", "--explain-import", "--format", "sarif", "a.txt"}).exit_code, 2);
  EXPECT_EQ(program.run({"check", "--explain-import"}).exit_code, 2) << "a folder is no document";
  const Outcome model = program.run({"model", "a.txt", "--format", "text"});
  EXPECT_EQ(model.exit_code, 2);
  EXPECT_NE(model.err.find("the model is JSON"), std::string::npos) << model.err;
}

TEST(ExplainImport, ReadsStandardInput) {
  const Surroundings piped = {.input = sample_document, .environment = {}};
  const Outcome run = Program().run({"import", "-", "--explain-import", "--stdin-filename", "a.txt"}, piped);
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_NE(run.out.find("13 lines: "), std::string::npos) << run.out;
}

}  // namespace
}  // namespace planlint::test
