# SPDX-FileCopyrightText: The planlint developers
# SPDX-License-Identifier: MIT
#
# What the tests of editors share: each is called with the program planlint, has a folder of its own with a copy of the
# workspace, a home and planlint on PATH, and none of what the person at the machine has set. Exit code 77: skipped.
# shellcheck shell=bash

[[ $# == 1 && -x $1 ]] || { echo "usage: ${0##*/} PLANLINT, where PLANLINT is the program" >&2 && exit 2; }
here=$(cd "$(dirname "${BASH_SOURCE[1]}")" && pwd)
root=$(cd "$here/../../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

mkdir -p "$scratch/home" "$scratch/bin" "$scratch/run" "$scratch/workspace"
chmod 700 "$scratch/run"
cp "$root"/tests/editors/workspace/*.plan "$scratch/workspace/"
ln -s "$(realpath "$1")" "$scratch/bin/planlint"
# Colons in XDG_CONFIG_DIRS and the like would bring in what is installed on the machine.
unset XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME XDG_STATE_HOME
export HOME=$scratch/home XDG_RUNTIME_DIR=$scratch/run PATH=$scratch/bin:$PATH LC_ALL=C.UTF-8

skip() {
  echo "skipped: $*"
  exit 77
}

needs() { # PROGRAM…
  local program
  for program in "$@"; do
    command -v "$program" >/dev/null || skip "$program is not installed"
  done
}
