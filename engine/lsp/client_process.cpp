// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/client_process.h"

#include <signal.h>  // NOLINT(modernize-deprecated-headers): kill is POSIX

#include <cerrno>

namespace planlint::lsp {
namespace {

/// One that belongs to somebody else is there, too. Numbers below 1 are groups of processes.
bool is_there(int process) { return process < 1 || ::kill(process, 0) == 0 || errno != ESRCH; }

}  // namespace

void ClientProcess::watch(int process) { process_ = is_there(process) ? process : 0; }

bool ClientProcess::is_gone() const { return !is_there(process_); }

}  // namespace planlint::lsp
