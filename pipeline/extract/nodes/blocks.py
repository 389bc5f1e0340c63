"""Nodes told in blocks of "key: value" lines, one node a block.

Belongs here: which lines make a block, and what its keys say. Does not belong here: rows of tables
(`records`), sentences (`finding`).
"""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from pipeline.extract.dates.mentions import DateMention
from pipeline.extract.language import Language
from pipeline.extract.nodes.details import operator_in
from pipeline.extract.nodes.records import Record, role_of, stage_of, stage_of_cell, value_of
from pipeline.extract.places.mentions import PlaceMention
from pipeline.extract.places.roles import heading_place
from pipeline.extract.text.scan import Scan
from pipeline.extract.text.stretches import by_itself, stretch
from pipeline.extract.told import Told

KEY: Final = 40
"""Code points that a key and the colon behind it have at most."""


class Block(NamedTuple):
    """The units `first` to `last` (indexes) tell of one node; unit `ground` names it."""

    first: int
    last: int
    ground: int
    place: PlaceMention
    record: Record


class _Line(NamedTuple):
    """A unit that is "key: value", with the start of its value and, in a block, its role."""

    at: int
    told: Told
    key: str
    value: int
    role: str | None = None


def node_blocks(words: Scan, told: Sequence[Told], lang: Language) -> Iterator[Block]:
    """The blocks of a text that tell of a node, in order."""
    text, run = words.text, list[_Line]()
    for at, unit in enumerate(told):
        kind, begin, end, _ = unit.unit
        key = None
        if kind != "row" and text.find(":", begin, begin + KEY) > 0:
            key = lang.nodes.KEY.match(text, begin, end)
        if run and not (key and _joined(text, run[-1].told, unit)):
            yield from _block(words, told, run, lang)
            run = []
        if key:
            run.append(_Line(at, unit, key["key"].lower(), key.end()))
    yield from _block(words, told, run, lang)


def _joined(text: str, above: Told, below: Told) -> bool:
    gap = text[above.unit.char_end : below.unit.char_start]
    return gap.count("\n") == 1


def _role(line: _Line, lang: Language) -> str | None:
    """What the key says of the value."""
    names_node = not lang.nodes.NODE_WORDS.isdisjoint(line.key.split())
    return "node" if names_node else role_of(line.key, lang)


def _block(words: Scan, told: Sequence[Told], run: list[_Line], lang: Language) -> Iterator[Block]:
    if len(run) < 2:
        return
    run = [line._replace(role=_role(line, lang)) for line in run]
    by_role: dict[str | None, _Line] = {}
    for line in run:
        by_role.setdefault(line.role, line)
    node = by_role.get("node")
    where = by_role.get("place") or by_role.get("site_or_place")
    node = node or (by_role.get("stage") if "operator" in by_role else None)
    alone = sum(line.role == "node" for line in run) == 1 and bool(
        {"operator", "stage"} & {*by_role}
    )
    if where is None and node and alone and node.told.places:
        where = node
    place = _place_in(where) if where else _place_above(words, told, run[0].at, lang)
    if node is None or place is None:
        return
    text = words.text
    stage, date = _stage(words, run, lang)
    site = by_role.get("site") or (by_role.get("site_or_place") if "place" in by_role else None)
    operator = by_role.get("operator")
    end = node.told.unit.char_end
    yield Block(
        first=run[0].at,
        last=run[-1].at,
        ground=where.at if where else run[0].at - 1,
        place=place,
        record=Record(
            place=None,
            site=_value(text, site, lang),
            operator=_value(text, operator, lang)
            or operator_in(stretch(words, node.value, end), node.told.organisations, lang),
            stage=stage,
            date=date,
        ),
    )


def _place_in(line: _Line) -> PlaceMention | None:
    """The first place of a value."""
    return next((place for place in line.told.places if place.char_start >= line.value), None)


def _place_above(words: Scan, told: Sequence[Told], at: int, lang: Language) -> PlaceMention | None:
    """The place that stands alone on the line above a block."""
    if not at or not _joined(words.text, told[at - 1], told[at]):
        return None
    return heading_place(words, told[at - 1], lang)


def _value(text: str, line: _Line | None, lang: Language) -> str | None:
    return value_of(text[line.value : line.told.unit.char_end], lang) if line else None


def _stage(words: Scan, run: list[_Line], lang: Language) -> tuple[str | None, DateMention | None]:
    """The stage by the line on it, else by the node's; its day may have a line of its own."""
    for role in ("stage", "node"):
        for line in run:
            if line.role != role:
                continue
            value = stretch(words, line.value, line.told.unit.char_end)
            stage = (
                stage_of(value, lang) or (role == "stage" and stage_of_cell(value, lang)) or None
            )
            if stage is None:
                continue
            at = stage.char_start
            own = min(line.told.dates, key=lambda d: abs(d.char_start - at), default=None)
            return stage.name, own or _day_of(run, stage.name, lang) or _day(run)
    return None, None


def _day(run: list[_Line]) -> DateMention | None:
    """The day of a line "Date: ..."."""
    return next(
        (line.told.dates[0] for line in run if line.role == "date" and line.told.dates), None
    )


def _day_of(run: list[_Line], name: str, lang: Language) -> DateMention | None:
    for line in run:
        stage = stage_of(by_itself(line.key), lang)
        if stage and stage.name == name and line.told.dates:
            return line.told.dates[0]
    return None
