"""English verbs by class, in base form, and all their forms.

To teach a verb, add its base form to its class, and its irregular forms to IRREGULAR. Belongs here:
verbs and how they are inflected. Does not belong here: what a verb tells of a thing (`happenings`).
"""

from typing import Final

VERBS: Final = {
    "open": """open reopen launch relaunch debut activate commission energise energize inaugurate
        unveil boot premiere unlock light""",
    "start": "start begin commence initiate restart resume",
    "build": """build rebuild complete finish erect install construct assemble deliver cap lay wire
        gut dig excavate refurbish renovate fit""",
    "found": "founded establish create form constitute incorporate",
    "sign": "sign ink initial countersign partner ally contract agree pledge",
    "let_out": "lease rent",
    "sever": "cut sever slash",
    "drop": "shelve scrap drop abandon ditch",
    "order": "order procure purchase",
    "reach": "reach strike seal clinch renew exchange enter finalise finalize",
    "pass": "pass survive weather",
    "clear": "clear",
    "accept": "accept",
    "alter": "cut lower lift raise halve waive freeze relax tighten impose introduce",
    "admit": "admit license accredit certify whitelist enrol enroll",
    "award": "award give accord confer",
    "hand": "hand",
    "approve": "approve grant authorise authorize greenlight ratify endorse sanction okay",
    "enact": """promulgate enact repeal legislate gazette outlaw ban prohibit decree mandate amend
        abolish oblige compel instruct""",
    "adopt": "adopt pass",
    "issue": "issue circulate table unveil outline",
    "publish": "publish release print disclose",
    "present": "present update distribute post",
    "announce": "announce",
    "receive": """receive win obtain secure get pocket bag net land scoop collect gain earn attract
        garner clinch acquire raise""",
    "pay": """pay repay invest inject allocate disburse lend donate contribute remit finance
        subsidise subsidize reimburse bankroll earmark underwrite fund
        appropriated allot apportion""",
    "transfer": """place draw transfer put return arrive sell renew close raise borrow grant wire
        provide add approve buy land flow commit float price""",
    "join": "join",
    "enter": "enter",
    "connect": "connect link hook attach plug couple interconnect",
    "convert": "convert transform turn",
    "label": """label tag scan stamp hash notarise notarize digitise digitize digitalise track
        trace settle timestamp""",
    "register": "register",
    "train": "train",
    "deploy": "deploy",
    "use": """use adopt migrate process store upload trace integrate introduce embed switch
        port""",
    "try": "trial test pilot",
    "enforce": "implement apply enforce",
    "extend": "extend expand spread broaden widen",
    "develop": "develop access",
    "hold": "hold host co-host cohost organise organize stage mount run sponsor attend",
    "meet": "convene meet gather assemble congregate",
    "happen": "happen occur",
    "arrive": "come arrive appear land emerge follow",
    "finish": "end conclude wrap",
    "end": """close shut cease stop suspend dismantle remove delist withdraw cancel dissolve
        liquidate decommission retire fail crash disconnect halt terminate revoke expire
        lose pull unplug seize""",
    "appoint": "appoint",
    "draft": "draft formulate compile devise",
    "bind": "bind",
    "sit": "sit",
    "deed": """resign visit inspect tour arrest fine sue sentence relocate rename hack jail demolish
        elect invite praise criticise criticize commend congratulate attack repair replace rescue
        evacuate blame examine check audit vet blow explode burst collapse
        uphold overturn quash adjourn reset""",
    "move": "move",
    "tell": "report",
    "carry_off": "take claim scoop",
    "fetch": "bring fetch",
    "mount": """pull haul mount bolt hang unload unpack wheel stack hoist add ship pour
        cast""",
    "trade": "buy sell purchase acquire",
    "vote": "vote",
    "act": """name rule file apply submit merge depart quit hire dismiss promote honour honor rank
        upgrade celebrate add die burn flood follow leave propose decide select choose nominate
        lodge appeal reject refuse deny steal leak strike list publicise publicize mark reappoint
        reelect charge accuse investigate""",
}
"""Class -> base forms. A verb in two classes is read by whichever fits its object."""

