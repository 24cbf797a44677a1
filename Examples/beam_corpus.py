"""The graphs of many articles, and the corpus graph of them all, with Apache Beam.

    python Examples/beam_corpus.py articles.jsonl corpus [--runner=... and its options]

The articles are JSON Lines with `id` and `text`. What is written holds the lines of `vev graph merge`, in some order.
Wants `pip install apache-beam` and the wheel of Sources/Python/build-wheel.sh.
"""

import json
import sys

import apache_beam as beam
import vev
from vev.corpus import key


class Extract(beam.DoFn):
    """Opens one extractor a worker."""

    def setup(self):
        self.extractor = vev.Extractor(language="nb")

    def process(self, line):
        article = json.loads(line)
        yield self.extractor.extract_json(article["text"], id=article["id"])


def merged(lines):
    corpus = vev.Corpus()
    for line in lines:
        corpus.add(line)
    return corpus.lines()


def pairs(graph):
    return [(key(line), line) for line in merged([graph])]


def whole(lines):
    """Lines of one key as one; merging brings the ends of a relation along, which have keys of their own."""
    lines = list(lines)
    return next(line for line in merged(lines) if key(line) == key(lines[0]))


articles, output, *options = sys.argv[1:]
with beam.Pipeline(argv=options) as pipeline:
    (
        pipeline
        | beam.io.ReadFromText(articles)
        | beam.ParDo(Extract())
        | beam.FlatMap(pairs)
        | beam.CombinePerKey(whole)
        | beam.Values()
        | beam.io.WriteToText(output)
    )
