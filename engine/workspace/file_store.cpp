// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "workspace/file_store.h"

#include "workspace/read_file.h"

namespace planlint {
namespace {

namespace fs = std::filesystem;

class Disk : public FileStore {
 public:
  [[nodiscard]] std::variant<std::string, std::error_code> read(const fs::path& path) const override {
    return read_file(path);
  }

  [[nodiscard]] std::vector<fs::path> plans_in(const fs::path& folder) const override {
    std::vector<fs::path> plans;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
      if (entry.path().extension() == ".plan") plans.push_back(entry.path());
    }
    return plans;
  }
};

}  // namespace

const FileStore& files_on_disk() {
  static const Disk disk;
  return disk;
}

}  // namespace planlint
