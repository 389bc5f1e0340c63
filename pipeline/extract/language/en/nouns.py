"""English counted nouns: which words head one, modify one, or look like one and are none.

Belongs here: word lists. Does not belong here: how a noun phrase is read
(`pipeline.extract.amounts.counted`), units (`amounts`).
"""

from typing import Final

NOUN_VERBS: Final = frozenset(
    """said says say told joined join joining took take taken made make makes began begin started
    start starts went go goes came come comes grew rose fell signed sign opened open opens
    held hold launched launch built build building deployed deploy connected connect covering
    cover covers covered using use used uses running run runs ran operating offering serving
    including involving worth located based named called set put won win entered participated
    attended passed remain remains became become show shows showed support supports supported
    provide provides provided allow allows allowed help helps helped received receive plan
    plans plan-to aim aims worked work works helped issued published released completed
    approved listed registered filed accounting account accounts amounting totaling totalling
    ranking ranks ranked reported carried handled processed processing handling generated
    recorded settled established selected awarded linked linking wrote written mentioned
    deploying joined had accessed connecting installed due spread earned drawn living
    followed needed sit sits stand stands lie lies spanning separated sent saw seen tested
    chosen trained certified lower higher larger smaller bigger faster slower long wide tall
    deep old annually daily monthly weekly yearly online offline nationally live""".split()
)
"""Verbs (and adverbs) that follow a counted noun and are not part of it."""

VERBLIKE_MODIFIERS: Final = frozenset(
    """open work live long deep old wide tall high lower higher larger smaller bigger faster
    slower annual annually daily monthly weekly yearly online offline operating running
    offering serving covering using processing handling connecting named set drawn built lost
    sold paid frozen chosen hidden broken spent sent known unknown spread written said due
    participating competing supporting listing building launch plan planning reporting
    accounting joining lying settling upcoming support test""".split()
)
"""Of those, the ones that modify a noun too, where they come first: "37 open faults"."""

PLAIN_VERBS: Final = frozenset(
    """expect say think believe want hope intend mean see seem keep give get go become bring buy
    send lend lose meet sue leave exist belong refuse agree disagree specialise specialize
    rely depend produce handle employ lack await oppose favour prefer complain insist fear
    doubt admit deny reckon regard consider find know tell ask""".split()
)
"""Verbs that modify no noun: "two expect losses" counts no losses."""

PLURAL_MODIFIERS: Final = frozenset(
    """sports savings securities affairs communications telecommunications operations customs
    sales goods arts electronics systems services materials futures resources rights
    applications claims careers accounts news parts arms women children people men data media
    police foodstuffs textiles pharmaceuticals logistics utilities ceramics plastics""".split()
)
"""Plurals that go before the plural they modify: "12 sports events"."""

PORTIONS: Final = frozenset(
    "pieces piece copies pairs lines sets sheets strands bits rounds batches".split()
)
"""Counted nouns that name, with "of", what they are portions of: "12 pieces of evidence"."""

NOT_PLURAL: Final = frozenset(
    """business access process logistics express wireless across less access cross basis analysis
    press address class mass glass loss progress success plus various previous news
    mathematics physics economics politics previous gas bus campus status census corpus bonus
    virus focus upwards downwards afterwards onwards towards backwards forwards besides
    sometimes always perhaps whereas yes thereabouts""".split()
)
"""End in "s" and are not the plural that heads a counted noun."""

BARE_PLURALS: Final = frozenset(
    """people persons men women children staff personnel police households media data criteria
    phenomena series species aircraft offspring talent alumni servicemen businessmen farmers
    """.split()
)
"""Heads of a counted noun that do not end in "s"."""

PLURALS_OF_NAMES: Final = ("zhous",)
"""Ends of plurals that look like singulars: "the two Suzhous"."""

COUNTABLE: Final = frozenset(
    """node city province project enterprise company user institution patent application case
    country region department unit person member firm bank school university hospital county
    district prefecture village town standard article document item time household customer
    station server block transaction terminal device sector platform product""".split()
)
"""Singular heads taken as counted all the same: "14 city node" in translated texts."""

LEADS: Final[dict[str, tuple[str, ...]]] = {}
"""Nouns are looked for behind numbers only."""
