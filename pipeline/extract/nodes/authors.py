"""Who writes of nodes of its own: the organisation of a release or of a report.

Belongs here: finding the author and its names, and whether a node is its own. Does not belong here:
operators that a sentence tells (`details`), words of any language (`language`).
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from pipeline.extract.language import Language
from pipeline.extract.nodes.merging import Node
from pipeline.extract.organisations.mentions import OrganisationMention
from pipeline.extract.text.scan import Scan
from pipeline.extract.told import Told

NAMES_OF_AUTHOR: Final = 8
"""Names that a text opens with, among which its author's is."""


class Author(NamedTuple):
    """Who speaks of nodes of its own: the name it goes by, its full name, whether in a release."""

    name: str
    full_name: str
    release: bool


def author_of(words: Scan, told: list[Told], lang: Language) -> Author | None:
    """The organisation that a text opens with, where it speaks of its own nodes."""
    release = _is_release(words, lang)
    if not release and not any(unit.cells for unit in told):
        return None
    named = [name for unit in told for name in unit.organisations][:NAMES_OF_AUTHOR]
    author = _names_of_author(words, named, lang, release=release)
    if author is None:
        return None
    for unit in told:
        if words.role_in("node", unit.first, unit.last) and _own(words, unit, author, lang):
            return author
    return None


def _own(words: Scan, told: Told, author: Author, lang: Language) -> bool:
    """True for a unit on nodes of the author's: "our node", "Haiyue finished its node"."""
    part = told.stretch(words)
    if lang.node_details.OWN.search(part):
        return True
    its = author.release and lang.node_details.ITS_NODE.search(part)
    return bool(its) and author.name in words.text[part.char_start : part.char_end]


def _names_of_author(
    words: Scan, named: Sequence[OrganisationMention], lang: Language, *, release: bool
) -> Author | None:
    """The first name with one in brackets to go by, else the first: "Haiyue Co. ("Haiyue")"."""
    for name in named:
        if short := lang.node_details.SHORT_NAME.match(words.text, name.char_end):
            return Author(short["name"], name.quote, release)
    if not named:
        return None
    first = named[0].quote
    written = [n.quote for n in named if n.quote.lower() == first.lower()]
    known = next((quote for quote in written if not quote.isupper()), first)
    return Author(known, known, release)


def run_by(node: Node, author: Author, lang: Language) -> Node:
    """The node as one of the author's, where nobody else is told to run it."""
    if node.operator or lang.node_details.NOT_OWN.search(node.quote):
        return node
    told = author.full_name if author.full_name in node.quote else author.name
    return replace(node, operator=told)


def _is_release(words: Scan, lang: Language) -> bool:
    """True for a text of the organisation that it opens with: a press release."""
    for i in words.role("release"):
        start = words.starts[i]
        if lang.node_details.RELEASE[words.lower[i]](words.folded, start, len(words.folded)):
            return True
    return False
