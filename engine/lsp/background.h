// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Work that takes long and was asked for by hand, on a thread of its own, one piece after the other.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace planlint::lsp {

class Background {
 public:
  /// What is to be done with a result, on the answering thread.
  using Then = std::function<void()>;

  /// `done` is called on the thread of the work.
  explicit Background(std::function<void(Then)> done);
  ~Background();
  Background(const Background&) = delete;
  Background& operator=(const Background&) = delete;

  void run(std::function<Then()> work);

 private:
  void serve();

  std::function<void(Then)> done_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::function<Then()>> waiting_;
  bool ending_ = false;
  std::jthread thread_;
};

}  // namespace planlint::lsp
