// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "text/width.h"

#include <utf8proc.h>

#include <algorithm>

namespace planlint {

Character character_at(std::string_view text, std::size_t at) {
  const auto left = std::min<std::size_t>(text.size() - at, 4);
  utf8proc_int32_t code_point = -1;
  const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
                                       static_cast<utf8proc_ssize_t>(left), &code_point);
  if (length <= 0 || code_point < 0) return {};
  return {.code_point = static_cast<char32_t>(code_point), .length = static_cast<std::size_t>(length)};
}

int display_width(char32_t code_point) {
  if (code_point < 0x300) return 1;  // a control character is shown as a sign of its own
  return utf8proc_charwidth(static_cast<utf8proc_int32_t>(code_point));
}

}  // namespace planlint
