"""English quantities: units, qualifiers, and the words that end a counted noun.

Belongs here: words and what they stand for, with examples. Does not belong here: how a quantity is
put together (`pipeline.extract.amounts.finding`), number words (`numbers`), money (`currencies`).
"""

import re
from decimal import Decimal
from typing import Final

# -- units ---------------------------------------------------------------------------------------

PERCENT_WORDS: Final[dict[str, str]] = {
    "percent": "%", "per cent": "%", "pct": "%", "percentage": "%",
    "percentage point": "percentage points", "percentage points": "percentage points",
    "pct points": "percentage points", "pps": "percentage points", "pp": "percentage points",
    "percent points": "percentage points", "percents": "%", "per cents": "%",
}  # fmt: skip

PERCENT_OF: Final = frozenset({"percent of", "per cent of", "percentage of", "percents of"})
"""Before a number, alone on a line, they make it one of percent: "per cent of 40"."""

PERCENT_SIGNS: Final = frozenset("%％")

DURATIONS: Final = {
    "millisecond": "millisecond", "milliseconds": "millisecond", "ms": "millisecond",
    "second": "second", "seconds": "second", "sec": "second", "s": "second", "secs": "second",
    "minute": "minute", "minutes": "minute", "min": "minute", "mins": "minute",
    "hour": "hour", "hours": "hour", "hr": "hour", "hrs": "hour", "h": "hour",
    "day": "day", "days": "day", "week": "week", "weeks": "week",
    "month": "month", "months": "month", "year": "year", "years": "year", "yr": "year",
    "yrs": "year", "decade": "decade", "decades": "decade",
    "wk": "week", "wks": "week", "fortnight": "week", "fortnights": "week",
    "quarters": "quarter", "century": "year", "centuries": "year",
}  # fmt: skip
"""Written form -> unit of the contract. "second" counts only behind a number."""

DURATION_MULTIPLES: Final = {
    **dict.fromkeys(["fortnight", "fortnights"], Decimal(2)),
    **dict.fromkeys(["century", "centuries"], Decimal(100)),
}
"""How many of their unit they are, where it is not one."""

SMALLER_UNITS: Final = {
    "year": {
        "month": 12,
        "week": 52,
        "day": 365,
        "hour": 8760,
        "minute": 525_600,
        "second": 31_536_000,
    },
    "month": {"week": 5, "day": 30, "hour": 720, "minute": 43_200, "second": 2_592_000},
    "week": {"day": 7, "hour": 168, "minute": 10_080, "second": 604_800},
    "day": {"hour": 24, "minute": 1_440, "second": 86_400},
    "hour": {"minute": 60, "second": 3_600},
    "minute": {"second": 60},
    "second": {"millisecond": 1_000},
}
"""From the largest on: how many of the smaller unit are one, for lengths told in several units."""

NEXT_UNIT: Final = {"hour": "minute", "minute": "second"}
"""The unit left out behind the larger: "2 hours and 10"."""

TIMES_IN_THE_SINGULAR: Final = frozenset(
    "second minute hour day week fortnight month year decade century".split()
)
"""Units that "a" or "half a" may stand before."""

SECOND: Final = "second"
"""Behind "half a" a unit of time, behind "a" mostly a rank."""

LASTING: Final = frozenset(
    "for last lasts lasted lasting take takes took taken taking spend spends spent spending".split()
)
"""Before "an hour" they show that it is a length of time."""

ANOTHER: Final = "another"

LENGTH_QUALIFIERS: Final = frozenset(
    ["more than", "less than", "longer than", "shorter than", "at least", "at most", "up to",
     "no more than", "no less than", "nearly", "almost", "within", "under", "approximately",
     "just over", "just under", "well over"]
)  # fmt: skip
"""They show it too."""

PARTED: Final = frozenset("the first second last next this 1st 2nd each other".split())
"""Before "half year" they make it a date."""

WHEN: Final = frozenset("ago later earlier before after old from hence back".split())
"""Behind "an hour" they make it a date or an age."""

PERIODS_WHEN_HALVED: Final = frozenset({"year"})
"""With a hyphen they name a period: "the half-year report", but "a half-day tour"."""

LONG: Final = "long"

OF_PARTS: Final = frozenset("of the a an all this that its their our his her my".split())
"""Behind "and half" they make it half of something: "one hour and half the staff"."""

GLUED_TIMES: Final = {"s": "second", "h": "hour", "d": "day", "w": "week", "y": "year"}
"""Letters against the digits, a unit only behind a word of LASTING: "lasted 2W"."""

DURATION_MODIFIERS: Final = frozenset(
    "working business calendar consecutive straight full additional extra more further whole fewer "
    "natural trading less entire short long odd solid".split()
)
"""May stand between a number and a unit of time: "15 working days"."""

