#!/usr/bin/env python3
"""Counts how many phrases of a conformance suite get the right value from vev.

    python3 Tests/Quality/score-values.py CASES [LANGUAGE …] [--misses DIMENSION]

CASES is a folder with duckling/*.jsonl, {"lang","dim","input","value","negative"} a line, and
recognizers-text/*.jsonl, {"text","context","entities":[{"start","end","label","resolution"}]} a line. LANGUAGE is nb,
nn or en; all of them by default. VEV names the command; by default it is the release build of this project.

A case is found when mentions of its dimension stand where the suite wants them and nowhere else, and right when
their values are those of the suite too. --misses prints the cases of a dimension that are not right.
"""

import argparse
import json
import os
import pathlib
import re
import subprocess
import sys
from datetime import datetime, timedelta
from decimal import Decimal

ROOT = pathlib.Path(__file__).resolve().parents[2]
DUCKLING_NOW = "2013-02-12T04:30:00"

# Each dimension's types; the first is also looked up by the labels of Recognizers-Text.
TYPES = {
    "Numeral": {"number"}, "Ordinal": {"ordinal"}, "AmountOfMoney": {"money", "number"}, "Duration": {"duration"},
    "Distance": {"quantity"}, "Quantity": {"quantity", "number"}, "Temperature": {"quantity"}, "Volume": {"quantity"},
    "Time": {"date", "time", "duration"}, "number": {"number"}, "ordinal": {"ordinal"}, "currency": {"money"},
    "age": {"quantity"}, "temperature": {"quantity"}, "dimension": {"quantity"}, "datetimeV2": {"date", "time", "duration"},
}

# What units are worth in one base unit of their kind.
UNITS = {
    "metre": {"m": 1, "km": 1000, "dm": ".1", "cm": ".01", "mm": ".001", "in": ".0254", "ft": ".3048", "yd": ".9144",
              "mi": "1609.344", "nmi": 1852, "pm": "1e-12", "nm": "1e-9", "µm": "1e-6"},
    "gram": {"g": 1, "kg": 1000, "mg": ".001", "µg": "1e-6", "t": 1000000, "lb": "453.59237", "oz": "28.349523125"},
    "litre": {"l": 1, "dl": ".1", "cl": ".01", "ml": ".001", "hl": 100, "gal": "3.785411784"},
}
BASES = {unit: (base, Decimal(worth)) for base, units in UNITS.items() for unit, worth in units.items()}
NAMES = {
    "Metre": "m", "Meter": "m", "M": "m", "Kilometre": "km", "Kilometer": "km", "Decimeter": "dm", "Centimetre": "cm",
    "Centimeter": "cm", "Millimetre": "mm", "Millimeter": "mm", "Picometer": "pm", "Inch": "in", "Foot": "ft", "Yard": "yd",
    "Mile": "mi", "Gram": "g", "Kilogram": "kg", "Microgram": "µg", "Pound": "lb", "Ounce": "oz", "Metric ton": "t",
    "Litre": "l", "Millilitre": "ml", "Hectolitre": "hl", "Gallon": "gal", "Barrel": "bbl", "Cup": "cup",
    "Tablespoon": "tbsp", "Teaspoon": "tsp", "Celsius": "°C", "C": "°C", "Fahrenheit": "°F", "F": "°F", "Degree": "°",
    "Square meter": "m²", "Cubic foot": "ft³", "Radian": "rad", "Turn": "turn", "Megabyte": "MB", "Bit": "bit",
    "Year": "year", "Month": "month", "Week": "week", "Day": "day", "Age": "year",
}
CURRENCIES = {
    "Dollar": "USD", "Pound": "GBP", "Pence": "GBP", "Cent": "USD", "Bitcoin": "BTC", "Rupee": "INR", "Riyal": "SAR",
    "Rial": "IRR", "Franc": "CHF",
}
HUNDREDTHS = {"Cent", "Pence"}
DURATIONS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "month": 2592000, "year": 31536000}


def run(cases, language):
    """The mentions of each case, by its number."""
    command = os.environ.get("VEV", str(ROOT / ".build" / "release" / "vev"))
    lines = [json.dumps({"id": str(n), "text": case["text"], "date": case["now"]}) for n, case in enumerate(cases)]
    done = subprocess.run(
        [command, "extract", "-", "--input", "jsonl", "--format", "jsonl", "--language", language, "--plugins", "numbers,dates"],
        input="\n".join(lines), capture_output=True, text=True, check=False)
    if done.returncode == 2:
        sys.exit(f"'{command}' could not run: {done.stderr.strip()}")
    return {int(graph["id"]): graph["annotations"] for graph in map(json.loads, done.stdout.splitlines())}


def near(one, other):
    return abs(Decimal(one) - Decimal(other)) <= abs(Decimal(other)) * Decimal("1e-9")


