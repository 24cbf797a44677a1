#!/usr/bin/env python3
"""Writes the English lists of the people plugin (development time only), after generate.py and the countries of the
places plugin.

    pip install faker spacy-lookups-data
    python3 Plugins/people/generate_english.py

Reads    the lists under nb/ and any/, name lists of English-speaking countries through faker (MIT), and English word
         frequencies through spacy-lookups-data (MIT), only to tell which names are ordinary words too.
Writes   en/given-names.tsv, en/surnames.tsv
"""

import gzip
import importlib
import json
import pathlib
import re

import spacy_lookups_data

HERE = pathlib.Path(__file__).parent
TABLES = pathlib.Path(spacy_lookups_data.__file__).parent / "data"
LOCALES = "en en_US en_GB en_IE en_NZ en_IN en_PK en_NG en_KE en_GH".split()
NAME = re.compile(r"[A-ZÀ-ÖØ-ÞČŁŚŠŽŻŞİĆ][^\W\d_]{2,}(?:[-'’][^\W\d_]+)*")

# What lists of names hold, and an English reader takes for something else.
NOT_NAMES = set("""The This That His Her Our Best Bank Church Road Street Post Times Park Field Fields Nation Justice Law
    Power Club Day Sunday Monday Tuesday Wednesday Thursday Friday Saturday January February March April June July August September
    October November December America Africa Europe Asia Australia India China Israel Iran Cuba Peru Chile Kenya Malta Norway
    London Paris Berlin Rome Brooklyn Dallas Houston Phoenix Milano Madrid Roma Dublin England Ireland Scotland Wales Holland Japan
    Germany France Spain Italy Poland Brazil Bible Christ God Lord English French German Roman Dutch Irish Scott's University
    Internet Christian Christmas Easter Republican Democrat Earth Moon Sun North South East West Who What When Where
    Colonel Captain Bishop King Queen Prince Princess Doctor Sergeant Major Pope Count Duke Earl Baron Lord Lady Sheikh Shah General Judge Justice
    Professor Coach Sir Dame Saint Father Mother Sister Brother Man Men Boy Girl Santa Venus Lexus Mercedes Euro Christi Union Royal Rock Bells
    Visit Court County Fire House Houses Hall Hill Hills School Street River Lake Island Land Oval Rink Pool Green Table Bikes Forest Mills
    Heaven Boss Doc Star Stars Sing My Your Euros Dollars Miracle Treasure Success Testimony Sweet Happy Diamond Money
    Will Would Could Should Here There Then Just Not And But Are Was Were Has Have Had""".split()) - {"Scott's", "Christian", "Hill", "Hall", "Mills", "Hills", "Green", "Rock", "Lake", "Land", "Pope", "King", "Bishop", "Major", "Prince"}


# What is left of "don't" where a writer sets the letters apart, and its like.
ALSO_WORDS = {"Don", "Won", "Can", "Ain"}

# Ranks and titles that surnames are, and given names hardly ever.
RANKS = set("Bishop Pope King Major Prince Hill Hall Mills Hills Green Rock Lake Land Knight Marshal Deacon Abbot Squire Chancellor Judge".split())


def harvest(part):
    names = set()
    for locale in LOCALES:
        try:
            provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        except ModuleNotFoundError:
            continue
        for attribute, value in vars(provider).items():
            if part in attribute and "prefix" not in attribute and isinstance(value, (tuple, list, dict)):
                names |= {name for name in value if isinstance(name, str) and NAME.fullmatch(name)}
    return names


def listed(file):
    paths = [HERE / "nb" / file, HERE / "any" / file]
    lines = [line for path in paths for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    return {line.split("\t")[0] for line in lines if line and not line.startswith("#")}


def places():
    """States and countries, which are names of people far less often."""
    kinds = {"state", "country", "continent", "county"}
    rows = [line.split("\t") for file in ("world.tsv", "countries.tsv")
            for line in (HERE.parent / "places/en" / file).read_text(encoding="utf-8").splitlines()[1:]]
    return {row[0] for row in rows if row[3] in kinds} - {"Jordan", "Chad", "Georgia", "Israel", "Virginia", "Kent", "Victoria", "Carolina", "Norfolk"}


def main():
    frequencies = json.load(gzip.open(TABLES / "en_lexeme_prob.json.gz"))
    often = lambda word: frequencies.get(word, -20)
    for part, file in [("first_name", "given-names.tsv"), ("last_name", "surnames.tsv")]:
        names = (listed(file) | harvest(part)) - NOT_NAMES - places()
        if part == "first_name":
            names -= RANKS
        # A word hardly ever written with a capital is no name worth looking for.
        names = {name for name in names if often(name.lower()) < max(-9.5, often(name) + 2.3)}
        doubles = ALSO_WORDS | {name for name in names if often(name.lower()) > max(often(name) - 0.9, -15)}
        rows = [f"{name}\t{'1' if name in doubles else ''}" for name in sorted(names)]
        (HERE / "en" / file).write_text("\n".join(["name\tambiguous", *rows]) + "\n", encoding="utf-8")
        print(file, len(names), len(doubles))


main()
