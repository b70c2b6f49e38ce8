// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <string>

#include "lua/exported.h"
#include "lua/library.h"
#include "lua/library_parts.h"

namespace planlint {
namespace {

int repeat(lua_State* state) {
  static const lua_CFunction stock = stock_function("string", "rep");
  const std::size_t unit = check_string(state, 1).size();
  const lua_Integer times = luaL_checkinteger(state, 2);
  const std::size_t separator = lua_isnoneornil(state, 3) ? 0 : check_string(state, 3).size();
  if (times <= 0 || unit + separator == 0) {
    lua_pushliteral(state, "");  // Lua's own would count to `times`
    return 1;
  }
  const auto count = static_cast<std::uint64_t>(times);
  check_size(state, count > SIZE_MAX / (unit + separator) ? SIZE_MAX : count * (unit + separator) - separator);
  charge(state, 1 + count / 4);
  return stock(state);
}

/// The conversion of a format that begins after its `%`, and where it ends.
std::size_t end_of_conversion(std::string_view format, std::size_t at) {
  return std::min(format.find_first_not_of("-+ #0123456789.", at), format.size());
}

/// Lua's own, but what it would print as an address is made a text first.
int format_values(lua_State* state) {
  static const lua_CFunction stock = stock_function("string", "format");
  const auto format = check_string(state, 1);
  charge_bytes(state, 4 * format.size());
  int argument = 1;
  for (std::size_t at = format.find('%'); at != std::string_view::npos && at + 1 < format.size();
       at = format.find('%', at)) {
    const std::size_t end = end_of_conversion(format, at + 1);
    const char conversion = end < format.size() ? format[end] : '\0';
    at = end + 1;
    if (conversion == '%') continue;
    ++argument;
    if (conversion == 'p')
      raise(state, "string.format: %p is not available in rules, as addresses differ from run to run");
    if (conversion != 's' || lua_isnone(state, argument)) continue;
    push_text_of(state, argument);
    charge_bytes(state, lua_rawlen(state, -1));
    lua_replace(state, argument);
  }
  return stock(state);
}

/// The bytes between positions as Lua counts them.
std::uint64_t bytes_between(lua_Integer first, lua_Integer last, std::size_t size) {
  const auto length = static_cast<lua_Integer>(size);
  const auto absolute = [&](lua_Integer at) {
    return at >= 0 ? std::min(at, length) : at < -length ? 0 : length + at + 1;
  };
  return static_cast<std::uint64_t>(std::max<lua_Integer>(0, absolute(last) - absolute(first) + 1));
}

int utf8_length(lua_State* state) {
  static const lua_CFunction stock = stock_function("utf8", "len");
  const auto text = check_string(state, 1);
  charge(state, 1 + bytes_between(luaL_optinteger(state, 2, 1), luaL_optinteger(state, 3, -1), text.size()) / 4);
  return stock(state);
}

int utf8_code_points(lua_State* state) {
  static const lua_CFunction stock = stock_function("utf8", "codepoint");
  const auto text = check_string(state, 1);
  const lua_Integer first = luaL_optinteger(state, 2, 1);
  charge(state, 1 + bytes_between(first, luaL_optinteger(state, 3, first), text.size()) / 2);
  return stock(state);
}

int utf8_offset(lua_State* state) {
  static const lua_CFunction stock = stock_function("utf8", "offset");
  const std::uint64_t size = check_string(state, 1).size();
  const lua_Integer steps = luaL_checkinteger(state, 2);
  charge(state,
         1 + std::min(size, steps < 0 ? 0 - static_cast<std::uint64_t>(steps) : static_cast<std::uint64_t>(steps)));
  return stock(state);
}

}  // namespace

void push_strings(lua_State* state) {
  static constexpr luaL_Reg own[] = {{"format", exported<format_values>}, {"rep", exported<repeat>}};
  static constexpr const char* stock[] = {"byte",     "char",    "len", "lower",  "pack",
                                          "packsize", "reverse", "sub", "unpack", "upper"};
  static const auto functions = with_stock("string", stock, own);
  push_functions(state, functions);
}

void push_utf8(lua_State* state) {
  static constexpr luaL_Reg own[] = {
      {"codepoint", exported<utf8_code_points>}, {"len", exported<utf8_length>}, {"offset", exported<utf8_offset>}};
  static constexpr const char* stock[] = {"char", "codes"};
  static const auto functions = with_stock("utf8", stock, own);
  push_functions(state, functions);
}

}  // namespace planlint
