#!/usr/bin/env bash
# Holds `vev eval` against an independent scorer: every figure must be the same to the last digit.
#
#     Tests/Quality/eval-agreement.sh SHARED
#
# SHARED holds tools/score.py (GOLD PRED --map … --ignore … --json FILE --errors FILE) and corpora/norne/*.jsonl, corpora/english/*.jsonl.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

shared=${1:-}
if [ ! -r "$shared/tools/score.py" ]; then
    echo "there is no scorer '$shared/tools/score.py'; usage: Tests/Quality/eval-agreement.sh SHARED" >&2
    exit 2
fi
vev=${VEV:-$(swift build -c release --show-bin-path)/vev}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
map=person=PER,organization=ORG,place=LOC,GPE_LOC=LOC,GPE_ORG=LOC
ignore=DRV,PROD,EVT,MISC
failed=0

for pair in nb=norne/nob-dev nn=norne/nno-dev en=english/wikigold-part en=english/uner-en_ewt-dev; do
    gold=$shared/corpora/${pair#*=}.jsonl
    options=(--language "${pair%%=*}" --plugins "people,organizations,places" --plugin-path Plugins)
    "$vev" extract "$gold" "${options[@]}" --format jsonl | python3 Tests/Quality/predictions.py >"$folder/found.jsonl"
    python3 "$shared/tools/score.py" "$gold" "$folder/found.jsonl" --map "$map" --ignore "$ignore" \
        --json "$folder/theirs.json" --errors "$folder/their-errors.jsonl" >/dev/null
    "$vev" eval "$gold" "${options[@]}" --map "$map" --ignore "$ignore" --format json \
        --errors "$folder/our-errors.jsonl" >"$folder/ours.json"
    python3 Tests/Quality/same-scores.py "$folder" "${pair#*=}" || failed=1
done
exit $failed
