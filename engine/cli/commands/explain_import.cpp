// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <algorithm>

#include "cli/commands/commands.h"
#include "cli/console.h"
#include "cli/files.h"
#include "report/import_listing.h"
#include "report/words.h"

namespace planlint {

int explain_import(std::span<const std::string> paths, const std::string& stdin_name, bool as_json, Output& output,
                   Language language) {
  int code = exit_clean;
  std::string separator = as_json ? "\n" : "";
  const auto fail = [&](const std::string& message) {
    print_error(message, language);
    code = exit_failed;
  };
  if (as_json) output.write("{\"version\": 1, \"documents\": [");
  for (const std::string& path : paths) {
    const auto loaded = load_plan(path, language, stdin_name);
    if (const auto* error = std::get_if<FileError>(&loaded)) {
      fail(error->message);
      continue;
    }
    const LoadedFile& file = *std::get<std::shared_ptr<const LoadedFile>>(loaded);
    if (!file.is_document) {
      fail(file.path + std::string(in(language, " läses som planfil; --explain-import är för dokument (.txt, .docx …)",
                                      " is read as a plan file; --explain-import is for documents (.txt, .docx …)")));
      continue;
    }
    output.write(separator);
    if (!as_json && paths.size() > 1) output.write(file.path + ":\n");
    output.write(as_json ? import_as_json(*file.source, file.pieces)
                         : import_as_text(*file.source, file.pieces, language));
    separator = as_json ? ",\n" : "\n";
  }
  if (as_json) output.write("]}\n");
  return code;
}

}  // namespace planlint
