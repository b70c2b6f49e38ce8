// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/rename.h"

#include <gtest/gtest.h>

#include "lsp/moving.h"

namespace planlint::lsp::test {
namespace {

/// The changed files after each other, or the reason of a refusal.
std::string renamed(Files files, std::string_view name, Language language = Language::swedish) {
  const auto marked = snapshot_of(std::move(files), false, language);
  auto result = rename(marked.snapshot, marked.offset, name);
  if (const auto* refusal = std::get_if<RenameRefusal>(&result)) return refusal->reason;
  std::string all;
  for (auto& file : std::get<std::vector<FileEdits>>(result))
    all += file.source->path() + ":\n" + edited(std::string(file.source->text()), file.edits);
  return all;
}

const std::string kf = "kf-budget 2024 \"K\" {}\ninriktningsmål 1 \"F\"\nmål 1.1 \"A\"\nmål 1.2 \"Läs\"\n";
const std::string head = "verksamhetsplan 2024 \"N\" { utgår från \"kf.plan\" }\n";

TEST(Rename, RenumbersAGoalAndWhatStandsUnderItInAllFiles) {
  EXPECT_EQ(
      renamed({{"kf.plan", "kf-budget 2024 \"K\" {}\ninriktningsmål 1 \"F\"\nmål 1.1 \"A\"\nmål 1.‸2 \"Läs\"\n"},
               {"a.plan", head + "mål 1.2 \"Läs\" {\n  nämndmål 1.2.1 \"B\" { stödjer 1.2 }\n}\n"
                                 "text \"\"\"\n  Målen 1.1–1.2, mål 1.2.1. Mål 1.2 – Läs; mål 12.2, mål 1.22\n"
                                 "  \"\"\"\n"},
               {"b.plan", head + "nämndmål 1.2.1 \"C\" { stödjer 1.2. }\ndirektiv \"D\" { beskrivs under 1.1, 1.2 }\n"},
               {"c.plan", "verksamhetsplan 2024 \"Utan\" {}\nmål 1.2 \"Annat\"\n"}},
              "1.3"),
      "a.plan:\n" + head +
          "mål 1.3 \"Läs\" {\n  nämndmål 1.3.1 \"B\" { stödjer 1.3 }\n}\n"
          "text \"\"\"\n  Målen 1.1–1.3, mål 1.3.1. Mål 1.3 – Läs; mål 12.2, mål 1.22\n  \"\"\"\n"
          "b.plan:\n" +
          head +
          "nämndmål 1.3.1 \"C\" { stödjer 1.3. }\ndirektiv \"D\" { beskrivs under 1.1, 1.3 }\n"
          "kf.plan:\nkf-budget 2024 \"K\" {}\ninriktningsmål 1 \"F\"\nmål 1.1 \"A\"\nmål 1.3 \"Läs\"\n");
}

TEST(Rename, RenumbersAFocusGoalWithAllBelow) {
  EXPECT_EQ(renamed({{"p.plan",
                      "inriktningsmål ‸1 \"F\"\nmål 1.1 \"A\" { nämndmål 1.1.1 \"B\" }\n"
                      "text \"inriktningsmål 1, mål 1.1\"\n"}},
                    "4"),
            "p.plan:\ninriktningsmål 4 \"F\"\nmål 4.1 \"A\" { nämndmål 4.1.1 \"B\" }\n"
            "text \"inriktningsmål 4, mål 4.1\"\n");
}

TEST(Rename, RenumbersABoardGoalInItsPlanAndReportsAlone) {
  EXPECT_EQ(renamed({{"kf.plan", kf},
                     {"a.plan", head + "mål 1.2 \"Läs\" { nämndmål 1.2.1‸ \"B\" }\n"},
                     {"b.plan", head + "mål 1.2 \"Läs\" { nämndmål 1.2.1 \"C\" }\n"},
                     {"r.plan", "tertialrapport 1 2024 \"N\" { följer upp \"a.plan\" }\nnämndmål 1.2.1 \"B\"\n"}},
                    "1.2.4"),
            "a.plan:\n" + head + "mål 1.2 \"Läs\" { nämndmål 1.2.4 \"B\" }\n" +
                "r.plan:\ntertialrapport 1 2024 \"N\" { följer upp \"a.plan\" }\nnämndmål 1.2.4 \"B\"\n");
}

TEST(Rename, LeavesOtherDocumentsGoalsAndAppendices) {
  EXPECT_EQ(
      renamed({{"a.plan",
                "mål 1.‸2 \"Läs\" { agenda2030 3 beskrivning \"Se mål 1.2, programmets mål 1.2 och bilaga 2.\" }\n"
                "text \"\"\"\n  Mål 1.2 i Agenda 2030, FN:s mål 1.2.\n  Det gör mål 1.2 för 1.234 kr, mål 1.234.\n"
                "  Agenda 2030 står under nämndmål 1.2.\n  \"\"\"\n"}},
              "1.3"),
      "a.plan:\n"
      "mål 1.3 \"Läs\" { agenda2030 3 beskrivning \"Se mål 1.2, programmets mål 1.2 och bilaga 2.\" }\n"
      "text \"\"\"\n  Mål 1.2 i Agenda 2030, FN:s mål 1.2.\n  Det gör mål 1.3 för 1.234 kr, mål 1.234.\n"
      "  Agenda 2030 står under nämndmål 1.3.\n  \"\"\"\n");
  EXPECT_EQ(renamed({{"a.plan",
                      "mål 1.‸2 \"Läs\" { agenda2030 3 beskrivning \"Se mål 1.2\" }\n"
                      "agenda2030 4 text \"mål 1.2\" # FN: mål 1.2\n"}},
                    "1.3"),
            "a.plan:\n"
            "mål 1.3 \"Läs\" { agenda2030 3 beskrivning \"Se mål 1.3\" }\n"
            "agenda2030 4 text \"mål 1.3\" # FN: mål 1.2\n")
      << "what stands around a text is no part of it";
  EXPECT_EQ(
      renamed(
          {{"a.plan",
            "bilaga ‸2 \"R\"\ntext \"Bilaga 2, fullmäktiges budget, bilaga 2, bilaga 2 till lagen; bilaga två.\"\n"}},
          "3"),
      "a.plan:\nbilaga 3 \"R\"\ntext \"Bilaga 3, fullmäktiges budget, bilaga 2, bilaga 2 till lagen; bilaga 3.\"\n");
}

TEST(Rename, RefusesNumbersThatCannotBe) {
  const Files files = {{"kf.plan", kf},
                       {"a.plan", head + "inriktningsmål 1 \"F\"\nmål 1.2‸ \"Läs\" { nämndmål 1.2.1 \"B\" }\n"}};
  EXPECT_EQ(renamed(files, "1.1"), "numret 1.1 är upptaget: ”A” har nummer 1.1 i kf.plan");
  EXPECT_EQ(renamed(files, "1.x"), "”1.x” är inget målnummer: det skrivs som 1.2 eller 1.2.1");
  EXPECT_EQ(renamed(files, ""), "”” är inget målnummer: det skrivs som 1.2 eller 1.2.1");
  EXPECT_EQ(renamed(files, "1.02"), "”1.02” är inget målnummer: det skrivs som 1.2 eller 1.2.1");
  EXPECT_EQ(renamed(files, "1.2."), "”1.2.” är inget målnummer: det skrivs som 1.2 eller 1.2.1");
  EXPECT_EQ(renamed(files, "2.2"), "mål 1.2 står under mål 1 i a.plan: numret måste vara 1 och en del till, som 1.1");
  EXPECT_EQ(renamed(files, "1.2"), "") << "called so already";
  EXPECT_EQ(renamed(files, " 1.3 ").substr(0, 7), "a.plan:") << "blanks around it are none of it";
}

TEST(Rename, RefusesABoardGoalOutsideItsParent) {
  const Files files = {{"a.plan", "mål 1.2 \"Läs\" { nämndmål 1.2.1‸ \"B\"\nnämndmål 1.2.2 \"C\" }\n"}};
  EXPECT_EQ(renamed(files, "1.3.1"),
            "mål 1.2.1 står under mål 1.2 i a.plan: numret måste vara 1.2 och en del till, som 1.2.1");
  EXPECT_EQ(renamed(files, "1.2.2"), "numret 1.2.2 är upptaget: ”C” har nummer 1.2.2 i a.plan");
  EXPECT_EQ(renamed(files, "1.2.1.1"),
            "mål 1.2.1 står under mål 1.2 i a.plan: numret måste vara 1.2 och en del till, som 1.2.1");
  EXPECT_EQ(renamed({{"a.plan", "mål 1.‸2 \"A\""}}, "3", Language::english),
            "the number of goal 1.2 has parts: 2, and ”3” has 1");
}

TEST(Rename, RefusesAGoalThatIsNowhere) {
  EXPECT_EQ(renamed({{"a.plan", "nämndmål \"B\" { stödjer 9.9‸ }\n"}}, "9.8"),
            "mål 9.9 finns inte i planen eller dess KF-budget: skriv det där först");
}

TEST(Rename, ChangesATitleWhereItReadsAsTheOldOne) {
  EXPECT_EQ(renamed({{"kf.plan", kf},
                     {"a.plan", head + "mål 1.2 \"‸Läs\" { beskrivning \"mål 1.2 \\\"Läs\\\" och mål 1.2 läs\" }\n"},
                     {"b.plan", head + "mål 1.2 \"Läs.\"\ntext \"\"\"\n  Se mål 1.2\n  Läs, här.\n  \"\"\"\n"},
                     {"c.plan", head + "mål 1.2 “Räkna”\n"},
                     {"d.plan", head + "mål 1.2 “Läs”\n"}},
                    "Läs \"mer\""),
            "a.plan:\n" + head +
                "mål 1.2 \"Läs \\\"mer\\\"\" { beskrivning \"mål 1.2 \\\"Läs \\\"mer\\\"\\\" och mål 1.2 läs\" }\n"
                "b.plan:\n" +
                head + "mål 1.2 \"Läs \\\"mer\\\"\"\ntext \"\"\"\n  Se mål 1.2\n  Läs \"mer\", här.\n  \"\"\"\n" +
                "d.plan:\n" + head + "mål 1.2 “Läs \\\"mer\\\"”\n" +
                "kf.plan:\nkf-budget 2024 \"K\" {}\ninriktningsmål 1 \"F\"\nmål 1.1 \"A\"\n"
                "mål 1.2 \"Läs \\\"mer\\\"\"\n");
}

TEST(Rename, ChangesATitleThatIsBrokenOverLines) {
  EXPECT_EQ(
      renamed({{"a.plan", "mål 1.2 \"Alla läser‸\"\r\ntext \"\"\"\r\n  mål 1.2 Alla\r\n  läser.\r\n  \"\"\"\r\n"}},
              "Ö"),
      "a.plan:\nmål 1.2 \"Ö\"\r\ntext \"\"\"\r\n  mål 1.2 Ö.\r\n  \"\"\"\r\n");
}

TEST(Rename, RefusesTextsThatAreNoNames) {
  EXPECT_EQ(renamed({{"a.plan", "mål 1.2 \"Alla ‸läser\""}}, " "), "ett namn kan inte vara tomt");
  EXPECT_EQ(renamed({{"a.plan", "mål 1.2 \"Alla ‸läser\""}}, "a\nb"),
            "ett namn står på en rad: ta bort radbrytningar och tabbar");
}

TEST(Rename, ChangesKfsIndicatorsEverywhereAndTheBoardsOwnAtHome) {
  const std::string kf_indicator = "mål 1.1 \"A\" { kf-indikator \"Antal lån\" { årsmål 3 st } }\n";
  EXPECT_EQ(renamed({{"kf.plan", "kf-budget 2024 \"K\" {}\n" + kf_indicator},
                     {"a.plan", head + "mål 1.1 \"A\" { kf-indikator \"Antal lån‸\"\nindikator \"Antal lån\" }\n"},
                     {"b.plan", head + kf_indicator}},
                    "Lån"),
            "a.plan:\n" + head + "mål 1.1 \"A\" { kf-indikator \"Lån\"\nindikator \"Antal lån\" }\n" + "b.plan:\n" +
                head + "mål 1.1 \"A\" { kf-indikator \"Lån\" { årsmål 3 st } }\n" +
                "kf.plan:\nkf-budget 2024 \"K\" {}\nmål 1.1 \"A\" { kf-indikator \"Lån\" { årsmål 3 st } }\n");
  EXPECT_EQ(renamed({{"a.plan", head + "aktivitet \"‸Öppet\"\n"}, {"b.plan", head + "aktivitet \"Öppet\"\n"}}, "Ny"),
            "a.plan:\n" + head + "aktivitet \"Ny\"\n");
  EXPECT_EQ(renamed({{"a.plan", "mål 1.1 \"A\" { indikator \"‸X\"\nindikator \"Y\" }\n"}}, "y"),
            "namnet ”y” är upptaget: det står redan under mål 1.1 i a.plan");
}

TEST(Rename, RenumbersAppendices) {
  const Files files = {{"a.plan",
                        "beslut 1 \"Ja\" { bilaga 7 }\nbilaga ‸7 \"R\"\nbilaga 8 \"S\"\n"
                        "text \"Se bilaga sju, bilagorna 7–8 och budgetens bilaga 7.\"\n"}};
  EXPECT_EQ(renamed(files, "9"),
            "a.plan:\nbeslut 1 \"Ja\" { bilaga 9 }\nbilaga 9 \"R\"\nbilaga 8 \"S\"\n"
            "text \"Se bilaga 9, bilagorna 9–8 och budgetens bilaga 7.\"\n");
  EXPECT_EQ(renamed(files, "8"), "bilaga 8 finns redan: ”S”");
  EXPECT_EQ(renamed(files, "x"), "”x” är inget nummer på en bilaga: det skrivs som 7");
  EXPECT_EQ(renamed({{"a.plan", "bilaga 7 \"‸R\"\n"}}, "Ny"), "a.plan:\nbilaga 7 \"Ny\"\n");
}

std::string prepared(const std::string& text, Language language = Language::swedish) {
  const auto marked = snapshot_of({{"a.plan", text}}, false, language);
  const auto result = prepare_rename(marked.snapshot, marked.offset);
  if (const auto* refusal = std::get_if<RenameRefusal>(&result))
    return refusal->reason.substr(0, refusal->reason.find(':'));
  const auto& place = std::get<RenamePlace>(result);
  return std::string(marked.snapshot.file().source->slice(place.range)) + " = " + place.text;
}

TEST(PrepareRename, SaysWhatIsRenamedOrWhyNothingIs) {
  EXPECT_EQ(prepared("mål 1.2‸ \"A\""), "1.2 = 1.2");
  EXPECT_EQ(prepared("mål 1.2. ‸\"A\""), "”A” är ett värde eller en text, inget namn") << "before the quotation mark";
  EXPECT_EQ(prepared("mål 1.2 \"A \\\"b\\\"‸\""), "A \\\"b\\\" = A \"b\"");
  EXPECT_EQ(prepared("må‸l 1.2 \"A\""), "”mål” hör till språket och kan inte byta namn");
  EXPECT_EQ(prepared("indikator \"I\" { årsmål 1‸0 st }"), "”10” är ett värde eller en text, inget namn");
  EXPECT_EQ(prepared("indikator \"I\" { års‸mål 10 st }", Language::english),
            "”årsmål” belongs to the language and cannot be renamed");
  EXPECT_EQ(prepared("‸"), "här står inget namn");
}

}  // namespace
}  // namespace planlint::lsp::test
