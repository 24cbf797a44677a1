"""Graphs of many texts, merged into one."""

from __future__ import annotations

import ctypes
import json
import weakref
from collections.abc import Iterator

from . import library
from .graph import Graph


class Corpus:
    """A corpus graph: every entity once, with the documents it was seen in and what it has to do with others.

    Any order and any grouping of the same documents gives the same graph, and a document that comes twice counts once:
    its id tells it from others. Memory follows the number of distinct entities and relations. One thread at a time.
    """

    def __init__(self):
        self._handle = library.library().vev_corpus_open()
        weakref.finalize(self, library.library().vev_corpus_close, self._handle).atexit = False

    def add(self, graph: Graph | str) -> None:
        """Adds a graph, or lines of JSON: graphs of documents, or lines of another corpus graph.

        Raises `VevError` for lines that are none.
        """
        lines = (graph.json if isinstance(graph, Graph) else graph).encode()
        message = ctypes.c_void_p()
        if library.library().vev_corpus_add(self._handle, lines, len(lines), ctypes.byref(message)):
            raise library.VevError(library.taken(message))

    def lines(self) -> list[str]:
        """The graph as lines of JSON: one for the documents, then one for each entity, then one for each relation."""
        length = ctypes.c_size_t()
        text = library.library().vev_corpus_lines(self._handle, ctypes.byref(length))
        if not text:
            raise library.VevError("the corpus graph could not be written")
        try:
            # Not `splitlines`: a name may hold what only Python takes for the end of a line.
            return ctypes.string_at(text, length.value).decode().removesuffix("\n").split("\n")
        finally:
            library.library().vev_free(text)

    def write(self, path: str) -> None:
        """Writes the lines to a file, as `vev graph merge` does."""
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.writelines(line + "\n" for line in self.lines())


def key(line: str) -> str:
    """What tells an entity or a relation from others, out of its line; lines with the same key are merged."""
    members = json.loads(line)
    if "node" in members:
        return "n " + members["node"]
    if "edge" in members:
        return "e " + json.dumps([members[name] for name in ("from", "to", "edge", "label")])
    return "corpus"


def merged(lines: Iterator[str]) -> Iterator[tuple[str, str]]:
    """Lines with the same key merged into one, each with its key."""
    corpus, keys = Corpus(), set()
    for line in lines:
        keys.add(key(line))
        corpus.add(line)
    for line in corpus.lines():
        # The ends of a relation come to be where they are not there; they are counted elsewhere.
        found = key(line)
        if found in keys:
            yield found, line
