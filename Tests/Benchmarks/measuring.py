"""Times of programs and of functions, and tables of them."""

import os
import subprocess
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
    output: bytes


def run(command, environment=None, errors=subprocess.DEVNULL):
    """Runs a program to its end; a status other than 0 and 1 is an error."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=errors, env=environment
    )
    first = os.read(process.stdout.fileno(), 1)
    first_byte = time.perf_counter() - start
    output = first + process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{command[0]} ended with {process.returncode}")
    return Run(seconds, first_byte, usage.ru_maxrss / 1024, output)


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
