"""Vev on Spark: texts in, graphs out, and the graph of them all by Spark's own shuffle.

    graphs = vev.spark.extract(articles, text_col="body", id_col="url", language="nb")
    vev.spark.corpus(graphs).orderBy("key").select("line").write.text("corpus")
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from .corpus import Corpus, key, merged
from .extractor import Extractor
from .library import VevError

if TYPE_CHECKING:
    import pyarrow
    from pyspark.sql import DataFrame

# How many lines are merged before the first are shuffled: enough for common entities to meet, little to hold.
_MERGED_AT_ONCE = 4096


def extract(
    df: DataFrame,
    text_col: str = "text",
    *,
    id_col: str | None = None,
    date_col: str | None = None,
    language_col: str | None = None,
    **options: Any,
) -> DataFrame:
    """The rows with two columns more: `graph`, a line of JSON, and `problem`, why there is none.

    Each worker process opens one extractor and keeps it.

    Parameters:
        text_col: the column with the texts; a row without a text has neither a graph nor a problem.
        id_col: the column that tells rows from others, as the corpus graph wants it.
        date_col: the column with the day that relative dates are resolved against.
        language_col: the column with the language, as a BCP 47 tag.
        options: what `Extractor` takes, such as `plugins=["people"]`; it must be the same for all rows.
    """
    from pyspark.sql.types import StringType, StructField, StructType

    Extractor(**options)  # What is wrong is told here, and not by every worker.
    columns = {"text": text_col, "id": id_col, "date": date_col, "language": language_col}
    more = [StructField("graph", StringType()), StructField("problem", StringType())]
    work = partial(_extract, columns=columns, options=tuple(sorted((k, _frozen(v)) for k, v in options.items())))
    return df.mapInArrow(work, StructType(df.schema.fields + more))


def corpus(df: DataFrame, graph_col: str = "graph", partitions: int | None = None) -> DataFrame:
    """The corpus graph of the documents in a column: `line`, as `vev graph merge` writes them, each with its `key`.

    Lines are merged where they are made, shuffled by their keys, and merged again. As merging is associative,
    commutative and idempotent, the lines are those of `vev graph merge` over the same documents, in another order; a
    row that is worked on twice, because a worker was lost, counts once.

    Parameters:
        partitions: into how many parts the shuffle goes; as many as Spark is set to without it.
    """
    lines = df.select(graph_col).where(f"`{graph_col}` is not null")
    schema = "key string, line string"
    parts = lines.mapInArrow(_merge_graphs, schema)
    shuffled = parts.repartition(partitions, "key") if partitions else parts.repartition("key")
    return shuffled.mapInArrow(_merge_lines, schema)


@cache
def _extractor(options: tuple[tuple[str, Any], ...]) -> Extractor:
    return Extractor(**{name: dict(value) if name == "options" else value for name, value in options})


def _frozen(value: Any) -> Any:
    """A value that a cache can hold on to."""
    if isinstance(value, dict):
        return tuple(sorted(value.items()))
    return tuple(value) if isinstance(value, list) else value


def _extract(batches: Iterable[pyarrow.RecordBatch], columns, options) -> Iterator[pyarrow.RecordBatch]:
    import pyarrow

    extractor = _extractor(options)
    for batch in batches:
        values = {
            name: batch.column(column).to_pylist() if column else [None] * len(batch)
            for name, column in columns.items()
        }
        results = [
            _result(extractor, *row)
            for row in zip(values["text"], values["id"], values["language"], values["date"])
        ]
        arrays = [pyarrow.array(column, pyarrow.string()) for column in zip(*results)] or [
            pyarrow.array([], pyarrow.string())
        ] * 2
        yield pyarrow.RecordBatch.from_arrays(
            [*batch.columns, *arrays], names=[*batch.schema.names, "graph", "problem"]
        )


def _result(extractor: Extractor, text, id, language, date) -> tuple[str | None, str | None]:
    if text is None:
        return None, None
    try:
        name = None if id is None else str(id)
        return extractor.extract_json(text, id=name, language=language, date=date), None
    except VevError as problem:
        return None, str(problem)


def _merge_graphs(batches: Iterable[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
    waiting, count = Corpus(), 0
    for batch in batches:
        for line in batch.column(0).to_pylist():
            waiting.add(line)
            count += 1
            if count >= _MERGED_AT_ONCE:
                yield from _batches((key(line), line) for line in waiting.lines())
                waiting, count = Corpus(), 0
    yield from _batches((key(line), line) for line in waiting.lines())


def _merge_lines(batches: Iterable[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
    yield from _batches(merged(line for batch in batches for line in batch.column("line").to_pylist()))


def _batches(pairs: Iterable[tuple[str, str]], size: int = 8192) -> Iterator[pyarrow.RecordBatch]:
    import pyarrow

    keys: list[str] = []
    lines: list[str] = []
    for found, line in pairs:
        keys.append(found)
        lines.append(line)
        if len(keys) == size:
            yield pyarrow.RecordBatch.from_pydict({"key": keys, "line": lines})
            keys, lines = [], []
    if keys:
        yield pyarrow.RecordBatch.from_pydict({"key": keys, "line": lines})
