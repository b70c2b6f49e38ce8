// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Files that name no catalogue or plan: what the run says of them instead.
#include "workspace/surroundings.h"

#include <gtest/gtest.h>

#include "support/temporary_folder.h"
#include "workspace/workspace.h"

namespace planlint {
namespace {

using Lines = std::vector<std::string>;

constexpr std::string_view plan = "verksamhetsplan 2024 \"N\"\n";
constexpr std::string_view report = "tertialrapport 1 2024 \"N\"\n";

class Given : public testing::Test {
 protected:
  [[nodiscard]] std::string at(std::string_view name) const { return (folder_.path() / name).string(); }

  [[nodiscard]] Document open(std::string_view name, const Surroundings& given) const {
    return Workspace(Language::swedish, given).open(at(name));
  }

  /// The name of the city of the catalogue that a file gets; empty for none.
  [[nodiscard]] std::string catalogue_of(std::string_view name, const Surroundings& given) const {
    const Document document = open(name, given);
    return document.catalogue == nullptr ? "" : std::string(document.catalogue->plan.header.board.value);
  }

  [[nodiscard]] Lines findings(const Document& document) const {
    Lines lines;
    for (const Diagnostic& one : document.diagnostics) {
      std::string message = one.message;
      for (auto found = message.find(at("")); found != std::string::npos; found = message.find(at("")))
        message.erase(found, at("").size());
      lines.push_back(one.rule + ": " + message);
    }
    return lines;
  }

  void write_budgets() const {
    folder_.write("kf/2023.plan", "kf-budget 2023 \"K23\"\n");
    folder_.write("kf/2024.plan",
                  "\xEF\xBB\xBF# Antagen.\r\n\r\n  kf-budget 2024 \"K24\" {\r\n  beslutas 2023-11-20\r\n}\r\n");
    folder_.write("kf/annan.plan", plan);
    folder_.write("kf/.2024.plan", "kf-budget 2024 \"Gömd\"\n");
    folder_.write("kf/2024.txt", "kf-budget 2024 \"Text\"\n");
    folder_.write("kf/under/2024.plan", "kf-budget 2024 \"Under\"\n");
    folder_.write("kf/tom.plan", "");
  }

