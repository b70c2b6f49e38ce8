// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/references.h"

#include <gtest/gtest.h>

#include <chrono>

#include "lsp/moving.h"

namespace planlint::lsp::test {
namespace {

Files files() {
  return {{"kf.plan",
           "kf-budget 2024 \"Björkviks kommun\" { belopp mnkr }\n"
           "mål 1.1 \"Alla har nära\" { kf-indikator \"Antal besök\" { årsmål 10 st } }\n"
           "mål 1.2 \"Alla läser\" { kf-indikator \"Antal besök\" { årsmål 20 st } }\n"},
          {"kultur.plan",
           "verksamhetsplan 2024 \"Kulturnämnden\" { utgår från \"kf.plan\" }\n"
           "mål 1.2 \"Alla läser\" {\n"
           "  kf-indikator \"Antal besök\" { årsmål 20 st }\n"
           "  nämndmål 1.2.1 \"Läslust\" { stödjer 1.2  beskrivning \"mål 1.1–1.2, se bilaga 1\" }\n"
           "}\n"
           "bilaga 1 \"Risker\"\n"
           "beslut 1 \"Ja\" { bilaga 1 }\n"},
          {"rapport.plan",
           "tertialrapport 1 2024 \"Kulturnämnden\" { följer upp \"kultur.plan\" }\n"
           "mål 1.2 \"Alla läser\" { kf-indikator \"Antal besök\" { utfall 3 st } }\n"
           "nämndmål 1.2.1 \"Läslust\" {}\n"},
          {"skola.plan",
           "verksamhetsplan 2024 \"Skolnämnden\" { utgår från \"kf.plan\" }\n"
           "mål 1.2 \"Alla läser\" { nämndmål 1.2.1 \"Högläsning\" {} }\n"},
          {"annan.plan", "verksamhetsplan 2024 \"Parknämnden\" {}\nmål 1.2 \"Gröna gator\"\n"}};
}

/// References to what stands at the first `what` in a file.
std::string found(Files all, std::string_view path, std::string_view what, bool with_declaration) {
  for (auto& [name, text] : all) {
    if (name == path) text.insert(text.find(what), cursor_mark);
  }
  const auto marked = snapshot_of(std::move(all));
  std::string list;
  for (const Location& location : references(marked.snapshot, marked.offset, with_declaration))
    list += place_text(location) + "\n";
  return list;
}

TEST(References, FindsAGoalInAllFilesOfItsCatalogue) {
  const std::string uses =
      "kultur.plan:2:5 1.2\nkultur.plan:4:38 1.2\nkultur.plan:4:64 1.2\nrapport.plan:2:5 1.2\nskola.plan:2:5 1.2\n";
  EXPECT_EQ(found(files(), "kf.plan", "1.2 ", true), "kf.plan:3:5 1.2\n" + uses);
  EXPECT_EQ(found(files(), "kf.plan", "1.2 ", false), uses);
  EXPECT_EQ(found(files(), "rapport.plan", "Alla läser", false), uses);
}

TEST(References, KeepsBoardsApart) {
  EXPECT_EQ(found(files(), "rapport.plan", "1.2.1", true), "kultur.plan:4:12 1.2.1\nrapport.plan:3:10 1.2.1\n");
  EXPECT_EQ(found(files(), "kultur.plan", "1.2.1", false), "rapport.plan:3:10 1.2.1\n");
  EXPECT_EQ(found(files(), "annan.plan", "1.2", true), "annan.plan:2:5 1.2\n");
}

TEST(References, FindsAnIndicatorUnderItsOwnGoal) {
  EXPECT_EQ(found(files(), "kultur.plan", "Antal", true),
            "kf.plan:3:38 Antal besök\nkultur.plan:3:17 Antal besök\nrapport.plan:2:38 Antal besök\n");
}

TEST(References, FindsAnAppendixInItsFile) {
  EXPECT_EQ(found(files(), "kultur.plan", "Risker", true),
            "kultur.plan:4:79 1\nkultur.plan:6:8 1\nkultur.plan:7:24 1\n");
  EXPECT_EQ(found(files(), "kultur.plan", "Risker", false), "kultur.plan:4:79 1\nkultur.plan:7:24 1\n");
}

TEST(References, FindsTheIndicatorOfAnAlteredTarget) {
  EXPECT_EQ(found({{"p.plan",
                    "indikator \"Antal lån\" { årsmål 3 st }\n"
                    "beslut 1 \"B\" { ändrar årsmål \"Antal lån\" från 3 st till 4 st }\n"}},
                  "p.plan", "Antal lån\" från", false),
            "p.plan:2:31 Antal lån\n");
}

TEST(References, HasNoneForWhatIsNoName) {
  EXPECT_EQ(found(files(), "kf.plan", "årsmål", true), "");
  EXPECT_EQ(found(files(), "kf.plan", "belopp", true), "");
}

TEST(Highlights, StayInTheFile) {
  auto all = files();
  all[1].second.insert(all[1].second.find("1.2 "), cursor_mark);
  const auto marked = snapshot_of(std::move(all));
  std::string list;
  for (const Highlight& one : highlights(marked.snapshot, marked.offset)) {
    list += std::string(marked.snapshot.file().source->slice(one.range)) + (one.is_declaration ? "! " : " ");
  }
  EXPECT_EQ(list, "1.2! Alla läser! 1.2 1.2 ");
}

TEST(References, AreFastInAMegabyte) {
  const auto marked = snapshot_of({{"plan.plan", large_plan()}});
  const auto offset = static_cast<std::uint32_t>(marked.snapshot.file().source->text().find("mål 1.2 \"") + 5);
  const auto start = std::chrono::steady_clock::now();
  EXPECT_GT(references(marked.snapshot, offset, true).size(), 1000U);
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
  RecordProperty("milliseconds", std::to_string(took.count()));
  EXPECT_LT(took.count(), 2000) << "a machine with work to do; some 20 ms where there is none";
}

}  // namespace
}  // namespace planlint::lsp::test
