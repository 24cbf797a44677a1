#!/usr/bin/env python3
"""Writes the generated lists of the people plugin (development time only).

    pip install faker spacy-lookups-data
    python3 Plugins/people/generate.py

Reads    name lists through faker (MIT); Norsk Ordbank (CC BY 4.0) through spacy-lookups-data, only to tell which
         names are ordinary words too.
Writes   any/given-names.tsv, any/surnames.tsv   names of the world that no hand-written list holds
         any/not-people.tsv                      places and organizations of the sibling plugins that begin like a name
         nb/given-names.tsv, nb/surnames.tsv     the hand-written lists, sorted, their column `ambiguous` filled
"""

import gzip
import importlib
import json
import pathlib
import re

import spacy_lookups_data

HERE = pathlib.Path(__file__).parent
TABLES = pathlib.Path(spacy_lookups_data.__file__).parent / "data"

GIVEN_LOCALES = """no_NO da_DK sv_SE fi_FI de_DE en_GB en_US en_IE fr_FR fr_BE es_ES it_IT pt_PT nl_NL pl_PL cs_CZ
    hr_HR hu_HU ro_RO lt_LT et_EE tr_TR en_PK vi_VN ru_RU uk_UA""".split()
SURNAME_LOCALES = """no_NO da_DK sv_SE fi_FI de_DE de_AT en_GB en_US en_IE fr_FR fr_BE es_ES it_IT pt_PT nl_NL pl_PL
    cs_CZ sl_SI hr_HR hu_HU ro_RO lt_LT lv_LV tr_TR en_IN en_PK vi_VN ru_RU uk_UA""".split()
# Of the longest lists only so many names, in their order.
AT_MOST = {"pl_PL": 400, "tr_TR": 400, "de_DE": 800, "en_IE": 500, "nl_NL": 500, "et_EE": 0}

NAME = re.compile(r"[A-ZÀ-ÖØ-ÞČŁŚŠŽŻŞİĆ][^\W\d_]{2,}(?:[-'’][^\W\d_]+)*")
CYRILLIC = dict(zip(
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ",
    "a b v g d e jo zj z i j k l m n o p r s t u f kh ts tsj sj sjtsj _ y _ e ju ja i ji je g".split()))

# What the lists of the world call names, and a Norwegian reader does not, or an English word.
NOT_NAMES = set('''Royal Fox Church Road With Small Kenya Grace Price Young Street Law Power Day Rock
    Star Sky Summer Hope Faith Heaven Genesis Nation Justice The Her His Our Best Bank Post Times Club Park Field Fields
    London Paris Berlin Roma Madrid Milano Brooklyn Chelsea Dallas Houston Phoenix Boston India China Asia Europa Afrika
    Israel Jordan Iran Cuba Malta Chile Peru Love Joy Destiny Melody Princess Prince Queen Sunday Friday January June
    July April May France Jada Ned Uri Mitt Good Happy Blessing Gift Favour Peace Mercy Wisdom Spring Winter Major Bishop Pope Knight Page
    Thi Hall Black Brown Green Long Short Little Rich Poor Strong Wise Noble Sharp'''.split()) - {"Brown", "Green", "Chelsea"}

# Names that a reader takes for names although a dictionary holds the word.
RATHER_NAMES = set("""Kari Ola Anne Anna Nina Mona Mari Maria Marie Marit Ida Eva Ellen Elin Else Tor Thor Tora Per Pål Jan Jon
    Erik Eirik Harald Olav Knut Arne Kåre Kjell Lars Jens Ole Hanne Hilde Heidi Grete Berit Bente Tone Tove Trine
    Turid Astrid Ingrid Sonja Tine Stine Line Nils Magnus Karl Carl Peder Petter Peter Paul Tom Tommy Tim Alex Max Leo Emil Emma
    Nora Norma Martin Anders Andreas Gunnar Geir Svein Trond Terje Morten Roger Kim Kine Rita Lise Lene Lena Laila
    Ronny Johnny Jimmy Benny Teddy Tobias Jonas Jakob Jacob Josef Josefine Filip Mats Mads Simen Sander Henrik Hedda
    Frida Oda Ada Ella Elsa Eli Åse Ask Aslak Birger Egil Gjert Ivar Odin Oskar Oscar Otto Ottar Tarjei Vidar Yngve
    Julie Juliane Silje Siri Sigrid Solveig Synne Sissel Silvia Vilde Vera Wenche Ulrik Ulf Tuva Tiril Sara Sofie Sofia
    Gro Guri Gyda Inger Inga Jorunn Kirsten Karin Karen Kristin Kristine Katrine Jenny Berte Berta Marta Marte Magda
    Hansen Olsen Larsen
    Adam Adel Agnes Agnete Aksel Albin Alfons Amina Ana Anker Arild Arve Ashley August Aurora Bart Bendt Benjamin Berger Bob Bobby Bror
    Chuck Dean Donna Dora Dorte Ebba Ebbe Eir Emir Endre Erle Ester Folke Fred Frank Gina Gitte Gloria Grant Gry Harry
    Heine Helen Helene Helga Helge Helle Hellen Hemming Henry Hild Horst Iren Irene Iris Isa Iver Jarl Jules Kai Kaia Kalle Klara Klas
    Kris Kristen Kurt Kyle Kyrre Lea Lee Leiv Lester Lia Lina Linda Linn Linnea Lisa Lotta Lotte Lucia Luke Luna Lykke Lynne Maia Malene
    Maren Marina Matt Maya Mette Mikkel Mila Mina Minna Musa Ned Nelson Olle Osman Oskar Pascal Peer Pilar Regina Rene Rikke
    Rina Runa Rune Sanna Sanne Selena Signe Silke Sina Sindre Siv Sondre Stan Stella Sten Svante Svenn Syver Tess Tilde Tore
    Ulla Unn Urban Veronika Åke Rasmus Roman Reinhold Selma Mercedes
    Alver Baker Bakke Bauer Benes Berge Berger Bergmann Bjørk Blinken Blom Bohmer Borge Brekke Bruun Bryn Bøhmer Børsting Cox Curie Dahl Due
    Eggen Egner Eia Eide Eiken Emblem Engen Enger Evjen Fjellheim Flatland Forberg Foss Fosse Fossen Foster Fraser Gaup Gram
    Grimstad Grue Grønning Hagen Hagel Halse Hamre Hanken Harket Harper Hauge Haugen Hegna Heimstad Hinna Hjort Holt Holte Horgen Hovde Hovden Huse
    Homme Kaupang Khan King Kjos Kjær Klein Kleiva Kleppe Klopp Klovning Koss Krag Lien Lier Loe Lunde Lønning Løkke Løkken
    Maier Meling Melle Miller Moe Moen Myking Mykland Nissen Nyland Oddsen Omland Palme Parker Pence Picasso Prestegård Raa Reiten Reksten Rutte Ryen
    Rånes Rønne Sagen Sandal Sanner Sars Sauer Seip Skauen Skei Skeie Skoglund Skotte Skåre Sletten Snøfugl Sogge Stangeland Stokke Støa
    Støver Svanes Sveen Sælen Tangen Toft Tofte Trump Tufte Turner Tusk Valen Veum Vik Viken Vinge Volden Watt Webb Weber Ødegård Persen Nilsen Jensen Karlsen Pedersen Johansen Andersen Kristiansen Halvorsen Eriksen""".split())


