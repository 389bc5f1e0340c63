"""Which sentences, lines and table rows tell of nodes, and how.

Belongs here: which units name a node and which go on about one told before. Does not belong here:
nodes of something else (`topics`), in which place the node stands (`places`), what else is told of
it (`finding`), words of any language (`language`).
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from pipeline.extract.language import Language
from pipeline.extract.nodes.blocks import node_blocks
from pipeline.extract.nodes.places import standing_places
from pipeline.extract.nodes.records import (
    Record,
    heads_states,
    stands_in_table,
    tells_nodes,
    tells_others,
)
from pipeline.extract.nodes.signs import goes_on, repeats
from pipeline.extract.nodes.status import latest, stages
from pipeline.extract.nodes.subjects import asked_about, denied, of_all, of_subject, spoken_of
from pipeline.extract.nodes.topics import names_node, of_others
from pipeline.extract.places.mentions import PlaceMention
from pipeline.extract.places.roles import HEADLINE, heading_place, only_lists
from pipeline.extract.text.scan import Scan
from pipeline.extract.text.stretches import Stretch
from pipeline.extract.told import Told

LIST_FOLLOWS: Final = ":"

REACH: Final = 4
"""Sentences behind one on nodes that may go on with them: "Loudi's was admitted"."""


class Telling(NamedTuple):
    """How a unit tells of nodes: as a row, as an item that its place opens, of what was spoken of.

    A question (`is_asked`) tells only that they exist.

    `places` are those that have nodes, `around` all between which the unit is cut; `subject` is the
    place of the node that a unit without a place of its own goes on about; `record` is what a
    block of lines tells of the node; `stage` is that of the heading above, for items without one,
    or of the node told before.
    """

    is_row: bool = False
    is_asked: bool = False
    is_item: bool = False
    places: tuple[PlaceMention, ...] = ()
    around: tuple[PlaceMention, ...] = ()
    record: Record | None = None
    subject: PlaceMention | None = None
    stage: str | None = None


def telling(words: Scan, told: list[Told], lang: Language) -> Iterator[tuple[int, Telling]]:
    """The units (indexes) that tell of nodes, and how.

    A sentence without the word may go on with one just before it; the rows of a
    table are about nodes when its header or the lines above it are.
    """
    stage: str | None = None
    above, caption, spoke = False, False, any(unit.networks for unit in told)
    speaking = REACH if spoke else 0
    named_any = False
    subject: PlaceMention | None = None
    blocks = {block.first: block for block in node_blocks(words, told, lang)}
    with_word = _with_word(words, told)
    text, question = words.text, lang.nodes.QUESTION
    last: tuple[Stretch, str | None] | None = None
    several: tuple[PlaceMention, ...] = ()
    done = heads = told_in = spoken = -1
    for at, unit in enumerate(told):
        if at in blocks:
            block = blocks[at]
            done, spoke = block.last, True
            yield block.ground, Telling(places=(block.place,), record=block.record)
        if at <= done:
            continue
        kind, _, end, paragraph = unit.unit
        asks = text[end - 1] == question
        item = paragraph == heads
        if spoken >= 0 and told[spoken].unit.paragraph != paragraph:
            spoken = -1
        all_of, several = several, ()
        on_subject = (subject is not None and (speaking > 0 or item)) or all_of
        if unit.networks:
            speaking = max(speaking, REACH)
        bare = kind == "sentence" and not (unit.places or at in with_word)
        if bare and above and text[end - 1] == LIST_FOLLOWS:
            told_stage = latest(stages(unit.stretch(words), lang), lang)
            stage = told_stage.name if told_stage else None
            continue
        if bare and not on_subject:
            if not asks:
                above, caption, stage, speaking = False, False, None, speaking - 1
            continue
        part = unit.stretch(words)
        said = part.said
        names = (at in with_word and names_node(unit, part, lang)) or (
            bool(unit.networks and unit.places) and lang.nodes.GATES.search(part)
        )
        named_any = named_any or names
        if kind == "row":
            above, caption = above or names, caption or names
            if unit.places and (
                names
                or (
                    not tells_others(unit, lang)
                    and (
                        _row_tells(unit, part, lang, above=above, spoke=named_any)
                        or (named_any and stands_in_table(text, unit, lang, captioned=caption))
                    )
                )
            ):
                yield at, Telling(is_row=True)
            continue
        headline = heading_place(words, unit, lang)
        if headline:
            heads = paragraph if kind == "sentence" else paragraph + 1 if above else -1
            told_in = paragraph + (kind != "sentence")
            subject, speaking = headline, max(speaking, REACH) if spoke else speaking
            if above and kind == "heading" and not (names or lang.nodes.LIST_ITEM.match(said)):
                continue
        if asks:
            if names:
                speaking, spoke = REACH, True
                if known := asked_about(unit, part, lang):
                    yield at, Telling(places=known, is_asked=True)
                    subject, told_in = known[-1], paragraph
            continue
        listed = headline is not None and bool(lang.nodes.LIST_ITEM.match(said))
        if (above or speaking > 0 or names) and (
            listed or _is_item(words, unit, part, lang, above=above)
        ):
            around, mine = standing_places(unit, part, lang)
            if mine and not (listed and denied(words, told, at, lang)):
                yield at, Telling(is_item=True, places=mine, around=around, stage=stage)
                speaking, spoke = REACH, True
            subject, told_in = mine[0] if mine else subject, paragraph
            continue
        further = (
            bool(unit.places)
            and spoke
            and not (names or headline)
            and kind != "dateline"
            and (named_any or not unit.networks)
            and not of_others(part, lang)
            and goes_on(unit, part, lang, near=speaking > 0)
        )
        if kind in {"heading", "dateline"} and not (names and unit.places):
            listing = above and not (unit.places or names)
            if listing and lang.nodes.LIST_MARK.match(said):
                continue
            above, caption = names or bool(unit.networks), names
            told_stage = latest(stages(part, lang), lang) if above or listing else None
            above = above or told_stage is not None
            stage = told_stage.name if told_stage else None
            if not (names or further):
                continue
        elif not headline:
            above = caption = names
            ahead = latest(stages(part, lang), lang) if names and said[-1:] == ":" else None
            stage = ahead.name if ahead else None
        if unit.places and (names or further or _admits(unit, part, lang)):
            around, mine = standing_places(unit, part, lang)
            speaking, spoke = REACH, True
            if mine:
                again = _told(last, lang) if repeats(unit, part, lang) else None
                yield at, Telling(places=mine, around=around, stage=again)
                last = part, again
                one = _one(words, mine, lang)
                subject, told_in = mine[-1] if one else None, paragraph
                several = () if one else mine
                spoken = at
                continue
            if len(around) == 1 and lang.nodes.MISREPORTED.search(part):
                subject, told_in = around[0], paragraph
                continue
        if all_of and of_all(unit, part, all_of, lang):
            yield from ((at, Telling(subject=place)) for place in all_of)
            several, speaking, spoke = all_of, REACH, True
            continue
        about = names and spoken_of(told, at, spoken, told_in, part, lang)
        spoken = at if unit.places else spoken
        if about:
            subject, told_in = about, paragraph
            yield at, Telling(subject=subject)
            speaking, spoke = REACH, True
        elif (
            subject
            and (names or speaking > 0 or item)
            and of_subject(unit, part, subject, lang, names=names, item=item)
        ):
            yield at, Telling(subject=subject)
            speaking, spoke = max(speaking, 2), True
        else:
            speaking = REACH if names else speaking - 1
            spoke = spoke or names


def _with_word(words: Scan, told: Sequence[Told]) -> set[int]:
    """The units (indexes) with the word "node"."""
    firsts = [unit.first for unit in told]
    return {bisect_right(firsts, i) - 1 for i in words.role("node")}


def _told(last: tuple[Stretch, str | None] | None, lang: Language) -> str | None:
    """The stage of the last unit on nodes: the one it tells, else the one that it repeated."""
    if last is None:
        return None
    part, again = last
    stage = latest(stages(part, lang), lang)
    return stage.name if stage else again


def _row_tells(told: Told, part: Stretch, lang: Language, *, above: bool, spoke: bool) -> bool:
    """True for a row that has a stage, or stands in a table of nodes."""
    if tells_nodes(told, lang):
        return above or spoke or heads_states(told, lang)
    staged = bool(stages(part, lang))
    return (
        staged
        and (above or spoke)
        and not (told.dates and told.dates[0].char_start == told.unit.char_start)
    )


def _one(words: Scan, places: Sequence[PlaceMention], lang: Language) -> bool:
    """True where the last place stands for itself, in no list."""
    if len(places) < 2:
        return True
    gap = words.text[places[-2].char_end : places[-1].char_start]
    return not (len(gap) < REACH * 8 and lang.nodes.LISTED.fullmatch(gap))


def _is_item(words: Scan, told: Told, part: Stretch, lang: Language, *, above: bool) -> bool:
    """True for "Linhai: in service since ..." and for the items of a list of places.

    Below a line on nodes (`above`) an item need tell no stage: "- Linhai (Zhejiang Mobile)".
    """
    if not told.places:
        return False
    place = told.places[0]
    begin = told.unit.char_start
    if not lang.nodes.ITEM_OPENS.fullmatch(words.text, begin, place.char_start):
        return False
    if any(words.lower[other.last + 1] in lang.nodes.NODE_WORDS for other in told.places[1:]):
        return False  # "Shantou: a judge asked the Jieyang node"
    behind = words.text[place.char_end : min(told.unit.char_end, place.char_end + HEADLINE)]
    stopped = bool(lang.nodes.ITEM_STOP.match(behind))
    if stopped and stages(part, lang):
        return True
    marked = above and place.char_start > begin and len(part.said) <= 2 * HEADLINE
    if not marked or lang.node_signs.OTHER_MATTERS.search(part):
        return False
    return stopped or behind[:1] == "," or behind[:2] == " (" or only_lists(words, told, lang)


def _admits(told: Told, part: Stretch, lang: Language) -> bool:
    """True for "the network in Dingxi passed the access review", which names no node."""
    return bool(told.networks) and any(s.name == "admitted" for s in stages(part, lang))
