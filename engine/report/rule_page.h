// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What a rule says of itself, as a page: docs/rules/, `planlint explain`, SARIF's help. Its order: what it flags, a bad
// and a good plan, why, options, limits, messages.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>

#include "diagnostics/diagnostic.h"
#include "diagnostics/rule_info.h"
#include "report/settings_listing.h"

namespace planlint {

/// The page in Markdown.
[[nodiscard]] std::string rule_page(const RuleInfo& rule, Language language);

/// The same for a terminal: no Markdown, examples set in. Where `held` is given, with what settings make of the rule,
/// and which of them.
[[nodiscard]] std::string rule_text(const RuleInfo& rule, Language language, const ListedRule* held = nullptr);

/// The index in Markdown: the rules by severity, then by category with what they flag.
[[nodiscard]] std::string rule_index(std::span<const RuleInfo> rules, Language language);

/// Writes `<folder>/<category>/<id>.md` for each rule and `<folder>/README.md`; removes pages of rules that are no
/// more. What went wrong, or nothing.
[[nodiscard]] std::optional<std::string> write_rule_pages(std::span<const RuleInfo> rules, Language language,
                                                          const std::filesystem::path& folder);

}  // namespace planlint
