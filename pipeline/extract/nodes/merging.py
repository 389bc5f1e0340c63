"""One node from all that is told of it.

Belongs here: the node, and merging its mentions. Does not belong here: reading a mention
(`finding`).
"""

import datetime as dt
from collections.abc import Set
from dataclasses import replace

from pipeline.extract.events.finding import Event
from pipeline.extract.places.roles import CITY_STATES
from pipeline.extract.text.records import record
from pipeline.extract.text.spans import Span


@record
class Node(Span):
    """A node, grounded on the first sentence that tells it; columns as in the contract.

    `event` is the event that dates its status; `level` is the gazetteer's level of its place, and
    `locality` its county or area, by code or name. `kind` is the sort of node ("super"), `further`
    True where the text calls it one more,
    `told_stage` False where its status is only that it exists.
    """

    network: str | None
    place: str
    city: str | None
    city_code: str | None
    province: str | None
    province_code: str | None
    country_code: str | None
    site: str | None
    operator: str | None
    status: str | None
    status_on: dt.date | None
    status_precision: str | None
    national_ordinal: int | None
    basis: str
    level: str
    locality: str | None
    kind: str | None
    further: bool
    event: Event | None
    told_stage: bool
    rule: str


class MergedNodes:
    """The nodes told so far, each once.

    A city told without its district means the node told in it before, a country told without a
    city likewise. Two districts of one city are two nodes, and so are two networks, two kinds of
    node, and one more node that the text calls so.
    """

    def __init__(self) -> None:
        self._nodes: list[Node] = []
        self._by_city: dict[tuple[str | None, str], list[int]] = {}
        self._by_country: dict[str | None, int] = {}

    def add(self, node: Node) -> None:
        """Merge `node` with what was told of it before, or keep it as a new one."""
        name = "" if node.country_code in CITY_STATES else node.city_code or node.place
        city = self._by_city.setdefault((node.country_code, name), [])
        at = next((known for known in city if _may_be_one(self._nodes[known], node)), None)
        if node.level == "country":
            at = self._by_country.get(node.country_code, at)
        if at is None:
            at = len(self._nodes)
            self._nodes.append(node)
            city.append(at)
        else:
            self._nodes[at] = _merged(self._nodes[at], node)
        self._by_country.setdefault(node.country_code, at)

    def in_order(self) -> list[Node]:
        """The nodes, first told first; a name that several places share only once decided."""
        decided = {node.place for node in self._nodes if node.city_code}
        return [node for node in self._nodes if not _is_shared(node, decided)]


def _is_shared(node: Node, decided: Set[str]) -> bool:
    """True for a node in China of no decided city whose place names a decided one's, too."""
    return node.country_code == "CN" and node.city_code is None and node.place in decided


def _may_be_one(known: Node, node: Node) -> bool:
    """True when nothing told of the two nodes of one city tells them apart."""
    if node.further and (node.locality or node.kind) and node.locality != known.locality:
        return False
    pairs = (
        (known.network, node.network),
        (known.kind, node.kind),
        (known.locality, node.locality),
    )
    return all(a == b or a is None or b is None for a, b in pairs)


_RANKS = {"planned": 1, "under_construction": 2, "built": 3, "admitted": 4, "live": 5}


def _merged(first: Node, later: Node) -> Node:
    """One node told twice: the first sentence grounds it, the furthest status holds.

    A closed node (status None) stays so.
    """
    holds = later if _overrides(first, later) else first
    return replace(
        first,
        site=first.site or later.site,
        locality=first.locality or later.locality,
        kind=first.kind or later.kind,
        operator=first.operator or later.operator,
        network=first.network or later.network,
        national_ordinal=first.national_ordinal or later.national_ordinal,
        status=holds.status,
        told_stage=holds.told_stage,
        status_on=holds.status_on,
        status_precision=holds.status_precision,
        event=holds.event,
    )


def _overrides(first: Node, later: Node) -> bool:
    if first.status is None or later.status is None:
        return first.status is not None
    if not later.told_stage:
        return False
    if not first.told_stage:
        return True
    if later.status == first.status:
        return first.status_on is None
    return _RANKS[later.status] > _RANKS[first.status]
