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
from pipeline.extract.nodes.records import Record, row_tells
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

    A sentence without the word may go on with one just before it; the rows of a table are about
    nodes when its header or the lines above it are.
    """
    reader = _Reader(words, told, lang)
    blocks = {block.first: block for block in node_blocks(words, told, lang)}
    done = -1
    for at in range(len(told)):
        if at in blocks:
            block = blocks[at]
            done, reader.spoke = block.last, True
            yield block.ground, Telling(places=(block.place,), record=block.record)
        if at > done:
            for how in reader.read(at):
                yield at, how


class _Unit(NamedTuple):
    """A unit being read; `names`: it names a node of a network, `goes_on`: with an item's place."""

    at: int
    told: Told
    part: Stretch
    names: bool
    goes_on: bool

    @property
    def paragraph(self) -> int:
        """The line of the unit, counted over those with text."""
        return self.told.unit.paragraph


class _Reader:
    """Reads unit by unit, and keeps what the units before told.

    `spoke`: the text spoke of a network or its nodes; `named`: it named a node. `speaking` more
    sentences may go on with nodes. `above`: the line above is about nodes, `caption`: it names
    them, `stage` is what it tells of all. `subject` is the place of the node told last, `told_in`
    the paragraph of that; `several` are the places that the sentence before told together;
    `spoken` is the unit whose places the paragraph spoke of last, `heads` the paragraph that goes
    on with an item's place. `last` is the unit that told nodes last, with the stage it repeated.
    """

    def __init__(self, words: Scan, told: list[Told], lang: Language) -> None:
        self.words, self.told, self.lang = words, told, lang
        self.with_word = _with_word(words, told)
        self.spoke = any(unit.networks for unit in told)
        self.named = self.above = self.caption = False
        self.speaking = REACH if self.spoke else 0
        self.stage: str | None = None
        self.subject: PlaceMention | None = None
        self.several: tuple[PlaceMention, ...] = ()
        self.last: tuple[Stretch, str | None] | None = None
        self.heads = self.told_in = self.spoken = -1

    def read(self, at: int) -> Iterator[Telling]:
        """What a unit tells of nodes; every unit is read, in order."""
        told, lang, text = self.told[at], self.lang, self.words.text
        kind, _, end, paragraph = told.unit
        if self.spoken >= 0 and self.told[self.spoken].unit.paragraph != paragraph:
            self.spoken = -1
        together, self.several = self.several, ()
        if told.networks:
            self.speaking = max(self.speaking, REACH)
        asks = text[end - 1] == lang.nodes.QUESTION
        if (
            kind == "sentence"
            and not (told.places or told.networks or at in self.with_word)
            and self._passes(told, paragraph, asks=asks, together=bool(together))
        ):
            return
        part = told.stretch(self.words)
        names = at in self.with_word and names_node(told, part, lang)
        names = names or bool(told.networks and told.places and lang.nodes.GATES.search(part))
        self.named = self.named or names
        unit = _Unit(at, told, part, names, goes_on=paragraph == self.heads)
        if kind == "row":
            yield from self._row(unit)
        elif not _item_denied(self.words, told, lang):
            headline = heading_place(self.words, told, lang)
            listed = headline is not None and bool(lang.nodes.LIST_ITEM.match(part.said))
            if headline and self._is_headed(unit, headline, listed=listed):
                return
            if asks:
                yield from self._question(unit)
            elif self._is_item(unit, listed=listed):
                yield from self._item(unit, listed=listed)
            else:
                yield from self._line(unit, headline, together)

    def _passes(self, told: Told, paragraph: int, *, asks: bool, together: bool) -> bool:
        """True for a sentence without a place and the word that does not go on with nodes."""
        if self.above and self.words.text[told.unit.char_end - 1] == LIST_FOLLOWS:
            told_stage = latest(stages(told.stretch(self.words), self.lang), self.lang)
            self.stage = told_stage.name if told_stage else None
            return True
        item = paragraph == self.heads
        if together or (self.subject is not None and (self.speaking > 0 or item)):
            return False
        if not asks:
            self.above, self.caption, self.stage = False, False, None
            self.speaking -= 1
        return True

    def _row(self, unit: _Unit) -> Iterator[Telling]:
        """A table row: of a node that it names, or in a table of nodes."""
        lang, told = self.lang, unit.told
        self.above, self.caption = self.above or unit.names, self.caption or unit.names
        if not told.places:
            return
        if unit.names or row_tells(
            told, unit.part, lang, above=self.above, captioned=self.caption, spoke=self.named
        ):
            yield Telling(is_row=True)

    def _is_headed(self, unit: _Unit, headline: PlaceMention, *, listed: bool) -> bool:
        """Keeps the place that a short line is nothing but; True where the line tells no more."""
        kind, paragraph = unit.told.unit.kind, unit.paragraph
        if kind == "sentence":
            self.heads = paragraph
        else:
            self.heads = paragraph + 1 if self.above else -1
        self.told_in = paragraph + (kind != "sentence")
        self.subject = headline
        if self.spoke:
            self.speaking = max(self.speaking, REACH)
        return self.above and kind == "heading" and not (unit.names or listed)

    def _question(self, unit: _Unit) -> Iterator[Telling]:
        """A question may take nodes for granted."""
        if unit.names:
            self.speaking, self.spoke = REACH, True
            if known := asked_about(unit.told, unit.part, self.lang):
                yield Telling(places=known, is_asked=True)
                self.subject, self.told_in = known[-1], unit.paragraph

    def _is_item(self, unit: _Unit, *, listed: bool) -> bool:
        """True for an item that its place opens, where the text speaks of nodes."""
        if not (self.above or self.speaking > 0 or unit.names):
            return False
        return listed or _is_item(self.words, unit.told, unit.part, self.lang, above=self.above)

    def _item(self, unit: _Unit, *, listed: bool) -> Iterator[Telling]:
        """An item of a list of nodes; `listed`: it is nothing but the place."""
        around, mine = standing_places(unit.told, unit.part, self.lang)
        if mine and not (listed and denied(self.words, self.told, unit.at, self.lang)):
            yield Telling(is_item=True, places=mine, around=around, stage=self.stage)
            self.speaking, self.spoke = REACH, True
        self.subject = mine[0] if mine else self.subject
        self.told_in = unit.paragraph

    def _line(
        self, unit: _Unit, headline: PlaceMention | None, together: tuple[PlaceMention, ...]
    ) -> Iterator[Telling]:
        """A heading or a sentence: of nodes in its places, or of the nodes told before."""
        told, part, lang = unit.told, unit.part, self.lang
        further = (
            bool(told.places)
            and self.spoke
            and not (unit.names or headline)
            and told.unit.kind != "dateline"
            and (self.named or not told.networks)
            and not of_others(part, lang)
            and goes_on(told, part, lang, near=self.speaking > 0)
        )
        if self._only_heads(unit, headline) and not (unit.names or further):
            return
        if told.places and (unit.names or further or _admits(told, part, lang)):
            around, mine = standing_places(told, part, lang)
            self.speaking, self.spoke = REACH, True
            if mine:
                again = _told(self.last, lang) if repeats(told, part, lang) else None
                yield Telling(places=mine, around=around, stage=again)
                self.last = part, again
                one = _one(self.words, mine, lang)
                self.subject, self.told_in = mine[-1] if one else None, unit.paragraph
                self.several = () if one else mine
                self.spoken = unit.at
                return
            if len(around) == 1 and lang.nodes.MISREPORTED.search(part):
                self.subject, self.told_in = around[0], unit.paragraph
                return
        if together and of_all(told, part, together, lang):
            yield from (Telling(subject=place) for place in together)
            self.several, self.speaking, self.spoke = together, REACH, True
        else:
            yield from self._on_subject(unit)

    def _only_heads(self, unit: _Unit, headline: PlaceMention | None) -> bool:
        """Keeps what a line says of those below it; True for one that may do no more."""
        lang, said, names = self.lang, unit.part.said, unit.names
        kind, places = unit.told.unit.kind, unit.told.places
        if kind in {"heading", "dateline"} and not (names and places):
            listing = self.above and not (places or names)
            if listing and lang.nodes.LIST_MARK.match(said):
                return True
            self.above, self.caption = names or bool(unit.told.networks), names
            heads = self.above or listing
            told_stage = latest(stages(unit.part, lang), lang) if heads else None
            self.above = self.above or told_stage is not None
            self.stage = told_stage.name if told_stage else None
            return True
        if not headline:
            follows = said[-1:] == LIST_FOLLOWS
            lists = follows and bool(unit.told.networks) and lang.nodes.MEMBERS.search(unit.part)
            self.above = self.caption = names or bool(lists)
            ahead = self.above and follows
            told_stage = latest(stages(unit.part, lang), lang) if ahead else None
            self.stage = told_stage.name if told_stage else None
        return False

    def _on_subject(self, unit: _Unit) -> Iterator[Telling]:
        """A sentence without a place of its own goes on with the node told last, or not."""
        told, part, lang, names = unit.told, unit.part, self.lang, unit.names
        about = names and spoken_of(self.told, unit.at, self.spoken, self.told_in, part, lang)
        if told.places:
            self.spoken = unit.at
        if about:
            self.subject, self.told_in = about, unit.paragraph
            yield Telling(subject=about)
            self.speaking, self.spoke = REACH, True
        elif (
            self.subject
            and (names or self.speaking > 0 or unit.goes_on)
            and of_subject(told, part, self.subject, lang, names=names, item=unit.goes_on)
        ):
            yield Telling(subject=self.subject)
            self.speaking, self.spoke = max(self.speaking, 2), True
        else:
            self.speaking = REACH if names else self.speaking - 1
            self.spoke = self.spoke or names


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
    if not _opens_item(words, told, lang):
        return False
    if any(words.lower[other.last + 1] in lang.nodes.NODE_WORDS for other in told.places[1:]):
        return False  # "Shantou: a judge asked the Jieyang node"
    if of_others(part, lang):
        return False
    behind = words.text[place.char_end : min(told.unit.char_end, place.char_end + HEADLINE)]
    stopped = bool(lang.nodes.ITEM_STOP.match(behind))
    if stopped and stages(part, lang):
        return True
    marked = above and place.char_start > told.unit.char_start and len(part.said) <= 2 * HEADLINE
    if not marked or lang.node_signs.OTHER_MATTERS.search(part):
        return False
    return stopped or behind[:1] == "," or behind[:2] == " (" or only_lists(words, told, lang)


def _opens_item(words: Scan, told: Told, lang: Language) -> bool:
    """True where the first place opens the unit as an item does."""
    begin, end = told.unit.char_start, told.places[0].char_start
    return lang.nodes.ITEM_OPENS.fullmatch(words.text, begin, end) is not None


def _item_denied(words: Scan, told: Told, lang: Language) -> bool:
    """True for "Tianshui: none so far"."""
    if not (told.places and _opens_item(words, told, lang)):
        return False
    begin, end = told.places[0].char_end, told.unit.char_end
    return end - begin <= HEADLINE and bool(lang.nodes.ITEM_DENIED.match(words.text, begin, end))


def _admits(told: Told, part: Stretch, lang: Language) -> bool:
    """True for "the network in Dingxi passed the access review", which names no node."""
    return bool(told.networks) and any(s.name == "admitted" for s in stages(part, lang))
