// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The surroundings of a run: where the catalogue and the followed plan are of files that name none.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/arguments.h"
#include "workspace/surroundings.h"

namespace planlint {

/// `--catalogue`, `--catalogues` and `--plan`, to be read into `given`.
[[nodiscard]] std::vector<Option> options_for(Surroundings& given);

/// Adds what the options leave open: the folder of catalogues from the environment (PLANLINT_CATALOGUES). A place that
/// is set by neither is the next one to ask, here. What cannot be read is printed, and nothing comes back.
[[nodiscard]] std::optional<Surroundings> completed(Surroundings given, Language language);

/// What to say of a file for which no catalogue was found.
[[nodiscard]] std::string missing_catalogue_note(const std::string& path, int year, const Surroundings& given,
                                                 Language language);

}  // namespace planlint