IRREGULAR: Final = {
    "admit": "admitted admitting admits", "allot": "allotted allots allotting",
    "appropriated": "appropriates appropriating", "bag": "bagged bagging bags",
    "ban": "banned banning bans", "bind": "bound binds binding", "be": "is are was were been being",
    "become": "became becoming becomes", "begin": "began begun beginning begins",
    "bid": "bids bidding", "bite": "bites bit biting", "break": "broke broken breaking breaks",
    "bring": "brought brings bringing", "build": "built building builds",
    "burn": "burned burnt burning burns", "burst": "bursts bursting", "buy": "bought buying buys",
    "cancel": "cancelled canceled cancelling canceling cancels", "cap": "capped caps capping",
    "cast": "casts casting", "chip": "chips chipped chipping",
    "choose": "chose chosen choosing chooses", "club": "clubbed clubs clubbing",
    "come": "came coming comes",
    "commit": "committed committing commits", "confer": "conferred conferring confers",
    "cut": "cuts cutting", "die": "died dying dies", "dig": "dug digging digs",
    "do": "did done does doing", "draw": "drew drawn drawing draws",
    "drive": "drove driven drives driving", "drop": "dropped dropping drops",
    "enrol": "enrolled enrolling enrols", "equip": "equipped equips equipping",
    "fall": "fell fallen falls falling", "feed": "feeds fed feeding", "find": "finds found finding",
    "fit": "fitted fitting fits", "flip": "flipped flips flipping", "founded": "founds founding",
    "get": "got gotten getting gets", "give": "gave given giving gives",
    "go": "goes went gone going", "gut": "gutted guts gutting", "hang": "hung hangs hanging",
    "have": "has had having",
    "hear": "heard hears hearing", "hit": "hits hitting", "hold": "held holding holds",
    "hum": "hummed hums humming", "initial": "initialled initialed initialling initialing initials",
    "lay": "laid laying lays", "lead": "led leads leading", "leave": "left leaving leaves",
    "lend": "lent lending lends",
    "let": "lets letting", "light": "lights lit lighting", "log": "logged logs logging",
    "lose": "lost losing loses", "make": "makes made making", "meet": "met meeting meets",
    "net": "netted netting nets", "occur": "occurred occurring occurs", "pay": "paid paying pays",
    "permit": "permitted permits permitting", "plug": "plugged plugging plugs",
    "put": "puts putting", "quit": "quits quitting", "rebuild": "rebuilt rebuilding rebuilds",
    "remit": "remitted remitting remits", "repay": "repaid repaying repays",
    "ship": "shipped shipping ships", "say": "said says saying",
    "ring": "rang rung rings ringing", "run": "ran running runs",
    "scrap": "scrapped scrapping scraps", "see": "saw seen sees seeing",
    "sell": "sold selling sells", "send": "sent sends sending", "set": "sets setting",
    "shake": "shook shaken shakes shaking", "show": "showed shown shows showing",
    "shut": "shuts shutting", "sink": "sank sunk sinks sinking", "sit": "sat sits sitting",
    "speak": "spoke spoken speaks speaking", "spin": "spins spun spinning",
    "spring": "sprang sprung springs springing", "stand": "stands stood standing",
    "steal": "stole stolen stealing steals", "step": "stepped steps stepping",
    "stop": "stopped stopping stops", "strike": "struck striking strikes",
    "submit": "submitted submitting submits", "swing": "swung swings swinging",
    "take": "takes took taken taking", "tap": "tapped taps tapping",
    "throw": "throws threw thrown throwing", "tie": "tied ties tying", "top": "tops topped topping",
    "transfer": "transferred transferring transfers",
    "uphold": "upheld upholding upholds", "reset": "resets resetting",
    "undertake": "undertook undertaken undertakes undertaking",
    "unplug": "unplugged unplugging unplugs",
    "withdraw": "withdrew withdrawn withdraws withdrawing", "seek": "sought seeks seeking",
    "freeze": "froze frozen freezes freezing", "spread": "spreads spreading",
    "forbid": "forbade forbidden forbids forbidding", "keep": "kept keeps keeping",
    "sweep": "swept sweeps sweeping", "wake": "woke woken wakes waking",
    "win": "won winning wins", "wind": "winds wound winding", "wrap": "wraps wrapped wrapping",
    "write": "wrote written writes writing",
}  # fmt: skip
"""Base form -> its other forms, where they are not regular."""

