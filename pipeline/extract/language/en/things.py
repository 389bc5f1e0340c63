"""English words by which things, sites and common nouns are told from organisations.

Belongs here: words, with examples. Does not belong here: what tells for an organisation (`names`),
people (`people`), how the words are used (`pipeline.extract.organisations.checks`).
"""

from typing import Final

THINGS: Final = frozenset(
    """park tower towers building plaza hall expo forum summit conference week zone plan plans
    measures law laws act rules regulation regulations opinions notice guide guidelines
    provisions project projects program programme platform economy services node nodes street
    road avenue square campus station day festival congress county district city town township
    village prefecture province region area areas port-area award prize contest cup index report
    white paper agreement treaty convention fair show series edition version round phase
    standard specification code magazine news daily journal review gazette weekly corridor
    cluster demonstration exhibition museum city-node strategy initiative charter declaration
    list catalogue handbook yearbook census survey carnival dam strait sea peninsula memorial
    monument temple pagoda court-house courthouse mosque church cathedral""".split()
)
"""What ends the names of places, events, products and papers: "East Lake Software Park"."""

SEEMING: Final = frozenset(
    """post chain network bridge river lake mountain bay island port terminal wharf times harbour
    harbor quay pier mall market garden gardens villages airport reservoir palace stadium hotel
    base valley parks""".split()
)
"""Likewise, but companies are called so too: "Tianping Chain went live", "Orhan Chain sold"."""

SITES: Final = frozenset("center centre hall library museum stadium".split())
"""Heads of names that behind "in" or "at" are where something is."""

LOCATES: Final = frozenset("in at inside near outside within".split())
INSIDE: Final = frozenset("inside near outside within beside opposite behind".split())

GROUNDS: Final = frozenset("campus premises grounds basement lobby roof offices".split())
"""Before "of" and a name they make it where something is."""

SITE_HEADERS: Final = frozenset(
    "site location hall building venue place address park facility premises room where".split()
)
"""Words of the header of a column in which places stand."""

NOT_CELLS: Final = frozenset(
    """none nil undisclosed total sum others other tba tbc tbd n na various unknown pending
    own""".split()
)
"""Cells of such a column that name nobody."""

NOT_PROPER: Final = frozenset(
    """january february march april may june july august september october november december jan
    feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday
    saturday sunday mon tue tues wed thu thur thurs fri sat sun spring summer autumn winter
    yesterday today tomorrow tonight yes no not only still even also together what where who why
    how whose which phase stage part section chapter article table figure annex appendix note
    source photo editor mr mrs ms dr prof professor north south east west northern southern
    eastern western central chinese china asia europe africa america european asian african
    american global national provincial municipal internet blockchain digital bsn ai iot it rmb
    cny usd yuan hkd us uk eu party communist series class unit room floor level lot page no nos
    gdp ceo cfo cto covid work construction production operation operations more less fewer
    nearly almost about half two three four five six seven eight nine ten twelve twenty twice
    both neither either nobody nothing everyone everybody others another until till then thus so
    because although though despite unlike like through during between beyond behind below above
    across along around against without within per via plus new old big small first second third
    fourth fifth sixth seventh eighth ninth tenth q h fy""".split()
)
"""Capitalised words that are no name by themselves."""

ALONE: Final = frozenset(
    """contract tender deal agreement bid lease loan licence license permit share
    stake round test trial pilot node chain network platform app version review
    approval signing ceremony meeting conference summit festival launch opening
    closure funding payment invoice project plan programme system service product
    report study survey data index ledger site hall rack server office headquarters
    budget fee price revenue profit sales stock staff demand talks power hardware
    software equipment audit insurance maintenance training support access migration
    american australian austrian belgian brazilian british bulgarian cambodian
    canadian chilean colombian croatian czech danish dutch egyptian english estonian
    ethiopian european filipino philippine finnish french georgian german greek
    hungarian indian indonesian iranian iraqi irish israeli italian japanese
    jordanian kazakh kenyan korean kyrgyz laotian latvian lebanese lithuanian
    luxembourgish malaysian mexican mongolian moroccan nepalese nigerian norwegian
    pakistani peruvian polish portuguese qatari romanian russian saudi scottish
    serbian singaporean slovak slovenian spanish swedish swiss syrian taiwanese
    tanzanian thai tibetan tunisian turkish turkmen ukrainian uzbek venezuelan
    vietnamese welsh californian parisian londoner emirati african buyer seller
    lessor lessee borrower issuer purchaser tenderer party group bank ministry bureau
    board council court commission working leading committee eur gbp jpy chf sgd vnd
    thb myr krw inr rub kzt aed tps mw gw kw kwh gb tb pb ghz mbps gbps ms ip api ceo
    iso gb ico ipo nft nfts dlt kyc esg sme smes usdt btc eth ii iii iv vi vii viii
    ix xi xii""".split()
)
"""Capitalised, but no organisation's name alone: subjects, peoples, roles, units."""

PLURALS: Final = (
    "ers", "ors", "ians", "ists", "ents", "ants", "ials", "ees", "ies", "ings", "ions", "ments",
    "ing", "ly",
)  # fmt: skip
"""Ends of common nouns that open a sentence: "Engineers", "Investors"."""

DEEDS: Final = ("ing", "tion", "ment", "ness", "ship")
"""Ends of common nouns that are capitalised in lists and titles."""

ADVERBS: Final = ("ly", "day")
"""Ends of words that open a sentence and begin no name: "Partly", "Yesterday"."""

GENERIC: Final = frozenset(
    """standard first central general united international global national new great grand royal
    eastern western northern southern east west north south asia asian china chinese europe
    european pacific atlantic digital data blockchain cloud capital energy public industrial
    commercial people's city provincial municipal federal state open big smart green blue red
    golden silver trade financial information network the joint common union future research
    development advanced modern""".split()
)
"""Do not name an organisation alone, without the rest of its name."""

TRIMMED: Final = NOT_PROPER - GENERIC
"""Taken off the beginning of a run of capitalised words: "May" of "May Orhan"."""

LEADS: Final[dict[str, tuple[str, ...]]] = {}
