"""Nodes that follow from a count: a province with as many nodes as divisions has one in each.

Belongs here: the one inference of the contract. Does not belong here: nodes that a text names
(`finding`).
"""

from pipeline.extract.amounts.finding import AmountMention
from pipeline.extract.language import Language
from pipeline.extract.nodes.merging import Node
from pipeline.extract.nodes.status import BUILT, latest, stages
from pipeline.extract.nodes.topics import (
    names_node,
    network_in,
    network_of_all,
    speaks_of_nodes,
)
from pipeline.extract.text.scan import Scan
from pipeline.extract.text.spans import group_by
from pipeline.extract.told import Told
from pipeline.reference.gazetteer import Place, gazetteer


def infer_nodes(
    words: Scan,
    told: list[Told],
    stated: list[Node],
    amounts: list[AmountMention],
    lang: Language,
) -> list[Node]:
    """A node for every division that a covering count leaves unnamed, in the order of GB/T 2260."""
    if not speaks_of_nodes(words, told, lang):
        return []
    counted = [amount for amount in amounts if _counts_divisions(amount, lang)]
    as_many = lang.nodes.AS in words.folded or lang.nodes.DIVISION in words.folded
    if not (counted or as_many):
        return []
    network, known = network_of_all(told), {node.city_code for node in stated}
    inferred: list[Node] = []
    everywhere, by_unit = _provinces(told), group_by(counted, [unit.unit for unit in told])
    for unit, in_unit in zip(told, by_unit, strict=True):
        if unit.unit.kind != "sentence" or not (in_unit or as_many):
            continue
        counts = {int(amount.value) for amount in in_unit}
        here = network_in(unit, network)
        covered = _covered(words, unit, everywhere, counts, here, lang)
        unnamed = [division for division in covered if division.code not in known]
        if unnamed:
            stage = latest(stages(unit.stretch(words), lang), lang)
            status = stage.name if stage else BUILT
            inferred += [_node(words, unit, division, here, status) for division in unnamed]
            known.update(division.code for division in unnamed)
    return inferred


def _covered(
    words: Scan,
    told: Told,
    everywhere: set[str],
    counts: set[int],
    network: str | None,
    lang: Language,
) -> tuple[Place, ...]:
    """The divisions of the province that a sentence says are all covered; none otherwise."""
    part = told.stretch(words)
    said = part.said
    as_many = lang.nodes.AS in said and lang.nodes.AS_MANY.search(said)
    if not as_many and not counts and lang.nodes.DIVISION in said:
        as_many = lang.nodes.EVERY.search(said)
    if not (as_many or counts):
        return ()
    divisions = _counted(_provinces([told]) or everywhere, counts, as_many=bool(as_many))
    if not divisions or said.endswith(lang.nodes.QUESTION) or lang.nodes.ANNOUNCED.search(part):
        return ()
    denied = lang.nodes.NEGATIONS.search(part)
    if denied and not lang.nodes.NO_GAP.search(said):
        return ()
    if not (as_many or denied or lang.nodes.COVERING.search(part)):
        return ()
    return divisions if network or names_node(told, part, lang) else ()


def _counted(provinces: set[str], counts: set[int], *, as_many: bool) -> tuple[Place, ...]:
    """The divisions of the one province that has as many as are counted; none for several."""
    found = [
        divisions
        for province in provinces
        if len(divisions := gazetteer().prefectures(province)) > 1
        and (len(divisions) in counts or (as_many and len(provinces) == 1))
    ]
    return found[0] if len(found) == 1 else ()


def _node(words: Scan, told: Told, division: Place, network: str | None, status: str) -> Node:
    return Node(
        char_start=told.unit.char_start,
        char_end=told.unit.char_end,
        quote=told.unit.text(words.text),
        network=network,
        place=division.name,
        city=division.city,
        city_code=division.city_code,
        province=division.province,
        province_code=division.province_code,
        country_code=division.country_code,
        site=None,
        operator=None,
        status=status,
        status_on=None,
        status_precision=None,
        national_ordinal=None,
        basis="inferred",
        level=division.level,
        locality=None,
        kind=None,
        further=False,
        event=None,
        told_stage=status != BUILT,
        rule="node:inferred",
    )


def _provinces(units: list[Told]) -> set[str]:
    """The codes of the provinces that the units name."""
    places = (mention.place for unit in units for mention in unit.places)
    return {str(p.province_code) for p in places if p and p.level == "province"}


def _counts_divisions(amount: AmountMention, lang: Language) -> bool:
    """True for an exact number of cities or nodes."""
    return (
        amount.kind == "count"
        and amount.qualifier == "exact"
        and (amount.unit is None or bool(lang.nodes.DIVISION_NOUNS.search(amount.unit)))
    )
