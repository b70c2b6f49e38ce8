// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "meta/sources.h"

#include <gtest/gtest.h>

namespace planlint::meta {
namespace {

const std::string spdx = "// SPDX-FileCopyrightText: The planlint developers\n// SPDX-License-Identifier: MIT\n";

TEST(Licence, IsAskedOfSourcesAndScripts) {
  EXPECT_TRUE(check_licence({"engine/a.cpp", spdx}).empty());
  EXPECT_TRUE(check_licence({"dev", "#!/bin/sh\n" + spdx}).empty());
  EXPECT_TRUE(check_licence({"docs/a.md", "# A"}).empty());
  EXPECT_EQ(check_licence({"engine/a.cpp", "int a;\n"}), Complaints{"engine/a.cpp:1: the two SPDX lines are missing"});
  EXPECT_EQ(check_licence({"engine/a.cpp", ""}).size(), 1U);
  EXPECT_EQ(check_licence({"rules/date/a.lua", "return {}\n"}).size(), 1U);
  EXPECT_EQ(check_licence({"dev", "#!/bin/sh\necho\n"}).size(), 1U);
  EXPECT_EQ(check_licence({"engine/a.h", "\n" + spdx}).size(), 1U) << "at the top";
}

TEST(Shape, HasCeilings) {
  const auto text = [](std::size_t lines) {
    std::string made = "//\n#pragma once\n";
    for (std::size_t i = 2; i < lines; ++i) made += "\n";
    return made;
  };
  EXPECT_TRUE(check_shape({"engine/a.h", text(longest_header)}).empty());
  EXPECT_EQ(check_shape({"engine/a.h", text(longest_header + 1)}),
            Complaints{"engine/a.h:201: 201 lines, 200 is the most"});
  EXPECT_TRUE(check_shape({"engine/a.cpp", text(longest_source)}).empty());
  EXPECT_EQ(check_shape({"tests/a.cpp", text(longest_source + 1)}).size(), 1U);
  EXPECT_EQ(check_shape({"engine/a.h", "int a;\n"}), Complaints{"engine/a.h:1: a header needs #pragma once"});
}

TEST(Machine, LeavesNoTrace) {
  for (const std::string folder : {"work", "home", "root", "tmp", "Users"}) {
    EXPECT_EQ(check_machine({"a.md", "see /" + folder + "/plans\n"}).size(), 1U) << folder;
    EXPECT_EQ(check_machine({"a.md", "\"/" + folder + "/x\"\n"}).size(), 1U) << folder;
    EXPECT_TRUE(check_machine({"a.md", "see our/" + folder + "/plans\n"}).empty()) << folder;
  }
  const std::string host = "pypi";  // apart, or this file would be found
  EXPECT_EQ(check_machine({"a.md", "\nfrom https://" + host + ".org/simple\n"}),
            Complaints{"a.md:2: the host of a package registry"});
  EXPECT_TRUE(check_machine({"a.md", "from https://stockholm.se\n"}).empty());
}

TEST(Repository, IsRead) {
  EXPECT_GT(repository().size(), 50U);
  EXPECT_FALSE(file_named("tests/meta/sources_test.cpp").text.empty());
  EXPECT_TRUE(file_named("nowhere").text.empty());
  for (const File& file : repository()) EXPECT_FALSE(file.is_in("build/") || file.is_in(".git/")) << file.path;
}

TEST(Repository, HoldsWhatIsAskedOfSources) {
  Complaints complaints;
  for (const File& file : repository()) {
    for (const auto check : {check_licence, check_shape, check_machine}) {
      for (const std::string& one : check(file)) complaints.push_back(one);
    }
  }
  EXPECT_TRUE(complaints.empty()) << listed(complaints);
}

}  // namespace
}  // namespace planlint::meta
