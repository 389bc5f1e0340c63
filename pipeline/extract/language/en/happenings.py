"""What an English verb tells of each class of things.

A verb alone seldom decides: a node that is "set up" is constructed, an institute founded. So VERBS
(`verbs`) sorts verbs into classes, THINGS (`kinds`) sorts nouns, and RESULTS says which event type
a class of verbs tells of a class of things. Belongs here: what verb and noun come to, and the small
words that part a clause. Does not belong here: verbs (`verbs`), nouns (`kinds`), phrases
(`event_phrases`, `idioms`), finding verb and object (`pipeline.extract.events.happenings`).
"""

from typing import Final

from pipeline.extract.language.en.kinds import KINDS, NAMED, PAIRS
from pipeline.extract.language.en.verbs import BASE_FORMS, PAST_FORMS, PHRASAL_FORMS, VERB_FORMS

__all__ = ["BASE_FORMS", "KINDS", "NAMED", "PAIRS", "PAST_FORMS", "PHRASAL_FORMS", "VERB_FORMS"]


RESULTS: Final = {
    "open": {"": "launch", "node": "launch", "platform": "launch", "facility": "launch",
             "body": "founding", "meeting": "conference", "rule": "policy", "study": "report",
             "deal": "agreement", "works": "construction", "money": "funding", "bid": "other",
             "review": "other", "inquiry": "other"},
    "start": {"": "other", "node": "launch", "platform": "launch", "works": "construction",
              "facility": "construction", "meeting": "conference", "case": "launch",
              "money": "funding", "deal": "agreement"},
    "build": {"": "construction", "node": "construction", "facility": "construction",
              "works": "construction", "platform": "construction", "meeting": "conference",
              "money": "funding", "bid": "funding", "review": "admission", "deal": "agreement",
              "sale": "other", "study": "report", "operation": "other", "rule": "policy",
              "case": "deployment", "access": "admission"},
    "found": {"": "founding", "body": "founding", "node": "construction", "platform": "launch",
              "deal": "agreement", "rule": "policy", "meeting": "conference"},
    "sign": {"": "agreement", "deal": "agreement", "rule": "policy"},
    "sit": {"body": "conference"},
    "bind": {"rule": "policy", "deal": "agreement", "": "policy"},
    "appoint": {"body": "founding", "deal": "agreement", "": "other"},
    "draft": {"rule": "policy", "study": "report", "deal": "agreement"},
    "lay_down": {"rule": "policy", "": "other"},
    "send": {"platform": "launch", "rule": "policy", "money": "funding", "study": "report",
             "case": "deployment", "": "other"},
    "accept": {"review": "admission", "case": "deployment", "node": "construction",
               "facility": "construction",
               "works": "construction", "equipment": "construction"},
    "clear": {"": "other", "review": "admission", "access": "admission", "node": "admission",
              "platform": "admission", "body": "admission", "study": "admission",
              "case": "deployment", "facility": "construction",
              "rule": "policy", "money": "funding"},
    "hand": {"facility": "construction", "equipment": "construction",
             "works": "construction", "money": "funding", "access": "admission", "bid": "funding",
             "rule": "policy",
             "platform": "launch", "user": "launch", "award": "other", "": "other"},
    "let_out": {"": "agreement"},
    "sever": {"equipment": "other"},
    "drop": {"rule": "other", "node": "other", "platform": "other", "": "other"},
    "order": {"node": "agreement", "equipment": "agreement", "platform": "agreement",
              "sale": "funding", "": "other"},
    "effect": {"rule": "policy", "node": "launch", "platform": "launch", "": "other"},
    "reach": {"deal": "agreement", "equipment": "construction",
              "sale": "agreement", "": "other", "money": "funding", "meeting": "conference"},
    "pass": {"review": "admission", "works": "construction", "rule": "policy",
             "access": "admission", "node": "admission",
             "": "other"},
    "admit": {"": "admission", "case": "deployment", "node": "admission", "body": "admission",
              "member": "admission", "user": "launch"},
    "let": {"": "admission", "user": "launch"},
    "alter": {"rule": "policy"},
    "approve": {"facility": "construction", "rule": "policy", "access": "admission",
                "money": "funding", "node": "admission",
                "bid": "funding", "deal": "agreement", "works": "policy", "platform": "admission",
                "": "other"},
    "award": {"bid": "funding", "deal": "funding", "money": "funding", "access": "admission",
              "works": "funding", "platform": "funding", "award": "other",
              "rule": "policy", "meeting": "conference",
              "": "other"},
    "enact": {"": "policy", "rule": "policy"},
    "adopt": {"rule": "policy"},
    "issue": {"": "policy", "rule": "policy", "study": "report", "money": "funding",
              "case": "deployment", "platform": "launch", "access": "admission", "warning": "other",
              "bid": "other"},
    "publish": {"": "report", "rule": "policy", "platform": "launch", "warning": "other",
                "deal": "agreement", "bid": "other", "money": "funding"},
    "present": {"study": "report", "platform": "launch", "rule": "policy", "money": "funding",
                "": "other"},
    "announce": {"": "other", "money": "funding", "bid": "other", "rule": "policy",
                 "study": "report",
                 "deal": "agreement"},
    "receive": {"money": "funding", "bid": "funding", "deal": "funding", "access": "admission",
                "review": "admission", "node": "launch", "body": "founding", "award": "other",
                "member": "admission", "people": "conference", "": "other"},
    "pay": {"": "funding", "money": "funding", "visit": "other"},
    "transfer": {"money": "funding"},
    "fall": {"money": "funding", "bid": "funding", "deal": "funding", "works": "funding"},
    "convert": {"facility": "construction", "": "other"},
    "label": {"": "deployment", "inquiry": "other", "money": "deployment", "case": "deployment"},
    "register": {"body": "founding", "case": "deployment", "platform": "admission",
                 "node": "admission", "": "other"},
    "train": {"people": "conference"},
    "join": {"": "other", "node": "admission", "platform": "admission", "body": "admission",
             "deal": "agreement"},
    "enter": {"operation": "launch", "rule": "policy", "deal": "agreement", "": "other"},
    "connect": {"": "deployment", "node": "admission"},
    "try": {"": "launch", "equipment": "construction"},
    "deploy": {"": "deployment", "platform": "deployment", "node": "construction",
               "equipment": "construction", "facility": "construction"},
    "use": {"": "deployment", "platform": "deployment", "node": "deployment"},
    "enforce": {"rule": "policy", "platform": "deployment", "node": "deployment", "": "other"},
    "date": {"node": "construction", "deal": "agreement", "body": "founding", "rule": "policy",
             "platform": "launch", "": "other"},
    "extend": {"platform": "deployment", "money": "funding", "deal": "agreement", "": "other"},
    "develop": {"": "deployment"},
    "hold": {"meeting": "conference", "operation": "launch", "works": "construction",
             "launching": "launch", "founding": "founding", "deal": "agreement"},
    "meet": {"": "conference", "people": "conference", "rule": "other", "review": "admission"},
    "happen": {"meeting": "conference", "launching": "launch", "founding": "founding",
               "node": "launch", "platform": "launch", "deal": "agreement",
               "works": "construction", "body": "founding", "review": "admission",
               "equipment": "construction", "facility": "construction", "change": "other",
               "visit": "other", "sale": "other", "": "other"},
    "end": {"": "other", "node": "other", "platform": "other", "operation": "other",
            "deal": "other", "body": "other", "access": "other", "bid": "other", "works": "other",
            "facility": "other", "equipment": "other", "meeting": "conference", "rule": "policy"},
    "finish": {"": "other", "works": "construction", "deal": "agreement", "meeting": "conference",
               "sale": "agreement", "review": "admission", "rule": "policy"},
    "deed": {"": "other"},
    "move": {"": "other", "equipment": "construction"},
    "tell": {"study": "report"},
    "carry_off": {"award": "other", "money": "funding"},
    "fetch": {"money": "funding"},
    "mount": {"equipment": "construction"},
    "trade": {"money": "funding", "sale": "funding", "node": "funding", "platform": "funding",
              "facility": "funding", "body": "funding", "": "other"},
    "vote": {"money": "funding", "rule": "policy", "": "other"},
    "take_in": {"node": "admission", "member": "admission", "body": "admission",
                "money": "funding"},
    "take_over": {"works": "construction"},
    "act": {"": "other"},
    "due": {"node": "launch", "platform": "launch", "equipment": "construction",
            "facility": "construction", "works": "construction", "study": "report",
            "rule": "policy", "meeting": "conference"},
    "arrive": {"access": "admission", "money": "funding", "study": "report", "rule": "policy",
               "node": "launch", "platform": "launch", "equipment": "construction"},
}  # fmt: skip
"""Verb class -> class of thing -> event type; "" is said of any other thing."""

