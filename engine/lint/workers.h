// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Threads that stay, for work that comes again and again and is over in a few milliseconds.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace planlint {

class Workers {
 public:
  /// `count` threads, that of the caller of `run` included. `begin` is called first on each of the others.
  explicit Workers(
      std::size_t count, const std::function<void()>& begin = [] {});
  ~Workers();
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  [[nodiscard]] std::size_t count() const { return threads_.size() + 1; }
  /// Calls `work` once on each thread, with its number, and waits for all. One caller at a time. An exception of one of
  /// them is the caller's then.
  void run(const std::function<void(std::size_t worker)>& work);

 private:
  void serve(std::size_t worker);
  void call(std::size_t worker);

  std::mutex mutex_;
  std::condition_variable begun_;
  std::condition_variable done_;
  const std::function<void(std::size_t)>* work_ = nullptr;
  std::size_t round_ = 0;
  std::size_t busy_ = 0;
  std::exception_ptr error_;
  bool ending_ = false;
  std::vector<std::jthread> threads_;
};

}  // namespace planlint
