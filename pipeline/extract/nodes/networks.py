"""Networks: the names by which a text speaks of BSN, Xinghuo and others of the dataset.

Belongs here: finding the names. Does not belong here: nodes (`sentences`), the names
themselves (`language`).
"""

from pipeline.extract.language import Language
from pipeline.extract.text.records import record
from pipeline.extract.text.scan import Scan
from pipeline.extract.text.spans import Span, longest


@record
class NetworkMention(Span):
    """A network as written; `network` is its name in the dataset."""

    network: str


def find_networks(words: Scan, lang: Language) -> list[NetworkMention]:
    """The networks that a scanned text names, sorted, none overlapping."""
    return longest(
        NetworkMention(
            char_start=match.start(), char_end=match.end(), quote=match.group(), network=network
        )
        for network, pattern in lang.nodes.NETWORKS
        for i in words.role(f"network:{network}")
        if (match := pattern.match(words.text, words.starts[i]))
    )