METRE: Final = "m"
BEHIND_METRES: Final = frozenset(
    """above below long wide high tall deep away across apart underground north south east
    west""".split()
)
"""Behind "m" they make it metres, not millions: "1,350 m above the sea"."""

KINDS_OF_DAY: Final = frozenset({"working", "business", "trading"})
"""Of those, the ones that make it another unit: "working day"."""

NO_UNITS: Final = frozenset({"H", "w"})
"""Letters that are units in the other case only."""

MEASURE_SYMBOLS: Final = {
    symbol.lower(): symbol
    for symbol in (
        "km cm mm nm m² km² m³ sqm ha mu kg kW MW GW MVA kVA kV kWh MWh GWh TWh Wh W TPS QPS KB MB "
        "GB TB PB Mbps Gbps Tbps PFLOPS EFLOPS Hz kHz MHz GHz"
    ).split()
} | {"tx/s": "TPS"}  # fmt: skip
"""Written in any case -> symbol. They also stand against the digits: "300MW"."""

MEASURE_WORDS: Final = frozenset(
    """kilometer kilometers kilometre kilometres meter meters metre metres hectare hectares acre
    acres mile miles nanometer nanometers nanometre nanometres centimeters centimetres kilogram
    kilograms gram grams ton tons tonne tonnes kilowatts kilowatt megawatts megawatt gigawatts
    gigawatt kilowatt-hours watts gigabytes gigabyte terabytes terabyte petabytes petabyte
    megabytes bytes bits bit petaflops degrees litres litre liters liter barrels barrel jin catties
    """.split()
) | {
    "square meters", "square metres", "square meter", "square metre", "sq m", "sq km",
    "square kilometers", "square kilometres", "square kilometer", "square kilometre",
    "square feet", "square foot", "cubic meters", "cubic metres", "metric tons", "metric tonnes",
    "kilowatt hours", "megawatt hours", "degrees celsius",
}  # fmt: skip

MEASURES: Final = MEASURE_SYMBOLS | {words: words for words in MEASURE_WORDS}
"""Written form -> unit: a symbol as it is usual, words as they are written."""

NOT_GLUED: Final = frozenset({"m", "h", "s", "bit", "mu", "g"})
"""Units that are not read when written against the digits."""

# -- counted nouns -------------------------------------------------------------------------------

NOUN_ENDS: Final = frozenset(
    """a an the this that these those its his her their our my your it they we he she i you who
    which whose what there here each every any all both some no not of in on at by for from
    to with within without into onto across over under through throughout among amongst
    between during since until till after before against along around as about above below
    behind beyond near off per than via toward towards upon inside outside including like
    despite versus worldwide nationwide globally altogether combined together respectively so
    far and or but nor yet while when where whereas if because although though once also
    already still now then just only even ever never again too very more most less least much
    is are was were be been being am has have had having do does did done can could may might
    must shall should will would ago later earlier up down out away back ahead apart each
    else today yesterday tomorrow""".split()
)
"""Words that a counted noun never contains: it ends before the first of them."""

COMPARISONS: Final = frozenset(
    "as more higher faster larger bigger greater lower less that the those its what over of".split()
)
"""Behind "times" they make a multiple, not a count: "three times as many"."""

LABELS: Final = frozenset(
    """no number article chapter section clause paragraph page figure table appendix
    annex item version v release phase stage step level tier grade class category type model
    line route building block floor room unit gate zone area lot plot case file order decree
    document layer track volume vol issue episode round season series group team top web
    windows ios android covid iso gb formula double fortune global channel platform option
    question q rule point points highway road street avenue district ring port slot node""".split()
)
"""Before a number they make it a name or a place in a list: "Article 12", "Phase 2"."""

WEAK_LABELS: Final = frozenset(
    """epoch panel rank ranks ranked placed bus flight tram bay pier berth quay dock locker
    counter booth stall lane aisle shelf row seat hall stand desk extension ext box apartment
    suite tower tunnel exit terminal junction wing part cabinet warehouse batch package
    tranche annexe schedule exhibit lesson session act paper bulletin""".split()
)
"""The same where the number counts nothing of its own: "Bus 101", but "train 500 clerks"."""

REMAINDERS: Final = frozenset("more others other further fewer".split())
"""Behind a bare number: "29 more than last year"."""

BEFORE_YEARS: Final = frozenset("the its their in since by until for from to".split())
"""Before a round year and a noun: "the 2000 census figures"."""

FRACTIONS: Final = frozenset(
    """half halves third thirds quarter quarters fourth fourths fifth fifths sixth sixths seventh
    sevenths eighth eighths ninth ninths tenth tenths hundredth hundredths thousandth
    thousandths""".split()
)
"""Behind a number word they make a fraction: "two-thirds"."""

PLAN: Final = "plan"
YEARS_OF_PLAN: Final = 5
"""China's five-year plans are names: "the 14th Five-Year Plan"."""

