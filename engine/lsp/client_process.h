// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The editor's process, which the server does not outlive. Where there is no kill(2), only the end of the input tells.
#pragma once

#include <atomic>

namespace planlint::lsp {

/// Safe from several threads.
class ClientProcess {
 public:
  /// From now on, this one is it. One that is not there now is not watched: the editor then counts processes elsewhere,
  /// outside the container that the server is in. Neither is 0, for none.
  void watch(int process);
  /// Whether the process that is watched has ended and its parent knows.
  [[nodiscard]] bool is_gone() const;

 private:
  std::atomic<int> process_ = 0;
};

}  // namespace planlint::lsp
