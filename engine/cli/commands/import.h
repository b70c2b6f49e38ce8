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
  bool explain_import = false;
  std::string format = "text";  ///< of --explain-import
  std::string stdin_filename;
  Surroundings given;
  std::vector<std::string> paths;
};

/// `--catalogue-out`: one KF budget of what several boards restate of it; the exit code.
int import_catalogue(const ImportOptions& options, Language language);

/// Formats a plan file's text and writes it to `path`; says `summary` and what to do next, and what reading the text
/// again finds, on standard error. The exit code.
int write_import(const std::string& text, const std::string& path, const std::string& summary, bool force,
                 Language language);

/// Prints findings on standard error.
void print_findings(std::vector<Diagnostic> diagnostics, Language language);

}  // namespace planlint
