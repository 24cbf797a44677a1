#!/usr/bin/env python3
"""Writes the Danish and Swedish lists of countries of the places plugin (development time only).

    pip install babel
    python3 Plugins/places/generate_nordic.py

Reads    Unicode CLDR through Babel (Unicode-3.0): territories, and the cities that time zones are named by.
Writes   da/countries.tsv, sv/countries.tsv
"""

import pathlib
import re

from babel import Locale

HERE = pathlib.Path(__file__).parent
ALIASES = {
    "da": {"US": "USA|U.S.A.|De Forenede Stater|Amerika", "GB": "England|UK|Det Forenede Kongerige|Skotland|Wales|Nordirland", "RU": "Sovjetunionen|Sovjet",
           "CZ": "Tjekkoslovakiet|Tjekkiet", "BA": "Bosnien|Bosnien-Hercegovina|Bosnien-Herzegovina|Hercegovina", "RS": "Jugoslavien|Serbien", "DE": "DDR|Østtyskland|Vesttyskland",
           "NL": "Holland|Nederlandene", "MM": "Burma", "KR": "Korea", "MK": "Makedonien", "CD": "Zaire|Congo", "PS": "Palæstina|Vestbredden|Gaza", "AE": "Emiraterne|De Forenede Arabiske Emirater"},
    "sv": {"US": "USA|U.S.A.|Förenta staterna|Förenta Staterna|Amerika", "GB": "England|Skottland|Wales|Nordirland", "RU": "Sovjetunionen|Sovjet", "CZ": "Tjeckoslovakien",
           "BA": "Bosnien|Bosnien-Hercegovina", "RS": "Jugoslavien", "DE": "DDR|Östtyskland|Västtyskland|BRD", "NL": "Holland", "MM": "Burma", "KR": "Korea",
           "MK": "Makedonien", "CD": "Zaire|Kongo", "PS": "Palestina|Västbanken|Gaza", "AE": "Emiraten"},
}


def rows(language):
    locale = Locale(language)
    names = {}
    for code, name in locale.territories.items():
        if re.fullmatch("[A-Z]{2}", code) and code not in {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"}:
            names[re.sub(r" \(.*\)", "", name)] = code
        for alias in ALIASES[language].get(code, "").split("|"):
            if alias:
                names[alias] = code
    for zone, names_of_zone in locale.time_zones.items():
        city = names_of_zone.get("city", "")
        if re.fullmatch(r"[^\W\d_][\w .-]{3,}", city) and "/" in zone and not zone.startswith(("Etc", "Antarctica")):
            names.setdefault(city, "")
    return [f"{name}\t{'country' if code else 'city'}\t{code}" for name, code in sorted(names.items())]


for language in ALIASES:
    lines = rows(language)
    (HERE / language / "countries.tsv").write_text("\n".join(["name\tkind\tcountry", *lines]) + "\n", encoding="utf-8")
    print(language, len(lines))
