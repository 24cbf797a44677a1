#!/usr/bin/env bash
# Counts the errors in names by class, as the tables in the READMEs of the plugins for names hold them.
#
#     Tests/Quality/count-name-errors.sh CORPORA
#
# CORPORA is what score-all-names.sh wants; VEV names the command; by default the release build.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

corpora=${1:-}
if [ ! -d "$corpora" ]; then
    echo "there is no folder '$corpora'; usage: Tests/Quality/count-name-errors.sh CORPORA" >&2
    exit 2
fi
if [ -z "${VEV:-}" ]; then
    swift build -c release --product vev >&2
    VEV=$(swift build -c release --show-bin-path)/vev
fi
errors=$(mktemp)
trap 'rm -f "$errors"' EXIT

count() {
    "$VEV" eval "$corpora/$2" --language "$1" --plugins people,organizations,places --plugin-path Plugins \
        --map PER=person,ORG=organization,LOC=place,GPE_LOC=place,GPE_ORG=place --ignore DRV,PROD,EVT,MISC \
        --errors "$errors" >/dev/null || [ $? -eq 1 ]
    python3 Tests/Quality/name-errors.py "$3" <"$errors"
}

{
    count nb norne/nob-dev.jsonl "NorNE Bokmål dev"
    count nn norne/nno-dev.jsonl "NorNE Nynorsk dev"
    count en english/wikigold-part.jsonl "wikigold part (English)"
    count en english/uner-en_ewt-dev.jsonl "UNER EWT dev (English)"
    count da nordic/uner-da_ddt-dev.jsonl "UNER DDT dev (Danish)"
    count sv nordic/uner-sv_talbanken-dev.jsonl "UNER Talbanken dev (Swedish)"
    count sv nordic/uner-sv_talbanken-train.jsonl "UNER Talbanken train (Swedish)"
} | sort -s -k1,1
