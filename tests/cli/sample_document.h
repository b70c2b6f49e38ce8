// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A plan as boards publish them, one paragraph per line and tabs between cells; a finding of `demo/name` in line 8.
#pragma once

#include <string_view>

namespace planlint::test {

inline constexpr std::string_view sample_document =
    "Verksamhetsplan 2024 för Norra stadsdelsnämnd\n"
    "\n"
    "KF:s inriktningsmål: 1. En stad för alla\n"
    "\n"
    "KF:s mål för verksamhetsområdet: 1.1 Barn och unga är trygga\n"
    "\n"
    "Indikator\tÅrsmål\tKF:s årsmål\tPeriodicitet\n"
    "Fel\t85 %\t80 %\tÅr\n"
    "\n"
    "Nämndmål: 1.1.1 Barn är delaktiga\n"
    "\n"
    "Beskrivning\n"
    "Parklekarna frågar barnen före varje lov.\n";

}  // namespace planlint::test
