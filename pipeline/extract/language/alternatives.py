"""Long lists of alternatives in a pattern, sorted by the letter that they begin with.

A search tries every alternative at every word; sorted by first letters, it tries one list of them.
The pattern matches the same text: among those of one letter the order stays. Belongs here: taking
alternatives apart by what they begin with. Does not belong here: the alternatives.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Final

LETTERS: Final = 3
"""By so many letters alternatives are sorted."""

_HEAD: Final = re.compile(r"\[[^\]]+\]|\\d|\\.|[^\\]")
"""What an alternative begins with: a class of signs, an escaped sign or a plain one."""

_PLAIN: Final = re.compile(rf"[\w ]{{{LETTERS}}}(?![?*+{{])")
"""Plain signs, so many that an alternative is sorted by them."""

_SIGN: Final = re.compile(r"\\?[^\w\\]|\w")
"""A plain or an escaped sign."""

_NO_HEAD: Final = re.compile(r"[(.^$]|\\[wWsSbB]")
"""Begins no alternative that could be sorted: too much may stand there."""

_REPEAT: Final = re.compile(r"([?*+])?(?![?*+{])")
"""How often what stands before is wanted, nothing unusual such as "*?"."""

_LISTED: Final = re.compile(r"\[([^]\\^-]+)\]")
"""A class that lists its signs one by one."""


def by_letter(alternatives: str) -> str:
    """The alternatives "a|b|..." as a group of the same without captures."""
    return _sorted(split(alternatives), LETTERS)


def _sorted(alternatives: Iterable[str], letters: int) -> str:
    """The alternatives sorted by so many letters; those of one start in their order."""
    heads: dict[str, list[str]] = defaultdict(list)
    for alternative in alternatives:
        for form in opened(alternative):
            for head, rest in _headed(form):
                heads[head].append(rest)
    groups = []
    for head, rests in heads.items():
        sortable = letters > 1 and all(map(is_headed, rests))
        groups.append(head + (_sorted(rests, letters - 1) if sortable else _group(rests)))
    return _group(groups)


def _group(alternatives: Iterable[str]) -> str:
    return f"(?:{'|'.join(alternatives)})"


def by_start(alternatives: str) -> dict[str, str]:
    """The first `LETTERS` signs of a match -> those alternatives that may begin so, as "a|b".

    Under "" are those whose first signs are not decided; all other entries have them as well.
    """
    starts = [(each, _starts(each)) for each in split(alternatives)]
    known = dict.fromkeys(start for _, of in starts for start in of)
    return {
        start: "|".join(each for each, of in starts if start in of or "" in of) for start in known
    }


def _starts(alternative: str) -> set[str]:
    """The ways to begin what an alternative matches, `LETTERS` signs each; "" for any way."""
    if plain := _PLAIN.match(alternative):
        return {plain.group()}
    try:
        return set(_spelled(alternative, LETTERS))
    except ValueError:
        return {""}


def _spelled(alternative: str, letters: int) -> Iterator[str]:
    """So many signs of each way to begin it. Raises ValueError where no single sign stands."""
    if not letters:
        yield ""
        return
    for form in opened(alternative):
        for head, rest in _headed(form):
            if not _SIGN.fullmatch(head):
                raise ValueError(f"no single sign: {head!r}")
            yield from (head[-1] + behind for behind in _spelled(rest, letters - 1))


def split(alternatives: str) -> list[str]:
    """The alternatives of "a|(?:b|c)d": those between the bars outside all groups."""
    found, depth, begin = [], 0, 0
    for at, sign in _signs(alternatives):
        if sign == "|" and not depth:
            found.append(alternatives[begin:at])
            begin = at + 1
        depth += (sign == "(") - (sign == ")")
    return [*found, alternatives[begin:]]


def _signs(pattern: str) -> Iterator[tuple[int, str]]:
    """The signs that structure a pattern, and where they stand: no escaped ones, no classes."""
    at = 0
    while head := _HEAD.match(pattern, at):
        yield at, head.group()
        at = head.end()


def opened(alternative: str) -> Iterator[str]:
    """The alternative once for each way to begin it: "(?:a|b)?c" is "ac", "bc" or "c"."""
    if not alternative.startswith("(?:"):
        yield alternative
        return
    depths = accumulate((sign == "(") - (sign == ")") for _, sign in _signs(alternative))
    end = next(at for (at, _), depth in zip(_signs(alternative), depths, strict=True) if not depth)
    sign, rest = repeated(alternative[end + 1 :])
    again = f"{alternative[: end + 1]}*" if sign in {"*", "+"} else ""
    for part in split(alternative[3:end]):
        yield from opened(part + again + rest)
    if sign in {"?", "*"}:
        yield from opened(rest)


def is_headed(alternative: str) -> bool:
    """True where every way to begin the alternative begins with a sign."""
    try:
        return all(list(_headed(form)) for form in opened(alternative))
    except ValueError:
        return False


def _headed(form: str) -> Iterator[tuple[str, str]]:
    """What an alternative begins with, each sign by itself, and what follows it."""
    match = _HEAD.match(form)
    if match is None or _NO_HEAD.fullmatch(match.group()):
        raise ValueError(f"no sign that the alternative begins with: {form!r}")
    head = match.group()
    sign, rest = repeated(form[match.end() :])
    again = f"{head}*" if sign in {"*", "+"} else ""
    listed = _LISTED.fullmatch(head)
    for each in map(re.escape, listed[1]) if listed else (head,):
        yield each, again + rest
    if sign in {"?", "*"}:
        yield from (pair for more in opened(rest) for pair in _headed(more))


def repeated(behind: str) -> tuple[str, str]:
    """The sign for how often what stands before is wanted, and what is behind it."""
    match = _REPEAT.match(behind)
    if match is None:
        raise ValueError(f"alternatives do not begin so: {behind!r}")
    return match[1] or "", behind[match.end() :]
