// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Exact decimal numbers as plans write them. Money is never binary floating point.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace planlint {

/// `units` × 10^-`scale`, with the number of decimals that were written: `77,0` is not `77`, though they compare equal.
struct Decimal {
  std::int64_t units = 0;
  std::uint8_t scale = 0;

  /// The most digits a number may have, so that sums of many stay exact in 64 bits.
  static constexpr int max_digits = 15;

  /// Reads a number as Swedish documents write it: an optional sign (`-`, `−`, `–`, `+`), digits, thousands set apart
  /// by a space, no-break space or narrow no-break space, and decimals behind a comma or a point. Nothing for anything
  /// else (`2 8552,4`, `77%`), and for more than `max_digits` digits.
  [[nodiscard]] static std::optional<Decimal> parse(std::string_view text);

  /// As a Swedish reader expects it: decimal comma, thousands set apart by a space from `1 000`, the scale kept, `-`
  /// for minus.
  [[nodiscard]] std::string to_string() const;

  [[nodiscard]] double to_double() const;
  [[nodiscard]] bool is_zero() const { return units == 0; }
  [[nodiscard]] Decimal negated() const { return {.units = -units, .scale = scale}; }
  [[nodiscard]] Decimal magnitude() const { return units < 0 ? negated() : *this; }

  /// The same number with `new_scale` decimals; only ever widens, and only as far as 64 bits reach.
  [[nodiscard]] Decimal rescaled(std::uint8_t new_scale) const;

  /// Exact, for what tables hold. Beyond 64 bits the last decimals go, and then the sum stays at the greatest number:
  /// figures come from files, so no figure may stop the program.
  friend Decimal operator+(Decimal a, Decimal b);
  friend Decimal operator-(Decimal a, Decimal b) { return a + b.negated(); }
  /// Compares the values: `77,0` equals `77`.
  friend std::strong_ordering operator<=>(Decimal a, Decimal b);
  friend bool operator==(Decimal a, Decimal b) { return (a <=> b) == 0; }
};

}  // namespace planlint