def is_amount(mention, number, unit):
    """Whether a mention is so many of a unit or a currency of a suite."""
    value = mention.get("value") or {}
    if "number" not in value:
        return False
    found = Decimal(value["number"])
    if unit in (None, "Unnamed"):
        return near(found, number)
    if mention["type"] == "money":
        if unit in HUNDREDTHS:
            number = Decimal(number) / 100
        return near(found, number) and (unit == "Cent" or value.get("currency") == CURRENCIES.get(unit, unit))
    wanted, has = NAMES.get(unit, unit), value.get("unit")
    if wanted == has:
        return near(found, number)
    (base, worth), (other, size) = BASES.get(wanted, (1, 1)), BASES.get(has, (2, 1))
    return base == other and near(found * size, Decimal(str(number)) * worth)


def seconds(timex):
    """The length of an ISO 8601 duration, as the suites count months and years."""

    if not re.fullmatch(r"P(\d+(\.\d+)?[YMWD])*(T(\d+(\.\d+)?[HMS])+)?", timex):
        return None
    day, _, clock = timex[1:].partition("T")
    names = {"Y": "year", "M": "month", "W": "week", "D": "day"}
    total = sum(Decimal(n) * DURATIONS[names[u]] for n, u in re.findall(r"([\d.]+)([YMWD])", day))
    return total + sum(Decimal(n) * {"H": 3600, "M": 60, "S": 1}[u] for n, u in re.findall(r"([\d.]+)([HMS])", clock))


def moment(text):
    text = re.sub("-00(?=-|T)", "-01", (text or "").replace(" ", "T"))
    try:
        return datetime.fromisoformat(text) if text else None
    except ValueError:
        return None


def beginning(timex):
    """The first moment of a year, month, day or time of day in TIMEX3."""
    return moment(timex + "-01-01"[max(0, len(timex) - 4):] if len(timex) in (4, 7) else timex)


def step(at, grain):
    """One unit of a clock before a moment: Duckling's intervals of clock times end behind their last unit."""
    return at - timedelta(seconds=DURATIONS[grain]) if grain in ("second", "minute", "hour") else at


def is_time(mention, wanted):
    value = mention.get("value") or {}
    start, end = moment(value.get("from")), moment(value.get("to"))
    if wanted["type"] == "value":
        return start == moment(wanted["value"]) and value.get("grain") == wanted["grain"]
    if wanted["type"] == "interval":
        first, last = moment(wanted["from"]), moment(wanted["to"])
        modifier, covers = value.get("modifier"), start and end and start <= first and last <= end
        if modifier in ("start", "mid", "end"):  # how long the beginning of a period is, each suite says for itself
            return covers and {"start": start == first, "mid": True, "end": end == last}[modifier]
        if modifier == "before":  # "by noon": from now on
            return first == moment(DUCKLING_NOW) and last in (start, end)
        return start == first and end in (last, step(last, wanted["grain"]))
    side = {"before": {"before"}, "after": {"after"}}.get(wanted.get("direction"), {"before", "after"})
    return start == moment(wanted.get("value") or wanted.get("from") or wanted.get("to")) and value.get("modifier") in side


class Duckling:
    """A phrase with one value; the whole of it is wanted, but for words that a modifier or a range stands for."""

    def __init__(self, record):
        self.record, self.text, self.now, self.dimension = record, record["input"], DUCKLING_NOW, record["dim"]

    def score(self, mentions):
        value, dimension = self.record["value"], self.dimension
        mentions = [mention for mention in mentions if mention["type"] in TYPES[dimension]]
        if self.record["negative"] or value is None:
            return not mentions, not mentions
        if dimension == "Time":
            return bool(mentions), len(mentions) == 1 and is_time(mentions[0], value)
        if dimension == "Duration":
            timex = (mentions[0].get("value") or {}).get("timex", "") if len(mentions) == 1 else ""
            return bool(mentions), bool(timex) and seconds(timex) == value["value"] * DURATIONS[value["unit"]]
        if not isinstance(value, dict):
            return bool(mentions), len(mentions) == 1 and is_amount(mentions[0], Decimal(str(value)), None)
        if value["type"] == "interval":
            ends = [Decimal(str(value["from"])), Decimal(str(value["to"]))]
            right = len(mentions) == 2 and all(is_amount(m, n, value["unit"]) for m, n in zip(mentions, ends))
            return bool(mentions), right
        modifier = {"max": "less-than", "min": "more-than"}.get(value["type"])
        right = len(mentions) == 1 and is_amount(mentions[0], Decimal(str(value["value"])), value["unit"])
        return bool(mentions), right and (not modifier or mentions[0]["value"].get("modifier") == modifier)


