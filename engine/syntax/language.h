// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The generated parser (grammar/src/parser.c).
#pragma once

extern "C" const struct TSLanguage* tree_sitter_plan();
