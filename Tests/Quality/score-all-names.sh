#!/usr/bin/env bash
# Scores the names of every language that has gold: a row a file, strict F1 in percent by kind and overall.
#
#     Tests/Quality/score-all-names.sh CORPORA
#
# CORPORA holds norne/*.jsonl, english/*.jsonl and nordic/*.jsonl, as score-names.sh wants them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

corpora=${1:-}
if [ ! -d "$corpora" ]; then
    echo "there is no folder '$corpora'; usage: Tests/Quality/score-all-names.sh CORPORA" >&2
    exit 2
fi
corpora=$(cd "$corpora" && pwd)
./score-names.sh nb="$corpora/norne/nob-dev.jsonl" nn="$corpora/norne/nno-dev.jsonl" \
    en="$corpora/english/wikigold-part.jsonl" en="$corpora/english/uner-en_ewt-dev.jsonl" \
    da="$corpora/nordic/uner-da_ddt-dev.jsonl" sv="$corpora/nordic/uner-sv_talbanken-dev.jsonl" \
    nb="$corpora/norne/nob-train.jsonl" nn="$corpora/norne/nno-train.jsonl" sv="$corpora/nordic/uner-sv_talbanken-train.jsonl"
