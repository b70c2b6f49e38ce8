// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lint/workers.h"

#include <utility>

namespace planlint {

Workers::Workers(std::size_t count, const std::function<void()>& begin) {
  for (std::size_t worker = 1; worker < count; ++worker) {
    threads_.emplace_back([this, worker, begin] {
      begin();
      serve(worker);
    });
  }
}

Workers::~Workers() {
  const std::lock_guard lock(mutex_);
  ending_ = true;
  begun_.notify_all();
}

void Workers::run(const std::function<void(std::size_t worker)>& work) {
  {
    const std::lock_guard lock(mutex_);
    work_ = &work;
    busy_ = threads_.size();
    ++round_;
    begun_.notify_all();
  }
  call(0);
  std::unique_lock lock(mutex_);
  done_.wait(lock, [this] { return busy_ == 0; });
  if (error_) std::rethrow_exception(std::exchange(error_, nullptr));
}

void Workers::serve(std::size_t worker) {
  std::size_t seen = 0;
  std::unique_lock lock(mutex_);
  while (true) {
    begun_.wait(lock, [&] { return ending_ || round_ != seen; });
    if (ending_) return;
    seen = round_;
    lock.unlock();
    call(worker);
    lock.lock();
    if (--busy_ == 0) done_.notify_all();
  }
}

void Workers::call(std::size_t worker) {
  try {
    (*work_)(worker);
  } catch (...) {
    const std::lock_guard lock(mutex_);
    error_ = std::current_exception();
  }
}

}  // namespace planlint
