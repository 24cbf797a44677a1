#!/usr/bin/env python3
"""What a run over very many documents costs, from what some of them cost here.

    Tests/Benchmarks/scale.py TEXT.jsonl [--documents 500000000] [--bytes 3000] [--merged 4096]

TEXT holds {"id","text"} a line. Measures one job of `vev extract`, and how much a partition hands to the shuffle when
it merges so many graphs at a time, as vev.spark.corpus does; then multiplies. VEV names the command.
"""

import argparse
import itertools
import json
import os
import resource
import subprocess
import tempfile
from pathlib import Path


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("text", type=Path)
    parser.add_argument("--documents", type=float, default=500e6)
    parser.add_argument("--bytes", type=float, default=3000)
    parser.add_argument("--merged", type=int, default=4096)
    parser.add_argument("--language", default="auto")
    return parser.parse_args()


def processor_time(command, output):
    """The processor's seconds of a command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with open(output, "wb") as file:
        subprocess.run(command, check=True, stdout=file)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    chosen = arguments()
    vev = os.environ.get("VEV", ".build/release/vev")
    texts = [json.loads(line)["text"] for line in chosen.text.open(encoding="utf-8")]
    size = sum(len(text.encode()) for text in texts)
    with tempfile.TemporaryDirectory() as folder:
        graphs, part, merged = (Path(folder, name) for name in ("graphs.jsonl", "part.jsonl", "merged.jsonl"))
        # Once for the cache, once for the figure.
        for _ in range(2):
            extracting = processor_time(
                [vev, "extract", "--input", "jsonl", str(chosen.text), "--format", "jsonl", "--jobs", "1",
                 "--language", chosen.language], graphs)
        merging = shuffled = 0
        with graphs.open("rb") as lines:
            while some := list(itertools.islice(lines, chosen.merged)):
                part.write_bytes(b"".join(some))
                merging += processor_time([vev, "graph", "merge", str(part)], merged)
                shuffled += merged.stat().st_size
        output = graphs.stat().st_size
    scale = chosen.documents * chosen.bytes / size
    print(f"measured: {len(texts)} documents, {size / 1e6:.1f} MB of text")
    print(f"  extraction {extracting:.1f} s ({size / 1e6 / extracting:.2f} MB/s), graphs {output / 1e6:.1f} MB")
    print(f"  merging {chosen.merged} at a time {merging:.1f} s, {shuffled / 1e6:.1f} MB to shuffle")
    print(f"{chosen.documents:,.0f} documents of {chosen.bytes:,.0f} bytes, {chosen.documents * chosen.bytes / 1e12:.2f} TB of text:")
    print(f"  extraction {extracting * scale / 3600:,.0f} core-hours, graphs {output * scale / 1e12:.1f} TB")
    print(f"  merging {merging * scale / 3600:,.0f} core-hours before the shuffle, at most {shuffled * scale / 1e12:.2f} TB through it")


if __name__ == "__main__":
    main()
