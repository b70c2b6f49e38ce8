// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A finding, as a value: what is wrong, where, how bad, and what would mend it.
#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/range.h"
#include "text/source.h"

namespace planlint {

enum class Severity : std::uint8_t { note, warning, error };

/// "note", "warning", "error": the names in files, options and machine-readable output.
[[nodiscard]] std::string_view name_of(Severity severity);

/// The language of messages.
enum class Language : std::uint8_t { swedish, english };

/// How sure a fix is: `safe` may be applied unseen, `suggested` wants a look, `has_placeholders` wants filling in.
enum class Applicability : std::uint8_t { safe, suggested, has_placeholders };
[[nodiscard]] std::string_view name_of(Applicability applicability);

/// A place in a source that outlives the run which found it.
struct Location {
  std::shared_ptr<const Source> source;
  Range range;
};

struct Edit {
  Range range;
  std::string replacement;
  auto operator<=>(const Edit&) const = default;
};

/// Edits of the diagnostic's own file that together mend it, with a title in the imperative ("ändra till …").
struct Fix {
  std::string title;
  Applicability applicability = Applicability::suggested;
  std::vector<Edit> edits;
};

/// Another place that the finding speaks of, with what is there.
struct Related {
  Location location;
  std::string message;
};

struct Diagnostic {
  std::string rule;  ///< `category/rule-id`
  Severity severity = Severity::error;
  Location location;         ///< never without a source
  std::string message_id;    ///< which of the rule's messages; stable across wordings and languages
  std::string message;       ///< stands alone: lower case, no full stop, names the thing and both values
  std::string label;         ///< a few words for the carets; may be empty
  std::string subject = {};  ///< the thing that it is about, known again by it in another run (model/subjects.h)
  std::vector<Related> related;
  std::vector<Fix> fixes;
};

/// The total order of output: file, start, end, rule, message id, message.
[[nodiscard]] bool before(const Diagnostic& a, const Diagnostic& b);

/// Sorts, and drops what is the same finding twice.
void sort_and_unique(std::vector<Diagnostic>& diagnostics);

}  // namespace planlint