INVARIABLE: Final = frozenset("reset put shut quit let cut set".split())
"""Verbs whose past form is the base form."""

NOUN_FORMS: Final = frozenset(
    """rules names files reports ranks lists marks tours charges funds grants awards orders tests
    trials pilots records tables issues releases forms contracts lands places runs stages sponsors
    hosts ports uses stores bans pockets nets bags wires commits prices posts prints presents
    updates accords hands pledges exchanges seals strikes locks debuts launches builds lights
    casts rents""".split()
)
"""Forms in -s that are nouns as often: verbs only before an object."""

PRONOUNS: Final = frozenset("it they we he she i you".split())

QUANTIFIERS: Final = frozenset("about around over above under below near".split())
"""Prepositions that may stand before a sum: "raised about ¥45m"."""

SUMS: Final = frozenset("rmb cny usd hkd eur gbp jpy".split())
"""Codes that may be glued to a sum: "Rmb45m"."""

OBJECT_STARTS: Final = frozenset(
    "the a an its their his her our this these those first new two three four five six".split()
)

SUGGESTED: Final = {
    "node": "launch", "platform": "launch", "user": "launch", "works": "construction",
    "equipment": "construction", "rule": "policy",
    "study": "report", "meeting": "conference", "bid": "funding", "deal": "agreement",
    "review": "admission", "access": "admission",
}  # fmt: skip
"""Class of thing -> what happened to it where no verb tells."""

