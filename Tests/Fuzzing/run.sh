#!/usr/bin/env bash
# Fuzzes the library: texts, plugins, graphs, inputs and what is imported, of bytes that libFuzzer makes up, under the
# Address Sanitizer.
#
#     Tests/Fuzzing/run.sh [SECONDS [TARGET...]]
#
# Each target (all that fuzz.c names, without any) gets so many seconds, 8 without a number, and starts from the files in
# corpus/. What is found on the way
# stays in .build/fuzzing/found and is started from next time; an input that breaks something is written beside it and
# named. Exits with 1 when one did. Skipped, with a line that says so, where the compiler has no libFuzzer.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
source "$root/Examples/prerequisites.sh"
require_swift
require_libraries
seconds=${1:-8}
targets=("${@:2}")
[ "${#targets[@]}" -gt 0 ] || targets=(document plugin graph jsonl html csv zip presidio spacy)
scratch="$root/.build/fuzzing"
mkdir -p "$scratch"
export TMPDIR="$scratch/temporary"
rm -rf "$TMPDIR"
mkdir "$TMPDIR"
trap 'rm -rf "$TMPDIR"' EXIT

# The clang that came with Swift fits its sanitizers.
clang=$(dirname "$(readlink -f "$(command -v swift)")")/clang
[ -x "$clang" ] || clang=clang
printf 'int LLVMFuzzerTestOneInput(const unsigned char *d, unsigned long s) { return d != 0 && s == 0; }' >"$scratch/probe.c"
if ! "$clang" -fsanitize=fuzzer,address "$scratch/probe.c" -o "$scratch/probe" 2>"$scratch/probe.log"; then
    say "skipped: $clang cannot link libFuzzer ($(grep -m1 -i error "$scratch/probe.log" || echo 'no reason given'))"
    exit 0
fi

say "building ..."
# Only the compiler is told of libFuzzer: linked into a library it would want what a fuzzed program has.
build=(env VEV_FUZZING=1 swift build -c release --package-path "$root" --scratch-path "$scratch/swift" --product FuzzTargets
    -Xswiftc -sanitize=address -Xswiftc -Xfrontend -Xswiftc -sanitize=fuzzer,address)
"${build[@]}" >"$scratch/build.log" 2>&1 || { cat "$scratch/build.log" >&2; exit 2; }
bin=$("${build[@]}" --show-bin-path)
"$clang" -g -O1 -D_GNU_SOURCE -fsanitize=fuzzer,address -I "$root/Sources/CVev" "$here/fuzz.c" "$bin/libFuzzTargets.so" \
    -Wl,-rpath,"$bin" -o "$scratch/fuzz" 2>"$scratch/link.log" || { cat "$scratch/link.log" >&2; exit 2; }

status=0
for target in "${targets[@]}"; do
    found="$scratch/found/$target"
    mkdir -p "$found"
    echo "== $target"
    VEV_FUZZ=$target VEV_PLUGINS="$root/Plugins" VEV_CACHE=off SWIFT_BACKTRACE=enable=no \
        ASAN_OPTIONS=detect_leaks=0:symbolize=0 timeout -s KILL $((seconds * 3 + 120)) "$scratch/fuzz" \
        -max_total_time="$seconds" -max_len=4096 -timeout=20 -rss_limit_mb=4096 -dict="$here/dictionary.txt" \
        -artifact_prefix="$scratch/broken-$target-" -print_final_stats=1 "$found" "$here/corpus/$target" \
        </dev/null >"$scratch/$target.log" 2>&1 || {
        status=1
        echo "broke; see $scratch/$target.log"
    }
    grep -E "^#[0-9]+.*(DONE|pulse|NEW|REDUCE)" "$scratch/$target.log" | tail -n 1 || true
    grep -E "^stat::(number_of_executed|average_exec|peak_rss)|SUMMARY|Test unit written" "$scratch/$target.log" || true
done
exit $status
