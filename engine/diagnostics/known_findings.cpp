// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "diagnostics/known_findings.h"

#include <utility>

namespace planlint {

FindingKey key_of(const Diagnostic& diagnostic, const std::string& file) {
  return {.file = file, .rule = diagnostic.rule, .subject = diagnostic.subject, .message_id = diagnostic.message_id};
}

KnownFindings::KnownFindings(const FindingCounts& counts) {
  for (const auto& [key, count] : counts) known_[key].count = count;
}

void KnownFindings::add(const Diagnostic& diagnostic, const std::string& file) {
  Known& known = known_[key_of(diagnostic, file)];
  ++known.count;
  known.messages.insert(diagnostic.message);
}

bool KnownFindings::take(const Diagnostic& diagnostic, const std::string& file, bool same_message) {
  const auto found = known_.find(key_of(diagnostic, file));
  if (found == known_.end() || found->second.count == 0) return false;
  auto& [count, messages] = found->second;
  const auto message = messages.find(diagnostic.message);
  if (same_message && message == messages.end()) return false;
  if (message != messages.end()) messages.erase(message);
  --count;
  return true;
}

std::vector<bool> KnownFindings::cross_out(const std::vector<Diagnostic>& diagnostics, const std::string& file) {
  std::vector<bool> taken(diagnostics.size());
  for (const bool same_message : {true, false}) {
    for (std::size_t i = 0; i < diagnostics.size(); ++i)
      if (!taken[i]) taken[i] = take(diagnostics[i], file, same_message);
  }
  return taken;
}

void KnownFindings::take_out(std::vector<Diagnostic>& diagnostics, const std::string& file) {
  const auto taken = cross_out(diagnostics, file);
  std::size_t index = 0;
  std::erase_if(diagnostics, [&](const Diagnostic&) { return taken[index++]; });
}

std::vector<bool> KnownFindings::known(const std::vector<Diagnostic>& diagnostics, const std::string& file) const {
  KnownFindings of_file;
  for (auto entry = known_.lower_bound({.file = file, .rule = {}, .subject = {}, .message_id = {}});
       entry != known_.end() && entry->first.file == file; ++entry)
    of_file.known_.insert(*entry);
  return of_file.cross_out(diagnostics, file);
}

FindingCounts KnownFindings::left() const {
  FindingCounts counts;
  for (const auto& [key, known] : known_) {
    if (known.count > 0) counts[key] = known.count;
  }
  return counts;
}

}  // namespace planlint
