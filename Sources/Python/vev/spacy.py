"""Vev as a component of a spaCy pipeline: `nlp.add_pipe("vev", config={"plugins": ["people"]})`."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from .extractor import Extractor
from .graph import Graph


@Language.factory("vev", default_config={"plugins": None, "language": None, "reference_date": None, "spans": "vev"})
def component(
    nlp: Language,
    name: str,
    plugins: list[str] | None,
    language: str | None,
    reference_date: str | None,
    spans: str,
):
    """A component that puts mentions into `doc.spans`, and those that fit tokens and free places into `doc.ents`."""
    return VevComponent(Extractor(plugins, language=language, reference_date=reference_date), spans)


class VevComponent:
    """Adds to a document what an extractor finds: `doc.spans[key]`, `doc.ents`, and the graph as `doc._.vev`."""

    def __init__(self, extractor: Extractor, key: str):
        self._extractor, self._key = extractor, key
        if not Doc.has_extension("vev"):
            Doc.set_extension("vev", default=None)

    def __call__(self, doc: Doc) -> Doc:
        graph = self._extractor.extract(doc.text)
        doc._.vev = graph
        doc.spans[self._key] = _spans(doc, graph, "expand")
        doc.ents = filter_spans([*doc.ents, *_spans(doc, graph, "strict")])
        return doc


def _spans(doc: Doc, graph: Graph, alignment: str) -> list[Span]:
    """The mentions as spans of tokens; those that are none with this alignment are left out."""
    spans = [
        doc.char_span(one.start, one.end, label=one.type, span_id=one.id, alignment_mode=alignment)
        for one in graph.annotations
    ]
    return [span for span in spans if span is not None]
