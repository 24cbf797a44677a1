#!/usr/bin/env python3
"""Measures the whole program: text in, JSON Lines out, with the standard plugins.

    whole.py --vev PATH --scratch FOLDER [--quick] TEXT...

Reading, extraction, writing and the start of the process are all inside the times.
"""

import argparse
import json
import pathlib
import re
import tempfile
import time

from measuring import Samples, print_table, run, short

LANGUAGE = "nb"
# After so many seconds no further sample is taken.
PATIENCE = 60


def texts_of(files):
    """The documents of the files; plain text is cut into documents of about 3 kB."""
    for file in files:
        content = pathlib.Path(file).read_text(encoding="utf-8")
        if file.endswith(".jsonl"):
            yield from (json.loads(line)["text"] for line in content.splitlines() if line.strip())
        else:
            yield from pieces(content)


def pieces(content, size=3000):
    """Documents of about so many characters, cut at line ends."""
    start = 0
    while start < len(content):
        end = content.find("\n", start + size) + 1 or len(content)
        yield content[start:end]
        start = end


def write_documents(texts, size, path):
    """Writes so many bytes of text, repeated where there is too little; returns how many it became."""
    written = number = 0
    with open(path, "w", encoding="utf-8") as file:
        while written < size:
            text = texts[number % len(texts)]
            file.write(json.dumps({"id": str(number), "text": text}, ensure_ascii=False) + "\n")
            written += len(text.encode())
            number += 1
    return written


def write_one(texts, size, path):
    """Writes one document of about so many bytes; returns how many it became."""
    parts, written = [], 0
    while written < size:
        parts.append(texts[len(parts) % len(texts)])
        written += len(parts[-1].encode()) + 1
    path.write_text("\n".join(parts), encoding="utf-8")
    return path.stat().st_size


def extract(vev, path, jobs, *more, **options):
    command = [vev, "extract", str(path), "--language", LANGUAGE, "--format", "jsonl", "--jobs", str(jobs)]
    return run([*command, *more], with_peak=True, **options)


def throughput(title, vev, path, size, samples):
    """Prints the table of 1 and 2 jobs; tells whether all runs wrote the same bytes."""
    runs = {jobs: [] for jobs in (1, 2)}
    start = time.monotonic()
    for _ in range(samples):
        for jobs, done in runs.items():
            done.append(extract(vev, path, jobs))
        if time.monotonic() - start > PATIENCE:
            break
    base = Samples(one.seconds for one in runs[1]).median
    print(title)
    rows = [row(jobs, size, done, base) for jobs, done in runs.items()]
    print_table(["Jobs", "MB", "MB/s", "+-", "Faster", "Peak MB", "Output MB"], rows)
    print()
    digests = {one.output_digest for done in runs.values() for one in done}
    if len(digests) > 1:
        print("the outputs differ between the runs")
    return len(digests) == 1


def row(jobs, size, done, base):
    times = Samples(one.seconds for one in done)
    return [
        jobs, short(size / 1e6), short(times.rate(size)), times.spread, short(base / times.median) + " x",
        f"{max(one.peak_megabytes for one in done):.0f}", short(done[0].output_bytes / 1e6),
    ]


def stages(vev, path, size):
    """The parts of `--profile`, its rules as one part; what it does not see is reading, writing and the start."""
    with tempfile.TemporaryFile() as errors:
        whole = extract(vev, path, 1, "--profile", errors=errors)
        errors.seek(0)
        profile = errors.read().decode()
    costs = {}
    for line in profile.splitlines():
        found = re.match(r" *([\d.]+) ms +\d+ % +\d+ +\d+ +(.*)", line)
        if found:
            name = stage(found[2])
            costs[name] = costs.get(name, 0) + float(found[1]) / 1000
    costs["reading, JSON, writing, start"] = max(0, whole.seconds - sum(costs.values()))
    print("stages, one job (measured with --profile, which costs a little itself)")
    rows = [
        [name, f"{cost * 1000:.0f}", f"{cost / whole.seconds * 100:.0f} %", short(size / 1e6 / cost) if cost else ""]
        for name, cost in sorted(costs.items(), key=lambda item: -item[1])
    ]
    print_table(["stage", "Ms", "Share", "MB/s"], rows)


def stage(part):
    if not part.startswith("("):
        return "rules"
    name = part.strip("()")
    return "propagation" if name.startswith("propagation") else name


def memory(vev, texts, sizes, folder):
    rows = []
    for size in sizes:
        path = folder / "memory.jsonl"
        written = write_documents(texts, size, path)
        done = extract(vev, path, 2)
        rows.append([short(written / 1e6), f"{done.peak_megabytes:.0f}"])
    print("\npeak memory by length of the file, documents of about 3 kB, two jobs")
    print_table(["MB", "Peak MB"], rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--vev", required=True)
    parser.add_argument("--scratch", required=True, type=pathlib.Path)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("texts", nargs="+")
    options = parser.parse_args()

    texts = list(texts_of(options.texts))
    samples = 3 if options.quick else 5
    many = options.scratch / "whole.jsonl"
    size = write_documents(texts, 0.5e6 if options.quick else 8e6, many)
    one = options.scratch / "whole.txt"
    length = write_one(texts, 0.25e6 if options.quick else 2e6, one)
    title = "text to graph to JSON Lines, "
    same = throughput(title + "documents of about 3 kB", options.vev, many, size, samples)
    same = throughput(title + "one document", options.vev, one, length, samples) and same
    stages(options.vev, many, size)
    sizes = [0.25e6, 0.5e6, 1e6] if options.quick else [3e6, 6e6, 12e6]
    memory(options.vev, texts, sizes, options.scratch)
    raise SystemExit(0 if same else 1)


if __name__ == "__main__":
    main()
