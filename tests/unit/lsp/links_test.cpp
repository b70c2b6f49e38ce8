// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/links.h"

#include <gtest/gtest.h>

#include "lsp/moving.h"

namespace planlint::lsp::test {
namespace {

std::string linked(const std::string& text) {
  constexpr std::array<std::string_view, 3> names = {"file", "web", "rule"};
  const auto marked = snapshot_of({{"planer/a.plan", text}});
  std::string list;
  for (const Link& link : links(marked.snapshot))
    list.append(names[static_cast<std::size_t>(link.kind)]).append(" ").append(link.target).append("; ");
  return list;
}

TEST(Links, LeadToFiles) {
  EXPECT_EQ(linked("verksamhetsplan 2024 \"K\" { utgår från \"../kf/kf-å.plan\" }\n"), "file kf/kf-å.plan; ");
  EXPECT_EQ(linked("verksamhetsplan 2024 \"K\" { utgår från \"\" }\n"), "");
}

TEST(Links, LeadToAddressesInTexts) {
  EXPECT_EQ(linked("text \"Se https://ex.se/a?b=c, (http://ex.se/å) och http://.\"\n# https://ex.se/k\n"),
            "web https://ex.se/a?b=c; web http://ex.se/å; web https://ex.se/k; ");
  EXPECT_EQ(linked("text \"\"\"\n  [sida](https://ex.se/sida_(1)).\n  \"\"\"\n"), "web https://ex.se/sida_(1)); ");
  EXPECT_EQ(linked("https://ex.se\ntext \"http\""), "");
}

TEST(Links, LeadToRules) {
  EXPECT_EQ(linked("# planlint: ignorera date/outside-year, date/nonsens -- skäl\naktivitet \"A\"\n"),
            "rule date/outside-year; ");
}

}  // namespace
}  // namespace planlint::lsp::test
