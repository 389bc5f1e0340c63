"""English money: names, codes and signs of the currencies of ISO 4217, and their hundredths.

Belongs here: how currencies are written, with examples. Does not belong here: other units and
qualifiers (`amounts`), how a sum is put together (`pipeline.extract.amounts.units`).
"""

from decimal import Decimal
from typing import Final

_NATIONAL: Final[dict[str, dict[str, str | None]]] = {
    "dollar dollars": {
        "us": "USD", "american": "USD", "u.s": "USD", "united states": "USD",
        "hong kong": "HKD", "hk": "HKD", "singapore": "SGD", "singaporean": "SGD",
        "australian": "AUD", "aussie": "AUD", "canadian": "CAD", "new zealand": "NZD", "nz": "NZD",
        "taiwan": "TWD", "new taiwan": "TWD", "taiwanese": "TWD", "jamaican": "JMD",
        "bahamian": "BSD", "barbadian": "BBD", "barbados": "BBD", "belize": "BZD",
        "bermudian": "BMD", "bermuda": "BMD", "brunei": "BND", "cayman islands": "KYD",
        "cayman": "KYD", "east caribbean": "XCD", "fijian": "FJD", "fiji": "FJD",
        "guyanese": "GYD", "guyana": "GYD", "liberian": "LRD", "namibian": "NAD",
        "namibia": "NAD", "solomon islands": "SBD", "surinamese": "SRD", "suriname": "SRD",
        "trinidad": "TTD", "zimbabwean": "ZWL", "zimbabwe": "ZWL",
    },
    "pound pounds": {
        "british": "GBP", "uk": "GBP", "english": "GBP", "sterling": "GBP", "egyptian": "EGP",
        "egypt": "EGP", "lebanese": "LBP", "syrian": "SYP", "sudanese": "SDG",
        "south sudanese": "SSP", "gibraltar": "GIP", "falkland islands": "FKP",
        "saint helena": "SHP", "cypriot": "CYP", "cyprus": "CYP", "irish": "IEP",
    },
    "franc francs": {
        "swiss": "CHF", "french": "FRF", "belgian": "BEF", "luxembourg": "LUF", "cfa": None,
        "rwandan": "RWF", "burundian": "BIF", "burundi": "BIF", "congolese": "CDF",
        "djiboutian": "DJF", "djibouti": "DJF", "guinean": "GNF", "comorian": "KMF",
        "cfp": "XPF", "pacific": "XPF", "central african cfa": "XAF", "west african cfa": "XOF",
    },
    "krona kronor kronas crown crowns": {"swedish": "SEK"},
    "krona kronur": {"icelandic": "ISK"},
    "krone kroner krones crown crowns": {"norwegian": "NOK", "danish": "DKK"},
    "koruna korunas koruny crown crowns": {"czech": "CZK", "slovak": "SKK"},
    "rupee rupees": {
        "indian": "INR", "pakistani": "PKR", "pakistan": "PKR", "sri lankan": "LKR",
        "sri lanka": "LKR", "nepalese": "NPR", "nepali": "NPR", "nepal": "NPR",
        "mauritian": "MUR", "mauritius": "MUR", "seychellois": "SCR", "seychelles": "SCR",
    },
    "ruble rubles rouble roubles": {
        "russian": "RUB", "belarusian": "BYN", "belarussian": "BYN", "soviet": "SUR",
    },
    "peso pesos": {
        "mexican": "MXN", "philippine": "PHP", "filipino": "PHP", "argentine": "ARS",
        "argentinian": "ARS", "argentinean": "ARS", "chilean": "CLP", "colombian": "COP",
        "cuban": "CUP", "dominican": "DOP", "uruguayan": "UYU",
    },
    "real reals reais": {"brazilian": "BRL", "brazil": "BRL"},
    "rand rands": {"south african": "ZAR"},
    "dinar dinars": {
        "kuwaiti": "KWD", "kuwait": "KWD", "bahraini": "BHD", "bahrain": "BHD", "iraqi": "IQD",
        "jordanian": "JOD", "serbian": "RSD", "tunisian": "TND", "algerian": "DZD",
        "libyan": "LYD", "yugoslav": "YUM", "sudanese": "SDD",
    },
    "denar denars": {"macedonian": "MKD"},
    "riyal riyals rial rials": {
        "saudi": "SAR", "saudi arabian": "SAR", "saudi arabia": "SAR", "qatari": "QAR",
        "qatar": "QAR", "omani": "OMR", "oman": "OMR", "iranian": "IRR", "iran": "IRR",
        "yemeni": "YER", "yemen": "YER",
    },
    "dirham dirhams": {
        "uae": "AED", "emirati": "AED", "emirates": "AED", "united arab emirates": "AED",
        "moroccan": "MAD",
    },
    "lira liras lire": {
        "turkish": "TRY", "syrian": "SYP", "lebanese": "LBP", "italian": "ITL", "maltese": "MTL",
    },
    "won": {"korean": "KRW", "south korean": "KRW", "korea": "KRW", "north korean": "KPW"},
    "yen yens": {"japanese": "JPY", "japan": "JPY"},
    "yuan yuans renminbi": {"chinese": "CNY", "china": "CNY", "rmb": "CNY", "offshore": "CNY"},
    "shilling shillings": {
        "kenyan": "KES", "kenya": "KES", "ugandan": "UGX", "uganda": "UGX", "tanzanian": "TZS",
        "tanzania": "TZS", "somali": "SOS", "austrian": "ATS",
    },
    "schilling schillings": {"austrian": "ATS"},
    "leu lei": {"romanian": "RON", "moldovan": "MDL"},
    "lev leva levs": {"bulgarian": "BGN"},
    "som soms": {"kyrgyz": "KGS", "kyrgyzstani": "KGS", "uzbek": "UZS", "uzbekistani": "UZS"},
    "sum soum": {"uzbek": "UZS", "uzbekistan": "UZS", "uzbekistani": "UZS"},
    "manat manats": {
        "azerbaijani": "AZN", "azerbaijan": "AZN", "turkmen": "TMT", "turkmenistan": "TMT",
    },
    "kwacha kwachas": {"zambian": "ZMW", "malawian": "MWK"},
    "mark marks": {
        "deutsche": "DEM", "deutsch": "DEM", "german": "DEM", "west german": "DEM",
        "finnish": "FIM", "convertible": "BAM", "bosnian": "BAM",
    },
    "escudo escudos": {"cape verdean": "CVE", "portuguese": "PTE"},
    "guilder guilders": {"dutch": "NLG", "aruban": "AWG", "netherlands antillean": "ANG"},
    "florin florins": {"aruban": "AWG"},
    "bolivar bolivars bolivares": {"venezuelan": "VES"},
    "sol soles": {"peruvian": "PEN", "nuevo": "PEN", "nuevos": "PEN"},
    "colon colons colones": {"costa rican": "CRC", "salvadoran": "SVC"},
    "shekel shekels sheqel sheqalim": {"israeli": "ILS", "new": "ILS", "new israeli": "ILS"},
    "baht bahts": {"thai": "THB"},
    "ringgit ringgits": {"malaysian": "MYR", "malaysia": "MYR"},
    "rupiah rupiahs": {"indonesian": "IDR", "indonesia": "IDR"},
    "dong dongs": {"vietnamese": "VND", "vietnam": "VND"},
    "pataca patacas": {"macao": "MOP", "macau": "MOP", "macanese": "MOP"},
    "peseta pesetas": {"spanish": "ESP"},
    "drachma drachmas": {"greek": "GRD"},
    "zloty zlotys zloties": {"polish": "PLN"},
    "forint forints": {"hungarian": "HUF"},
    "kuna kunas": {"croatian": "HRK"},
    "hryvnia hryvnias": {"ukrainian": "UAH"},
    "tenge": {"kazakh": "KZT", "kazakhstani": "KZT", "kazakhstan": "KZT"},
    "lari laris": {"georgian": "GEL"},
    "dram drams": {"armenian": "AMD"},
    "somoni": {"tajik": "TJS", "tajikistani": "TJS"},
    "tugrik tugriks togrog": {"mongolian": "MNT"},
    "taka takas": {"bangladeshi": "BDT", "bangladesh": "BDT"},
    "kyat kyats": {"burmese": "MMK", "myanmar": "MMK"},
    "kip": {"lao": "LAK", "laotian": "LAK"},
    "riel riels": {"cambodian": "KHR"},
    "afghani afghanis": {"afghan": "AFN"},
    "naira nairas": {"nigerian": "NGN"},
    "cedi cedis": {"ghanaian": "GHS", "ghana": "GHS"},
    "birr": {"ethiopian": "ETB"},
    "kwanza kwanzas": {"angolan": "AOA"},
    "metical meticais meticals": {"mozambican": "MZN"},
    "pula": {"botswana": "BWP"},
    "dalasi dalasis": {"gambian": "GMD"},
    "leone leones": {"sierra leonean": "SLE"},
    "ariary": {"malagasy": "MGA"},
    "nakfa": {"eritrean": "ERN"},
    "ouguiya": {"mauritanian": "MRU"},
    "boliviano bolivianos": {"bolivian": "BOB"},
    "guarani guaranis": {"paraguayan": "PYG"},
    "quetzal quetzals quetzales": {"guatemalan": "GTQ"},
    "lempira lempiras": {"honduran": "HNL"},
    "cordoba cordobas": {"nicaraguan": "NIO"},
    "balboa balboas": {"panamanian": "PAB"},
    "gourde gourdes": {"haitian": "HTG"},
    "lek leks": {"albanian": "ALL"},
    "kina kinas": {"papua new guinean": "PGK"},
    "ngultrum ngultrums": {"bhutanese": "BTN"},
    "rufiyaa": {"maldivian": "MVR"},
    "vatu": {"vanuatu": "VUV"},
}  # fmt: skip
"""Forms of a currency's name -> the nation before it -> code; None where several are called so."""

