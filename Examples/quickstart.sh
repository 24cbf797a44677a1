#!/usr/bin/env bash
# Builds vev and shows what it finds in a Norwegian news article. Needs Swift; installs what else is missing.
#
# Prints the article with its mentions marked, then a table of the entities. Options are handed on:
#
#     Examples/quickstart.sh --format json
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source Examples/prerequisites.sh
require_swift
require_libraries

say "building vev; the first time takes a few minutes ..."
swift build -c release --product vev >&2
"$(swift build -c release --show-bin-path)/vev" extract Examples/article.nb.txt \
    --language nb --reference-date 2025-03-14 "$@"
