#!/usr/bin/env python3
"""Turns the output of `vev extract --format jsonl` into predictions that a scorer reads.

    vev extract GOLD.jsonl --format jsonl | python3 Tests/Quality/predictions.py > predictions.jsonl

Keeps the names of people, organizations and places, under the labels PER, ORG and LOC.
"""

import json
import sys

LABELS = {"person": "PER", "organization": "ORG", "place": "LOC"}

for line in sys.stdin:
    graph = json.loads(line)
    entities = [
        {"start": mention["start"], "end": mention["end"], "label": LABELS[mention["type"]]}
        for mention in graph["annotations"]
        if mention["type"] in LABELS
    ]
    print(json.dumps({"id": graph["id"], "text": graph["text"], "entities": entities}, ensure_ascii=False))
