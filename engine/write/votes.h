// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What several documents say about the same thing, counted.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "write/catalogue.h"

namespace planlint::writer {

/// Votes for values; those with equal keys are for the same.
template <class Value>
class Votes {
 public:
  /// `shown` is how the value stands in a difference.
  void add(std::size_t document, std::string key, std::string shown, Value value) {
    auto found = std::ranges::find(options_, key, &Option::key);
    if (found == options_.end()) {
      options_.push_back(
          {.key = std::move(key), .value = std::move(value), .variant = {.value = std::move(shown), .documents = {}}});
      found = options_.end() - 1;
    }
    found->variant.documents.push_back(document);
  }

  [[nodiscard]] bool empty() const { return options_.empty(); }
  /// What most say, and the first of equals; there is one.
  [[nodiscard]] const Value& winner() const { return best()->value; }
  [[nodiscard]] const std::vector<std::size_t>& supporters() const { return best()->variant.documents; }

  /// One difference where there are several options.
  void report(const std::string& what, std::vector<CatalogueDifference>& differences) const {
    if (options_.size() < 2) return;
    CatalogueDifference difference{.what = what, .variants = {best()->variant}};
    for (const Option& option : options_) {
      if (&option != &*best()) difference.variants.push_back(option.variant);
    }
    differences.push_back(std::move(difference));
  }

 private:
  struct Option {
    std::string key;
    Value value;
    CatalogueVariant variant;
  };

  [[nodiscard]] auto best() const {
    return std::ranges::max_element(options_, {}, [](const Option& option) { return option.variant.documents.size(); });
  }

  std::vector<Option> options_;
};

}  // namespace planlint::writer
