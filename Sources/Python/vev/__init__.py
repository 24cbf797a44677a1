"""Names, places, dates and numbers out of text, as a graph."""

from .corpus import Corpus
from .extractor import Extractor
from .graph import Annotation, Diagnostic, Entity, Graph, Link, Provenance, Relation
from .library import VevError, version

__version__ = version()

__all__ = [
    "Annotation",
    "Corpus",
    "Diagnostic",
    "Entity",
    "Extractor",
    "Graph",
    "Link",
    "Provenance",
    "Relation",
    "VevError",
    "__version__",
]
