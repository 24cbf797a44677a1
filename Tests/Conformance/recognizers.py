"""Recognizers-Text's cases: a sentence with the places and values of all mentions of one kind."""

from decimal import Decimal

from amounts import is_amount
from times import DURATIONS, beginning, moment, seconds

NOW = "2013-02-12T04:30:00"
# A number before a unit or a currency is a mention of its own there, and part of an amount here.
TYPES = {
    "Number": {"number", "quantity", "money"}, "Ordinal": {"ordinal", "relative-ordinal"}, "Currency": {"money"}, "Age": {"quantity"}, "Temperature": {"quantity"},
    "Dimension": {"quantity"}, "DateTime": {"date", "time", "duration"},
}


class Case:
    """A sentence with the places and values of all mentions of one kind."""

    def __init__(self, record, dimension):
        self.record, self.text, self.dimension = record, record["text"], dimension
        self.now = (record.get("context") or {}).get("ReferenceDateTime", NOW)[:19]

    def score(self, mentions):
        mentions = [mention for mention in mentions if mention["type"] in TYPES[self.dimension]]
        if TYPES[self.dimension] == {"quantity"}:
            mentions = [mention for mention in mentions if self.is_kind(mention)]
        gold = self.record["entities"]
        pairs = [(g, [m for m in mentions if m["start"] < g["end"] and g["start"] < m["end"]]) for g in gold]
        found = len(mentions) == len(gold) and all(len(overlapping) == 1 for _, overlapping in pairs)
        return found, found and all(self.is_right(overlapping[0], g) for g, overlapping in pairs)

    def is_kind(self, mention):
        unit = mention["value"].get("unit") or ""
        ages, degrees = unit in DURATIONS, unit in ("°", "°C", "°F", "K")
        kinds = {"Age": ages, "Temperature": degrees, "Dimension": not ages and unit not in ("°C", "°F")}
        return kinds[self.dimension]

    def is_right(self, mention, gold):
        resolution = gold.get("resolution") or {}
        if self.dimension == "DateTime":
            return any(self.is_date(mention, each) for each in resolution.get("values", []))
        number = resolution.get("value")
        if resolution.get("relativeTo") in ("end", "current"):
            return self.is_place(mention, int(resolution["offset"]), resolution["relativeTo"])
        try:
            Decimal(number)
        except (TypeError, ArithmeticError):
            return False
        return is_amount(mention, Decimal(number), resolution.get("isoCurrency") or resolution.get("unit"))

    @staticmethod
    def is_place(mention, offset, side):
        """Whether a mention counts from the same place; the last is 0 from the end there, and -1 here."""
        wanted, origin = (offset - 1, "end") if side == "end" else (offset, "here")
        return int(mention["value"]["number"]) == wanted and mention.get("features", {}).get("counted-from") == origin

    @staticmethod
    def is_date(mention, wanted):
        value = mention.get("value") or {}
        start, end, timex = moment(value.get("from")), moment(value.get("to")), value.get("timex")
        # Any day is written out here, and so are the minutes of a whole hour.
        timex = (timex or "").removeprefix("XXXX-XX-XX").removesuffix(":00")
        if wanted["type"] in ("duration", "set"):
            length = seconds(timex)
            return timex == wanted["timex"] or (length is not None and str(length) == str(wanted.get("value")))
        if wanted["type"] == "time":
            at = wanted.get("value")
            return bool(at) and start is not None and start.strftime("%H:%M:%S") == at
        if timex == wanted["timex"] and (wanted.get("value") == "not resolved" or timex[-3:-2] == "T"):
            return True  # a season or a part of the day, whose hours each tool sets for itself
        if "value" in wanted:
            return start is not None and start == moment(wanted["value"])
        first, last = wanted.get("start"), wanted.get("end")
        if wanted["type"] == "timerange" and start:
            first, last = (f"{start:%Y-%m-%d} {at}" if at else None for at in (first, last))
        if first and last and value.get("modifier") in ("start", "mid", "end"):  # and so is how long its beginning is
            within = start and start <= moment(first) and moment(last) <= end
            return bool(within) and {"start": start == moment(first), "mid": True, "end": end == moment(last)}[value["modifier"]]
        if not first or not last:
            bent = {"before": end if first else start, "after": start}
            at = moment(first or last)
            return value.get("modifier") in ("before", "after") and at in (start, end, bent.get(value.get("modifier")))
        # "from May to June" ends with June here, and before it there.
        ends = {end, beginning((timex or "").partition("/")[2])}
        return start == moment(first) and moment(last) in ends
