#!/usr/bin/env bash
# Builds Vev for release, measures it, and prints tables. Needs Swift; installs what else is missing.
#
#     Tests/Benchmarks/run.sh [PART...] [--quick] [TEXT...]
#
# PART is core, whole, peers, startup or growth; without one all of them run. TEXT is a plain text file or JSON
# Lines with "text" (named .jsonl); without one, 8 MB of made-up news are written from the standard plugins' own
# examples and lists, the same in every run. Exits with 1 when two sides that must find the same do not, with 2
# when something could not run; no timing fails anything.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
source "$root/Examples/prerequisites.sh"

all_parts=(core whole peers startup growth)
parts=()
texts=()
quick=()
for argument in "$@"; do
    case "$argument" in
        core | whole | peers | startup | growth) parts+=("$argument") ;;
        --quick) quick=(--quick) ;;
        -*)
            say "there is no option '$argument'; the only one is --quick"
            exit 2
            ;;
        *)
            if [ ! -r "$argument" ]; then
                say "there is no part and no file '$argument'; the parts are ${all_parts[*]}"
                exit 2
            fi
            texts+=("$(realpath "$argument")")
            ;;
    esac
done
if [ "${#parts[@]}" -eq 0 ]; then parts=("${all_parts[@]}"); fi

require_swift
require_libraries
[ -x /usr/bin/time ] || install_packages time || say "going on without time: no peak memory"
scratch="$root/.build/benchmarks"
mkdir -p "$scratch"
build=(swift build -c release --package-path "$here" --scratch-path "$scratch/swift")
say "building ..."
"${build[@]}" >&2
benchmarks="$("${build[@]}" --show-bin-path)/Benchmarks"
case " ${parts[*]} " in
    *" whole "* | *" startup "*)
        swift build -c release --package-path "$root" --product vev >&2
        vev="$(swift build -c release --package-path "$root" --show-bin-path)/vev"
        ;;
esac

echo "machine: $(nproc) cores, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1); load $(cut -d' ' -f1-3 /proc/loadavg)"
echo "revision: $(git -C "$root" describe --always --dirty 2>/dev/null || echo unknown)"
if [ "${#texts[@]}" -eq 0 ]; then
    texts=("$scratch/news.jsonl")
    "$benchmarks" text 8 >"${texts[0]}"
    echo "text: made-up news from the standard plugins' examples and lists, $(stat -c %s "${texts[0]}") bytes"
else
    echo "text: ${texts[*]}"
fi
echo "load over 1 means that others worked beside this: compare ratios rather than MB/s, and mind the spread (+-)"

run_part() {
    case "$1" in
        core | growth) "$benchmarks" "$1" "${quick[@]}" "${texts[@]}" ;;
        whole)
            python3 "$here/whole.py" --vev "$vev" --scratch "$scratch" "${quick[@]}" "${texts[@]}"
            "$benchmarks" latency "${quick[@]}" "${texts[@]}"
            ;;
        startup) python3 "$here/startup.py" --vev "$vev" "${quick[@]}" ;;
        peers) "$here/peers/run.sh" "$benchmarks" "$scratch" "${quick[@]}" "${texts[@]}" ;;
    esac
}

status=0
for part in "${parts[@]}"; do
    printf '\n== %s\n' "$part"
    outcome=0
    run_part "$part" || outcome=$?
    if [ "$outcome" -gt "$status" ]; then status=$outcome; fi
done
echo
echo "load at the end: $(cut -d' ' -f1-3 /proc/loadavg)"
exit "$status"
