"""What the sides in Python share: MATERIAL TEXT SAMPLES as arguments, one JSON object as the report."""

import json
import pathlib
import sys
import time


def documents(path):
    """The text as documents of about 3 kB."""
    return [piece for piece in pathlib.Path(path).read_text(encoding="utf-8").split("\n\n") if piece.strip()]


def rules(path):
    """The scaled rules, an object a line."""
    return [json.loads(line) for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines()]


def names(path):
    """The scaled names, one a line."""
    return pathlib.Path(path).read_text(encoding="utf-8").splitlines()


def measure(load, count):
    """Loads once, counts what is found in all documents once a sample, and prints what it took."""
    material, text, samples = sys.argv[1], documents(sys.argv[2]), int(sys.argv[3])
    start = time.perf_counter()
    loaded = load(material)
    load_seconds = time.perf_counter() - start
    # What is made at the first use belongs to no document.
    count(loaded, text[0][:200])
    seconds, found = [], 0
    for _ in range(samples):
        start = time.perf_counter()
        found = sum(count(loaded, document) for document in text)
        seconds.append(time.perf_counter() - start)
    print(json.dumps({"load_seconds": load_seconds, "seconds": seconds, "found": found}))
