// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "report/words.h"

#include <gtest/gtest.h>

namespace planlint {
namespace {

TEST(SummaryLine, CountsInBothLanguages) {
  const Totals many = {.files = 2, .errors = 3, .warnings = 14, .notes = 1, .failed = 0, .exit_code = 1};
  EXPECT_EQ(summary_line(many, Language::swedish), "3 fel, 14 varningar, 1 anmärkning i 2 filer");
  EXPECT_EQ(summary_line(many, Language::english), "3 errors, 14 warnings, 1 note in 2 files");
  const Totals one = {.files = 1, .errors = 1, .warnings = 1, .notes = 2, .failed = 0, .exit_code = 1};
  EXPECT_EQ(summary_line(one, Language::swedish), "1 fel, 1 varning, 2 anmärkningar i 1 fil");
  EXPECT_EQ(summary_line(one, Language::english), "1 error, 1 warning, 2 notes in 1 file");
}

TEST(SummaryLine, SaysThatThereIsNothing) {
  const Totals none = {.files = 2, .errors = 0, .warnings = 0, .notes = 0, .failed = 0, .exit_code = 0};
  EXPECT_EQ(summary_line(none, Language::swedish), "inga anmärkningar i 2 filer");
  EXPECT_EQ(summary_line(none, Language::english), "no findings in 2 files");
}

TEST(SummaryLine, IsNeverSilentAboutWhatFailed) {
  const Totals nothing = {.files = 0, .errors = 0, .warnings = 0, .notes = 0, .failed = 1, .exit_code = 2};
  EXPECT_EQ(summary_line(nothing, Language::swedish), "ingenting granskades; 1 kunde inte granskas helt");
  const Totals some = {.files = 3, .errors = 0, .warnings = 0, .notes = 0, .failed = 2, .exit_code = 2};
  EXPECT_EQ(summary_line(some, Language::english), "no findings in 3 files; 2 could not be checked fully");
}

}  // namespace
}  // namespace planlint