_PLAIN: Final[dict[str | None, str]] = {
    "CNY": "yuan yuans rmb renminbi cny kuai 元 元人民币 yuan_rmb yuan_renminbi",
    "USD": "dollar dollars bucks buck greenbacks greenback",
    "EUR": "euro euros",
    "GBP": "pound pounds pounds_sterling pound_sterling sterling quid",
    "JPY": "yen yens", "KRW": "won", "INR": "rupee rupees",
    "RUB": "ruble rubles rouble roubles", "THB": "baht bahts", "MYR": "ringgit ringgits",
    "IDR": "rupiah rupiahs", "VND": "dong dongs", "AED": "dirham dirhams", "BRL": "reais reals",
    "ZAR": "rand rands", "KZT": "tenge", "TRY": "lira liras", "ITL": "lire", "SEK": "kronor",
    "HUF": "forint forints", "PLN": "zloty zlotys zloties zł", "ILS": "shekel shekels",
    "UAH": "hryvnia hryvnias", "NGN": "naira nairas", "LAK": "kip", "MNT": "tugrik tugriks",
    "MOP": "pataca patacas", "ESP": "pesetas peseta", "ISK": "kronur",
    "CZK": "koruna korunas koruny kč", "SGD": "singdollars", "BGN": "leva", "GEL": "lari laris",
    "AMD": "dram drams", "BDT": "taka takas", "MMK": "kyat kyats", "KHR": "riel riels",
    "AFN": "afghanis", "GHS": "cedi cedis", "ETB": "birr", "AOA": "kwanza kwanzas",
    "MZN": "metical meticais", "BWP": "pula", "GMD": "dalasi dalasis", "MGA": "ariary",
    "BOB": "boliviano bolivianos", "PYG": "guarani guaranis",
    "GTQ": "quetzal quetzals quetzales", "HNL": "lempira lempiras", "PAB": "balboas",
    "HTG": "gourde gourdes", "TJS": "somoni", "PGK": "kina", "HRK": "kuna kunas",
    "DEM": "deutschmark deutschmarks", "GRD": "drachma drachmas", "CRC": "colones",
    "PEN": "soles", "VES": "bolivars bolivares", "EGP": "l.e",
    None: "franc francs krona krone kroner riyal riyals rial rials dinar dinars peso pesos "
          "shilling shillings leu lei manat manats kwacha kwachas escudo escudos guilder guilders",
}  # fmt: skip
"""Code -> names that need no nation; an underscore stands for a blank."""

