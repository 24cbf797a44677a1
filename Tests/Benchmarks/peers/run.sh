#!/usr/bin/env bash
# Compares Vev with others that do the same work; called by ../run.sh.
#
#     run.sh BENCHMARKS SCRATCH [--quick] TEXT...
#
# Peers in Python go into a virtual environment below SCRATCH, those in C++ are compiled there against Debian's
# libraries. What cannot be installed is left out, and the table's notes say so.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/../../../Examples/prerequisites.sh"

benchmarks=$1
scratch=$2
shift 2

for package in libhs=libhyperscan-dev re2=libre2-dev; do
    pkg-config --exists "${package%%=*}" || install_packages "${package#*=}" g++ || say "going on without ${package#*=}"
done
environment="$scratch/python"
if [ ! -x "$environment/bin/python" ]; then
    python3 -m venv "$environment" || say "going on without a virtual environment: install python3-venv"
fi

python3 "$here/peers.py" --benchmarks "$benchmarks" --scratch "$scratch" --python "$environment/bin/python" "$@"
