"""Who is compared with Vev, over which work, and how much text each is given."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Peer:
    """A program beside this file that does the same work as Vev."""

    name: str
    program: str
    # The work and its sizes, such as ("rules", (64, 320)).
    work: str
    sizes: tuple
    # Bytes of text: what the peer can do in some seconds.
    text: int
    # What must be importable (Python) or known to pkg-config (C++).
    needs: str
    package: str
    # Why its count may differ.
    note: str = ""


PEERS = [
    Peer("Hyperscan + PCRE2", "hyperscan_rules.cc", "rules", (64, 320, 1000), 8_000_000, "libhs", "libhyperscan-dev"),
    Peer("RE2::Set + PCRE2", "re2_rules.cc", "rules", (64, 320, 1000), 8_000_000, "re2", "libre2-dev"),
    Peer("Presidio", "presidio_rules.py", "rules", (64,), 150_000, "presidio_analyzer", "presidio-analyzer",
         "keeps one of equal spans"),
    Peer("spaCy EntityRuler", "spacy_entity_ruler_rules.py", "rules", (64,), 300_000, "spacy", "spacy",
         "only the rules that tokens can tell, longest only"),
    Peer("Hyperscan literals", "hyperscan_names.cc", "names", (1000, 100_000), 8_000_000, "libhs", "libhyperscan-dev",
         "a space is a space"),
    Peer("pyahocorasick", "ahocorasick_names.py", "names", (1000, 100_000, 500_000), 2_000_000, "ahocorasick",
         "pyahocorasick", "a space is a space"),
    Peer("FlashText", "flashtext_names.py", "names", (1000, 100_000), 1_000_000, "flashtext", "flashtext",
         "longest only, other ends"),
    Peer("spaCy PhraseMatcher", "spacy_phrases.py", "names", (1000, 100_000), 500_000, "spacy", "spacy",
         "its own tokens"),
    Peer("spaCy EntityRuler", "spacy_entity_ruler_names.py", "names", (1000, 100_000), 500_000, "spacy", "spacy",
         "its own tokens, longest only"),
    Peer("dateparser", "dateparser_search.py", "dates", (1,), 10_000, "dateparser", "dateparser",
         "other ideas of a date"),
    Peer("Recognizers-Text", "recognizers_text_dates.py", "dates", (1,), 10_000, "recognizers_date_time",
         "recognizers-text-suite emoji<2", "reads English"),
    Peer("Recognizers-Text", "recognizers_text_numbers.py", "numbers", (1,), 200_000, "recognizers_number",
         "recognizers-text-suite emoji<2", "reads English"),
]
