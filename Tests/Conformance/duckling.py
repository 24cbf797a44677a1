"""Duckling's cases: a phrase with one value, all read at one moment."""

from datetime import timedelta
from decimal import Decimal

from amounts import is_amount
from times import DURATIONS, moment, months, seconds, step, universal

# The moment of all phrases, and how far from UTC it is.
NOW = "2013-02-12T04:30:00"
ZONE = timedelta(hours=-2)
TYPES = {
    "Numeral": {"number"}, "Ordinal": {"ordinal"}, "AmountOfMoney": {"money", "number"}, "Duration": {"duration"},
    "Distance": {"quantity"}, "Quantity": {"quantity", "number"}, "Temperature": {"quantity"}, "Volume": {"quantity"},
    "Time": {"date", "time", "duration"},
}


def is_time(mention, wanted):
    value = mention.get("value") or {}
    start, end = moment(value.get("from")), moment(value.get("to"))
    zone = universal(value.get("timex"))
    if zone is not None and start:  # there all is told in one zone, and a time with a zone to the minute
        start, end = start - zone + ZONE, end - zone + ZONE
        value = value | {"grain": "minute"}
    if wanted["type"] == "value":
        return start == moment(wanted["value"]) and value.get("grain") == wanted["grain"]
    if wanted["type"] == "interval":
        first, last = moment(wanted["from"]), moment(wanted["to"])
        modifier, covers = value.get("modifier"), start and end and start <= first and last <= end
        if modifier in ("start", "mid", "end"):  # how long the beginning of a period is, each suite says for itself
            return covers and {"start": start == first, "mid": True, "end": end == last}[modifier]
        if modifier == "before":  # "by noon": from now on
            return first == moment(NOW) and last in (start, end)
        return start == first and end in (last, step(last, wanted["grain"]))
    side = {"before": {"before"}, "after": {"after"}}.get(wanted.get("direction"), {"before", "after"})
    return start == moment(wanted.get("value") or wanted.get("from") or wanted.get("to")) and value.get("modifier") in side


class Case:
    """A phrase with one value; the whole of it is wanted, but for words that a modifier or a range stands for."""

    def __init__(self, record):
        self.record, self.text, self.now, self.dimension = record, record["input"], NOW, record["dim"]

    def score(self, mentions):
        value, dimension = self.record["value"], self.dimension
        mentions = [mention for mention in mentions if mention["type"] in TYPES[dimension]]
        if self.record["negative"] or value is None:
            return not mentions, not mentions
        if dimension == "Time":
            return bool(mentions), len(mentions) == 1 and is_time(mentions[0], value)
        if dimension == "Duration":
            timex = (mentions[0].get("value") or {}).get("timex", "") if len(mentions) == 1 else ""
            if value["unit"] == "month":
                return bool(mentions), bool(timex) and months(timex) == value["value"]
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
