"""Recognizers-Text's dates and times; it has no Norwegian, so it reads the text as English."""

from recognizers_text import Culture
from recognizers_date_time import recognize_datetime

from side import measure


def count(culture, document):
    return sum(len(recognize_datetime(line, culture)) for line in document.splitlines())


measure(lambda _: Culture.English, count)
