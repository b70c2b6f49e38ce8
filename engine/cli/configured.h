// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The settings of a run: what the command line says, and what planlint.json says of its files.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "discover/find_plans.h"
#include "packs/profiles.h"
#include "report/settings_listing.h"

namespace planlint {

/// `--config` and `--no-config`, to be read into `choice`.
[[nodiscard]] std::vector<Option> options_for(SettingsChoice& choice);
/// The same and `--rules`, to be read into `request`.
[[nodiscard]] std::vector<Option> options_for(ProfileRequest& request);

/// Reads the settings of the inputs, builds their rules, and takes out what the settings ignore; globs that match
/// nothing are said where all that they could match was looked at. `paths` are those that led to the inputs. Prints
/// what is wrong; null then.
[[nodiscard]] std::shared_ptr<Profiles> configure(const ProfileRequest& request, const std::vector<std::string>& paths,
                                                  Inputs& inputs, Language language);

/// The same for a verb that looks at no files: by the current folder.
[[nodiscard]] std::shared_ptr<Profiles> configure(const ProfileRequest& request, Language language);

/// Takes out of `found` what settings ignore, for a verb that needs nothing else of them. Prints what is wrong; false
/// then.
[[nodiscard]] bool drop_ignored(const SettingsChoice& choice, FoundPlans& found, Language language);

/// What sets a value; nothing for a default.
[[nodiscard]] std::optional<Location> place_of(const Location& place);

/// What settings make of each rule for a file, or for the folder that is asked about; in the order of the rules'
/// infos().
[[nodiscard]] std::vector<ListedRule> listed_rules(Profiles& profiles, const std::optional<std::string>& path);

/// The language of a run: what `--lang` says; else the settings of the first input (or the current folder); else
/// `language`.
[[nodiscard]] Language language_of(Profiles& profiles, const Inputs& inputs, Language language);

}  // namespace planlint