AUXILIARIES: Final = frozenset("be been being was were is are get gets got had has have".split())
"""Before a participle within a few words: the thing it is done to stands before it."""

LINKING: Final = frozenset(
    "be been is are was were has have had will would to due set meant already also".split()
)
"""All that stands between a subject and what was done to it."""

PASSIVE: Final = frozenset("be been being was were is are get gets got".split())

PARTICIPLES: Final = frozenset("built held run set put paid won led".split())
"""Irregular ones, which may begin an insert: "the Week, held by A, ..."."""

PERSONS: Final = frozenset("mr mrs ms dr prof professor he she who his her".split())
"""Beside a verb that tells hardly any happening, what follows is of somebody."""

TIME_RELATIVES: Final = frozenset({"when"})

RELATIVES: Final = frozenset("that which who whom".split())
"""What such a pronoun stands for comes before it."""

SUBJECTS: Final = PRONOUNS | RELATIVES
"""Before a finite verb: "it runs"."""

OBJECT_RELATIVES: Final = frozenset("that which".split())
"""What they stand for may be what is done by a subject behind them."""

TIMES: Final = frozenset(
    """yesterday today tomorrow last this next earlier later early late mid monday tuesday wednesday
    thursday friday saturday sunday week month year quarter spring summer autumn winter morning
    afternoon evening night january february march april may june july august september october
    november december jan feb mar apr jun jul aug sept sep oct nov dec ago here there again soon
    today's now then way together too also both""".split()
)
"""Behind a verb these are no object of it."""

GIVEN: Final = frozenset(
    "granted given awarded handed allocated paid lent promised licensed wired accorded".split()
)
"""In the passive, what was given may follow: "was granted a licence"."""

MODALS: Final = frozenset(
    """next to not never now also then soon finally will shall would should may can could must
    jointly formally officially and
    or did""".split()
)
"""Before a base form that is a verb."""

DETERMINERS: Final = frozenset(
    """the a an all both several many most certain its their his her our this that these those each
    every another any some
    of for in on at by with from into after before since during until upon about s next
    latest previous first second
    third official formal grand new initial""".split()
)
"""Before a base form or -ing form that is a noun: "the launch of"."""

FLOATING: Final = frozenset("all both each".split())
"""Of these, the ones that stand behind an auxiliary too: "were all admitted"."""

PREPOSITIONS: Final = frozenset(
    """of in on at by for with from to into onto over under through via within near among between
    across along around against inside outside behind beside during after before since until
    upon about above below without towards toward per worth despite amid""".split()
)

ARTICLES: Final = frozenset("the a an its their his her our this these those".split())

BREAKS: Final = frozenset(
    """which who whose where when while because although though if as but than whereas whom so
    that""".split()
)
"""A new clause begins with these."""

_COMPARING: Final = frozenset("as than so".split())
"""Of these, the ones that open no clause of a date's own: "as early as May"."""

CLAUSE_OPENERS: Final = (BREAKS - _COMPARING) | {"and"}
"""Words that begin a clause without any mark before them."""

ENDS_OF_OBJECTS: Final = BREAKS | AUXILIARIES | {"and"}
"""With these the phrase behind a verb is over."""

SUBORDINATORS: Final = frozenset("after before since until by having being".split())
"""Open a clause that depends on another, behind a comma."""

_JOBS: Final = {
    "pronoun": PRONOUNS,
    "article": ARTICLES,
    "preposition": PREPOSITIONS,
    "and": {"and"},
    "clause": BREAKS | SUBORDINATORS - {"by"},
    "relative": RELATIVES,
}
"""What a small word does; the last job that lists it is the one it has."""

JOBS: Final = {word: job for job, listed in _JOBS.items() for word in listed}
"""Small word -> what it does before a verb."""

TRANSPARENT: Final = frozenset(
    """batch set series number phase part kind type package pair first second third fourth fifth
    total half third string couple handful one two three four group line sum facility""".split()
)
"""Says nothing of itself before "of": "the first batch of nodes"."""

STARTING: Final = frozenset("node facility works meeting".split())
"""What starts to do anything has itself started."""

SERVING: Final = frozenset(
    """flow hum tick answer relay transmit flowing humming ticking answering relaying transmitting
    carry process take route handle serve run operate accept test work produce carrying
    processing taking routing handling serving running operating accepting testing taking
    working mining producing selling trading connecting""".split()
)
"""What a node or platform starts doing when it goes into service."""


LEADS: Final[dict[str, tuple[str, ...]]] = {}
