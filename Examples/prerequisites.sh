# Sourced by the scripts that build: makes sure that the libraries with their headers, pkg-config and git are there.
#
# On Debian and Ubuntu what is missing is installed through apt-get, elsewhere it is named.
# What is already there is not touched.

say() { printf '%s\n' "$*" >&2; }

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        say "only root may install packages, and there is no sudo; run as root: apt-get install libpcre2-dev libsqlite3-dev zlib1g-dev libzstd-dev pkg-config git"
        return 1
    fi
}

# Installs Debian packages; the index is fetched first, because a fresh machine has none.
install_packages() {
    if ! command -v apt-get >/dev/null; then
        say "there is no apt-get here; install these yourself, under the names they have on your system: $*"
        return 1
    fi
    say "installing $* ..."
    as_root apt-get update -qq >&2
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2
}

require_swift() {
    if ! command -v swift >/dev/null; then
        say "swift is not on the PATH; install Swift 6.2 or later from https://www.swift.org/install"
        exit 2
    fi
}

require_libraries() {
    local missing=()
    command -v git >/dev/null || missing+=(git ca-certificates)
    command -v pkg-config >/dev/null || missing+=(pkg-config)
    pkg-config --exists libpcre2-8 2>/dev/null || missing+=(libpcre2-dev)
    pkg-config --exists sqlite3 2>/dev/null || missing+=(libsqlite3-dev)
    pkg-config --exists zlib 2>/dev/null || missing+=(zlib1g-dev)
    pkg-config --exists libzstd 2>/dev/null || missing+=(libzstd-dev)
    if [ "${#missing[@]}" -gt 0 ]; then install_packages "${missing[@]}"; fi
}