ONE: Final = frozenset({"one", "1"})

PLACES: Final = frozenset(
    """cities provinces counties districts prefectures regions countries towns places locations
    villages states markets areas zones parks sites""".split()
)
"""Behind "two in five" they are counted after all."""

VERSIONS: Final = frozenset("version versions release edition".split())
"""Behind a decimal number they make it a name."""

QUANTITY_DATES: Final = frozenset({"shifted_units", "count_later", "count_word_later"})
"""Rules of dates whose words are a quantity too: "the last two weeks", "nine days later"."""

RATIO_WORDS: Final = frozenset({"in", "out"})
RATIO_NOUNS: Final = frozenset(
    "people users households nodes companies firms enterprises respondents transactions cases "
    "dollars yuan of".split()
)
"""Behind the second number of a ratio: "one in eight companies"."""

TIMES: Final = "times"

WELL_KNOWN_PAIRS: Final = frozenset({"sides", "sessions", "parties"})
"""Behind "the two" they count nothing: "the two sides signed"."""

UNIT: Final = "unit"
"""Opens the line above a table that gives the unit of all: "Unit: million yuan"."""

NO_AMOUNTS_BELOW: Final = frozenset(
    """lot lots established founded incorporated since opened serial room stand hall seat session
    position place unit units stage phase level grade floor slot module no number rank
    ranking code id year date day month phone tel telephone version line section article page
    row item ref reference gb postcode zip stock hotline""".split()
)
"""Headers of columns, and subjects, whose numbers are no quantities: "the code is 600519"."""

RATIO_HEADERS: Final = frozenset("x ratio multiple multiples pe rank ranking".split())
"""Words of headers whose numbers are none either: "PE (x)"."""

MONEY_SUBJECTS: Final = frozenset(
    """amount investment cost costs price value revenue turnover financing loan loans sales
    income output budget capital tranche tranches instalment instalments installment
    installments award awards grant grants subsidy subsidies bonus bonuses fine fines bill
    bills outlay outlays price prices bid bids rent rents fee fees salary salaries wage wages
    credit overdraft mortgage deposit deposits bond bonds prize prizes fund funds funding
    injection tax taxes premium premiums payment payments debt debts profit profits loss
    losses savings expense expenses spending expenditure charge charges earnings assets
    donation donations contract invoice invoices compensation remainder shortfall surplus
    rebate refund dividend""".split()
)
"""Shortly before a bare large number they make it money of the currency told before."""

CLOCK: Final = re.compile(r" ?(?:[ap]\.?m\b|o['’]clock\b)", re.IGNORECASE)
"""Behind a number it makes a time of day: "9 a.m."."""

AGO_OR_OLD: Final = frozenset({"old", "ago"})
"""Behind a unit of time they make an age or a date."""
AGE_INTRODUCERS: Final = frozenset({"aged", "age"})
# -- qualifiers ----------------------------------------------------------------------------------

QUALIFIERS_BEFORE: Final = {
    "more than": "more_than", "over": "more_than", "exceeding": "more_than",
    "exceed": "more_than", "exceeds": "more_than", "exceeded": "more_than",
    "in excess of": "more_than", "above": "more_than", "topping": "more_than",
    "topped": "more_than", "tops": "more_than", "top": "more_than", "surpassing": "more_than",
    "surpassed": "more_than", "surpasses": "more_than", "surpass": "more_than",
    "upwards of": "more_than", "upward of": "more_than", "greater than": "more_than",
    "well over": "more_than", "larger than": "more_than", "beyond": "more_than",
    "passed": "more_than", "just over": "more_than", "slightly over": "more_than",
    "at least": "at_least", "no fewer than": "at_least", "no less than": "at_least",
    "not less than": "at_least", "not fewer than": "at_least", "a minimum of": "at_least",
    "minimum of": "at_least", "minimum": "at_least",
    "about": "approximately", "around": "approximately", "approximately": "approximately",
    "approx": "approximately", "nearly": "approximately", "almost": "approximately",
    "some": "approximately", "roughly": "approximately", "close to": "approximately",
    "an estimated": "approximately", "estimated": "approximately", "circa": "approximately",
    "near": "approximately", "in the region of": "approximately",
    "in the order of": "approximately", "or so": "approximately", "just under": "less_than",
    "up to": "at_most", "at most": "at_most", "no more than": "at_most",
    "not more than": "at_most", "within": "at_most", "as many as": "at_most",
    "as much as": "at_most", "a maximum of": "at_most", "maximum of": "at_most",
    "not exceeding": "at_most", "no later than": "at_most",
    "less than": "less_than", "fewer than": "less_than", "under": "less_than",
    "below": "less_than", "short of": "less_than", "smaller than": "less_than",
    "no lower than": "at_least", "not lower than": "at_least", "not below": "at_least",
    "no smaller than": "at_least", "not under": "at_least", "min": "at_least",
    "a floor of": "at_least", "not beyond": "at_most", "not above": "at_most",
    "not over": "at_most", "no higher than": "at_most", "not higher than": "at_most",
    "no longer than": "at_most", "not longer than": "at_most", "maximum": "at_most",
    "max": "at_most", "inside": "at_most",
    "a ceiling of": "at_most", "capped at": "at_most", "within the space of": "at_most",
    "perhaps": "approximately", "maybe": "approximately", "getting on for": "approximately",
    "close on": "approximately", "just about": "approximately",
    "in the neighbourhood of": "approximately", "in the neighborhood of": "approximately",
    "somewhere around": "approximately", "virtually": "approximately",
    "more or less": "approximately", "shy of": "less_than", "just shy of": "less_than",
    "a little over": "more_than", "a little more than": "more_than",
    "slightly more than": "more_than", "just above": "more_than", "well above": "more_than",
    "well beyond": "more_than", "north of": "more_than", "higher than": "more_than",
    "a little under": "less_than", "slightly less than": "less_than", "well under": "less_than",
    "well below": "less_than", "just below": "less_than", "a little less than": "less_than",
    "slightly under": "less_than", "lower than": "less_than", "not quite": "less_than",
}  # fmt: skip
"""Before a quantity. The longest phrase that ends at it counts."""

