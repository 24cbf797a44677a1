#!/usr/bin/env python3
"""Compares Vev with peers: the same work over the same bytes in the same run.

    peers.py --benchmarks PATH --scratch FOLDER --python PATH [--quick] TEXT...
"""

import argparse
import json
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))

from catalog import PEERS  # noqa: E402
from measuring import Samples, print_table, short  # noqa: E402
from sides import Unavailable, command, report  # noqa: E402

# How much less text a quick run takes.
QUICK = 8


class Materials:
    """The files that all sides read, written when they are first asked for."""

    def __init__(self, benchmarks, folder, texts):
        self.benchmarks, self.folder, self.texts = benchmarks, folder, texts
        self.made = set()

    def text(self, size):
        return self.file(f"text-{size}.txt", "plain", size)

    def material(self, work, size, tabs=False):
        if work not in ("rules", "names"):
            return self.folder / "nothing"
        path = self.file(f"{work}-{size}.jsonl" if work == "rules" else f"names-{size}.txt", work, size)
        return self.with_tabs(path) if tabs and work == "rules" else path

    def file(self, name, what, size):
        path = self.folder / name
        if path not in self.made:
            with open(path, "wb") as file:
                subprocess.run([self.benchmarks, what, str(size), *self.texts], stdout=file, check=True)
            self.made.add(path)
        return path

    def with_tabs(self, path):
        """Rules in the form that a program in C++ reads without a JSON library."""
        table = path.with_suffix(".tsv")
        rules = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        lines = [f"{rule['id']}\t{rule['pattern']}\t{rule['filter']}\n" for rule in rules]
        table.write_text("".join(lines), encoding="utf-8")
        return table


class Comparison:
    """The peers beside Vev."""

    def __init__(self, options):
        self.options = options
        self.scratch = options.scratch / "peers"
        self.scratch.mkdir(parents=True, exist_ok=True)
        self.materials = Materials(options.benchmarks, self.scratch, options.texts)
        self.samples = 1 if options.quick else 3
        self.vev_reports = {}

    def vev(self, work, size, text_size):
        """Vev's report for a work, measured once a run."""
        key = (work, size, text_size)
        if key not in self.vev_reports:
            line = [self.options.benchmarks, "side", work, self.materials.material(work, size)]
            self.vev_reports[key] = report([*line, self.materials.text(text_size), self.samples])
        return self.vev_reports[key]

    def row(self, peer, size):
        text_size = peer.text // QUICK if self.options.quick else peer.text
        text = self.materials.text(text_size)
        bytes_read = text.stat().st_size
        what = label(peer, size)
        try:
            line = command(peer, self.options.python, self.scratch)
            material = self.materials.material(peer.work, size, tabs=peer.program.endswith(".cc"))
            theirs = report([*line, material, text, self.samples])
        except Unavailable as reason:
            return [what, peer.name, *[""] * 12, f"skipped: {reason}"]
        ours = self.vev(peer.work, size, text_size)
        their_times, our_times = Samples(theirs["seconds"]), Samples(ours["seconds"])
        return [
            what, peer.name, short(bytes_read / 1e6), short(theirs["load_seconds"]),
            short(their_times.rate(bytes_read)), their_times.spread, f"{theirs['peak_megabytes']:.0f}",
            theirs["found"], ours["found"], same(theirs, ours), short(our_times.rate(bytes_read)),
            short(ours["load_seconds"]), f"{ours['peak_megabytes']:.0f}",
            short(their_times.median / our_times.median) + " x", peer.note,
        ]


def label(peer, size):
    return f"{size} {peer.work}" if peer.work in ("rules", "names") else peer.work


def same(theirs, ours):
    """Whether count and places are equal, the count alone, or not even that."""
    if "sum" in theirs and "sum" in ours:
        return "yes" if (theirs["found"], theirs["sum"]) == (ours["found"], ours["sum"]) else "no"
    return "count" if theirs["found"] == ours["found"] else "no"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--benchmarks", required=True)
    parser.add_argument("--scratch", required=True, type=pathlib.Path)
    parser.add_argument("--python", required=True, type=pathlib.Path)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("texts", nargs="+")
    comparison = Comparison(parser.parse_args())

    rows = []
    for peer in PEERS:
        for size in peer.sizes:
            print(f"{label(peer, size)}, {peer.name} ...", file=sys.stderr)
            rows.append(comparison.row(peer, size))
    print_table(
        ["work", "who", "MB", "Load s", "MB/s", "+-", "Peak MB", "Found", "Vev found", "same", "Vev MB/s",
         "Load s ", "Peak MB ", "Vev is", "note"],
        rows,
    )


if __name__ == "__main__":
    main()
