"""What Vev found in one text, as typed objects."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any


@dataclass(frozen=True, slots=True)
class Provenance:
    """The plugin and the rule, or list, that something comes from."""

    plugin: str
    rule: str


@dataclass(frozen=True, slots=True)
class Annotation:
    """A mention; `start` and `end` index the text of its graph."""

    id: str
    type: str
    start: int
    end: int
    text: str
    score: float
    value: Any
    entity: str
    provenance: Provenance
    features: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Link:
    """Why a mention belongs to its entity: through another mention, for a reason."""

    mention: str
    through: str
    reason: str


@dataclass(frozen=True, slots=True)
class Entity:
    """What some mentions refer to."""

    id: str
    type: str
    name: str
    aliases: list[str]
    value: Any
    mentions: list[str]
    links: list[Link]
    could_be: list[str]


@dataclass(frozen=True, slots=True)
class Relation:
    """What holds between two entities."""

    type: str
    source: str
    target: str
    label: str | None
    score: float
    evidence: list[str]
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """What kept a part of the work from being done."""

    kind: str
    offset: int | None
    message: str
    provenance: Provenance | None


@dataclass(frozen=True)
class Graph:
    """What was found in one text; `json` is the line as Vev wrote it."""

    json: str

    @cached_property
    def _members(self) -> dict[str, Any]:
        return json.loads(self.json)

    @property
    def id(self) -> str:
        return self._members["id"]

    @property
    def language(self) -> str | None:
        """The language whose rules were used."""
        return self._members["language"]

    @property
    def date(self) -> str | None:
        """The moment that relative dates were resolved against."""
        return self._members["date"]

    @property
    def text(self) -> str:
        return self._members["text"]

    @cached_property
    def annotations(self) -> list[Annotation]:
        """The mentions, in the order of the text."""
        return [Annotation(**_with_provenance(one)) for one in self._members["annotations"]]

    @cached_property
    def entities(self) -> list[Entity]:
        """What the mentions refer to, in the order of the first mention."""
        return [_entity(one) for one in self._members["entities"]]

    @cached_property
    def relations(self) -> list[Relation]:
        """What holds between entities."""
        return [_relation(one) for one in self._members["relations"]]

    @cached_property
    def diagnostics(self) -> list[Diagnostic]:
        """What kept a part of the work from being done; empty when all went well."""
        return [Diagnostic(**_with_provenance(one)) for one in self._members["diagnostics"]]

    def entity(self, id: str) -> Entity:
        """The entity with an id, such as that of an annotation."""
        return self._entities[id]

    @cached_property
    def _entities(self) -> dict[str, Entity]:
        return {one.id: one for one in self.entities}


def _with_provenance(members: dict[str, Any]) -> dict[str, Any]:
    provenance = members.get("provenance")
    return {**members, "provenance": Provenance(**provenance) if provenance else None}


def _entity(members: dict[str, Any]) -> Entity:
    links = [Link(**link) for link in members["links"]]
    rest = {name: value for name, value in members.items() if name not in ("links", "could-be")}
    return Entity(**rest, links=links, could_be=members["could-be"])


def _relation(members: dict[str, Any]) -> Relation:
    rest = {name: value for name, value in members.items() if name not in ("from", "to", "provenance")}
    return Relation(
        **rest,
        source=members["from"],
        target=members["to"],
        provenance=Provenance(**members["provenance"]),
    )
