"""FlashText; it keeps the longest of names that begin together."""

from flashtext import KeywordProcessor

from side import measure, names


def load(path):
    processor = KeywordProcessor(case_sensitive=True)
    for letter in "æøåÆØÅäöüÄÖÜéèêëáàâãóòôõúùûíìîïñçÉ":
        processor.add_non_word_boundary(letter)
    processor.add_keywords_from_list(names(path))
    return processor


def count(processor, document):
    return len(processor.extract_keywords(document))


measure(load, count)
