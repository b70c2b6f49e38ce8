// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Which kind of file a document is: by its name, and by what is in it.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace planlint {

enum class Format { plan, text, markdown, docx, odt, html, pdf };

/// By the end of the name, in capitals or not; nothing for one that planlint does not read.
[[nodiscard]] std::optional<Format> format_of(const std::filesystem::path& path);

/// The usual end of a name, with its dot: ".docx".
[[nodiscard]] std::string_view extension_of(Format format);

/// Whether a file of this format is text as it is, and convert() has nothing to do.
[[nodiscard]] constexpr bool is_text(Format format) {
  return format == Format::plan || format == Format::text || format == Format::markdown;
}

/// What bytes look like, whatever the name of their file.
enum class Contents { docx, odt, other_archive, pdf, html, old_word, other };
[[nodiscard]] Contents contents_of(std::string_view bytes);

}  // namespace planlint
