#!/usr/bin/env bash
# Builds the Python wheel: the library with Swift's own inside, the standard plugins, and the package around them.
#
#     Sources/Python/build-wheel.sh [FOLDER]
#
# Writes vev-*.whl into FOLDER (without one into .build/wheel), and prints its path. Needs Swift and Python 3.10 or later;
# installs what else is missing.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
source "$root/Examples/prerequisites.sh"
require_swift
require_libraries
mkdir -p "${1:-$root/.build/wheel}"
out=$(cd "${1:-$root/.build/wheel}" && pwd)

say "building the library ..."
build=(swift build -c release --package-path "$root" --scratch-path "$root/.build/static" -Xswiftc -static-stdlib)
"${build[@]}" --product VevLibrary >&2
library="$("${build[@]}" --show-bin-path)/libVevLibrary.so"

# A copy, because packing writes beside what it packs.
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
cp -r "$root/Sources/Python/." "$stage"
strip --strip-unneeded -o "$stage/vev/libvev.so" "$library"
mkdir "$stage/vev/plugins"
for plugin in "$root"/Plugins/*/; do cp -r "$plugin" "$stage/vev/plugins"; done
cp "$root/LICENSE" "$root/NOTICE" "$stage/vev"
VEV_LIBRARY="$stage/vev/libvev.so" PYTHONPATH="$stage" python3 -c 'import vev; print(vev.__version__)' >"$stage/VERSION"

say "packing ..."
python3 -m venv "$stage/.venv"
"$stage/.venv/bin/pip" --quiet wheel --no-deps --wheel-dir "$out" "$stage" >&2
ls -t "$out"/vev-*.whl | head -n 1
