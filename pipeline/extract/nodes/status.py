"""What has become of a node: the stages that a stretch of text tells, and the latest of them.

Belongs here: reading stages with what puts them in the future or denies them, and weighing them.
Does not belong here: which stretch of text tells of which node (`scopes`), the words
(`language`).
"""

from collections.abc import Iterable
from typing import Final, NamedTuple

from pipeline.extract.language import Language
from pipeline.extract.text.stretches import Stretch

CLOSED: Final = "closed"
PLANNED: Final = "planned"
UNDER_CONSTRUCTION: Final = "under_construction"
BUILT: Final = "built"
ADMITTED: Final = "admitted"

NEAR: Final = 60
"""Code points behind "will" or "not" that a stage may stand in."""


class Stage(NamedTuple):
    """A stage told at `char_start:char_end` of the text.

    `mood` is "" for what has happened, "future" for what will, "unreal" for what may or did not;
    `ongoing` is True for works that go on.
    """

    char_start: int
    char_end: int
    name: str
    mood: str = ""
    ongoing: bool = False


def told_stages(part: Stretch, lang: Language) -> list[Stage]:
    """The stages that a stretch of text has in order, what will, may or did not happen too."""
    statuses, folded = lang.statuses, part.words.folded
    told: list[Stage] = []
    mood, since, past = "", 0, 0
    for match in statuses.STAGES.found(part):
        kind, (start, stop) = str(match.lastgroup), match.span()
        if mood:
            turn = statuses.TURNS[mood].search(folded, past, stop)
            mood = mood if turn is None or turn.start() >= start else ""
        past = stop
        if kind in statuses.TURNS:
            mood, since = mood if mood == "unreal" else kind, stop
            continue
        bound = mood if start - since <= NEAR else ""
        if kind == "comes" and not bound:
            continue
        if kind == PLANNED and statuses.POSTPONED.match(folded, start, stop):
            told = [stage for stage in told if stage.name not in statuses.OPENED]
        if kind == "live" and not bound and statuses.AGAIN.match(folded, start, stop):
            told = [stage for stage in told if stage.name != CLOSED]
        ongoing = kind == UNDER_CONSTRUCTION and bool(statuses.ONGOING.match(folded, start, stop))
        told.append(Stage(start, stop, kind, bound, ongoing))
    return told


def stages(part: Stretch, lang: Language) -> list[Stage]:
    """The stages that a stretch of text tells as reached or planned: what will be is planned."""
    return [
        stage._replace(name=PLANNED) if stage.mood else stage
        for stage in told_stages(part, lang)
        if not stage.mood or (stage.mood == "future" and stage.name != CLOSED)
    ]


def latest(told: Iterable[Stage], lang: Language) -> Stage | None:
    """The furthest stage told; a closure counts for more, works that go on for more than built."""
    best: Stage | None = None
    closed: Stage | None = None
    works: Stage | None = None
    for stage in told:
        if stage.ongoing and stage.name == UNDER_CONSTRUCTION:
            works = stage
        if stage.name == CLOSED:
            closed = stage
        elif best is None or lang.statuses.RANKS[stage.name] > lang.statuses.RANKS[best.name]:
            best = stage
    if works and best and best.name == BUILT:
        best = works
    return closed or best
