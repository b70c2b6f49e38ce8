// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A Lua state that code from strangers may run in: memory, work and time are bounded, and nothing but a result comes
// out.
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <lua.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lua/arena.h"

namespace planlint {

struct Reads;

/// What a state may use. Work is counted in units of about one VM instruction, so it is the same on every machine.
struct Limits {
  std::size_t memory = std::size_t{64} << 20U;             ///< bytes in all
  std::size_t single_allocation = std::size_t{16} << 20U;  ///< bytes of one string or table
  std::uint64_t work = 50'000'000;                         ///< for one budget: VM instructions and charged work
  double seconds = 10;                                     ///< for one budget; the last net

  friend bool operator==(const Limits&, const Limits&) = default;
};

enum class Outcome : std::uint8_t { ok, error, out_of_work, out_of_memory, out_of_time };

struct [[nodiscard]] CallResult {
  Outcome outcome = Outcome::ok;
  std::string
      message;  ///< "file:line: text" where the place is known, at most about 1,000 bytes; empty where all is well
  [[nodiscard]] bool ok() const { return outcome == Outcome::ok; }
};

class LuaState {
 public:
  /// An empty state: `open_library` (library.h) puts the allow-list into it. The first budget starts at once.
  explicit LuaState(const Limits& limits = {});
  ~LuaState();
  LuaState(const LuaState&) = delete;
  LuaState& operator=(const LuaState&) = delete;

  [[nodiscard]] static LuaState& of(lua_State* state) { return **static_cast<LuaState**>(lua_getextraspace(state)); }
  [[nodiscard]] lua_State* get() const { return state_; }

  /// Work and time start again from nothing: for each rule and file. A spent state stays spent.
  void start_budget() { start_budget(limits_.work); }
  void start_budget(std::uint64_t work);
  /// Counts work more exactly than its limit needs, and more slowly: for measuring rules.
  void count_finely();
  [[nodiscard]] std::uint64_t budget_number() const { return budget_number_; }
  /// Whether a limit was hit: every call gives that outcome again, and the state must be thrown away.
  [[nodiscard]] bool spent() const { return limit_ != Outcome::ok; }
  [[nodiscard]] std::uint64_t work() const { return work_; }  ///< used of this budget
  /// The most that it can be: instructions are counted by so many at a time.
  [[nodiscard]] std::uint64_t most_work() const { return work_ + static_cast<std::uint64_t>(interval_); }
  [[nodiscard]] std::uint64_t work_left() const { return work_ < budget_ ? budget_ - work_ : 0; }
  [[nodiscard]] std::size_t memory() const { return used_; }  ///< bytes in use
  [[nodiscard]] std::size_t peak_memory() const { return peak_; }
  /// Whether a block was refused, so that Lua collected its garbage or gave up: what that took is charged.
  [[nodiscard]] bool met_cap() const { return met_cap_; }
  [[nodiscard]] const Limits& limits() const { return limits_; }

  /// The one way into Lua: calls the function under `arguments` values. Results are left only where all is well.
  CallResult call(int arguments, int results);
  /// Runs host code that uses the Lua API, whose errors would otherwise have nowhere to go. Leaves no values.
  CallResult protect(const std::function<void(lua_State*)>& function);
  /// Compiles Lua text, never bytecode; leaves the function where all is well. `name` is shown in messages.
  CallResult load(std::string_view name, std::string_view text);
  /// The function on top as bytecode, for `push_chunk` (chunks.h) of this very program. Not for files: Lua does not
  /// verify it.
  [[nodiscard]] std::string dump() const;

  /// Where `print` goes; nowhere until set.
  void set_log(std::function<void(std::string_view)> log) { log_ = std::move(log); }
  void log(std::string_view line) const {
    if (log_) log_(line);
  }

  /// What a host function has outside of the state's memory. It goes with the state, which closes nothing in that.
  void keep(std::shared_ptr<void> thing) { kept_.push_back(std::move(thing)); }

  /// Where host functions note what is read; null where nobody asks.
  void note_reads(Reads* reads) { reads_ = reads; }
  [[nodiscard]] Reads* reads() const { return reads_; }

  /// Once the flag is true, the state is spent, as if its time were up. Null for none.
  void cancel_with(const std::atomic<bool>* flag) { cancelled_ = flag; }

  /// Keeps what the state is now, for `roll_back`. Once for a state, outside of all calls.
  void checkpoint();
  [[nodiscard]] bool has_checkpoint() const { return checkpoint_ != nullptr; }
  /// Makes the state what it was at the checkpoint, to the last byte, also a spent one. Outside of all calls.
  void roll_back();

  // For exported functions; see exported.h, which says it in shorter words.
  void charge(std::uint64_t units);
  [[noreturn]] void raise_limit();
  [[noreturn]] void raise_too_large(std::size_t bytes);
  /// After a `lua_pcall` inside an exported function: raises again what must not be caught.
  void rethrow_limit(int status);

 private:
  static void* allocate(void* self, void* block, std::size_t old_size, std::size_t new_size) noexcept;
  static void on_count(lua_State* state, lua_Debug* activation);
  bool admit(std::size_t old_size, std::size_t new_size, bool untyped) noexcept;
  void use(std::uint64_t units) noexcept;
  void check_clock() noexcept;
  void trip(Outcome limit) noexcept;
  void set_interval(int instructions) noexcept;
  CallResult finish(int status, int base);
  [[nodiscard]] std::string limit_message() const;

  /// What the memory does not have.
  struct Checkpoint {
    std::size_t used = 0;
    std::size_t kept = 0;  ///< of `kept_`
    int interval = 0;
    bool collecting = false;
  };

  Limits limits_;
  Arena arena_;
  lua_State* state_ = nullptr;
  std::vector<std::shared_ptr<void>> kept_;
  std::function<void(std::string_view)> log_;
  const std::atomic<bool>* cancelled_ = nullptr;
  Reads* reads_ = nullptr;
  Outcome limit_ = Outcome::ok;
  std::string place_;  // where the limit was hit, if known
  std::uint64_t work_ = 0;
  std::uint64_t budget_ = 0;
  std::uint64_t budget_number_ = 0;
  std::uint64_t next_clock_check_ = 0;
  std::chrono::steady_clock::time_point deadline_ = std::chrono::steady_clock::time_point::max();
  std::size_t used_ = 0;
  std::size_t peak_ = 0;
  std::size_t refused_ = 0;  // an allocation that did not succeed on the second try either
  int interval_ = 0;         // VM instructions between two looks at the budget
  bool collecting_ = false;
  bool met_cap_ = false;
  std::unique_ptr<Checkpoint> checkpoint_;
};

}  // namespace planlint
