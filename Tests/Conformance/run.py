#!/usr/bin/env python3
"""Counts how many cases of two conformance suites get the right value from vev: a table by language and dimension.

    python3 Tests/Conformance/run.py CASES [LANGUAGE …] [--misses DIMENSION] [--plugin-path FOLDER]

CASES is a folder with duckling/LANGUAGE-DIMENSION.jsonl, {"input","value","negative"} a line, and
recognizers-text/KIND-English-DIMENSIONModel.jsonl, {"text","context","entities":[{"start","end","label","resolution"}]}
a line. LANGUAGE is nb, nn or en; all of them by default. VEV names the command; by default it is the release build.

A case is found when mentions of its dimension stand where the suite wants them and nowhere else, and right when their
values are those of the suite too. --misses prints the cases of a dimension that are not right.
"""

import argparse
import json
import os
import pathlib
import subprocess
import sys

import duckling
import recognizers

ROOT = pathlib.Path(__file__).resolve().parents[2]

# The share of right values that each suite is to reach, in percent.
AIMS = {
    ("Duckling", "nb"): {"Time": 92, None: 97},
    ("Duckling", "en"): {"Time": 85, None: 92},
    ("Recognizers-Text", "en"): {"DateTime": 70, None: 85},
}


def cases_of(folder, languages):
    """(suite, language, dimension, cases) for each file of cases."""
    for path in sorted(folder.glob("duckling/*-*.jsonl")):
        language, dimension = path.stem.split("-")
        if language.lower() in languages and dimension in duckling.TYPES:
            yield "Duckling", language.lower(), dimension, [duckling.Case(record) for record in records(path)]
    for path in sorted(folder.glob("recognizers-text/*-English-*Model.jsonl")):
        dimension = path.stem.split("-")[2].removesuffix("Model")
        if "en" in languages and dimension in recognizers.TYPES:
            yield "Recognizers-Text", "en", dimension, [recognizers.Case(record, dimension) for record in records(path)]


def records(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def mentions_of(cases, language, folders):
    """What vev finds in each case."""
    command = [os.environ.get("VEV", str(ROOT / ".build" / "release" / "vev")), "extract", "-", "--input", "jsonl",
               "--format", "jsonl", "--language", language, "--plugins", "numbers,dates"]
    command += [word for folder in folders for word in ("--plugin-path", folder)]
    lines = [json.dumps({"id": str(n), "text": case.text, "date": case.now}) for n, case in enumerate(cases)]
    try:
        done = subprocess.run(command, input="\n".join(lines), capture_output=True, text=True, check=False)
    except OSError as error:
        stop(f"'{command[0]}' could not run: {error.strerror}; build it with swift build -c release, or name it in VEV")
    if done.returncode == 2:
        stop(f"'{command[0]}' could not run: {done.stderr.strip()}")
    found = {int(graph["id"]): graph["annotations"] for graph in map(json.loads, done.stdout.splitlines())}
    return [found.get(number, []) for number in range(len(cases))]


def stop(message):
    print(message, file=sys.stderr)
    sys.exit(2)


def row(suite, language, dimension, scores):
    found, right = (sum(column) for column in zip(*scores))
    aims = AIMS.get((suite, language), {})
    aim = aims.get(dimension, aims.get(None))
    wanted = f"{aim:6} %" if aim else ""
    return f"{suite:18}{language:4}{dimension:15}{len(scores):6}{found:7}{right:7}{right / len(scores):9.1%}{wanted}"


def describe(case, mentions):
    wanted = case.record.get("value", case.record.get("entities"))
    found = [(case.text[m["start"]:m["end"]], m["type"], m.get("value")) for m in mentions]
    return f"{case.text!r}\n    wanted {json.dumps(wanted)}\n    found  {json.dumps(found, ensure_ascii=False)}"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("cases", type=pathlib.Path)
    parser.add_argument("languages", nargs="*", metavar="LANGUAGE", default=["nb", "nn", "en"])
    parser.add_argument("--misses", metavar="DIMENSION")
    parser.add_argument("--plugin-path", action="append", default=[], metavar="FOLDER")
    return parser.parse_args()


def main():
    asked = arguments()
    suites = [(*names, cases) for *names, cases in cases_of(asked.cases, asked.languages) if cases]
    if not suites:
        stop(f"there are no cases for {', '.join(asked.languages)} under '{asked.cases}': expected duckling/*.jsonl "
             "or recognizers-text/*.jsonl")
    print(f"{'suite':18}{'':4}{'dimension':15}{'cases':>6}{'found':>7}{'right':>7}{'right':>9}{'aim':>6}")
    for suite, language, dimension, cases in suites:
        mentions = mentions_of(cases, language, asked.plugin_path)
        scores = [case.score(found) for case, found in zip(cases, mentions)]
        print(row(suite, language, dimension, scores))
        if asked.misses == dimension:
            wrong = [each for each, (_, is_right) in zip(zip(cases, mentions), scores) if not is_right]
            print("\n".join(describe(*each) for each in wrong))


if __name__ == "__main__":
    main()
