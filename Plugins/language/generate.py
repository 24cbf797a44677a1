#!/usr/bin/env python3
"""Writes the generated lists of the language plugin (development time only).

    pip install spacy-lookups-data
    python3 Plugins/language/generate.py

Reads    English word frequencies through spacy-lookups-data (MIT).
Writes   en/common-words.tsv   frequent words that are mostly written in small letters: a capital makes no names of them
"""

import gzip
import json
import pathlib

import spacy_lookups_data

HERE = pathlib.Path(__file__).parent
TABLES = pathlib.Path(spacy_lookups_data.__file__).parent / "data"
# Natural logarithms: words rarer than this are not told, and a word must be so much rarer with a capital.
RAREST, MARGIN = -13.2, 0.9

frequencies = json.load(gzip.open(TABLES / "en_lexeme_prob.json.gz"))
words = sorted(
    word for word, frequency in frequencies.items()
    if frequency > RAREST and len(word) > 1 and word.isascii() and word.isalpha() and word.islower()
    and frequency > max(frequencies.get(word.capitalize(), -20), frequencies.get(word.upper(), -20)) + MARGIN)
(HERE / "en/common-words.tsv").write_text("\n".join(["name", *words]) + "\n", encoding="utf-8")
print(len(words))