PHRASAL: Final = {
    "open": """switch-on turn-on power-on power-up fire-up start-up light-up go-live roll-out
        kick-off boot-up throw-open cut-over lit-up lit-on gear-up bring-up""",
    "found": "set-up spin-off stand-up",
    "build": "top-out hand-over put-up fit-out wrap-up",
    "sign": "team-up",
    "publish": "put-out bring-out come-out set-out",
    "receive": "pull-in rake-in",
    "take_in": "take-in",
    "take_over": "take-over",
    "draft": "draw-up work-out write-up",
    "lay_down": "hand-down lay-down",
    "pay": "set-aside put-in pay-out pay-over shell-out chip-in",
    "transfer": "come-through",
    "fall": "go-to knock-down fall-to",
    "send": "go-out send-out",
    "let": "let-in let-into",
    "approve": "green-light green-lights green-lit sign-off",
    "effect": "kick-in",
    "date": "date-from date-back",
    "deed": "hand-in hand-back send-in call-off",
    "start": "get-under get-underway",
    "end": """switch-off turn-off shut-down close-down take-down wind-up power-down switch-out
        go-dark throw-out go-under drop-out pull-out turn-down""",
    "happen": "take-place",
    "due": "be-due",
}
"""Class -> verbs with their particle, in base form, joined by a hyphen."""


def forms_of(base: str) -> tuple[str, ...]:
    """All forms of a verb, the base form first; "be" with its forms of the past."""
    return (base, *_inflected(base).split())


def _inflected(base: str) -> str:
    """ "open" -> "opens opened opening", with the spelling of regular verbs."""
    if base in IRREGULAR:
        return IRREGULAR[base]
    if base.endswith("e"):
        return f"{base}s {base}d {base[:-1]}ing"
    if base.endswith("y") and base[-2] not in "aeiou":
        return f"{base[:-1]}ies {base[:-1]}ied {base}ing"
    ending = "es" if base.endswith(("s", "sh", "ch", "x", "z")) else "s"
    return f"{base}{ending} {base}ed {base}ing"


def _verb_forms() -> dict[str, tuple[str, ...]]:
    forms: dict[str, tuple[str, ...]] = {}
    for verb_class, listed in VERBS.items():
        for base in listed.split():
            for form in forms_of(base):
                forms[form] = (*forms.get(form, ()), verb_class)
    return forms


def _phrasal_forms() -> dict[str, dict[str, str]]:
    forms: dict[str, dict[str, str]] = {}
    for verb_class, listed in PHRASAL.items():
        for phrase in listed.split():
            base, _, particle = phrase.partition("-")
            for form in forms_of(base):
                forms.setdefault(form, {})[particle] = verb_class
    return forms


VERB_FORMS: Final = _verb_forms()
"""Every form -> its classes."""

PAST_FORMS: Final = frozenset(
    form
    for base, forms in IRREGULAR.items()
    if base not in {"be", "have", "say"}
    for form in forms.split()
    if form != base and not form.endswith(("s", "ing"))
) | {"will"}
"""Irregular past forms and participles."""

BASE_FORMS: Final = frozenset(base for listed in VERBS.values() for base in listed.split())

PHRASAL_FORMS: Final = _phrasal_forms()
"""Every form -> particle -> class."""
