// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The two halves of `planlint import`: a plan file of one document, a catalogue of several.
#pragma once

#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "workspace/surroundings.h"

namespace planlint {

struct ImportOptions {
  std::string output;  ///< empty or `-`: standard output
  bool force = false;
  std::string catalogue_out;
  std::string city;  ///< of --catalogue-out; empty for what merge_catalogue calls it
  bool explain_import = false;
  std::string format = "text";  ///< of --explain-import
  std::string stdin_filename;
  Surroundings given;
  std::vector<std::string> paths;
};

/// `--catalogue-out`: one KF budget of what several boards restate of it; the exit code.
int import_catalogue(const ImportOptions& options, Language language);

/// A plan file to be written.
struct Import {
  std::string text;     ///< not formatted yet
  std::string path;     ///< empty or `-`: standard output
  std::string summary;  ///< what was read, for standard error
  std::string next;     ///< the command to go on with
  bool force = false;
};

/// Formats and writes a plan file; its summary, what reading it again finds and what to do next go to standard error.
/// The exit code.
int write_import(const Import& import, Language language);

[[nodiscard]] bool has_error(const std::vector<Diagnostic>& diagnostics);

/// Prints findings on standard error.
void print_findings(std::vector<Diagnostic> diagnostics, Language language);

}  // namespace planlint
