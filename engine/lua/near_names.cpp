// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/near_names.h"

#include <cstdint>
#include <unordered_set>

namespace planlint {
namespace {

std::uint64_t hash_of_digits(std::string_view name) {
  std::uint64_t hash = 0;
  for (const char c : name) {
    if (c >= '0' && c <= '9') hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  }
  return hash;
}

}  // namespace

std::vector<NearTexts> find_near_names(const WordTable& table, std::span<const Name> names, double likeness,
                                       const std::function<void(std::size_t)>& pay) {
  std::vector<WordTable::Tokens> tokens;
  std::vector<std::uint64_t> digits;
  std::vector<bool> wanted;  // where an earlier one has the same digits
  std::unordered_set<std::uint64_t> seen;
  for (const Name& name : names) {
    pay(1 + name.text.size() / 8);
    tokens.push_back(name.words);
    digits.push_back(hash_of_digits(name.text));
    wanted.push_back(!seen.insert(digits.back()).second);
  }
  auto found = find_near_texts(table, tokens, {.likeness = likeness, .words = 1, .wanted = &wanted}, pay);
  std::erase_if(found, [&](const NearTexts& near) { return digits[near.first] != digits[near.second]; });
  return found;
}

}  // namespace planlint
