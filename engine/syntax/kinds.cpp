// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "syntax/kinds.h"

#include <tree_sitter/api.h>

#include <array>
#include <cassert>
#include <cstddef>
#include <vector>

#include "syntax/language.h"

namespace planlint {
namespace {

constexpr auto kind_names = std::to_array<std::string_view>({"", "ERROR",
#define X(name, spelling) #spelling,
                                                             PLANLINT_NODE_KINDS(X)
#undef X
});

constexpr auto field_names = std::to_array<std::string_view>({"",
#define X(name, spelling) #spelling,
                                                              PLANLINT_NODE_FIELDS(X)
#undef X
});

struct Numbers {
  std::vector<Kind> kind_by_symbol;
  std::vector<Field> field_by_id;
  std::array<std::uint16_t, field_names.size()> id_by_field{};

  Numbers() {
    const TSLanguage* language = tree_sitter_plan();
    kind_by_symbol.resize(ts_language_symbol_count(language), Kind::other);
    for (TSSymbol symbol = 0; symbol < kind_by_symbol.size(); ++symbol) {
      if (ts_language_symbol_type(language, symbol) != TSSymbolTypeRegular) continue;
      const std::string_view name = ts_language_symbol_name(language, symbol);
      for (std::size_t i = 2; i < kind_names.size(); ++i) {
        if (kind_names[i] == name) kind_by_symbol[symbol] = static_cast<Kind>(i);
      }
    }
    field_by_id.resize(ts_language_field_count(language) + 1, Field::none);
    for (std::size_t i = 1; i < field_names.size(); ++i) {
      const auto name = field_names[i];
      const auto id = ts_language_field_id_for_name(language, name.data(), static_cast<std::uint32_t>(name.size()));
      assert(id != 0 && "a field that the grammar does not have");
      id_by_field[i] = id;
      field_by_id[id] = static_cast<Field>(i);
    }
  }
};

const Numbers& numbers() {
  static const Numbers made;
  return made;
}

}  // namespace

Kind kind_of(std::uint16_t symbol) {
  const auto& kinds = numbers().kind_by_symbol;
  if (symbol < kinds.size()) return kinds[symbol];
  return Kind::error;  // ts_builtin_sym_error is the largest symbol there is
}

Field field_of(std::uint16_t id) { return numbers().field_by_id[id]; }
std::uint16_t id_of(Field field) { return numbers().id_by_field[static_cast<std::size_t>(field)]; }

std::string_view name_of(Kind kind) { return kind_names[static_cast<std::size_t>(kind)]; }

}  // namespace planlint
