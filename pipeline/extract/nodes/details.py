"""What a stretch of text tells of a node beside its stage: operator, site, rank, kind.

Belongs here: reading these from the part of a sentence that speaks of the node. Does not belong
here: which part that is (`scopes`), stages (`status`), words (`language`).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from pipeline.extract.language import Language
from pipeline.extract.nodes.status import ADMITTED, CLOSED, stages
from pipeline.extract.organisations.mentions import OrganisationMention
from pipeline.extract.text.spans import Spanned
from pipeline.extract.text.stretches import Stretch, stretch

BEFORE = 90
BEHIND = 70
"""Code points around a name that may make it the operator."""


def operator_in(
    part: Stretch, organisations: Sequence[OrganisationMention], lang: Language
) -> str | None:
    """The organisation in a stretch that builds or runs the node, by the words beside."""
    text, begin, end = part.words.text, part.char_start, part.char_end
    for named in organisations:
        if begin <= named.char_start and named.char_end <= end:
            before = stretch(part.words, max(begin, named.char_start - BEFORE), named.char_start)
            behind = text[named.char_end : min(end, named.char_end + BEHIND)]
            if _operates(before, behind, lang):
                return named.quote
    return None


def _operates(before: Stretch, behind: str, lang: Language) -> bool:
    details = lang.node_details
    said = before.said
    if details.NOT_OPERATING.search(before):
        return details.BUILDS_IT.match(behind) is not None
    if details.OPERATED_BY.search(before):
        return True
    if details.BUILDS.match(behind):
        done = details.ELSEWHERE.split(behind)[0]
        done_to = details.NODE_OBJECT.search(done) or details.RELATIVE.search(said)
        return bool(done_to) or details.WEAK_BUILDS.match(behind) is None
    by = details.BY.search(said)
    if by is None:
        return False
    doing = stretch(before.words, before.char_start, before.char_start + by.start())
    done = [stage for stage in stages(doing, lang) if stage.name != CLOSED]
    return bool(done) and done[-1].name != ADMITTED


def site_in(part: Stretch, places: Sequence[Spanned], lang: Language) -> str | None:
    """The building, park or address in a stretch of text where the node stands.

    A zone that is one of the `places` itself is no site in it.
    """
    words, _, end, first, last, _ = part
    heads = words.role_in("site head", first, last)
    if not heads:
        return None
    text, past = words.text, 0
    for i, word in enumerate(words.lower[first : heads[-1]], first):
        if word not in lang.node_details.SITE_LEADS or words.starts[i] < past:
            continue
        match = lang.node_details.SITE.match(text, words.starts[i], end)
        if match is None:
            continue
        start, stop = match.span("site")
        past = stop
        possessive = lang.node_details.OWNER.match(text, start, stop)
        start = possessive.end() if possessive else start
        itself = any(
            place.char_start <= start < place.char_end
            and (
                stop <= place.char_end or lang.node_details.PART_OF_PLACE.search(text, start, stop)
            )
            for place in places
        )
        named = text[start:stop] != text[start:stop].lower()
        if named and not itself and not lang.node_details.NO_SITE.search(text[start:stop]):
            return text[start:stop]
    return None


def ordinal_in(part: Stretch, lang: Language) -> int | None:
    """N of "the n-th node in the country"; other counts ("the province's second") are none."""
    words, said = part.words, part.said
    first, last = part.first, part.last
    numbers = words.numbers[bisect_left(words.numbers, first) : bisect_right(words.numbers, last)]
    for i in sorted([*numbers, *words.role_in("ordinal", first, last)]):
        begin = words.starts[i] - part.char_start
        match = lang.node_details.RANK.match(said, begin)
        if match is None:
            continue
        before = said[max(0, begin - 16) : begin].rpartition(", ")[2]
        behind = said[match.end() : match.end() + 60].partition(" and ")[0].partition(", ")[0]
        of_nodes = lang.node_details.RANKED.match(behind)
        if of_nodes and lang.node_details.NATIONWIDE.search(before + behind):
            return int(match["n"] or lang.numbers.ORDINALS[match["word"]])
    return None


def kind_in(part: Stretch, lang: Language) -> str | None:
    """The one sort of node that a stretch names; None for several or none."""
    if lang.nodes.NODE not in part.said:
        return None
    kinds = {match.lastgroup for match in lang.node_details.KINDS.found(part)}
    return kinds.pop() if len(kinds) == 1 else None
