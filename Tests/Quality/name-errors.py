#!/usr/bin/env python3
"""Counts the errors that `vev eval --errors` tells: python3 Tests/Quality/name-errors.py NAME < ERRORS

Prints a row of a table in Markdown for each kind of name: missed, spurious, wrong type, wrong boundary. What is wrong in
both ways counts as wrong type.
"""

import collections
import json
import sys

CLASSES = ["missed", "spurious", "type", "boundary"]

counts = collections.Counter()
for line in sys.stdin:
    error = json.loads(line)
    label = (error["gold"] or error["found"])["label"]
    counts[label, error["kind"].split("+")[0]] += 1

for label in ("person", "organization", "place"):
    print(f"{label:14}| {sys.argv[1]} | " + " | ".join(str(counts[label, name]) for name in CLASSES) + " |")
