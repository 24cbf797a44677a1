"""pyahocorasick, with the ends of each match checked in Python."""

import ahocorasick

from side import measure, names

BINDING = "-'’‘ʼ‐‑"


def load(path):
    automaton = ahocorasick.Automaton()
    for name in names(path):
        automaton.add_word(name, len(name))
    automaton.make_automaton()
    return automaton


def begins(text, start):
    if start == 0:
        return True
    mark = text[start - 1]
    return not mark.isalnum() and not (mark in BINDING and start > 1 and text[start - 2].isalnum())


def ends(text, end):
    if end == len(text):
        return True
    return not text[end].isalnum() and not (text[end] in "-‐‑" and text[end + 1 : end + 2].isalnum())


def count(automaton, document):
    return sum(
        begins(document, last + 1 - length) and ends(document, last + 1)
        for last, length in automaton.iter(document)
    )


measure(load, count)
