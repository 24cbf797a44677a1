"""Moments and lengths of time of the suites and of TIMEX3."""

import re
from datetime import datetime, timedelta
from decimal import Decimal

DURATIONS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "month": 2592000, "year": 31536000}


def seconds(timex):
    """The length of an ISO 8601 duration, as the suites count months and years."""

    if not re.fullmatch(r"P(\d+(\.\d+)?[YMWD])*(T(\d+(\.\d+)?[HMS])+)?", timex):
        return None
    day, _, clock = timex[1:].partition("T")
    names = {"Y": "year", "M": "month", "W": "week", "D": "day"}
    total = sum(Decimal(n) * DURATIONS[names[u]] for n, u in re.findall(r"([\d.]+)([YMWD])", day))
    return total + sum(Decimal(n) * {"H": 3600, "M": 60, "S": 1}[u] for n, u in re.findall(r"([\d.]+)([HMS])", clock))


def months(timex):
    """The length in months of a duration of years and months alone; None for any other."""
    parts = re.fullmatch(r"P(?:(\d+)Y)?(?:(\d+)M)?", timex)
    return int(parts[1] or 0) * 12 + int(parts[2] or 0) if parts else None


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


def universal(timex):
    """How far from UTC a TIMEX3 time says that it is; None when it says nothing."""
    zone = re.search(r"T\d\d:\d\d(?::\d\d)?(?:(Z)|([+-])(\d\d):?(\d\d))", timex or "")
    if not zone:
        return None
    away = timedelta(hours=int(zone[3] or 0), minutes=int(zone[4] or 0))
    return -away if zone[2] == "-" else away
