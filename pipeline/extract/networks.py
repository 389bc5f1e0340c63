"""Networks: the names by which a text speaks of BSN, Xinghuo and others of the dataset.

Belongs here: finding the names. Does not belong here: nodes (`node_sentences`), the names
themselves (`language`).
"""

from dataclasses import dataclass

from pipeline.extract.language import Language
from pipeline.extract.spans import Span, longest


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkMention(Span):
    """A network as written; `network` is its name in the dataset."""

    network: str


def find_networks(text: str, lang: Language) -> list[NetworkMention]:
    """The networks that `text` names, sorted, none overlapping."""
    return longest(
        NetworkMention(
            char_start=match.start(), char_end=match.end(), quote=match.group(), network=network
        )
        for network, pattern in lang.nodes.NETWORKS
        for match in pattern.finditer(text)
    )
