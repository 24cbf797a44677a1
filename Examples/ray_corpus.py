"""The graphs of many articles, and the corpus graph of them all, with Ray.

    python Examples/ray_corpus.py articles.jsonl corpus.jsonl

The articles are JSON Lines with `id` and `text`. What is written holds the lines of `vev graph merge`, in some
order. Wants `pip install "ray[data]"` and the wheel of Sources/Python/build-wheel.sh.
"""

import sys

import ray
import vev
from vev.corpus import key


class Extract:
    """A worker's extractor, opened once."""

    def __init__(self):
        self.extractor = vev.Extractor(language="nb")

    def __call__(self, articles):
        pairs = zip(articles["id"], articles["text"])
        return {"graph": [self.extractor.extract_json(str(text), id=str(id)) for id, text in pairs]}


def merged(lines):
    corpus = vev.Corpus()
    for line in lines:
        corpus.add(line)
    return corpus.lines()


def parts(graphs):
    """What a batch of graphs comes to: far fewer lines to shuffle than there are graphs."""
    lines = merged(graphs["graph"])
    return {"key": [key(line) for line in lines], "line": lines}


def whole(group):
    """The lines of one key as one; merging brings the ends of a relation along, which have keys of their own."""
    lines = [line for line in merged(group["line"]) if key(line) == group["key"][0]]
    return {"key": group["key"][:1], "line": lines}


articles, output = sys.argv[1:]
graphs = ray.data.read_json(articles, lines=True).map_batches(Extract, compute=ray.data.ActorPoolStrategy(size=1))
corpus = graphs.map_batches(parts, batch_size=4096).groupby("key").map_groups(whole)
with open(output, "w", encoding="utf-8", newline="\n") as file:
    for row in corpus.iter_rows():
        file.write(row["line"] + "\n")
