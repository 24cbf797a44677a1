#!/usr/bin/env python3
"""Tells whether two scorers agree: python3 Tests/Quality/same-scores.py FOLDER NAME

FOLDER holds ours.json and our-errors.jsonl of `vev eval`, theirs.json and their-errors.jsonl of the other scorer.
Figures are compared as they are, without rounding.
"""

import json
import pathlib
import sys
from collections import Counter

folder, name = pathlib.Path(sys.argv[1]), sys.argv[2]
FIGURES = ("precision", "recall", "f1")


def lines(path):
    return [json.loads(line) for line in path.open(encoding="utf-8")]


def figures(score):
    return [score[figure] for figure in FIGURES]


def span(entity):
    return entity and (entity["start"], entity["end"], entity["label"])


def ours():
    scores = json.loads((folder / "ours.json").read_text())
    all_scores = {"overall": scores["overall"], **scores["labels"]}
    table = {(label, sort): figures(score[sort]) for label, score in all_scores.items() for sort in ("strict", "partial")}
    mistakes = Counter((e["id"], e["kind"], span(e["gold"]), span(e["found"])) for e in lines(folder / "our-errors.jsonl"))
    return table, figures(scores["macro"]), mistakes


def theirs():
    scores = json.loads((folder / "theirs.json").read_text())
    table = {("overall", "strict"): figures(scores["strict"]["micro"]), ("overall", "partial"): figures(scores["semeval"]["partial"])}
    for label, score in scores["strict"]["labels"].items():
        table[label, "strict"] = figures(score)
        table[label, "partial"] = figures(scores["semeval_labels"][label]["partial"])
    mistakes = Counter(
        (e["id"], e["kind"], e["gold"] and tuple(e["gold"][:3]), e["pred"] and tuple(e["pred"][:3]))
        for e in lines(folder / "their-errors.jsonl"))
    return table, figures(scores["strict"]["macro"]), mistakes


(table, macro, mistakes), (their_table, their_macro, their_mistakes) = ours(), theirs()
same = table == their_table and macro == their_macro and mistakes == their_mistakes
print(f"{name}: {'the same' if same else 'DIFFERENT'}: {len(table)} rows, {sum(mistakes.values())} mistakes, "
      f"strict F1 {table['overall', 'strict'][2]!r}")
if not same:
    print(f"  ours   {table} {macro}\n  theirs {their_table} {their_macro}")
    print(f"  only ours {list((mistakes - their_mistakes).items())[:3]}, only theirs {list((their_mistakes - mistakes).items())[:3]}")
sys.exit(not same)
