"""Texts in a column of a pandas data frame, annotations and entities as rows of another."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from .extractor import Extractor
from .graph import Graph

if TYPE_CHECKING:
    import pandas


def annotations(
    frame: pandas.DataFrame, text: str = "text", extractor: Extractor | None = None, threads: int = 1
) -> pandas.DataFrame:
    """A row for each mention, under the index of the row whose text it is from.

    Parameters:
        text: the column with the texts; a text that is missing has no mentions.
        extractor: what finds; one with all standard plugins without it.
    """
    columns = ["type", "text", "start", "end", "value", "score", "entity", "name", "plugin", "rule"]

    def rows(graph: Graph) -> Iterable[list[Any]]:
        for one in graph.annotations:
            name = graph.entity(one.entity).name
            source = one.provenance
            yield [one.type, one.text, one.start, one.end, one.value, one.score, one.entity, name,
                   source.plugin, source.rule]

    return _rows(frame, text, extractor, threads, columns, rows)


def entities(
    frame: pandas.DataFrame, text: str = "text", extractor: Extractor | None = None, threads: int = 1
) -> pandas.DataFrame:
    """A row for each entity, under the index of the row whose text it is from; parameters as of `annotations`."""
    columns = ["entity", "type", "name", "aliases", "value", "mentions"]

    def rows(graph: Graph) -> Iterable[list[Any]]:
        for one in graph.entities:
            yield [one.id, one.type, one.name, one.aliases, one.value, len(one.mentions)]

    return _rows(frame, text, extractor, threads, columns, rows)


def _rows(
    frame: pandas.DataFrame,
    text: str,
    extractor: Extractor | None,
    threads: int,
    columns: list[str],
    rows: Callable[[Graph], Iterable[list[Any]]],
) -> pandas.DataFrame:
    import pandas

    known = frame[text].dropna()
    graphs = (extractor or Extractor()).pipe(known, threads=threads)
    pairs = [(index, row) for index, graph in zip(known.index, graphs) for row in rows(graph)]
    index = pandas.Index([index for index, _ in pairs], dtype=frame.index.dtype, name=frame.index.name)
    return pandas.DataFrame([row for _, row in pairs], columns=columns, index=index)
