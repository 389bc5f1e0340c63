"""English around numbers without a unit: the words that show what they count, or that they do.

Belongs here: word lists. Does not belong here: whose unit a number takes
(`pipeline.extract.amounts.lending`), units and nouns (`amounts`, `nouns`).
"""

from typing import Final

ELIDED_AFTER: Final = frozenset(
    """numbering next first reach reached reaches reaching total totaled totalled totals totaling
    totalling hit hits exceed exceeded exceeds exceeding surpass surpassed surpassing stood
    stands number numbered numbers to from at was were is are of than nearly about around
    over rose fell grew dropped climbed increased decreased jumped shrank had has counted
    least with only and by nearly another further other remaining between makes make made
    bought sold built opened opens possess possesses own owns operates operated run runs
    added adds won gained lost got gets just all attracted drew shows show showed averaged
    averages averaging moving employ employs employed counts list lists listed want wants
    wanted need needs needed complete completes completed found host hosts hosted saw sees
    lacks lacked about lost brings brought versus against not call model pencil like""".split()
)
"""Before a bare number they show that it counts something named elsewhere."""

ELIDED_AT_END: Final = frozenset({"for", "become", "became", "becomes"})
"""Before a bare number that ends its clause."""

ELIDED_BEFORE: Final = frozenset(
    """in of are were have had at for from more others other on by under across is was a went
    came among to last this as outside abroad and""".split()
)
"""Behind a bare number they show the same: "and 14 in Gansu"."""

PREDICATES: Final = frozenset(
    """remain stand stood lie lay sit sat see saw say said think thought want need expect hope
    plan intend mean meant show run ran go come came get got give gave take took make made
    keep kept hold held do did use work live fall fell rise rose grow grew drop cut lose lost
    win won sue close open begin began start stop pay paid sell sold buy bought send sent
    build built join leave left lead led meet met lack own belong exist count serve carry
    fail pass answer refuse reply agree disagree set vote call connect speak spoke write wrote
    read drive drew driven apply sign still already later currently never now operate die
    spend spent cost bring brought cater specialise focus withdraw withdrew withdrawn wore
    tore froze hid hit quit shut split spread chose dealt drank fed felt fled flew forgot
    knew laid lent rang rode sang shone shook shot shrank slept slid stole struck swam taught
    threw told understood woke tell report name hum rank cover struggle await face employ
    host hail stem stay has will would may might can could must should shall do does did
    became become running working waiting standing lying missing idle active online offline
    remotely urgent pending against abstained abstentions absent present alone each apiece
    altogether overall if by so""".split()
)
"""Behind a bare number that opens its clause they say what the things counted do: "two sue"."""

NO_ACTIONS: Final = frozenset("aged turned named hundred based dated entitled titled".split())
"""End in "ed" and no number of things follows them; other verbs may have one: "rejected 12"."""

RELATIVES: Final = frozenset({"which", "whom", "whose"})
"""Before a bare number: "21 tickets, of which 5 urgent"."""

DETERMINERS: Final = frozenset("the all these those other usual remaining".split())
"""Before a number word that stands for things told: "the three hold copies"."""

THINGS_TOLD: Final = frozenset("them these those the us you its their our his her".split())
"""Behind "of" and a bare number: "41 of them"."""

SUPERLATIVES: Final = frozenset("most fewest highest lowest record total average".split())
"""Before a comma and a bare number: "Jinan had the most, 503"."""

PERSONS: Final = frozenset("he she i who".split())
"""Before a copula they make a bare number an age: "she is 58"."""

COPULAS: Final = frozenset({"is", "was", "are", "were"})

BODIES: Final = frozenset(
    "the in at on court branch bureau city province county district node office port park".split()
)
"""Words of a name that takes over the verb: "Beijing has 12 racks, the Hefei court 7"."""

SUBJECT_VERBS: Final = frozenset(
    """rose rise rises risen fell fall falls fallen grew grow grows grown numbered number total
    totalled totaled reached reach reaches exceeded exceed exceeds averaged average averages
    dropped drop climbed climb increased increase decreased decrease jumped shrank stood stand
    limited reduced cut surpassed surpass topped top are were be doubled swelled amounted amount
    came""".split()
)
"""Verbs whose plural subject a bare number behind them counts: "accounts numbered 139"."""

BEFORE_SUBJECT: Final = frozenset(
    """the its their our his her these those all and but while whereas that as so number numbers
    of total count average today now meanwhile in there""".split()
)
"""May stand before that subject: "the number of accounts rose to 139"."""

PART_OF: Final = frozenset({"of", "of the", "of its", "of their", "of our", "out of", "out of the"})
"""Between a number and one with a unit: "five of the ten nodes"."""

PASSED_OVER: Final = frozenset(
    """about around approximately nearly almost some roughly over under only just the a an
    present current previous former initial original earlier usual little much few many more
    less fewer than at least most below above merely barely still already mere paltry today's
    """.split()
)
"""May stand between a number and the word that sets it against another: "from just under 74"."""

CHANGE_TO: Final = frozenset({"to"})

COMPARED: Final = frozenset("compared comparing opposed relative".split())

DIRECTIONS: Final = frozenset(
    """up down rising falling rose fell risen fallen climbing climbed dropping dropped increasing
    increased decreasing decreased improving improved growing grew shrinking shrank jumping
    jumped cut lowered raised sharply""".split()
)
"""Before "from" and a number: "69 percent, up from 45"."""

TWO_WORD_QUALIFIERS: Final = frozenset(
    {tuple(phrase.split()) for phrase in ("up to", "close to", "short of", "upwards of")}
)

MORE_OR_LESS: Final = frozenset(
    "more less fewer lower higher below under over above beyond".split()
)

SET_AGAINST: Final = frozenset("against versus vs not took takes lasted".split())

SET_AGAINST_PAIRS: Final = frozenset(
    {
        ("compared", "with"),
        ("comparing", "with"),
        ("instead", "of"),
        ("rather", "than"),
        ("but", "not"),
    }
)
"""Before a number whose unit stands with the one that it is compared with."""

EACH_WITH: Final = frozenset("with at by for".split())
"""Before each figure of a row: "Alpha with 51 percent, Beta with 30"."""

ROW_JOINERS: Final = frozenset("and but while or yet".split())
"""Before the further figures of a row: "58 percent in Guangdong but 30 in Guizhou"."""

PLACING: Final = frozenset(
    "in on at for from under abroad among elsewhere within outside to".split()
)
"""Behind each figure of a row: "17 in Europe and 9 in Africa"."""

MONEY_VERBS: Final = frozenset(
    """brought netted yielded pay pays paid paying cost costs costing charge charges charged
    charging fetch fetches fetched earn earns earned earning owe owes owed bid bids spend
    spends spent spending invest invested raise raised lend lent borrow borrowed donate
    donated refund refunded worth""".split()
)
"""The same of any sum: "it pays her 6,200 a month"."""

PER: Final = frozenset({"a", "an", "per", "each"})

SPELLS: Final = frozenset("day week month quarter year hour person head unit piece".split())
"""Behind a number and such a word they tell a price: "or 7,300 a year"."""

LEADS: Final[dict[str, tuple[str, ...]]] = {}
"""Quantities begin at numbers, which `numbers` announces."""
