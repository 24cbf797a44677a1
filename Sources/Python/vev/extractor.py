"""Extractors: plugins, read once and used for any number of texts."""

from __future__ import annotations

import datetime
import json
import weakref
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from os import PathLike, fspath

from . import library
from .graph import Graph


class Extractor:
    """Finds what plugins know in texts, and weaves it into graphs.

    It may be used by any number of threads at once, and in children after a fork. Where it is unpickled, as in the
    workers of `spawn` and of Spark, the same plugins are opened again.

    Parameters:
        plugins: the ids of the plugins whose annotations are wanted; all without it.
        plugin_paths: folders with plugins beside the standard ones.
        language: the language of texts that do not name one, as a BCP 47 tag; without it each text tells.
        reference_date: the day that relative dates are resolved against.
        minimum_score: the score, 0 to 1, under which nothing is reported.
        options: options of plugins, by "plugin.option".

    Raises `VevError` with every problem of the plugins.
    """

    def __init__(
        self,
        plugins: Sequence[str] | None = None,
        *,
        plugin_paths: Sequence[str | PathLike[str]] = (),
        language: str | None = None,
        reference_date: datetime.date | str | None = None,
        minimum_score: float | None = None,
        options: Mapping[str, str] | None = None,
    ):
        members = {
            "standard-plugins": library.standard_plugins(),
            "plugins": None if plugins is None else list(plugins),
            "plugin-paths": [fspath(path) for path in plugin_paths],
            "language": language,
            "reference-date": _iso(reference_date),
            "minimum-score": minimum_score,
            "options": dict(options or {}),
        }
        self._open(json.dumps({name: value for name, value in members.items() if value is not None}))

    def _open(self, configuration: str) -> None:
        self._configuration = configuration
        self._handle = library.open_extractor(configuration)
        self._closing = weakref.finalize(self, library.close_extractor, self._handle)
        # What is left when the process ends is given back with it; a child of a fork owns nothing.
        self._closing.atexit = False

    def __getstate__(self) -> str:
        return self._configuration

    def __setstate__(self, configuration: str) -> None:
        self._open(configuration)

    def extract(
        self,
        text: str,
        *,
        id: str | None = None,
        language: str | None = None,
        date: datetime.date | str | None = None,
    ) -> Graph:
        """The graph of a text.

        Parameters:
            id: what tells the text from others.
            language: its language, as a BCP 47 tag.
            date: the day, or moment, that its relative dates are resolved against.

        Raises `VevError`.
        """
        return Graph(self.extract_json(text, id=id, language=language, date=date))

    def extract_json(
        self,
        text: str,
        *,
        id: str | None = None,
        language: str | None = None,
        date: datetime.date | str | None = None,
    ) -> str:
        """The graph of a text as one line of JSON, without the time that typed objects take."""
        try:
            bytes = text.encode()
        except UnicodeEncodeError as problem:
            raise library.VevError(f"the text cannot be written as UTF-8: {problem}") from problem
        document = library.Document(
            bytes, len(bytes), _encoded(id), _encoded(language), _encoded(_iso(date))
        )
        return library.extract(self._handle, document).decode()

    def pipe(
        self, texts: Iterable[str], *, threads: int = 1, buffer: int = 64
    ) -> Iterator[Graph]:
        """The graphs of many texts, in their order.

        Parameters:
            threads: how many texts are worked on at once.
            buffer: how many texts are read ahead for each thread.
        """
        if threads <= 1:
            yield from map(self.extract, texts)
            return
        with ThreadPoolExecutor(threads) as pool:
            waiting: deque[Future[Graph]] = deque()
            for text in texts:
                waiting.append(pool.submit(self.extract, text))
                if len(waiting) >= threads * buffer:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()


def _encoded(text: str | None) -> bytes | None:
    return None if text is None else text.encode()


def _iso(date: datetime.date | str | None) -> str | None:
    if isinstance(date, datetime.datetime):
        return date.replace(tzinfo=None).isoformat(timespec="seconds")
    return date.isoformat() if isinstance(date, datetime.date) else date
