// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "meta/pages.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace planlint::meta {
namespace {

TEST(Links, LeadToFiles) {
  EXPECT_TRUE(
      check_links({"docs/a.md", "[b](../LICENSE) [c](architecture.md#rooms) [d](#e) [f](https://g.se/h)\n"}).empty());
  EXPECT_EQ(check_links({"docs/a.md", "\n[b](LICENSE \"title\")\n"}),
            Complaints{"docs/a.md:2: a link to LICENSE, which is not there"});
  EXPECT_EQ(check_links({"README.md", "![b](nowhere.png) and [c](nowhere.md#d)\n"}).size(), 2U);
  EXPECT_TRUE(check_links({"README.md", "`[b](nowhere)`\n```\n[c](nowhere)\n```\n"}).empty()) << "code is no link";
}

TEST(Verbs, AreFound) {
  EXPECT_EQ(called_verbs("`./dev demo` and\n./dev test now"), (std::set<std::string>{"demo", "test"}));
  EXPECT_EQ(offered_verbs("./dev demo   show\n  # ./dev nothing\n./dev test\n"),
            (std::set<std::string>{"demo", "test"}));
}

TEST(Pages, LinkOnlyToWhatIsThere) {
  Complaints complaints;
  for (const File& file : repository()) {
    if (!file.ends_with(".md")) continue;
    for (const std::string& one : check_links(file)) complaints.push_back(one);
  }
  EXPECT_TRUE(complaints.empty()) << listed(complaints);
}

TEST(Pages, CallOnlyVerbsThatDevHas) {
  const std::set<std::string> offered = offered_verbs(file_named("dev").text);
  ASSERT_TRUE(offered.contains("demo") && offered.contains("test"));
  const std::set<std::string> in_readme = called_verbs(file_named("README.md").text);
  EXPECT_TRUE(in_readme.contains("demo") && in_readme.contains("test")) << "README.md shows both commands";
  for (const File& file : repository()) {
    if (!file.ends_with(".md")) continue;
    for (const std::string& verb : called_verbs(file.text))
      EXPECT_TRUE(offered.contains(verb)) << file.path << ": ./dev " << verb;
  }
}

}  // namespace
}  // namespace planlint::meta
