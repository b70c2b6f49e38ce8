// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "convert/visible_text.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/names.h"

namespace planlint {

std::string visible_text(std::string_view text) {
  // Soft hyphen, zero-width space, joiners, word joiner, byte-order mark.
  constexpr std::array<std::string_view, 6> invisible = {"\xC2\xAD",     "\xE2\x80\x8B", "\xE2\x80\x8C",
                                                         "\xE2\x80\x8D", "\xE2\x81\xA0", "\xEF\xBB\xBF"};
  std::string kept;
  kept.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto found =
        std::ranges::find_if(invisible, [&](std::string_view one) { return text.substr(at, one.size()) == one; });
    if (found != invisible.end()) {
      at += found->size();
      continue;
    }
    const auto byte = static_cast<unsigned char>(text[at++]);
    kept += byte < 0x20 || byte == 0x7F ? ' ' : static_cast<char>(byte);
  }
  return compose_letters(std::move(kept));
}

}  // namespace planlint
