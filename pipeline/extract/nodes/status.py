"""What has become of a node: the stages that a stretch of text tells, and the latest of them.

Belongs here: reading stages with what puts them in the future or denies them, and weighing them.
Does not belong here: which stretch of text tells of which node (`scopes`), the words
(`language`).
"""

from collections.abc import Iterable
from typing import Final, NamedTuple

from pipeline.extract.language import Language
from pipeline.extract.language.alternatives import name_of

CLOSED: Final = "closed"
PLANNED: Final = "planned"
UNDER_CONSTRUCTION: Final = "under_construction"
BUILT: Final = "built"
ADMITTED: Final = "admitted"

NEAR: Final = 60
"""Code points behind "will" or "not" that a stage may stand in."""


class Stage(NamedTuple):
    """A stage told at `char_start:char_end` of the text it was read in.

    `mood` is "" for what has happened, "future" for what will, "unreal" for what may or did not;
    `ongoing` is True for works that go on.
    """

    char_start: int
    char_end: int
    name: str
    mood: str = ""
    ongoing: bool = False


def told_stages(said: str, lang: Language) -> tuple[Stage, ...]:
    """The stages that `said`, in lower case, has in order, what will, may or did not happen too."""
    told: list[Stage] = []
    mood, since = "", 0
    for match in lang.statuses.STAGES.finditer(said):
        kind = name_of(match)
        if kind == "turn" or (kind == "pause" and mood == "unreal"):
            mood = ""
        elif kind == "pause":
            continue
        elif kind in {"future", "unreal"}:
            mood, since = (kind if mood != "unreal" else mood), match.end()
        else:
            bound = mood if match.start() - since <= NEAR else ""
            if bound or kind != "comes":
                if kind == PLANNED and lang.statuses.POSTPONED.match(match.group()):
                    told = [s for s in told if s.name not in lang.statuses.OPENED]
                again = kind == "live" and bool(lang.statuses.AGAIN.match(match.group()))
                if again and not bound:
                    told = [stage for stage in told if stage.name != CLOSED]
                ongoing = bool(lang.statuses.ONGOING.match(match.group()))
                told.append(Stage(match.start(), match.end(), kind, bound, ongoing))
    return tuple(told)


def stages(said: str, lang: Language) -> list[Stage]:
    """The stages that `said` tells as reached or planned: what will be is planned."""
    return [
        stage._replace(name=PLANNED) if stage.mood else stage
        for stage in told_stages(said, lang)
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
