// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What stands as a target, an outcome or an amount: a number with operator and unit, or one of the words used instead.
#pragma once

#include <cstdint>
#include <string_view>

#include "model/decimal.h"
#include "text/range.h"

namespace planlint {

enum class QuantityKind : std::uint8_t {
  absent,      ///< nothing was written
  missing,     ///< `saknas`: there is none, and the plan says so
  number,      ///< `33 %`, `max 10 personer`, `+/-1 %`
  interval,    ///< `10–12 %`
  direction,   ///< `öka`, `minska`, `oförändrad`
  deferred,    ///< `tas fram av nämnd`
  set_later,   ///< `fastställs 2018`
  unreadable,  ///< something else; only `text` is known
};

enum class Operator : std::uint8_t { none, at_most, at_least, plus_minus, below, above };
enum class Direction : std::uint8_t { none, increase, decrease, unchanged };

struct Quantity {
  QuantityKind kind = QuantityKind::absent;
  Operator op = Operator::none;
  Direction direction = Direction::none;
  Decimal number;         ///< number; the lower end of an interval
  Decimal upper;          ///< the upper end of an interval
  std::string_view unit;  ///< as written, without quotes; empty where there is none
  int year = 0;           ///< of `set_later`; 0 where it is not said
  std::string_view text;  ///< the whole value as written
  Range range;
  Range number_range;
  Range unit_range;  ///< empty, behind the number, where there is no unit

  [[nodiscard]] bool present() const { return kind != QuantityKind::absent; }
  /// There is something to compare with: a number or an interval.
  [[nodiscard]] bool is_number() const { return kind == QuantityKind::number || kind == QuantityKind::interval; }
};

}  // namespace planlint
