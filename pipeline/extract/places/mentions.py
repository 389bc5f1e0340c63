"""Places as a text names them.

Belongs here: the mention that finders and readers of places hand on. Does not belong here: finding
them (`names`), choosing among places of one name (`finding`).
"""

from pipeline.extract.text.records import record
from pipeline.extract.text.spans import Span
from pipeline.reference.gazetteer import Place


@record
class PlaceMention(Span):
    """A place as written, with its kind ("Dingxi City"), and the codes the text decides.

    `candidates` are the places that the name may mean, one when it is decided. `first` and `last`
    are the indexes of its words.
    """

    candidates: tuple[Place, ...]
    first: int
    last: int
    suffix: str | None = None

    @property
    def place(self) -> Place | None:
        """The place, when the text decides it."""
        return self.candidates[0] if len(self.candidates) == 1 else None

    @property
    def level(self) -> str:
        """The level that all candidates share; "" when they differ."""
        if len(self.candidates) == 1:
            return self.candidates[0].level
        levels = {place.level for place in self.candidates}
        return levels.pop() if len(levels) == 1 else ""

    @property
    def country_code(self) -> str | None:
        """The country that all candidates share."""
        if len(self.candidates) == 1:
            return self.candidates[0].country_code
        countries = {place.country_code for place in self.candidates}
        return countries.pop() if len(countries) == 1 else None
