// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The fuzzer's corpus in the ordinary build, and what chance would take long to find.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "fuzz/document_checks.h"

namespace planlint::fuzz {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

TEST(Corpus, HoldsWhole) {
  std::size_t files = 0;
  for (const auto& entry : fs::directory_iterator(PLANLINT_FUZZ_CORPUS)) {
    ++files;
    EXPECT_EQ(complaint_about(read(entry.path())), "") << entry.path().filename();
  }
  EXPECT_GE(files, 9U);
}

/// A page break, a lost byte, a file that was cut off: the same documents, ended at every line and byte of a kind.
TEST(Corpus, HoldsWhereItIsCutOff) {
  for (const auto& entry : fs::directory_iterator(PLANLINT_FUZZ_CORPUS)) {
    const std::string text = read(entry.path());
    for (std::size_t end = 0; end < text.size(); end += 1 + end % 7) {
      const std::string_view whole(text);
      ASSERT_EQ(complaint_about(whole.substr(0, end)), "") << entry.path().filename() << " up to " << end;
      ASSERT_EQ(complaint_about(whole.substr(end)), "") << entry.path().filename() << " from " << end;
    }
  }
}

TEST(Corpus, HoldsForWhatNobodyWrites) {
  for (const std::string_view text :
       {"", "\n", "\r", "\r\n\r\n", "\t", "\t\t\t\n", "\f", "\xEF\xBB\xBF", "|", "||||\n||||\n", "\"\"\"\n\"\"\"\n",
        "Nämndmål:", "KF:s mål för verksamhetsområdet:", "KF:s mål för verksamhetsområdet: 1.1", "Indikator\tÅrsmål",
        "Nämndmål: 1.1.1 \"\"\" { }\n\"\"\"\n", "Indikator\tÅrsmål\n\\\t\\\n",
        "Aktivitet\tStartdatum\tSlutdatum\n\t\t\n"})
    EXPECT_EQ(complaint_about(text), "") << text;
}

}  // namespace
}  // namespace planlint::fuzz
