"""spaCy's EntityRuler with token patterns; rules that only characters can tell are left out."""

import spacy

from side import measure, rules

SHAPES = {"title": {"IS_TITLE": True}, "digits": {"IS_DIGIT": True}, "capitals": {"IS_UPPER": True}}


def token(wanted):
    constraint = {"TEXT": {"IN": wanted["words"]}} if "words" in wanted else dict(SHAPES[wanted["shape"]])
    return {**constraint, "OP": "?"} if wanted["isOptional"] else constraint


def load(path):
    language = spacy.blank("nb")
    ruler = language.add_pipe("entity_ruler")
    ruler.add_patterns([
        {"label": rule["id"], "pattern": [token(wanted) for wanted in rule["tokens"]]}
        for rule in rules(path)
        if "tokens" in rule
    ])
    return language


def count(language, document):
    return len(language(document).ents)


measure(load, count)
