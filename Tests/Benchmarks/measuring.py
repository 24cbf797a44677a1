"""Times of programs and of functions, and tables of them."""

import hashlib
import math
import os
import shutil
import subprocess
import tempfile
import time
from dataclasses import dataclass


class Samples:
    """The times that the same work took, in seconds."""

    def __init__(self, seconds=()):
        self.seconds = list(seconds)

    @property
    def median(self):
        return sorted(self.seconds)[(len(self.seconds) - 1) // 2]

    @property
    def spread(self):
        """How far the slowest lies from the fastest, as a part of the median; empty for a single sample."""
        if len(self.seconds) < 2:
            return ""
        return f"{(max(self.seconds) - min(self.seconds)) / self.median * 100:.0f} %"

    def rate(self, size):
        """Megabytes (10^6 bytes) a second at the median."""
        return size / 1e6 / self.median


@dataclass
class Run:
    """What a program took."""

    seconds: float
    first_byte: float
    peak_megabytes: float
    output_bytes: int
    output_digest: str


def run(command, environment=None, errors=subprocess.DEVNULL, with_peak=False):
    """Runs a program to its end; a status other than 0 and 1 is an error."""
    with PeakMemory(with_peak) as peak:
        start = time.perf_counter()
        process = subprocess.Popen(
            [*peak.prefix, *command],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=errors,
            env=environment,
        )
        first = os.read(process.stdout.fileno(), 1)
        first_byte = time.perf_counter() - start
        digest, size = hashlib.sha256(first), len(first)
        while piece := process.stdout.read1(1 << 20):
            digest.update(piece)
            size += len(piece)
        status = process.wait()
        seconds = time.perf_counter() - start
        if status not in (0, 1):
            raise SystemExit(f"{command[0]} ended with {status}")
        return Run(seconds, first_byte, peak.megabytes, size, digest.hexdigest())


class PeakMemory:
    """The peak memory of a program that is run behind `prefix`.

    Through time(1), which is small: what the system counts for a process begins with the process that started it, and
    this one is large.
    """

    def __init__(self, is_wanted=True):
        program = shutil.which("time") if is_wanted else None
        self.file = tempfile.NamedTemporaryFile("r") if program else None
        self.prefix = [program, "-q", "-f", "%M", "-o", self.file.name] if program else []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.file:
            self.file.close()

    @property
    def megabytes(self):
        """Not a number where there is no time(1)."""
        return int(self.file.read()) * 1024 / 1e6 if self.file else math.nan


def short(number):
    """Three digits that count: 0.043, 1.73, 168."""
    if number >= 100:
        return f"{number:.0f}"
    return f"{number:.3g}" if number >= 0.001 or number == 0 else f"{number:.2g}"


def print_table(columns, rows):
    """Columns whose names begin with a lower-case letter hold words, all others numbers."""
    cells = [[str(cell) for cell in row] for row in rows]
    widths = [max([len(name), *(len(row[i]) for row in cells)]) for i, name in enumerate(columns)]
    for row in [[name.upper() for name in columns], *cells]:
        parts = [
            cell.ljust(width) if name[0].islower() else cell.rjust(width)
            for cell, width, name in zip(row, widths, columns)
        ]
        print("  ".join(parts).rstrip())
