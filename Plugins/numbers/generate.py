"""Writes any/currency-codes.tsv and the currencies.tsv of each language from Unicode CLDR.

Run it when a new CLDR is out; it needs Babel from PyPI (`pip install babel`):

    python3 generate.py
"""

import pathlib

from babel import Locale
from babel.numbers import get_currency_name, get_territory_currencies

HERE = pathlib.Path(__file__).parent

# Other ways to write the noun of a currency's name, by language.
NORWEGIAN_NOUNS = {
    "dollar": ["dollars"],
    "franc": ["francs"],
    "kroner": ["kr", "kronor"],
    "rupier": ["rupi", "rupees", "rupee"],
    "zloty": ["sloty", "złoty"],
    "yuan": ["renminbi"],
    "pesos": ["peso"],
}
NOUNS = {
    "nb": NORWEGIAN_NOUNS,
    "nn": NORWEGIAN_NOUNS,
    "en": {"pounds": ["pound sterling"], "rubles": ["roubles", "rouble"], "zlotys": ["złoty"], "yuan": ["renminbi"],
           "ringgits": ["ringgit"]},
}

# Other ways to write the adjective.
NORWEGIAN_ADJECTIVES = {
    "kanadiske": ["canadiske"],
    "newzealandske": ["new zealandske", "new zealand", "nz"],
    "singaporske": ["singapore"],
    "thailandske": ["thai", "thailand"],
    "sørafrikanske": ["sør-afrikanske"],
    "amerikanske": ["us"],
}
ADJECTIVES = {
    "nb": NORWEGIAN_ADJECTIVES,
    "nn": NORWEGIAN_ADJECTIVES,
    "en": {"Malaysian": ["Malaysia"], "US": ["U.S.", "American"], "British": ["UK"]},
}


def current_codes():
    codes = set()
    for territory in Locale("en").territories:
        if len(territory) == 2:
            codes |= set(get_territory_currencies(territory))
    return sorted(codes)


def spellings(code, locale):
    """All spellings of a currency's name, the plural first."""
    many = get_currency_name(code, 2, locale=locale).removeprefix("nye ")
    one = get_currency_name(code, 1, locale=locale).removeprefix("ny ")
    found = [many, one]
    if " " in many and " " in one:
        adjective, noun = many.rsplit(" ", 1)
        for left in [adjective, one.rsplit(" ", 1)[0], *ADJECTIVES[locale].get(adjective, [])]:
            found += [f"{left} {right}" for right in [noun, *NOUNS[locale].get(noun, [])]]
    return list(dict.fromkeys(found))


def main():
    codes = current_codes()
    with open(HERE / "any" / "currency-codes.tsv", "w") as file:
        file.write("name\tcurrency\n")
        file.writelines(f"{code}\t{code}\n" for code in codes)
    for locale in NOUNS:
        write(locale, codes)


def write(locale, codes):
    with open(HERE / locale / "currencies.tsv", "w") as file:
        file.write("name\taliases\tcurrency\n")
        for code in codes:
            first, *others = spellings(code, locale)
            if first != code and " " in first:
                file.write(f"{first}\t{'|'.join(others)}\t{code}\n")


main()
