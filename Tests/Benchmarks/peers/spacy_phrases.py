"""spaCy's PhraseMatcher over the tokens of a blank pipeline."""

import spacy
from spacy.matcher import PhraseMatcher

from side import measure, names


def load(path):
    language = spacy.blank("nb")
    matcher = PhraseMatcher(language.vocab)
    matcher.add("name", [language.make_doc(name) for name in names(path)])
    return language, matcher


def count(loaded, document):
    language, matcher = loaded
    return len(matcher(language.make_doc(document)))


measure(load, count)
