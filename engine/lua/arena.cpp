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

using Page = std::unique_ptr<std::byte[]>;

/// At its end, where arenas of objects that live longer still go, a thread keeps no page any more.
thread_local bool is_ending = false;

struct SparePages {
  std::vector<Page> pages;
  ~SparePages() { is_ending = true; }
};

std::vector<Page>& spare_pages() {
  thread_local SparePages spare;
  return spare.pages;
}

void spare(Page& page) noexcept {
  if (!is_ending && spare_pages().size() < kept_pages) spare_pages().push_back(std::move(page));
}

Page copy_of(const void* bytes, std::size_t size) {
  auto copy = std::make_unique_for_overwrite<std::byte[]>(size);
  std::memcpy(copy.get(), bytes, size);
  return copy;
}

}  // namespace

/// Stands before each large block, so that those in use are known when the arena goes.
struct alignas(std::max_align_t) Arena::Large {
  Large* previous;
  Large* next;
  std::size_t size;
  bool is_kept;  ///< the checkpoint has it: its memory stays this arena's, also where it is not in use
};

Arena::~Arena() {
  while (large_ != nullptr) std::free(std::exchange(large_, large_->next));
  for (Page& page : pages_) spare(page);
}

void Arena::checkpoint() {
  auto made = std::make_unique<Checkpoint>();
  made->free = free_;
  made->next = next_;
  for (std::size_t i = 0; i < pages_.size(); ++i) made->pages.push_back(copy_of(pages_[i].get(), used_of(i)));
  for (Large* block = large_; block != nullptr; block = block->next)
    made->large.push_back({.block = block, .bytes = copy_of(block + 1, block->size)});
  for (const LargeCopy& copy : made->large) copy.block->is_kept = true;
  checkpoint_ = std::move(made);
}

void Arena::roll_back() noexcept {
  for (Large* block = large_; block != nullptr;) {
    Large* next = block->next;
    if (!block->is_kept) give(block + 1, block->size);
    block = next;
  }
  for (const LargeCopy& copy : checkpoint_->large) std::memcpy(copy.block + 1, copy.bytes.get(), copy.block->size);
  while (pages_.size() > checkpoint_->pages.size()) {
    spare(pages_.back());
    pages_.pop_back();
  }
  free_ = checkpoint_->free;
  next_ = checkpoint_->next;
  end_ = pages_.empty() ? nullptr : pages_.back().get() + page_size;
  for (std::size_t i = 0; i < pages_.size(); ++i) std::memcpy(pages_[i].get(), checkpoint_->pages[i].get(), used_of(i));
}

/// Bytes at the start of a page that blocks were cut from: the last page is the one that is cut.
std::size_t Arena::used_of(std::size_t page) const noexcept {
  return page + 1 == pages_.size() ? static_cast<std::size_t>(next_ - pages_[page].get()) : page_size;
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
    try {
      pages_.reserve(pages_.size() + 1);
      if (is_ending || spare_pages().empty()) {
        pages_.push_back(std::make_unique_for_overwrite<std::byte[]>(page_size));
      } else {
        pages_.push_back(std::move(spare_pages().back()));
        spare_pages().pop_back();
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
  if (header->is_kept) return;
  (header->previous == nullptr ? large_ : header->previous->next) = header->next;
  if (header->next != nullptr) header->next->previous = header->previous;
  std::free(header);
}

void* Arena::take_large(std::size_t size) noexcept {
  void* memory = std::malloc(sizeof(Large) + size);
  if (memory == nullptr) return nullptr;
  auto* header = new (memory) Large{.previous = nullptr, .next = large_, .size = size, .is_kept = false};
  if (large_ != nullptr) large_->previous = header;
  large_ = header;
  return header + 1;
}

}  // namespace planlint
