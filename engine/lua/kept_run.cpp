// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/kept_run.h"

#include <algorithm>
#include <utility>

namespace planlint {
namespace {

/// The same findings at their places after an edit. All of `move` return whether each place is still known.
class Mover {
 public:
  Mover(const Difference& bytes, const std::shared_ptr<const Source>& before,
        const std::shared_ptr<const Source>& after)
      : bytes_(bytes), before_(before), after_(after) {}

  [[nodiscard]] bool move(std::vector<Diagnostic>& findings) const {
    return std::ranges::all_of(findings, [this](Diagnostic& finding) { return move(finding); });
  }

 private:
  [[nodiscard]] bool move(Diagnostic& finding) const {
    const bool is_own = finding.location.source == before_;
    if (!move(finding.location)) return false;
    for (Related& related : finding.related) {
      if (!move(related.location)) return false;
    }
    for (Fix& fix : finding.fixes) {
      for (Edit& edit : fix.edits) {
        if (is_own && !move(edit.range)) return false;
      }
    }
    return true;
  }
  [[nodiscard]] bool move(Location& location) const {
    if (location.source != before_) return true;
    location.source = after_;
    return move(location.range);
  }
  [[nodiscard]] bool move(Range& range) const {
    const auto moved = bytes_.moved(range);
    range = moved.value_or(range);
    return moved.has_value();
  }

  const Difference& bytes_;
  const std::shared_ptr<const Source>& before_;
  const std::shared_ptr<const Source>& after_;
};

}  // namespace

void KeptRun::begin(const Document& document, const std::shared_ptr<const Profile>& profile, Language language) {
  const Document before = std::exchange(document_, document);
  const bool is_comparable = before.file != nullptr && profile_ == profile && language_ == language &&
                             before.catalogue == document.catalogue && before.followed == document.followed &&
                             !document.file->is_document;
  profile_ = profile;
  language_ = language;
  if (is_comparable && before.file == document.file) return;
  const auto change = is_comparable ? change_between(*before.file, *document.file) : std::nullopt;
  for (Entry& entry : entries_) {
    const bool holds = entry.is_known && change && change->leaves(entry.reads) &&
                       Mover(change->bytes, before.file->source, document.file->source).move(entry.findings);
    if (!holds) {
      entry = {};
    } else {
      change->move(entry.reads);
    }
  }
}

const std::vector<Diagnostic>* KeptRun::find(std::size_t rule) const {
  return entries_[rule].is_known ? &entries_[rule].findings : nullptr;
}

void KeptRun::put(std::size_t rule, Reads reads, std::vector<Diagnostic> findings) {
  entries_[rule] = {.is_known = true, .reads = std::move(reads), .findings = std::move(findings)};
}

}  // namespace planlint
