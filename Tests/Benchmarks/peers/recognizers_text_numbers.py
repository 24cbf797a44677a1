"""Recognizers-Text's numbers; it has no Norwegian, so it reads the text as English."""

from recognizers_text import Culture
from recognizers_number import recognize_number

from side import measure


def count(culture, document):
    return len(recognize_number(document, culture))


measure(lambda _: Culture.English, count)
