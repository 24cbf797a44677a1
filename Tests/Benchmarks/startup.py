#!/usr/bin/env python3
"""Measures from the start of the process to its first result.

    startup.py --vev PATH [--quick]

Cold is a first start: an empty cache folder, and the files of the program and its plugins gone from the system's
memory as far as the system lets go of them. Warm is every start after it.
"""

import argparse
import os
import pathlib
import tempfile

from measuring import Samples, print_table, run, short

SHORT_TEXT = "Statsminister Kari Holm møtte 14 ordførere i Bodø 29. oktober 2024. – Vi har 3,5 millioner kroner.\n"


def environment(cache):
    return {**os.environ, "XDG_CACHE_HOME": str(cache)}


def forget(folder):
    """Asks the system to drop files from its memory; what is in use stays."""
    for path in folder.rglob("*"):
        if path.is_file() and path.suffix not in {".o", ".swiftmodule", ".swiftdoc", ".build"}:
            with open(path, "rb") as file:
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def files_of(vev):
    """The folders that a start reads: those beside the program that hold its plugins."""
    return [folder for folder in vev.parent.glob("*.resources") if folder.is_dir()]


def forget_program(vev):
    with open(vev, "rb") as file:
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
    for folder in files_of(vev):
        forget(folder)


def cold(vev, command, count):
    runs = []
    for _ in range(count):
        with tempfile.TemporaryDirectory() as cache:
            forget_program(vev)
            runs.append(run(command, environment(cache)))
    with tempfile.TemporaryDirectory() as cache:
        return runs, peak(command, cache)


def warm(command, count):
    with tempfile.TemporaryDirectory() as cache:
        run(command, environment(cache))
        return [run(command, environment(cache)) for _ in range(count)], peak(command, cache)


def peak(command, cache):
    """The peak memory, in a run of its own: measuring it takes time."""
    return run(command, environment(cache), with_peak=True).peak_megabytes


def row(name, state, runs, megabytes):
    first, whole = Samples(one.first_byte for one in runs), Samples(one.seconds for one in runs)
    milliseconds = [short(first.median * 1000), first.spread, short(whole.median * 1000), whole.spread]
    return [name, state, *milliseconds, f"{megabytes:.0f}"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--vev", required=True, type=pathlib.Path)
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args()
    count = 5 if options.quick else 21

    rows = []
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as text:
        text.write(SHORT_TEXT)
        text.flush()
        extract = [str(options.vev), "extract", text.name, "--format", "jsonl"]
        commands = {
            "vev --version": [str(options.vev), "--version"],
            "a sentence, --language nb": [*extract, "--language", "nb"],
            "a sentence, language detected": extract,
        }
        for name, command in commands.items():
            rows.append(row(name, "cold", *cold(options.vev, command, count)))
            rows.append(row(name, "warm", *warm(command, count)))
    print_table(["what", "state", "First byte ms", "+-", "Exit ms", "+- ", "Peak MB"], rows)


if __name__ == "__main__":
    main()
