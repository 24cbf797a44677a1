#!/usr/bin/env bash
# Builds the Python wheel, installs it into a fresh virtual environment, and runs the tests of the package and of the C
# interface under it.
#
#     Tests/Python/run.sh [WHEEL]
#
# Takes a wheel that is there already instead of building one. pandas, spaCy and PySpark are installed if that is
# possible; tests that want them are skipped otherwise, and say so.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
source "$root/Examples/prerequisites.sh"
wheel=${1:-$("$root/Sources/Python/build-wheel.sh" | tail -n 1)}
environment="$root/.build/python-tests"

rm -rf "$environment"
python3 -m venv "$environment"
"$environment/bin/pip" --quiet install "$wheel"
for package in pandas spacy "pyspark pyarrow"; do
    "$environment/bin/pip" --quiet install $package || say "going on without $package"
done

# A program in C, with the header and the library of the wheel.
if command -v cc >/dev/null; then
    folder=$("$environment/bin/python" -c 'import pathlib, vev; print(pathlib.Path(vev.__file__).parent)')
    cc -std=c11 -Wall -Wextra -Werror -I "$root/Sources/CVev" "$here/conversation.c" "$folder/libvev.so" \
        -Wl,-rpath,"$folder" -lpthread -o "$environment/conversation"
    "$environment/conversation" "$folder/plugins"
else
    say "skipped: there is no C compiler for Tests/Python/conversation.c"
fi

# The command that the corpus graphs of Spark are compared with.
if [ -z "${VEV:-}" ]; then
    swift build -c release --package-path "$root" --product vev >&2
    VEV="$(swift build -c release --package-path "$root" --show-bin-path)/vev"
fi
export VEV

# Away from the sources, so that it is the installed package which is imported.
cd "$environment"
VEV_CACHE="$environment/cache" bin/python -m unittest discover --start-directory "$here" --verbose
