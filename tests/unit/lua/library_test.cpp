// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/library.h"

#include "lua/run_lua.h"

namespace planlint {
namespace {

TEST(Pairs, GoesThroughTheKeysInOrder) {
  EXPECT_EQ(printed("local t = { b = 1, a = 2, [10] = 3, [2] = 4, [true] = 5, [false] = 6, [2.5] = 7, ['å'] = 8, B = "
                    "9, [-1] = 0 }\n"
                    "local keys = {}\n"
                    "for k in pairs(t) do keys[#keys + 1] = tostring(k) end\n"
                    "print(table.concat(keys, ' '))"),
            "-1 2 2.5 10 B a b å false true\n");
}

TEST(Pairs, AListMayChangeWhileItIsRead) {
  EXPECT_EQ(printed("local t = { 1, 2, 3, x = 4 }\n"
                    "for k, v in pairs(t) do t[2] = nil t['new' .. k] = v print(k, v) end"),
            "1\t1\n3\t3\nx\t4\n");
}

TEST(Pairs, KeysWithoutOrderAreAnError) {
  EXPECT_EQ(
      printed("for k in pairs({ [{}] = 1 }) do end"),
      "error: rules/test.lua:1: pairs needs keys that have an order (numbers, strings, booleans, things of the plan), "
      "not a table");
  EXPECT_EQ(printed("for k in pairs(nil) do end"),
            "error: rules/test.lua:1: bad argument #1 to 'pairs' (table expected, got nil)");
}

int order_of(lua_State* state) {
  lua_pushinteger(state, *static_cast<const int*>(lua_touserdata(state, 1)));
  return 1;
}

void push_thing(lua_State* state, int order) {
  *static_cast<int*>(lua_newuserdatauv(state, sizeof(int), 0)) = order;
  lua_createtable(state, 0, 2);
  lua_pushcfunction(state, order_of);
  lua_setfield(state, -2, "__order");
  lua_pushfstring(state, "thing %d", order);
  lua_setfield(state, -2, "__name");
  lua_setmetatable(state, -2);
}

std::string keys_of_things(std::initializer_list<int> orders) {
  LuaState state;
  std::string log;
  state.set_log([&](std::string_view line) { log.append(line) += '\n'; });
  EXPECT_TRUE(open_library(state).ok());
  CallResult result = state.protect([&](lua_State* lua) {
    lua_createtable(lua, 0, 0);
    for (const int order : orders) {
      push_thing(lua, order);
      lua_pushboolean(lua, 1);
      lua_settable(lua, -3);
    }
    add_global(lua, "things");
  });
  EXPECT_TRUE(result.ok()) << result.message;
  EXPECT_TRUE(state.load("rules/test.lua", "things.last = 1 for k in pairs(things) do print(k) end").ok());
  result = state.call(0, 0);
  return result.ok() ? log : result.message;
}

TEST(Pairs, ThingsComeInTheirOwnOrder) {
  EXPECT_EQ(keys_of_things({30, 4, 12}), "last\nthing 4\nthing 12\nthing 30\n");
  EXPECT_EQ(keys_of_things({4, 4}), "rules/test.lua:1: pairs met two keys with the same place in the order");
}

TEST(ProtectTable, ReadsLikeTheTableAndCannotBeChanged) {
  LuaState state;
  std::string log;
  state.set_log([&](std::string_view line) { log.append(line) += '\n'; });
  ASSERT_TRUE(open_library(state).ok());
  const CallResult made = state.protect([](lua_State* lua) {
    lua_createtable(lua, 2, 0);
    for (int i = 1; i <= 2; ++i) {
      lua_pushinteger(lua, i * 10);
      lua_rawseti(lua, -2, i);
    }
    protect_table(lua, "goals");
    add_global(lua, "goals");
  });
  ASSERT_TRUE(made.ok()) << made.message;
  ASSERT_TRUE(
      state
          .load("rules/test.lua",
                "print(#goals, goals[2], goals[3], table.concat(goals, ' '), table.unpack(goals))\n"
                "for i, v in ipairs(goals) do print(i, v) end\n"
                "for k, v in pairs(goals) do print(k, v) end\n"
                "for _, change in ipairs({ function() goals[1] = 0 end, function() table.insert(goals, 3) end,\n"
                "  function() table.sort(goals) end, function() rawset(goals, 1, 0) end,\n"
                "  function() setmetatable(goals, {}) end }) do print(pcall(change)) end")
          .ok());
  const CallResult result = state.call(0, 0);
  ASSERT_TRUE(result.ok()) << result.message;
  EXPECT_EQ(log,
            "2\t20\tnil\t10 20\t10\t20\n1\t10\n2\t20\n1\t10\n2\t20\n"
            "false\trules/test.lua:4: goals is read-only: '1' cannot be set\n"
            "false\trules/test.lua:4: goals is read-only: '3' cannot be set\n"
            "false\trules/test.lua:5: goals is read-only: '1' cannot be set\n"
            "false\trules/test.lua:5: rawset cannot change a protected table\n"
            "false\trules/test.lua:6: cannot change a protected metatable\n");
}

TEST(Sort, IsStableAndSortsByBytes) {
  EXPECT_EQ(printed("local t = { 'b', 'å', 'a', 'B', '' } table.sort(t) print(table.concat(t, ','))"), ",B,a,b,å\n");
  EXPECT_EQ(
      printed(
          "local t = {} for i = 1, 100 do t[i] = { key = i % 3, at = i } end\n"
          "table.sort(t, function(a, b) return a.key < b.key end)\n"
          "for i = 2, 100 do assert(t[i - 1].key < t[i].key or t[i - 1].at < t[i].at) end print(t[1].at, t[100].at)"),
      "3\t98\n");
  EXPECT_EQ(printed("local t = { 3, 1, 2.5 } table.sort(t, function(a, b) return a > b end) print(table.unpack(t))"),
            "3\t2.5\t1\n");
  EXPECT_EQ(printed("table.sort({ 1, 'a' })"), "error: rules/test.lua:1: attempt to compare string with number");
}

TEST(Sort, ABadComparatorGivesAPermutation) {
  EXPECT_EQ(printed("local t, seen = {}, {} for i = 1, 1000 do t[i] = i end\n"
                    "local n = 0 table.sort(t, function() n = n + 1 return n % 3 == 0 end)\n"
                    "for _, v in ipairs(t) do seen[v] = true end print(#t, #seen)"),
            "1000\t1000\n");
}

TEST(Tables, WorkAsInLua) {
  EXPECT_EQ(
      printed(
          "local t = { 1, 2 } table.insert(t, 3) table.insert(t, 1, 0) print(table.concat(t, ','))\n"
          "print(table.remove(t), table.remove(t, 1), table.concat(t, ','), table.remove({}))\n"
          "print(table.concat(table.move({ 1, 2, 3 }, 1, 3, 2), ','), table.concat(table.move({ 1, 2 }, 1, 2, 1, {}), "
          "','))\n"
          "print(table.unpack({ 1, 2, 3 }, 2)) print(table.pack(nil, 2).n, table.concat({ 1, 2.5, 'x' }, '-', 2, 3))"),
      "0,1,2,3\n3\t0\t1,2\tnil\n1,1,2,3\t1,2\n2\t3\n2\t2.5-x\n");
  EXPECT_EQ(printed("table.insert({ 1 }, 5, 0)"),
            "error: rules/test.lua:1: bad argument #2 to 'insert' (position out of bounds)");
  EXPECT_EQ(printed("table.remove({ 1 }, 5)"),
            "error: rules/test.lua:1: bad argument #2 to 'remove' (position out of bounds)");
  EXPECT_EQ(printed("table.insert({})"),
            "error: rules/test.lua:1: table.insert takes a list, a position or none, and a value");
  EXPECT_EQ(printed("table.concat({ 1, {} })"),
            "error: rules/test.lua:1: table.concat: item 2 is a table, not a string");
}

TEST(Strings, WorkAsInLua) {
  EXPECT_EQ(printed("print(('ab'):rep(3, '-'), ('x'):rep(0), ('x'):rep(-1), ('Ab'):upper(), ('Ab'):lower(), "
                    "('abc'):sub(-2), #'å')"),
            "ab-ab-ab\t\t\tAB\tab\tbc\t2\n");
  EXPECT_EQ(printed("print(string.format('%5.1f|%d|%-4s|%q|%%|%s %s', 1.25, 3, 'x', 'q', nil, true))"),
            "  1.2|3|x   |\"q\"|%|nil true\n");
  EXPECT_EQ(printed("print(utf8.len('åäö'), utf8.char(229), utf8.codepoint('å'), utf8.offset('åä', 2))"),
            "3\tå\t229\t3\n");
  EXPECT_EQ(printed("for at, c in utf8.codes('aå') do print(at, c) end"), "1\t97\n2\t229\n");
  EXPECT_EQ(printed("string.format('%d', 'x')"),
            "error: rules/test.lua:1: bad argument #2 to 'format' (number expected, got string)");
  EXPECT_EQ(printed("string.format('%s')"), "error: rules/test.lua:1: bad argument #2 to 'format' (no value)");
}

TEST(Strings, WhatIsMissingSaysWhatToUse) {
  EXPECT_EQ(printed("return ('x'):find('x')"),
            "error: rules/test.lua:1: string.find is not available in rules: use text.contains for plain text, re.find "
            "for patterns");
  EXPECT_EQ(printed("return ('x'):gsub('x', 'y')"),
            "error: rules/test.lua:1: string.gsub is not available in rules: use re.replace");
}

TEST(Metatables, AreReadOnce) {
  EXPECT_EQ(printed("local C = {} C.__index = C function C.new() return setmetatable({}, C) end\n"
                    "function C:hi() return 'hi' end C.__eq = function() return true end\n"
                    "local a = C.new() print(a:hi(), a == C.new(), getmetatable(a) == C, getmetatable({}))\n"
                    "C.__len = function() return 7 end print(#a, #C.new())"),
            "hi\ttrue\ttrue\tnil\n0\t7\n");
  EXPECT_EQ(printed("print(getmetatable(setmetatable({}, { __metatable = 'locked' })))"), "locked\n");
  EXPECT_EQ(printed("setmetatable(setmetatable({}, { __metatable = 1 }), nil)"),
            "error: rules/test.lua:1: cannot change a protected metatable");
  EXPECT_EQ(printed("setmetatable({}, 1)"),
            "error: rules/test.lua:1: bad argument #2 to 'setmetatable' (nil or table expected, got number)");
}

TEST(Pcall, GivesErrorsAndResults) {
  EXPECT_EQ(printed("print(pcall(function(...) return ..., 3 end, 1))\n"
                    "print(pcall(error, 'e', 0))\nprint(pcall(error, { code = 1 }))\nprint(pcall(nil))\n"
                    "print(select('#', pcall(error)), select(2, pcall(error, { code = 1 })).code)"),
            "true\t1\t3\nfalse\te\nfalse\ttable\nfalse\tattempt to call a nil value\n2\t1\n");
}

}  // namespace
}  // namespace planlint
