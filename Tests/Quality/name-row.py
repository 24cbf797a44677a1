#!/usr/bin/env python3
"""Sets what `vev eval --format json` prints as one row: python3 Tests/Quality/name-row.py LANGUAGE NAME < SCORES"""

import json
import sys

scores = json.load(sys.stdin)
none = {"strict": {"f1": 0}}
cells = [scores["labels"].get(label, none) for label in ("person", "organization", "place")] + [scores["overall"]]
figures = "  ".join(f"{100 * cell['strict']['f1']:6.1f}" for cell in cells)
print(f"{sys.argv[1]:4}{sys.argv[2]:26}person, organization, place, all: {figures}", flush=True)
