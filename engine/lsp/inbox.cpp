// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/inbox.h"

#include <utility>

#include "lsp/params.h"

namespace planlint::lsp {
namespace {

/// Cancellations of requests that were answered already stay unclaimed; no editor has that many under way.
constexpr std::size_t most_cancelled = 4096;

}  // namespace

void Inbox::put(Message message) {
  const std::lock_guard lock(mutex_);
  if (const auto* one = std::get_if<Notification>(&message); one != nullptr && one->method == "$/cancelRequest") {
    if (cancelled_.size() >= most_cancelled) cancelled_.erase(cancelled_.begin());
    cancelled_.insert(at(one->params, {"id"}));
  }
  messages_.push_back(std::move(message));
  changed_.notify_one();
}

void Inbox::put(CheckResult result) {
  const std::lock_guard lock(mutex_);
  results_.emplace_back(std::move(result));
  changed_.notify_one();
}

void Inbox::put(Background::Then then) {
  const std::lock_guard lock(mutex_);
  results_.emplace_back(std::move(then));
  changed_.notify_one();
}

void Inbox::put(ClientGone /*gone*/) {
  const std::lock_guard lock(mutex_);
  gone_ = true;
  changed_.notify_one();
}

std::optional<Event> Inbox::take(std::chrono::milliseconds patience) {
  std::unique_lock lock(mutex_);
  changed_.wait_for(lock, patience, [this] { return gone_ || !messages_.empty() || !results_.empty(); });
  if (!messages_.empty()) {
    Event event = std::move(messages_.front());
    messages_.pop_front();
    return event;
  }
  if (gone_) return ClientGone();
  if (results_.empty()) return std::nullopt;
  Event event = std::move(results_.front());
  results_.pop_front();
  return event;
}

bool Inbox::next_is(std::string_view method) const {
  const std::lock_guard lock(mutex_);
  const auto* next = messages_.empty() ? nullptr : std::get_if<Notification>(&messages_.front());
  return next != nullptr && next->method == method;
}

bool Inbox::take_cancelled(const Json& id) {
  const std::lock_guard lock(mutex_);
  return cancelled_.erase(id) > 0;
}

}  // namespace planlint::lsp