class Recognizers:
    """A sentence with the places and values of all mentions of one kind."""

    def __init__(self, record, dimension):
        self.record, self.text, self.dimension = record, record["text"], dimension
        self.now = (record.get("context") or {}).get("ReferenceDateTime", DUCKLING_NOW)[:19]

    def score(self, mentions):
        kind = {"DateTime": "datetimeV2", "Number": "number", "Ordinal": "ordinal", "Currency": "currency", "Age": "age",
                "Temperature": "temperature", "Dimension": "dimension"}[self.dimension]
        mentions = [mention for mention in mentions if mention["type"] in TYPES[kind]]
        if kind in ("age", "temperature", "dimension"):
            mentions = [mention for mention in mentions if self.is_kind(mention, kind)]
        gold = self.record["entities"]
        pairs = [(g, [m for m in mentions if m["start"] < g["end"] and g["start"] < m["end"]]) for g in gold]
        found = len(mentions) == len(gold) and all(len(overlapping) == 1 for _, overlapping in pairs)
        return found, found and all(self.is_right(overlapping[0], g) for g, overlapping in pairs)

    @staticmethod
    def is_kind(mention, kind):
        unit = mention["value"].get("unit") or ""
        ages, degrees = unit in DURATIONS, unit in ("°", "°C", "°F", "K")
        return {"age": ages, "temperature": degrees, "dimension": not ages and unit not in ("°C", "°F")}[kind]

    def is_right(self, mention, gold):
        resolution = gold.get("resolution") or {}
        if self.dimension == "DateTime":
            return any(self.is_date(mention, each) for each in resolution.get("values", []))
        number = resolution.get("value")
        try:
            Decimal(number)
        except (TypeError, ArithmeticError):
            return False
        return is_amount(mention, Decimal(number), resolution.get("isoCurrency") or resolution.get("unit"))

    @staticmethod
    def is_date(mention, wanted):
        value = mention.get("value") or {}
        start, end, timex = moment(value.get("from")), moment(value.get("to")), value.get("timex")
        if wanted["type"] in ("duration", "set"):
            length = seconds(timex or "")
            return timex == wanted["timex"] or (length is not None and str(length) == str(wanted.get("value")))
        if wanted["type"] == "time":
            at = wanted.get("value")
            return bool(at) and start is not None and start.strftime("%H:%M:%S") == at
        if "value" in wanted:
            return start is not None and start == moment(wanted["value"])
        first, last = wanted.get("start"), wanted.get("end")
        if wanted["type"] == "timerange" and start:
            first, last = (f"{start:%Y-%m-%d} {at}" if at else None for at in (first, last))
        if not first or not last:
            bent = {"before": end if first else start, "after": start}
            at = moment(first or last)
            return value.get("modifier") in ("before", "after") and at in (start, end, bent.get(value.get("modifier")))
        # "from May to June" ends with June here, and before it there.
        ends = {end, beginning((timex or "").partition("/")[2])}
        return start == moment(first) and moment(last) in ends


def suites(folder, languages):
    """(suite, language, dimension, cases) for each file of cases."""
    for path in sorted(folder.glob("duckling/*-*.jsonl")):
        language, dimension = path.stem.split("-")
        if language.lower() in languages and dimension in TYPES:
            yield "Duckling", language.lower(), dimension, [Duckling(json.loads(line)) for line in path.open()]
    for path in sorted(folder.glob("recognizers-text/*-English-*Model.jsonl")):
        dimension = path.stem.split("-")[2].removesuffix("Model")
        if "en" in languages and dimension in ("DateTime", "Number", "Ordinal", "Currency", "Age", "Temperature", "Dimension"):
            yield "Recognizers-Text", "en", dimension, [Recognizers(json.loads(line), dimension) for line in path.open()]


def describe(case, mentions):
    wanted = case.record.get("value", case.record.get("entities"))
    found = [(case.text[m["start"]:m["end"]], m["type"], m.get("value")) for m in mentions]
    return f"{case.text!r}\n    wanted {json.dumps(wanted)}\n    found  {json.dumps(found, ensure_ascii=False)}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("cases", type=pathlib.Path)
    parser.add_argument("languages", nargs="*", default=["nb", "nn", "en"])
    parser.add_argument("--misses")
    arguments = parser.parse_args()
    found_any = False
    for suite, language, dimension, cases in suites(arguments.cases, arguments.languages):
        found_any = True
        mentions = run([{"text": case.text, "now": case.now} for case in cases], language)
        scores = [case.score(mentions.get(number, [])) for number, case in enumerate(cases)]
        found, right = (sum(column) for column in zip(*scores))
        print(f"{suite:17}{language:4}{dimension:15}{len(cases):5} cases{found:5} found{right:5} right {right / len(cases):7.1%}")
        if arguments.misses == dimension:
            for number, (_, is_right) in enumerate(scores):
                if not is_right:
                    print(describe(cases[number], mentions.get(number, [])))
    if not found_any:
        print(f"there are no cases for {', '.join(arguments.languages)} under '{arguments.cases}': expected duckling/*.jsonl "
              "or recognizers-text/*.jsonl", file=sys.stderr)
        sys.exit(2)


main()
