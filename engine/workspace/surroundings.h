// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What a run says of files that do not name their catalogue or plan themselves: published documents, above all.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "workspace/file_store.h"

namespace planlint {

/// Each may be empty. A reference in the file itself is stronger.
struct Surroundings {
  std::string catalogue = {};  ///< the KF budget's file
  std::string catalogues =
      {};                 ///< a folder of KF budgets: that of the document's year is used, where `catalogue` is empty
  std::string plan = {};  ///< the plan that a report follows up
};

/// A KF budget in a folder.
struct CatalogueFile {
  std::string path;
  int year = 0;
};

/// The `.plan` files of a folder, not of those below it, whose first statement is `kf-budget`; sorted by path. None
/// where the folder cannot be read.
[[nodiscard]] std::vector<CatalogueFile> catalogues_in(const std::filesystem::path& folder,
                                                       const FileStore& files = files_on_disk());

}  // namespace planlint
