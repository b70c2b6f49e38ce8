// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A thousand plans on disk, as a city would have them after some years, and the program as its users start it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "bench/targets.h"
#include "lua/rule_set.h"

namespace planlint::bench {

/// A folder for the time of the run.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

void write_text(const std::filesystem::path& path, const std::string& text);

/// The corpus on two threads against its bare parse, and the memory of the program on it. `engine_share` is that of a
/// single plan, as a part of its parse.
[[nodiscard]] std::vector<Result> measure_corpus(const RuleSet& rules, const std::filesystem::path& folder,
                                                 double engine_share);

/// The program on one plan and on an empty one, with what it takes beside the lint of that plan.
[[nodiscard]] std::vector<Result> measure_start(const std::filesystem::path& folder);

}  // namespace planlint::bench
