"""What a text and a unit speak of: a network of the dataset, its nodes, nodes of something else.

Belongs here: telling nodes of the networks from other nodes. Does not belong here: which units tell
of nodes without the word (`sentences`), the names of networks (`networks`).
"""

from pipeline.extract.language import Language
from pipeline.extract.text.scan import Scan
from pipeline.extract.text.stretches import Stretch
from pipeline.extract.told import Told


def speaks_of_nodes(words: Scan, told: list[Told], lang: Language) -> bool:
    """False for a text that names no network and has another topic: its nodes are others."""
    return any(unit.networks for unit in told) or any(
        lang.nodes.TOPIC.match(words.text, words.starts[i]) for i in words.role("topic")
    )


def network_of_all(told: list[Told]) -> str | None:
    """The network of nodes that are told without one: the only one that the text names."""
    named = {mention.network for unit in told for mention in unit.networks}
    return named.pop() if len(named) == 1 else None


def network_in(told: Told, otherwise: str | None) -> str | None:
    """The first network that the unit names, else `otherwise`."""
    return told.networks[0].network if told.networks else otherwise


def names_node(told: Told, part: Stretch, lang: Language) -> bool:
    """True when the unit has the word "node" for a node of a network.

    `part` is the unit as a stretch.
    """
    words = part.words
    nodes = words.role_in("node", told.first, told.last)
    trade = lang.nodes.TRADE
    named = any(
        not (words.gaps[i] == " " and words.lower[i + 1] in trade)
        and not _in_organisation(words.starts[i], told)
        for i in nodes
    )
    return named and not of_others(part, lang)


def of_others(part: Stretch, lang: Language) -> bool:
    """True for nodes of something else than the network."""
    return lang.nodes.NODE in part.said and bool(
        lang.nodes.QUOTED.search(part.said) or lang.nodes.OTHER_SYSTEMS.search(part)
    )


def _in_organisation(position: int, told: Told) -> bool:
    return any(o.char_start <= position < o.char_end for o in told.organisations)
