"""What the finders saw in one unit of text: the material of events and nodes.

Belongs here: the one record that sentences, dates, places and names are handed on in. Does not
belong here: finding them, or deciding what they tell.
"""

from typing import NamedTuple

from pipeline.extract.dates.mentions import DateMention
from pipeline.extract.nodes.networks import NetworkMention
from pipeline.extract.organisations.mentions import OrganisationMention
from pipeline.extract.places.mentions import PlaceMention
from pipeline.extract.text.scan import Scan
from pipeline.extract.text.sentences import TextUnit
from pipeline.extract.text.stretches import Stretch
from pipeline.extract.text.tables import Cell


class Told(NamedTuple):
    """A unit with its mentions in order; `first` and `last` are the indexes of its words."""

    unit: TextUnit
    dates: list[DateMention]
    places: list[PlaceMention]
    organisations: list[OrganisationMention]
    cells: list[Cell]
    networks: list[NetworkMention]
    first: int
    last: int

    def stretch(self, words: Scan) -> Stretch:
        """The unit as a stretch of its text."""
        _, begin, end, _ = self.unit
        return Stretch(words, begin, end, self.first, self.last, words.folded[begin:end])
