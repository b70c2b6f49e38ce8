// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "cli/given.h"

#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <variant>

#include "cli/console.h"
#include "cli/files.h"
#include "report/words.h"

namespace planlint {
namespace {

constexpr const char* folder_variable = "PLANLINT_CATALOGUES";

bool is_readable_file(const std::string& path, Language language) {
  if (path.empty()) return true;
  const auto loaded = load_plan(path, language);
  const auto* error = std::get_if<FileError>(&loaded);
  if (error != nullptr) print_error(error->message, language);
  return error == nullptr;
}

/// `by` is what named the folder: an option or a variable.
bool is_readable_folder(const std::string& path, std::string_view by, Language language) {
  if (path.empty()) return true;
  std::error_code error;
  const std::filesystem::directory_iterator entries(path, error);
  if (!error) return true;
  print_error(std::string(by) + ": " + path + std::string(in(language, " går inte att läsa (", " cannot be read (")) +
                  error.message() + ')',
              language);
  return false;
}

}  // namespace

std::vector<Option> options_for(Surroundings& given) {
  return {{"--catalogue", &given.catalogue, {}}, {"--catalogues", &given.catalogues, {}}, {"--plan", &given.plan, {}}};
}

std::optional<Surroundings> completed(Surroundings given, Language language) {
  std::string_view named_by = "--catalogues";
  if (const char* folder = std::getenv(folder_variable); given.catalogues.empty() && folder != nullptr) {
    given.catalogues = folder;
    named_by = folder_variable;
  }
  if (!is_readable_file(given.catalogue, language) || !is_readable_file(given.plan, language)) return std::nullopt;
  if (!is_readable_folder(given.catalogues, named_by, language)) return std::nullopt;
  return given;
}

std::string missing_catalogue_note(const std::string& path, int year, const Surroundings& given, Language language) {
  std::string note = path + std::string(in(language, ": ingen kf-budget", ": no KF budget"));
  if (year != 0) note += std::string(in(language, " för ", " for ")) + std::to_string(year);
  if (!given.catalogues.empty()) note += std::string(in(language, " i ", " in ")) + given.catalogues;
  note +=
      in(language, "; nämndens värden jämförs bara med dokumentets egen KF-kolumn (--catalogue FIL anger en budget)",
         "; the board's values are compared with the document's own KF column only (--catalogue FILE names a budget)");
  return note;
}

}  // namespace planlint
