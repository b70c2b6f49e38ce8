// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Memory for states that live for one file: blocks are cut from pages that the thread keeps, so that a new state
// neither asks the system for memory nor returns it block by block.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <vector>

namespace planlint {

class Arena {
 public:
  Arena() = default;
  ~Arena();
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;

  /// As realloc: `block` null for a new one, `new_size` 0 to free. Null where the system has no memory left.
  void* reallocate(void* block, std::size_t old_size, std::size_t new_size) noexcept;

  /// Keeps a copy of all blocks as they are now. Once for an arena.
  void checkpoint();
  /// Makes all blocks what they were at the checkpoint, at their places; newer ones are gone.
  void roll_back() noexcept;

 private:
  static constexpr std::size_t grain = 16;      // sizes are rounded up to multiples of it, and blocks aligned to it
  static constexpr std::size_t largest = 1024;  // larger blocks are the system's
  static constexpr std::size_t page_size = std::size_t{256} << 10U;

  struct Free {
    Free* next;
  };
  struct Large;
  using FreeLists = std::array<Free*, largest / grain>;
  using Page = std::unique_ptr<std::byte[]>;

  struct LargeCopy {
    Large* block = nullptr;
    Page bytes;
  };
  struct Checkpoint {
    FreeLists free{};
    std::vector<Page> pages;  ///< copies
    std::byte* next = nullptr;
    std::vector<LargeCopy> large;
  };

  void* take(std::size_t size) noexcept;
  void give(void* block, std::size_t size) noexcept;
  void* take_large(std::size_t size) noexcept;

  [[nodiscard]] std::size_t used_of(std::size_t page) const noexcept;

  FreeLists free_{};
  std::vector<Page> pages_;
  std::byte* next_ = nullptr;
  std::byte* end_ = nullptr;
  Large* large_ = nullptr;  // blocks of the system's that are still in use, or were at the checkpoint
  std::unique_ptr<Checkpoint> checkpoint_;
};

}  // namespace planlint
