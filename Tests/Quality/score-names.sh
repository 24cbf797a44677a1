#!/usr/bin/env bash
# Scores the names that vev finds against gold files: a row a file, strict F1 in percent by kind and overall.
#
#     Tests/Quality/score-names.sh LANGUAGE=GOLD.jsonl …
#
# GOLD.jsonl holds {"id","text","entities":[{"start","end","label"}]} a line, in Unicode scalars, with the labels
# PER, ORG and LOC; GPE_LOC and GPE_ORG are read as LOC. VEV names the command; by default the release build.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

if [ $# -eq 0 ]; then
    echo "name the gold files; usage: Tests/Quality/score-names.sh LANGUAGE=GOLD.jsonl …" >&2
    exit 2
fi
if [ -z "${VEV:-}" ]; then
    swift build -c release --product vev >&2
    VEV=$(swift build -c release --show-bin-path)/vev
fi

for pair in "$@"; do
    language=${pair%%=*}
    gold=${pair#*=}
    "$VEV" eval "$gold" --language "$language" --plugins people,organizations,places --plugin-path Plugins \
        --map PER=person,ORG=organization,LOC=place,GPE_LOC=place,GPE_ORG=place --ignore DRV,PROD,EVT,MISC \
        --format json |
        python3 Tests/Quality/name-row.py "$language" "$(basename "$gold" .jsonl)"
done
