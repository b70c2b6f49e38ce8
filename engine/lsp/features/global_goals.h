// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The UN's 17 goals, as they are called in Swedish (rules/lib/global_goals.lua has the names that rules accept).
#pragma once

#include <array>
#include <string_view>

namespace planlint::lsp {

/// By number, from 1.
inline constexpr std::array<std::string_view, 17> global_goals = {
    "Ingen fattigdom",
    "Ingen hunger",
    "God hälsa och välbefinnande",
    "God utbildning för alla",
    "Jämställdhet",
    "Rent vatten och sanitet för alla",
    "Hållbar energi för alla",
    "Anständiga arbetsvillkor och ekonomisk tillväxt",
    "Hållbar industri, innovationer och infrastruktur",
    "Minskad ojämlikhet",
    "Hållbara städer och samhällen",
    "Hållbar konsumtion och produktion",
    "Bekämpa klimatförändringarna",
    "Hav och marina resurser",
    "Ekosystem och biologisk mångfald",
    "Fredliga och inkluderande samhällen",
    "Genomförande och globalt partnerskap",
};

}  // namespace planlint::lsp
