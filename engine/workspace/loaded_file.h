// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// One file as the workspace holds it: source, model, what its reading found, and its names for looking things up.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "document/read_document.h"
#include "model/plan.h"
#include "reader/read_plan.h"
#include "workspace/read_file.h"

namespace planlint {

/// The things of a document by number and by folded name.
class NameIndex {
 public:
  explicit NameIndex(const Plan& plan);

  /// The goal with a number; `no_index` where there is none.
  [[nodiscard]] Index goal(std::string_view number) const;
  /// KF's indicator or activity with a name, that of the goal with `goal_number` before others of the same name.
  [[nodiscard]] Index kf_indicator(std::string_view name, std::string_view goal_number = {}) const;
  [[nodiscard]] Index kf_activity(std::string_view name, std::string_view goal_number = {}) const;
  /// The goal, KF indicator or KF activity whose name is nearest to one that is not there (see nearest_name).
  [[nodiscard]] Index nearest_goal(std::string_view number_or_title) const;
  [[nodiscard]] Index nearest_kf_indicator(std::string_view name) const;
  [[nodiscard]] Index nearest_kf_activity(std::string_view name) const;

 private:
  using Names = std::unordered_map<std::string, std::vector<Index>>;
  template <class Things>
  [[nodiscard]] Index find(const Names& names, const Things& things, std::string_view name,
                           std::string_view goal_number) const;

  const Plan& plan_;
  std::unordered_map<std::string_view, Index> goals_;
  Names indicators_;
  Names activities_;
};

struct LoadedFile {
  std::string path;                      ///< as it was asked for
  std::shared_ptr<const Source> source;  ///< of a document that is not text: what it was converted to
  Plan plan;
  std::vector<Diagnostic> diagnostics;
  std::vector<Suppression> suppressions;  ///< none in a document: it has no comments
  bool is_refused = false;                ///< not read: the one diagnostic says why
  bool is_document = false;               ///< a published document, not a plan file
  std::vector<Piece> pieces;              ///< of a document: what its lines were taken for

  /// Made when it is first asked for; safe from several threads.
  [[nodiscard]] const NameIndex& names() const;

 private:
  mutable std::once_flag indexed_;
  mutable std::unique_ptr<NameIndex> names_;
};

/// Whether a file of that name is read as a published document (see convert/format.h) and not as a plan file.
[[nodiscard]] bool is_document_name(std::string_view path);

/// Reads what a file of the name `path` has in it: a plan file or, by the name, a published document. What is not
/// UTF-8, larger than `max_file_size` or cannot be converted gives an empty plan and one diagnostic that says so.
[[nodiscard]] std::shared_ptr<const LoadedFile> load_text(std::string path, std::string text, Language language);

/// A plan file whose text was parsed already; within the same limits. `earlier`, if it is given, is an earlier text of
/// the same file: what is as it was need not be read again.
[[nodiscard]] std::shared_ptr<const LoadedFile> load_parsed(std::shared_ptr<const Source> source,
                                                            const SyntaxTree& tree, Language language,
                                                            const LoadedFile* earlier = nullptr);

/// The board's part in a catalogue: whether what is given to `boards` is given to `board`. No names mean all boards; a
/// group of the catalogue means its members; "samtliga nämnder" and "alla nämnder" all; a plural ("stadsdelsnämnderna")
/// every board whose name ends in its singular, unless it is the name of a group.
[[nodiscard]] bool is_given_to(const Plan& catalogue, const std::vector<Text>& boards, std::string_view board);

}  // namespace planlint
