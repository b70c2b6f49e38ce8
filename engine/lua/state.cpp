// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/state.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <stdexcept>

#include "lua/error_text.h"
#include "lua/exported.h"
#include "text/encoding.h"

namespace planlint {
namespace {

constexpr int usual_interval = 1000;
// Once something large exists, one instruction (a comparison, a call with a hundred thousand arguments) may take
// milliseconds, so the clock is looked at more often.
constexpr int careful_interval = 50;
constexpr int fine_interval = 10;
constexpr std::size_t large_block = std::size_t{256} << 10U;
// Below this, garbage is cheaper to keep than to collect: most states are thrown away before.
constexpr std::size_t collect_from = std::size_t{16} << 20U;
// The largest allocation of an interned string; from here on sizes and number of strings depend on the program alone.
constexpr std::size_t largest_short_string = 80;
// Smaller tables and stacks are not charged: when they grow may depend on addresses, and work counts must not.
constexpr std::size_t charged_block = std::size_t{16} << 10U;
constexpr std::size_t bytes_per_unit = 16;
constexpr int many_arguments = 256;

/// Calls with very many arguments copy them all in one instruction; the hook sees only how many there are right now.
std::uint64_t price_of_arguments(lua_State* state, lua_Debug* activation) {
  const auto has = [&](int count) {
    if (lua_getlocal(state, activation, -count) == nullptr) return false;
    lua_pop(state, 1);
    return true;
  };
  int least = many_arguments;
  if (!has(least)) return 0;
  while (has(2 * least)) least *= 2;
  return static_cast<std::uint64_t>(least) / 16;
}

/// Reached only where the host used the Lua API outside `call` and `protect`.
int panic(lua_State* state) {
  const char* text = lua_tostring(state, -1);
  throw std::logic_error(text != nullptr ? text : "Lua error outside a protected call");
}

int run_function(lua_State* state) {
  (*static_cast<const std::function<void(lua_State*)>*>(lua_touserdata(state, 1)))(state);
  return 0;
}

int append_to_string(lua_State* /*state*/, const void* data, std::size_t size, void* string) {
  static_cast<std::string*>(string)->append(static_cast<const char*>(data), size);
  return 0;
}

}  // namespace

LuaState::LuaState(const Limits& limits) : limits_(limits), budget_(limits.work) {
  state_ = lua_newstate(&allocate, this);
  if (state_ == nullptr) throw std::bad_alloc();
  *static_cast<LuaState**>(lua_getextraspace(state_)) = this;
  lua_atpanic(state_, panic);
  lua_gc(state_, LUA_GCSTOP);
  interval_ = usual_interval;
  start_budget();
}

// Nothing in a state needs a farewell (no __gc is let in), so its memory is dropped as a whole instead of being closed.
LuaState::~LuaState() = default;

void LuaState::checkpoint() {
  arena_.checkpoint();
  checkpoint_ = std::make_unique<Checkpoint>(
      Checkpoint{.used = used_, .kept = kept_.size(), .interval = interval_, .collecting = collecting_});
}

void LuaState::roll_back() {
  arena_.roll_back();
  kept_.resize(checkpoint_->kept);
  used_ = checkpoint_->used;
  peak_ = used_;
  refused_ = 0;
  collecting_ = checkpoint_->collecting;
  met_cap_ = false;
  limit_ = Outcome::ok;
  place_.clear();
  reads_ = nullptr;
  cancelled_ = nullptr;
  log_ = nullptr;
  interval_ = checkpoint_->interval;
  start_budget();
}

void LuaState::start_budget(std::uint64_t work) {
  if (spent()) return;
  work_ = 0;
  budget_ = work;
  ++budget_number_;
  next_clock_check_ = 0;
  deadline_ = std::chrono::steady_clock::now() + std::chrono::duration_cast<std::chrono::steady_clock::duration>(
                                                     std::chrono::duration<double>(limits_.seconds));
  set_interval(interval_);
}

void LuaState::count_finely() { set_interval(fine_interval); }

void LuaState::set_interval(int instructions) noexcept {
  interval_ = instructions;
  lua_sethook(state_, &on_count, LUA_MASKCOUNT, instructions);  // may be called anywhere, even from a signal handler
}

void LuaState::trip(Outcome limit) noexcept {
  if (spent()) return;
  limit_ = limit;
  if (state_ != nullptr) set_interval(1);  // whatever catches the error meets it again at its next instruction
}

void LuaState::use(std::uint64_t units) noexcept {
  work_ = units > UINT64_MAX - work_ ? UINT64_MAX : work_ + units;
  if (work_ > budget_) trip(Outcome::out_of_work);
  if (work_ >= next_clock_check_) check_clock();
}

void LuaState::check_clock() noexcept {
  next_clock_check_ = work_ + usual_interval;
  const bool is_cancelled = cancelled_ != nullptr && *cancelled_;
  if (is_cancelled || std::chrono::steady_clock::now() > deadline_) trip(Outcome::out_of_time);
}

void LuaState::charge(std::uint64_t units) {
  use(units);
  if (spent()) raise_limit();
}

void LuaState::on_count(lua_State* state, lua_Debug* activation) {
  LuaState& self = of(state);
  if (!self.spent()) {
    self.use(static_cast<std::uint64_t>(self.interval_) * (1 + price_of_arguments(state, activation)));
    self.check_clock();
  }
  if (self.spent()) self.raise_limit();
  if (!self.collecting_ && self.used_ > collect_from) {
    self.collecting_ = true;
    lua_gc(state, LUA_GCRESTART);
  }
}

/// Whether a block may grow; what it costs is charged, without an error as none may leave an allocator.
bool LuaState::admit(std::size_t old_size, std::size_t new_size, bool untyped) noexcept {
  if (new_size > limits_.single_allocation || used_ - old_size + new_size > limits_.memory) {
    refused_ = new_size;
    met_cap_ = true;
    if (state_ != nullptr) place_ = place_of(state_);
    use(used_ / (bytes_per_unit / 2));  // Lua collects all garbage now, and tries again
    check_clock();
    return false;
  }
  if (refused_ != 0 && new_size >= refused_) {
    refused_ = 0;
    place_.clear();
  }
  if (new_size >= (untyped ? charged_block : largest_short_string)) use(new_size / bytes_per_unit);
  if (new_size >= large_block && interval_ == usual_interval && state_ != nullptr) set_interval(careful_interval);
  return true;
}

void* LuaState::allocate(void* self, void* block, std::size_t old_size, std::size_t new_size) noexcept {
  LuaState& state = *static_cast<LuaState*>(self);
  const bool is_string = block == nullptr && old_size == LUA_TSTRING;  // Lua tells the type of new objects so
  if (block == nullptr) old_size = 0;
  if (new_size == 0) {
    state.arena_.reallocate(block, old_size, 0);
    state.used_ -= old_size;
    return nullptr;
  }
  if (new_size > old_size && !state.admit(old_size, new_size, !is_string)) return nullptr;
  void* result = state.arena_.reallocate(block, old_size, new_size);
  if (result == nullptr) {
    if (new_size <= old_size) return block;  // Lua relies on shrinking
    state.refused_ = new_size;
    return nullptr;
  }
  state.used_ += new_size - old_size;
  state.peak_ = std::max(state.peak_, state.used_);
  return result;
}

void LuaState::raise_limit() {
  if (place_.empty()) place_ = place_of(state_);
  lua_pushlightuserdata(state_, this);  // needs no memory
  lua_error(state_);
  std::abort();
}

void LuaState::raise_too_large(std::size_t bytes) {
  refused_ = bytes;
  trip(Outcome::out_of_memory);
  raise_limit();
}

void LuaState::rethrow_limit(int status) {
  // Buffers of the standard library report a refused allocation as an ordinary error.
  if (status == LUA_ERRMEM || (status != LUA_OK && refused_ != 0)) trip(Outcome::out_of_memory);
  if (spent()) raise_limit();
}

std::string LuaState::limit_message() const {
  const std::string before = place_.empty() ? "" : place_ + ": ";
  char seconds[32];
  std::snprintf(seconds, sizeof seconds, "%g", limits_.seconds);
  if (limit_ == Outcome::out_of_work) return before + "used up its " + std::to_string(budget_) + " steps of work";
  if (limit_ == Outcome::out_of_time) return before + "was stopped after " + std::string(seconds) + " seconds";
  if (refused_ > limits_.single_allocation) {
    return before + "wanted " + std::to_string(refused_) + " bytes for one value, more than the " +
           std::to_string(limits_.single_allocation) + " allowed";
  }
  return before + "used up its " + std::to_string(limits_.memory >> 20U) + " MiB of memory";
}

CallResult LuaState::finish(int status, int base) {
  if (status == LUA_ERRMEM || (status != LUA_OK && refused_ != 0)) trip(Outcome::out_of_memory);
  CallResult result;
  if (spent()) {
    result = {limit_, limit_message()};
  } else if (status != LUA_OK) {
    std::size_t size = 0;
    const char* text = lua_type(state_, -1) == LUA_TSTRING ? lua_tolstring(state_, -1, &size) : nullptr;
    result = {Outcome::error, text != nullptr ? shortened({text, size}) : "error that could not be described"};
  }
  if (!result.ok()) lua_settop(state_, base);
  return result;
}

CallResult LuaState::call(int arguments, int results) {
  const int base = lua_gettop(state_) - arguments - 1;
  if (spent()) return finish(LUA_ERRRUN, base);
  if (lua_checkstack(state_, 1) == 0) return finish(LUA_ERRMEM, base);
  lua_pushcfunction(state_, describe_error);  // a light C function: needs no memory
  lua_insert(state_, base + 1);
  const int status = lua_pcall(state_, arguments, results, base + 1);
  lua_remove(state_, base + 1);
  return finish(status, base);
}

CallResult LuaState::protect(const std::function<void(lua_State*)>& function) {
  if (lua_checkstack(state_, 3) == 0) return finish(LUA_ERRMEM, lua_gettop(state_));
  lua_pushcfunction(state_, exported<run_function>);
  lua_pushlightuserdata(state_, const_cast<void*>(static_cast<const void*>(&function)));
  return call(1, 0);
}

CallResult LuaState::load(std::string_view name, std::string_view text) {
  const int base = lua_gettop(state_);
  use(text.size());
  if (spent()) return finish(LUA_ERRRUN, base);
  if (text.starts_with(LUA_SIGNATURE[0]))
    return {Outcome::error, std::string(name) + ": this is bytecode, not Lua text"};
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  const std::string chunk_name = "@" + std::string(name);
  return finish(luaL_loadbufferx(state_, text.data(), text.size(), chunk_name.c_str(), "t"), base);
}

std::string LuaState::dump() const {
  std::string bytes;
  lua_dump(state_, append_to_string, &bytes, 0);
  return bytes;
}

}  // namespace planlint
