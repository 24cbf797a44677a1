#!/usr/bin/env bash
# Exports texts in every format and opens each with a reader that people use, comparing counts.
#   Tests/Conformance/exports.sh [<path to vev>] [<text or .jsonl> ...]
#   Tests/Conformance/exports.sh <path to vev> --corpus 1000 <plain text> ...   times and sizes of many documents
# GEXF_SCHEMA names another schema for GEXF than the one beside this file.
# The readers go into a virtual environment, $EXPORTS_VENV or one that is thrown away.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
vev=${1:-$here/../../.build/release/vev}
shift || true
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
venv=${EXPORTS_VENV:-$scratch/venv}
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
for package in jsonschema duckdb duckdb-extension-sqlite-scanner networkx python-igraph kuzu rdflib pyoxigraph spacy seqeval dkpro-cassis lxml; do
    "$venv/bin/pip" show -q "$package" 2>/dev/null \
        || "$venv/bin/pip" install -q "$package" \
        || echo "cannot install $package: its formats are skipped"
done
"$venv/bin/python" "$here/exports.py" "$vev" "$@"