# Frequent words of Swedish and Danish, which read these lists too.
NEIGHBOURS_WORDS = set("""Alla Annar Makar Date Sexton Mellem Mand Stenar Satta Göken Gillet Mottet Mulet Tröst Diken Enar Kus Firs Fors Job Das
    Dyer Mos Company Nat Sonen Bilar Orden Moden Kåren Husen Nytt Sista Halva Samma Detta Andra Denna Klass Lagen Kanten Makt Skatt Plan Tal""".split())


def words():
    """Every form of Norsk Ordbank, in small letters."""
    table = json.load(gzip.open(TABLES / "nb_lemma_exc.json.gz"))
    return {form for forms in table.values() for form in forms if form.islower()}


def romanized(name):
    """A Cyrillic name in Norwegian spelling; other names as they are."""
    if not re.search("[а-яіїє]", name):
        return name
    latin = "".join(CYRILLIC.get(letter, "") for letter in name.lower()).replace("_", "")
    return re.sub(r"ij$|yj$", "ij" if latin.endswith("ij") else "yj", latin).capitalize()


def harvest(locales, part):
    """The names of one kind in faker's locales."""
    names = set()
    for locale in locales:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        found = []
        for attribute in sorted(vars(provider)):
            value = getattr(provider, attribute)
            if part in attribute and "prefix" not in attribute and isinstance(value, (tuple, list, dict)):
                found += [name for name in value if isinstance(name, str)]
        names.update(found[:AT_MOST.get(locale, len(found))])
    return {name for name in map(romanized, names) if NAME.fullmatch(name)}


def read(path):
    """The names of a hand-written list, and its comments."""
    lines = path.read_text(encoding="utf-8").splitlines()
    comments = [line for line in lines if line.startswith("#")]
    return {line.split("\t")[0] for line in lines[1:] if line and not line.startswith("#")}, comments


def write(path, names, ambiguous, comments=()):
    rows = [f"{name}\t{'1' if name in ambiguous else ''}" for name in sorted(names)]
    path.write_text("\n".join(["name\tambiguous", *comments, *rows]) + "\n", encoding="utf-8")


def like_people(given):
    """Names of several words in the lists of places and organizations whose first word is a given name."""
    names = set()
    for plugin in ("places", "organizations"):
        for path in sorted((HERE.parent / plugin).glob("*/*.tsv")):
            names |= {name for name in read(path)[0] if " " in name and name.split()[0] in given}
    return names


def main():
    forms = words()
    doubles = lambda names: {name for name in names if name.lower() in forms} - RATHER_NAMES | names & NEIGHBOURS_WORDS
    function_words = read(HERE.parent / "language/nb/function-words.tsv")[0]
    forms |= {word for word in read(HERE.parent / "language/nn/common-words.tsv")[0] if len(word) > 2}
    given = set()
    for part, file, locales in [
        ("first_name", "given-names.tsv", GIVEN_LOCALES),
        ("last_name", "surnames.tsv", SURNAME_LOCALES),
    ]:
        hand, comments = read(HERE / "nb" / file)
        world = harvest(locales, part) - hand
        world -= NOT_NAMES
        world -= {name for name in world if name.lower() in function_words}
        write(HERE / "nb" / file, hand, doubles(hand), comments)
        write(HERE / "any" / file, world, doubles(world))
        given |= hand | world if part == "first_name" else set()
        print(file, len(hand), len(doubles(hand)), len(world), len(doubles(world)))
    write(HERE / "any/not-people.tsv", like_people(given), ())


main()
