#!/usr/bin/env bash
# Builds everything and runs all tests. Needs Swift; installs what else is missing.
#
# Prints one line a test and a summary; exits with 0 when all pass. Options are handed on to
# swift test, such as --filter CommandTests.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source Examples/prerequisites.sh
require_swift
require_libraries

# A second opinion on the JSON Schema; the tests that want it are skipped, and say so, where it cannot be had.
if ! python3 -c 'import jsonschema' 2>/dev/null; then
    install_packages python3-jsonschema || say "going on without python3-jsonschema"
fi

# Compiled lists of test plugins stay out of the user's own cache.
export VEV_CACHE="$PWD/.build/cache"
swift test "$@"
