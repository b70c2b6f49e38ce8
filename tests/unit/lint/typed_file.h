// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A file that is checked after each of many edits, with what is known of its earlier views and without.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lint/lint.h"
#include "lint/workers.h"
#include "lua/kept_run.h"

namespace planlint::testing {

/// All of a finding, places and fixes included, in one text.
inline std::string whole(const Diagnostic& finding) {
  const auto place = [](const Range& range) {
    return std::to_string(range.start) + "-" + std::to_string(range.end) + " ";
  };
  std::string text = finding.rule + " " + finding.location.source->path() + " " + place(finding.location.range) +
                     finding.message + "|" + finding.label + "|" + finding.subject;
  for (const Related& related : finding.related)
    text += "\n  " + related.location.source->path() + " " + place(related.location.range) + related.message;
  for (const Fix& fix : finding.fixes) {
    text += "\n  " + fix.title;
    for (const Edit& edit : fix.edits) text += "\n    " + place(edit.range) + edit.replacement;
  }
  return text;
}

inline std::vector<std::string> whole(const FileResult& result) {
  std::vector<std::string> texts;
  for (const Diagnostic& finding : result.diagnostics) {
    texts.push_back(whole(finding));
    if (finding.location.source->path() == result.path) {
      EXPECT_EQ(finding.location.source, result.source) << "a place in a text that is not there any more";
    }
  }
  return texts;
}

/// A file that somebody types in: each view is checked with what is known of the one before.
class TypedFile {
 public:
  TypedFile(std::string path, const RuleSet& rules) : path_(std::move(path)), rules_(rules), kept_(rules) {}

  std::vector<std::string> check(const std::string& text) {
    LintOptions options;
    options.workers = &workers_;
    options.kept = &kept_;
    options.setup_of = [this](const std::string&) { return FileSetup{.profile = profile_}; };
    return whole(lint_document(open(text), rules_, options));
  }
  std::vector<std::string> check_afresh(const std::string& text) {
    return whole(lint_document(open(text), rules_, {}));
  }

  /// Whether what the rule finds is known once `text` follows on what was checked last.
  bool keeps(std::string_view rule, const std::string& text) {
    KeptRun kept = kept_;
    kept.begin(open(text), profile_, Language::swedish);
    for (std::size_t i = 0; i < rules_.rules().size(); ++i) {
      if (rules_.infos()[rules_.rules()[i].info].id == rule) return kept.find(i) != nullptr;
    }
    ADD_FAILURE() << "no rule " << rule;
    return false;
  }

 private:
  Document open(const std::string& text) { return workspace_.open_text(path_, text); }

  std::string path_;
  const RuleSet& rules_;
  const std::shared_ptr<const Profile> profile_ = std::make_shared<const Profile>();
  Workspace workspace_{Language::swedish};
  Workers workers_{2};
  KeptRun kept_;
};

}  // namespace planlint::testing
