// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// How names are compared: what a reader would not see as a difference is none, and a near miss is found.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace planlint {

/// The text in Unicode normalisation form C (å as one code point); as it is where it is not UTF-8.
[[nodiscard]] std::string to_nfc(std::string_view text);

/// The text with each Latin letter and the marks that follow it as one character where Unicode has one (å instead of a
/// and a ring, as files from macOS have it). Linear in the text, unlike normalisation of whatever a stranger wrote.
[[nodiscard]] std::string compose_letters(std::string text);

/// A name as it is compared: NFC; first letter in lower case; runs of white space (no-break and narrow ones too) as
/// one space and none at the ends; every dash as `-` without spaces around it; every quotation mark, double or single,
/// as
/// `"`; no full stop at the end; nothing invisible (soft hyphens, zero-width spaces). Folding twice changes nothing.
[[nodiscard]] std::string fold_name(std::string_view name);

/// Levenshtein distance in characters (Unicode code points); `limit + 1` as soon as it exceeds `limit`.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

/// The candidate that `name` was probably meant to be: the nearest by edit distance, at most a third of the name's
/// length away (at least 1, at most 8 characters); the first of equals. Nothing where none is near, or for an empty
/// name.
[[nodiscard]] std::optional<std::size_t> nearest_name(std::string_view name,
                                                      std::span<const std::string_view> candidates);

/// The candidate that a mistyped word was meant to be; empty where none is near. More forgiving towards short words
/// than `nearest_name`: two letters that changed places are found in a word of four.
[[nodiscard]] std::string_view nearest_word(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace planlint
