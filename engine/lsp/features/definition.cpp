// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/definition.h"

#include <array>

#include "lsp/features/mentions.h"
#include "workspace/references.h"

namespace planlint::lsp {
namespace {

/// The newest text of a file: what is open may be ahead of what a plan refers to.
std::shared_ptr<const LoadedFile> newest(const Snapshot& snapshot, const std::shared_ptr<const LoadedFile>& file) {
  const auto view = view_at(snapshot, file->path);
  return view ? view->document.file : file;
}

std::optional<Location> named_file(const Snapshot& snapshot, std::uint32_t offset) {
  const LoadedFile& file = snapshot.file();
  const Document& document = snapshot.current->document;
  const Header& header = file.plan.header;
  for (const auto& [name, target] :
       {std::pair(&header.based_on, document.catalogue), std::pair(&header.follows_up, document.followed)}) {
    if (!*name || offset < name->range.start || offset > name->range.end) continue;
    const auto path = referenced_path(file, *name).string();
    if (const auto view = view_at(snapshot, path)) return Location{view->document.file->source, {}};
    if (target && plain_path(target->path) == plain_path(path)) return Location{target->source, {}};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Location> definition(const Snapshot& snapshot, std::uint32_t offset) {
  if (auto file = named_file(snapshot, offset)) return file;
  const auto here = thing_at(snapshot, offset);
  if (!here) return std::nullopt;
  const Document& document = snapshot.current->document;
  const std::array reference = {document.file, document.followed, document.catalogue};
  const std::array declaration = {document.followed, document.catalogue, document.file};
  const bool is_declared = here->mention.role == MentionRole::declared && here->thing.kind != NamedKind::appendix;
  for (const auto& file : is_declared ? declaration : reference) {
    if (!file) continue;
    const bool is_own = file == document.file;
    const bool is_catalogue = file == document.catalogue && !is_own;
    if ((is_catalogue && !here->thing.is_shared) || (here->thing.kind == NamedKind::appendix && !is_own)) continue;
    const auto source = is_own ? file : newest(snapshot, file);
    if (const auto range = declaration_in(*source, here->thing)) return Location{source->source, *range};
  }
  return std::nullopt;
}

}  // namespace planlint::lsp
