// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/arena.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <new>
#include <utility>

namespace planlint {
namespace {

/// Pages that no arena uses, kept for the next one of this thread: enough for a long plan.
constexpr std::size_t kept_pages = 64;

std::vector<std::unique_ptr<std::byte[]>>& spare_pages() {
  thread_local std::vector<std::unique_ptr<std::byte[]>> pages;
  return pages;
}

}  // namespace

/// Stands before each large block, so that those in use are known when the arena goes.
struct alignas(std::max_align_t) Arena::Large {
  Large* previous;
  Large* next;
};

Arena::~Arena() {
  while (large_ != nullptr) std::free(std::exchange(large_, large_->next));
  auto& spare = spare_pages();
  for (auto& page : pages_) {
    if (spare.size() < kept_pages) spare.push_back(std::move(page));
  }
}

void* Arena::reallocate(void* block, std::size_t old_size, std::size_t new_size) noexcept {
  if (block == nullptr) return new_size == 0 ? nullptr : take(new_size);
  if (new_size == 0) {
    give(block, old_size);
    return nullptr;
  }
  const bool same_size = (old_size - 1) / grain == (new_size - 1) / grain;
  if (old_size > 0 && old_size <= largest && same_size) return block;
  void* moved = take(new_size);
  if (moved == nullptr) return nullptr;
  std::memcpy(moved, block, std::min(old_size, new_size));
  give(block, old_size);
  return moved;
}

void* Arena::take(std::size_t size) noexcept {
  if (size > largest) return take_large(size);
  Free*& list = free_[(size - 1) / grain];
  if (list != nullptr) return std::exchange(list, list->next);
  const std::size_t rounded = (size + grain - 1) / grain * grain;
  if (static_cast<std::size_t>(end_ - next_) < rounded) {
    auto& spare = spare_pages();
    try {
      pages_.reserve(pages_.size() + 1);
      if (spare.empty()) {
        pages_.push_back(std::make_unique_for_overwrite<std::byte[]>(page_size));
      } else {
        pages_.push_back(std::move(spare.back()));
        spare.pop_back();
      }
    } catch (const std::bad_alloc&) {
      return nullptr;
    }
    next_ = pages_.back().get();
    end_ = next_ + page_size;
  }
  return std::exchange(next_, next_ + rounded);
}

void Arena::give(void* block, std::size_t size) noexcept {
  if (size == 0) return;
  if (size <= largest) {
    Free*& list = free_[(size - 1) / grain];
    list = new (block) Free{list};
    return;
  }
  Large* header = static_cast<Large*>(block) - 1;
  (header->previous == nullptr ? large_ : header->previous->next) = header->next;
  if (header->next != nullptr) header->next->previous = header->previous;
  std::free(header);
}

void* Arena::take_large(std::size_t size) noexcept {
  void* memory = std::malloc(sizeof(Large) + size);
  if (memory == nullptr) return nullptr;
  auto* header = new (memory) Large{.previous = nullptr, .next = large_};
  if (large_ != nullptr) large_->previous = header;
  large_ = header;
  return header + 1;
}

}  // namespace planlint
