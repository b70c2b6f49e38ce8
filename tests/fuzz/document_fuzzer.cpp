// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The libFuzzer target: ./dev fuzz.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "fuzz/document_checks.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);  // NOLINT: bytes are bytes
  if (const auto complaint = planlint::fuzz::complaint_about(bytes); !complaint.empty()) {
    std::fprintf(stderr, "does not hold: %s\n", complaint.c_str());
    std::abort();
  }
  return 0;
}
