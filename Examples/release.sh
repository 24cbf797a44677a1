#!/usr/bin/env bash
# Builds the command as one static executable, and packs it with the standard plugins.
#
#     Examples/release.sh [--twice] [FOLDER]
#
# Builds the commit that is checked out, in a fixed place, because the place is part of the executable. --twice builds it
# twice from nothing and compares; exits with 1 when the archives differ. Writes
# vev-VERSION-linux-ARCHITECTURE.tar.gz into FOLDER (without one into .build/archive), and tells its size, its checksum,
# what the executable needs of the system, and how long it takes to start. Needs Swift; installs what else is missing.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source "$root/Examples/prerequisites.sh"

twice=
if [ "${1:-}" = --twice ]; then
    twice=yes
    shift
fi
require_swift
require_libraries
mkdir -p "${1:-$root/.build/archive}"
out=$(cd "${1:-$root/.build/archive}" && pwd)
place=/tmp/vev-release
mkdir "$place" 2>/dev/null || {
    say "$place is there already: another release is being built, or one was interrupted; remove it and try again"
    exit 2
}
trap 'rm -rf "$place"' EXIT

commit=$(git -C "$root" rev-parse HEAD)
if [ -n "$(git -C "$root" status --porcelain --untracked-files=no)" ]; then
    say "going on without changes that are not committed"
fi

# Builds into $place/pack, as vev with the folder of its plugins beside it.
build() {
    rm -rf "$place/source" "$place/pack"
    git clone --quiet --no-checkout "$root" "$place/source"
    git -C "$place/source" checkout --quiet --detach "$commit"
    mkdir "$place/pack"
    say "building ..."
    (
        cd "$place/source"
        swift build -c release -Xswiftc -static-executable --product vev >&2
        bin=$(swift build -c release -Xswiftc -static-executable --show-bin-path)
        # The two sections hold hashes in which the times of the build's own files take part.
        strip --strip-all --remove-section=.swift_modhash --remove-section=.note.gnu.build-id \
            -o "$place/pack/vev" "$bin/vev"
        cp -r "$bin/Vev_StandardPlugins.resources" LICENSE NOTICE README.md "$place/pack"
    )
}

# The archive of $place/pack: the same for the same files, whenever and by whom it is made.
pack() {
    local stamp
    stamp=$(git -C "$root" log -1 --format=%ct "$commit")
    tar --sort=name --mtime="@$stamp" --owner=0 --group=0 --numeric-owner --mode=go=rX,u+rw \
        -C "$place/pack" -c . | gzip -9 -n >"$1"
}

build
archive="$out/vev-$("$place/pack/vev" --version)-linux-$(uname -m).tar.gz"
pack "$archive"
if [ -n "$twice" ]; then
    build
    pack "$place/again.tar.gz"
    if ! cmp "$archive" "$place/again.tar.gz"; then
        say "the same commit gave another archive"
        exit 1
    fi
    echo "built twice: the same bytes"
fi

vev="$place/pack/vev"
sentence="Kari Holm kom til Bodø 3. mai 2024 med 12 millioner kroner."
echo "$archive"
echo "sha256:   $(sha256sum "$archive" | cut -d' ' -f1)"
echo "size:     $(stat -c %s "$vev") bytes, packed with plugins $(stat -c %s "$archive")"
echo "ldd:      $(ldd "$vev" 2>&1 | sed 's/^[[:space:]]*//' || true)"
echo "$sentence" | "$vev" extract >/dev/null
start=$(date +%s%N)
for _ in 1 2 3 4 5 6 7 8 9 10; do echo "$sentence" | "$vev" extract >/dev/null; done
echo "a sentence, from start to end: $((($(date +%s%N) - start) / 10000000)) ms"
