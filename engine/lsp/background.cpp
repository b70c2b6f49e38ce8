// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/background.h"

#include <utility>

namespace planlint::lsp {

Background::Background(std::function<void(Then)> done) : done_(std::move(done)), thread_([this] { serve(); }) {}

Background::~Background() {
  const std::lock_guard lock(mutex_);
  ending_ = true;
  changed_.notify_all();
}

void Background::run(std::function<Then()> work) {
  const std::lock_guard lock(mutex_);
  waiting_.push_back(std::move(work));
  changed_.notify_all();
}

void Background::serve() {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [this] { return ending_ || !waiting_.empty(); });
    if (ending_) return;
    const auto work = std::move(waiting_.front());
    waiting_.pop_front();
    lock.unlock();
    done_(work());
    lock.lock();
  }
}

}  // namespace planlint::lsp