  test::TemporaryFolder folder_;
};

TEST_F(Given, ACatalogueForAPlanThatNamesNone) {
  folder_.write("kf.plan", "kf-budget 2024 \"K\"\n");
  folder_.write("p.plan", plan);
  EXPECT_EQ(catalogue_of("p.plan", {}), "");
  EXPECT_EQ(catalogue_of("p.plan", {.catalogue = at("kf.plan")}), "K");
  EXPECT_TRUE(open("p.plan", {.catalogue = at("kf.plan")}).diagnostics.empty());
  EXPECT_EQ(catalogue_of("kf.plan", {.catalogue = at("kf.plan")}), "") << "a budget stands on its own";
}

TEST_F(Given, TheFilesOwnReferenceIsStronger) {
  folder_.write("kf.plan", "kf-budget 2024 \"K\"\n");
  folder_.write("egen.plan", "kf-budget 2024 \"Egen\"\n");
  folder_.write("p.plan", "verksamhetsplan 2024 \"N\" { utgår från \"egen.plan\" }\n");
  folder_.write("q.plan", "verksamhetsplan 2024 \"N\" { utgår från \"borta.plan\" }\n");
  EXPECT_EQ(catalogue_of("p.plan", {.catalogue = at("kf.plan")}), "Egen");
  EXPECT_EQ(catalogue_of("q.plan", {.catalogue = at("kf.plan")}), "") << "a slip in a plan is not hidden by the run";
}

TEST_F(Given, TheWrongKindOrYearIsSaid) {
  folder_.write("kf.plan", "kf-budget 2023 \"K\"\n");
  folder_.write("p.plan", plan);
  folder_.write("r.plan", report);
  EXPECT_EQ(findings(open("p.plan", {.catalogue = at("r.plan")})),
            Lines{"file/wrong-kind: ”r.plan” är en tertialrapport, men här behövs en kf-budget"});
  EXPECT_EQ(findings(open("p.plan", {.catalogue = at("kf.plan")})),
            Lines{"file/year-differs: ”kf.plan” gäller 2023, men det här dokumentet gäller 2024"});
  EXPECT_EQ(catalogue_of("p.plan", {.catalogue = at("kf.plan")}), "K");
  EXPECT_EQ(findings(open("p.plan", {.catalogue = at("borta.plan")})),
            Lines{"file/missing-reference: ”borta.plan” finns inte (sökte borta.plan)"});
  EXPECT_EQ(findings(open("r.plan", {.plan = at("kf.plan")})),
            Lines{"file/wrong-kind: ”kf.plan” är en kf-budget, men här behövs en verksamhetsplan"});
}

TEST_F(Given, TheFolderHasABudgetForEachYear) {
  write_budgets();
  folder_.write("p.plan", plan);
  const Surroundings given = {.catalogues = at("kf")};
  EXPECT_EQ(catalogue_of("p.plan", given), "K24");
  EXPECT_EQ(open("p.plan", given).missing_catalogue, std::nullopt);
  folder_.write("kf.plan", "kf-budget 2024 \"K\"\n");
  EXPECT_EQ(catalogue_of("p.plan", {.catalogue = at("kf.plan"), .catalogues = at("kf")}), "K");
}

TEST_F(Given, AFolderWithoutTheYearIsSaid) {
  write_budgets();
  folder_.write("p.plan", "verksamhetsplan 2025 \"N\"\n");
  folder_.write("q.plan", "verksamhetsplan \"N\"\n");
  const Document document = open("p.plan", {.catalogues = at("kf")});
  EXPECT_EQ(document.catalogue, nullptr);
  EXPECT_TRUE(document.diagnostics.empty());
  EXPECT_EQ(document.missing_catalogue, 2025);
  EXPECT_EQ(open("q.plan", {.catalogues = at("kf")}).missing_catalogue, 0);
  EXPECT_EQ(open("p.plan", {}).missing_catalogue, std::nullopt) << "a plan file need not have one";
  EXPECT_EQ(open("p.plan", {.catalogues = at("borta")}).missing_catalogue, 2025);
}

TEST_F(Given, TwoBudgetsOfAYearAreNamed) {
  write_budgets();
  folder_.write("kf/ny-2024.plan", "kf-budget 2024 \"Ny\"\n");
  folder_.write("p.plan", plan);
  const Document document = open("p.plan", {.catalogues = at("kf")});
  EXPECT_EQ(document.catalogue, nullptr);
  EXPECT_EQ(
      findings(document),
      Lines{"file/ambiguous-catalogue: ”kf” har flera kf-budgetar för 2024 (2024.plan, ny-2024.plan); välj en med "
            "--catalogue"});
}

TEST_F(Given, APlanForAReportAndItsCatalogue) {
  folder_.write("kf.plan", "kf-budget 2024 \"K\"\n");
  folder_.write("p.plan", "verksamhetsplan 2024 \"N\" { utgår från \"kf.plan\" }\n");
  folder_.write("r.plan", report);
  const Document document = open("r.plan", {.plan = at("p.plan")});
  ASSERT_NE(document.followed, nullptr);
  EXPECT_EQ(document.followed->path, at("p.plan"));
  ASSERT_NE(document.catalogue, nullptr);
  EXPECT_EQ(document.catalogue->plan.header.board.value, "K");
  EXPECT_EQ(open("p.plan", {.plan = at("p.plan")}).followed, nullptr) << "a plan follows none up";
}

TEST_F(Given, TheReportsOwnPlanIsStronger) {
  folder_.write("p.plan", plan);
  folder_.write("egen.plan", plan);
  folder_.write("r.plan", "tertialrapport 1 2024 \"N\" { följer upp \"egen.plan\" }\n");
  const Document document = open("r.plan", {.plan = at("p.plan")});
  ASSERT_NE(document.followed, nullptr);
  EXPECT_TRUE(document.followed->path.ends_with("egen.plan"));
}

TEST_F(Given, WhatCannotBeReadGetsNothing) {
  write_budgets();
  folder_.write("p.plan", std::string_view("\0\1\2\3", 4));
  const Document document = open("p.plan", {.catalogues = at("kf")});
  EXPECT_TRUE(document.file->is_refused);
  EXPECT_EQ(document.catalogue, nullptr);
  EXPECT_EQ(document.missing_catalogue, std::nullopt);
}

}  // namespace
}  // namespace planlint
