// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "convert/child.h"

#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <thread>

namespace planlint {
namespace {

using namespace std::chrono_literals;

constexpr ChildLimits roomy = {.output = 1U << 20U, .memory = std::size_t{1} << 30U, .processor = 10s, .clock = 20s};

ChildResult shell(const std::string& script, std::string_view input = {}, const ChildLimits& limits = roomy) {
  return run_child({"/bin/sh", "-c", script}, input, limits);
}

TEST(Child, ReadsItsInputAndGivesWhatItPrints) {
  const std::string large(3'000'000, 'x');
  EXPECT_EQ(shell("wc -c", large).output, "3000000\n");
  const auto ran = shell("cat; echo oj >&2; exit 3", "hej");
  EXPECT_EQ(ran.end, ChildEnd::done);
  EXPECT_EQ(ran.status, 3);
  EXPECT_EQ(ran.output, "hej");
  EXPECT_EQ(ran.error, "oj\n");
}

TEST(Child, ThatDoesNotReadItsInputDoesNoHarm) { EXPECT_EQ(shell("exit 0", std::string(3'000'000, 'x')).status, 0); }

TEST(Child, GetsTheEnvironmentThatItIsGiven) {
  const auto ran = run_child({"/bin/sh", "-c", "echo $LANG $KEY"}, {}, roomy, {"KEY=a b"});
  EXPECT_EQ(ran.output, "C.UTF-8 a b\n");
}

TEST(Child, SeesNothingOfOurEnvironment) {
  setenv("PLANLINT_SECRET", "x", 1);
  const auto ran = shell("env");
  EXPECT_EQ(ran.output.find("PLANLINT_SECRET"), std::string::npos);
  EXPECT_NE(ran.output.find("LANG=C.UTF-8"), std::string::npos);
  EXPECT_EQ(ran.output.find("HOME="), std::string::npos);
}

TEST(Child, HasNoFilesOfOursAndWritesNone) {
  const auto scratch = std::filesystem::temp_directory_path() / "planlint_child_test_file";
  const auto ran = shell("echo much > '" + scratch.string() + "'");
  EXPECT_TRUE(ran.end == ChildEnd::signalled || ran.status != 0);
  EXPECT_TRUE(!std::filesystem::exists(scratch) || std::filesystem::file_size(scratch) == 0);
  std::filesystem::remove(scratch);
  EXPECT_EQ(shell("ls /proc/self/fd | wc -l").output, "4\n") << "three, and the one that ls opens";
}

TEST(Child, IsStoppedWhereItRunsTooLong) {
  auto limits = roomy;
  limits.clock = 1s;
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(shell("sleep 30", {}, limits).end, ChildEnd::out_of_time);
  EXPECT_EQ(shell("exec >&- 2>&-; sleep 30", {}, limits).end, ChildEnd::out_of_time) << "its pipes being closed";
  EXPECT_LT(std::chrono::steady_clock::now() - start, 10s);
}

TEST(Child, IsStoppedWhereItComputesTooLong) {
  auto limits = roomy;
  limits.processor = 1s;
  EXPECT_EQ(shell("while :; do :; done", {}, limits).end, ChildEnd::out_of_time);
}

TEST(Child, IsStoppedWhereItPrintsTooMuch) {
  const auto ran = shell("while :; do echo xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx; done");
  EXPECT_EQ(ran.end, ChildEnd::too_much_output);
  EXPECT_LE(ran.output.size(), roomy.output + 1);
}

TEST(Child, KeepsOnlyTheBeginningOfItsComplaints) {
  const auto ran = shell("i=0; while [ $i -lt 2000 ]; do echo xxxxxxxxxxxxxxxx >&2; i=$((i+1)); done; echo done");
  EXPECT_EQ(ran.output, "done\n");
  EXPECT_EQ(ran.error.size(), 4096U);
}

TEST(Child, TakesItsOwnChildrenWithIt) {
  auto limits = roomy;
  limits.clock = 1s;
  const auto ran = shell("sleep 30 & echo $!; wait", {}, limits);
  const int grandchild = std::stoi(ran.output);
  bool gone = false;
  for (int i = 0; i < 200 && !gone; ++i) {
    std::error_code error;
    const auto stat = "/proc/" + std::to_string(grandchild);
    gone = kill(grandchild, 0) != 0 || shell("grep -q 'State:.Z' " + stat + "/status").status == 0;
  }
  EXPECT_TRUE(gone);
}

TEST(Child, ThatCannotStartSaysWhy) {
  const auto ran = run_child({"/nowhere/pandoc"}, "", roomy);
  EXPECT_EQ(ran.end, ChildEnd::not_started);
  EXPECT_FALSE(ran.error.empty());
}

TEST(Child, ThatDiesOfASignalIsTold) {
  const auto ran = shell("kill -SEGV $$");
  EXPECT_EQ(ran.end, ChildEnd::signalled);
  EXPECT_EQ(ran.status, SIGSEGV);
}

TEST(Child, RunsOnSeveralThreads) {
  std::vector<std::thread> threads;
  std::vector<std::string> outputs(8);
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    threads.emplace_back([&, i] {
      for (int n = 0; n < 5; ++n) outputs[i] = shell("cat", std::to_string(i)).output;
    });
  }
  for (auto& thread : threads) thread.join();
  for (std::size_t i = 0; i < outputs.size(); ++i) EXPECT_EQ(outputs[i], std::to_string(i));
}

TEST(FindProgram, LooksInTheFoldersOfThePath) {
  EXPECT_EQ(find_program("sh", "/nowhere:/bin"), "/bin/sh");
  EXPECT_EQ(find_program("sh", ""), "");
  EXPECT_EQ(find_program("sh", "bin:.:"), "") << "only absolute folders";
}

}  // namespace
}  // namespace planlint