CURRENCY_WORDS: Final[dict[str, str | None]] = {
    **{word.replace("_", " "): code for code, words in _PLAIN.items() for word in words.split()},
    **{
        f"{nation} {form}": code
        for forms, nations in _NATIONAL.items()
        for nation, code in nations.items()
        for form in forms.split()
    },
}
"""Behind (or before) a number; None where the word names several currencies."""

NEVER_BEFORE: Final = frozenset(
    "won pound pounds lira dong dram sterling rand buck bucks quid sum lei lari kip soles".split()
)
"""Names that stand only behind their number: a team "won 3 matches"."""

VERBS_TOO: Final = frozenset({"won"})
"""Names that are none where an object follows: "the top 10 won 3 prizes"."""

CURRENCY_CODES: Final = frozenset(
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP "
    "BYN BZD CAD CDF CHF CLP CNH CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP "
    "GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES "
    "KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR "
    "MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NTD NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RMB RON "
    "RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP "
    "TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL "
    "ATS BEF DEM ESP FIM FRF GRD IEP ITL NLG PTE".split()
)
"""Codes written before or behind a number: "RMB 5 million", "300 million USD"."""

WORDLIKE_CODES: Final = frozenset(
    "ALL AMD ANG ATS AWG BAM BSD BOB COP CUP GEL GIP LAK MAD NAD PAB PEN PHP SAR SOS STN TOP TRY "
    "TND SHP BIF GNF MGA BMD BND".split()
)
"""Capitals that mean other things too: codes only beside a sum that looks like one, with a comma,
a point or a scale ("MAD 1,200", but "ALL 5 solutions", "PHP 8")."""

LOWER_CODES: Final = frozenset(
    code.lower()
    for code in CURRENCY_CODES - WORDLIKE_CODES
    if code not in {"ARS", "CAD", "DEM", "ESP", "MOP", "PTE", "RON", "VES"}
)
"""Codes that are no words, so that small letters make them too: "300 usd", "Rmb5m"."""

