// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The annotations that editors read, as a reference that people read: docs/lua-api.md and `planlint api` come from
// rules/library/planlint.lua, so that what completes and what is described are one thing.
#pragma once

#include <string>
#include <string_view>

namespace planlint {

/// In Markdown: a heading of the second level for each section of the annotations, one of the third for each class,
/// alias and library, and tables of fields and functions. Ends with a line break.
[[nodiscard]] std::string api_reference(std::string_view annotations);

}  // namespace planlint