QUALIFIERS_BEHIND: Final = {
    "or more": "at_least", "or above": "at_least", "and above": "at_least", "or over": "at_least",
    "plus": "more_than", "or so": "approximately", "or less": "at_most", "or fewer": "at_most",
    "and more": "more_than", "odd": "approximately", "at least": "at_least",
    "or thereabouts": "approximately", "at most": "at_most", "or longer": "at_least",
    "or higher": "at_least", "or older": "at_least", "or better": "at_least",
    "and over": "at_least", "or under": "at_most",
    "or below": "at_most", "or shorter": "at_most", "or lower": "at_most", "max": "at_most",
    "give or take": "approximately", "more or less": "approximately",
    "minimum": "at_least", "maximum": "at_most", "tops": "at_most",
}  # fmt: skip
"""Behind the number or the quantity: "50 or more enterprises", "3,000-plus users"."""

QUALIFIER_SIGNS: Final = {
    ">": "more_than", "<": "less_than", "≥": "at_least", "≤": "at_most", "~": "approximately",
    "≈": "approximately", "±": "approximately", "＞": "more_than", "＜": "less_than",
}  # fmt: skip
"""Against a quantity, or a blank before it: ">100 firms"."""

SHORT_ABOUT: Final = frozenset({"c", "ca", "approx", "est"})
"""Before ". " and a quantity: "c. 40 firms"."""

HYPHENED_QUALIFIERS: Final = frozenset({"odd", "plus", "something"})
"""Against the number, before its noun or unit: "30-odd operators"."""

LONGEST_QUALIFIER: Final = max(len(phrase.split()) for phrase in QUALIFIERS_BEFORE)
"""Words of the longest phrase."""

ENDS_OF_QUALIFIERS: Final = frozenset(phrase.split()[-1] for phrase in QUALIFIERS_BEFORE)
"""Last words of the phrases before a quantity."""

STARTS_OF_QUALIFIERS: Final = frozenset(phrase.split()[0] for phrase in QUALIFIERS_BEHIND)
"""First words of the phrases behind."""

OF_TIME_ONLY: Final = "inside"
"""A qualifier of lengths of time alone: "inside five days"."""

SPAN_OF_TIME: Final = frozenset("for took take takes taking lasted lasting last spent of".split())
"""Before "over" and a duration they make it a qualifier: "for over three years"; alone, "over
three years" says when."""

RANGE_WORDS: Final = frozenset({"to", "through"})
RANGE_SIGNS: Final = frozenset({"-", "–", "—", "~", " - ", " – ", "-to-", " ~ "})
RANGE_JOINS: Final = RANGE_WORDS | RANGE_SIGNS
COORDINATORS: Final = frozenset({"and", "or", ","})
"""Between numbers that share the unit behind the last: "four or five ministries"."""

CHANGE_FROM: Final = frozenset({"from"})
"""A number behind it and one behind "to" are two quantities: "from 41% to 78%"."""
SPREAD: Final = frozenset(
    """ranging range ranges ranged varying vary varies between anywhere priced costing prices rooms
    tickets fees seats rates""".split()
)
"""Before "from" they make it a span after all: "ranging from 3 to 5"."""
BETWEEN: Final = frozenset({"between"})

LEADS: Final[dict[str, tuple[str, ...]]] = dict.fromkeys(TIMES_IN_THE_SINGULAR, ("time",))
"""Units that a quantity is read from; most begin at numbers, which `numbers` announces."""