CODE_ALIASES: Final = {
    "RMB": "CNY", "CNH": "CNY", "NTD": "TWD", "RS": "INR", "RM": "MYR", "RP": "IDR", "LE": "EGP",
}  # fmt: skip
"""Codes in use that are not ISO 4217, before a number: "Rs 20", "RM42"."""

CASED_ALIASES: Final = frozenset({"RS", "Rs", "rs", "RM", "Rp", "LE"})
"""How the short ones among them are written."""

DOTTED_ALIASES: Final = frozenset({"rs", "rp"})
"""Abbreviations that may have a point: "Rs. 20"."""

CODE_SCALES: Final = {
    "M": Decimal(1_000_000), "m": Decimal(1_000_000), "K": Decimal(1_000), "k": Decimal(1_000),
    "B": Decimal(1_000_000_000), "T": Decimal(1_000),
}  # fmt: skip
"""A letter before a code behind a number: "30 MUSD", "250 kEUR"."""

CURRENCY_SYMBOLS: Final[dict[str, str]] = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "CNY", "￥": "CNY", "₩": "KRW", "₹": "INR",
    "₽": "RUB", "฿": "THB", "₫": "VND", "₱": "PHP", "₺": "TRY", "₪": "ILS", "₴": "UAH",
    "₦": "NGN", "₭": "LAK", "₮": "MNT", "₡": "CRC", "₾": "GEL", "元": "CNY", "₲": "PYG",
    "₵": "GHS", "₸": "KZT", "₼": "AZN", "֏": "AMD", "៛": "KHR", "৳": "BDT", "₧": "ESP",
    "円": "JPY", "원": "KRW", "＄": "USD", "￡": "GBP", "￦": "KRW",
}  # fmt: skip
"""Written against the number; "$" alone is USD, "¥" in a text on China is CNY."""

DOLLAR_PREFIXES: Final = {
    "us": "USD", "u.s": "USD", "usd": "USD", "hk": "HKD", "hkd": "HKD", "s": "SGD", "sg": "SGD",
    "sgd": "SGD", "a": "AUD", "au": "AUD", "aud": "AUD", "c": "CAD", "ca": "CAD", "cad": "CAD",
    "can": "CAD", "cdn": "CAD", "nz": "NZD", "nzd": "NZD", "nt": "TWD", "ntd": "TWD",
    "twd": "TWD", "mop": "MOP", "r": "BRL", "brl": "BRL", "mex": "MXN", "mx": "MXN", "mxn": "MXN",
    "j": "JMD", "tt": "TTD", "ec": "XCD", "bz": "BZD", "fj": "FJD", "rd": "DOP", "clp": "CLP",
    "col": "COP", "cop": "COP", "ars": "ARS", "ar": "ARS", "bds": "BBD", "b": "BND", "n": "NAD",
}  # fmt: skip
"""Letters before "$": "HK$", "S$"."""

SUBUNITS: Final[dict[str, tuple[str | None, Decimal]]] = {
    **dict.fromkeys(["cent", "cents", "¢"], ("USD", Decimal("0.01"))),
    **dict.fromkeys(["euro cent", "euro cents", "eurocents"], ("EUR", Decimal("0.01"))),
    **dict.fromkeys(["pence", "penny", "p"], ("GBP", Decimal("0.01"))),
    **dict.fromkeys(["sen", "sens"], (None, Decimal("0.01"))),
    **dict.fromkeys(["paise", "paisa"], ("INR", Decimal("0.01"))),
    **dict.fromkeys(["kopeck", "kopecks", "kopeks", "kopek"], ("RUB", Decimal("0.01"))),
    **dict.fromkeys(["centavo", "centavos", "centime", "centimes"], (None, Decimal("0.01"))),
    "fen": ("CNY", Decimal("0.01")), "jiao": ("CNY", Decimal("0.1")),
    "c": ("USD", Decimal("0.01")),
}  # fmt: skip
"""Parts of a currency: whose they are where nothing else is told, and how much of it."""

SHORT_SUBUNITS: Final = frozenset({"c", "p"})
"""Read only below one unit of the currency and where the clause ends: "43c", "50p"."""

SUBUNITS_OF_ANY: Final = frozenset({"cent", "cents", "c", "sen", "sens", "¢", "p"})
"""Go with whatever currency stands before them: "20 ringgit and 43 sen"."""

GLUED_BEFORE: Final = (
    CURRENCY_CODES - WORDLIKE_CODES | frozenset({"US", "HK"}) | CODE_ALIASES.keys()
)
"""Letters that may stand against the digits behind them: "RMB5m"."""

LEADS: Final[dict[str, tuple[str, ...]]] = {}
"""Sums begin at numbers, which `numbers` announces."""
