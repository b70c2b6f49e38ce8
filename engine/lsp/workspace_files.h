// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// All files that the server knows: those open in the editor, the plan files below the roots, and what they refer to.
// It remembers what each file's surroundings were made of, so that a change reaches exactly the files that saw it.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "lint/lint.h"
#include "lsp/documents.h"
#include "lsp/snapshot.h"
#include "workspace/workspace.h"

namespace planlint::lsp {

/// A view of a file that has not been checked.
struct Unchecked {
  std::string path;
  std::uint64_t stamp = 0;
  Document document;
  bool open = false;
};

class WorkspaceFiles final : public FileStore {
 public:
  void set_language(Language language);
  /// What files need not name themselves, by path.
  void set_given(std::function<Surroundings(const std::string&)> given_to);
  /// The folders whose plan files are checked; they are listed now and read by `read_one`.
  void set_roots(std::vector<std::string> roots);
  /// Which of the files below the roots are left out.
  void set_ignored(std::function<bool(const std::string&)> is_ignored);

  /// The newest text of an open file; and that it is open no more.
  void put_open(const std::string& path, ReadFile read);
  void close(const std::string& path);
  /// A file was made, changed or deleted on disk.
  void changed_on_disk(const std::string& path);
  /// Everything is to be checked again: the rules are others.
  void check_all_again();

  /// Reads one of the listed files; false where all are read. So a large workspace keeps nobody waiting.
  bool read_one();
  [[nodiscard]] bool has_unread() const { return !to_read_.empty(); }

  /// Puts what has changed into its surroundings. The views that are to be checked, the open ones first.
  [[nodiscard]] std::vector<Unchecked> refresh();
  /// What the check of a view found, and what comparing all files found in it; false where that view is gone.
  bool put_findings(const std::string& path, std::uint64_t stamp, std::vector<Diagnostic> findings);
  bool put_compared(const std::string& path, std::uint64_t stamp, std::vector<Diagnostic> findings);

  /// What the check of the file's view by itself found.
  [[nodiscard]] std::span<const Diagnostic> own_findings(const std::string& path) const;
  /// Null where the file is not known.
  [[nodiscard]] std::shared_ptr<const FileView> view(const std::string& path) const;
  [[nodiscard]] std::vector<std::shared_ptr<const FileView>> views() const;
  /// The stamp of a file's view; 0 where there is none. Each new view has a higher one.
  [[nodiscard]] std::uint64_t stamp(const std::string& path) const;
  /// A name for what was found in a file, which changes whenever that does.
  [[nodiscard]] std::string result_id(const std::string& path) const;
  [[nodiscard]] bool is_checked(const std::string& path) const;
  /// Whether all files that are to be checked were read and checked.
  [[nodiscard]] bool all_checked() const;
  /// Open files and those below the roots, by path.
  [[nodiscard]] std::vector<std::string> to_check() const;

  [[nodiscard]] std::variant<std::string, std::error_code> read(const std::filesystem::path& path) const override;
  [[nodiscard]] std::shared_ptr<const LoadedFile> loaded(const std::filesystem::path& path) const override;
  [[nodiscard]] std::vector<std::filesystem::path> plans_in(const std::filesystem::path& folder) const override;

 private:
  struct Known {
    ReadFile text;
    std::shared_ptr<const FileView> view;
    std::uint64_t stamp = 0;
    std::set<std::string> asked;  ///< paths and folders that its surroundings were made of
    bool open = false;
    bool listed = false;               ///< below a root
    bool unseen = true;                ///< there is to be a new view: of a newer text, or for other rules
    bool stale = true;                 ///< what it refers to is to be looked for again
    std::uint64_t result = 0;          ///< how often its findings have changed
    bool checked = false;              ///< the findings are there
    std::vector<Diagnostic> own;       ///< what the check of the file by itself found
    std::vector<Diagnostic> compared;  ///< what comparing it with others found
  };

  void list();
  void put_text(const std::string& path, Known& known, ReadFile read);
  void mark_those_who_asked(const std::string& path);
  void surround(Known& known);
  static void join_findings(Known& known);

  Language language_ = Language::swedish;
  std::function<Surroundings(const std::string&)> given_to_;
  std::function<bool(const std::string&)> is_ignored_;
  std::vector<std::string> roots_;
  mutable std::set<std::string> to_read_;
  mutable std::map<std::string, Known> known_;
  mutable std::set<std::string>* asked_ = nullptr;  ///< of the file that is put into its surroundings now
  std::uint64_t last_stamp_ = 0;
};

}  // namespace planlint::lsp
