#!/usr/bin/env bash
# Scores the names that vev finds against a gold file, strictly: same span and same label.
#
#     Tests/Quality/score-names.sh GOLD.jsonl SCORER.py [LANGUAGE]
#
# GOLD.jsonl holds {"id","text","entities":[{"start","end","label"}]} a line, in Unicode scalars. SCORER.py is
# called with the gold, the predictions and the mapping of labels: --map and --ignore as below.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

gold=${1:-}
scorer=${2:-}
language=${3:-nb}
for file in "$gold" "$scorer"; do
    if [ ! -r "$file" ]; then
        echo "there is no file '$file'; usage: Tests/Quality/score-names.sh GOLD.jsonl SCORER.py [LANGUAGE]" >&2
        exit 2
    fi
done

swift build -c release --product vev >&2
predictions=$(mktemp)
trap 'rm -f "$predictions"' EXIT
"$(swift build -c release --show-bin-path)/vev" extract "$gold" --language "$language" \
    --plugins people,organizations,places --format jsonl | python3 Tests/Quality/predictions.py >"$predictions"
python3 "$scorer" "$gold" "$predictions" \
    --map PER=PER,ORG=ORG,LOC=LOC,GPE_LOC=LOC,GPE_ORG=LOC --ignore DRV,PROD,EVT,MISC
