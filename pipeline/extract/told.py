"""What the finders saw in one unit of text: the material of events and nodes.

Belongs here: the one record that sentences, dates, places and names are handed on in. Does not
belong here: finding them, or deciding what they tell.
"""

from typing import NamedTuple

from pipeline.extract.date_mentions import DateMention
from pipeline.extract.networks import NetworkMention
from pipeline.extract.organisation_mentions import OrganisationMention
from pipeline.extract.place_mentions import PlaceMention
from pipeline.extract.sentences import TextUnit
from pipeline.extract.text_tables import Cell


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
