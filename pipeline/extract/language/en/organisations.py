"""English names of organisations: what they begin and end with, and well-known ones.

Belongs here: words and names, with examples. Does not belong here: how a name is put together
(`pipeline.extract.organisations.finding`).
"""

import re
from typing import Final

from pipeline.extract.language.en.dates import MONTHS, WEEKDAYS
from pipeline.extract.language.en.sentences import OPENERS


def _names(listed: str) -> frozenset[str]:
    """Names in lower case, separated by semicolons."""
    return frozenset(" ".join(name.split()) for name in listed.split(";"))


HEADS: Final = frozenset(
    """company corporation corp group holdings holding base network inc ltd limited plc llc gmbh
    co bureau department ministry commission committee association alliance institute
    institution university college
    academy school bank center centre laboratory lab government office administration agency
    authority foundation fund council federation union hospital court exchange consortium chamber
    society secretariat congress technologies securities capital ventures partners labs insurance
    logistics institutes customs procuratorate library museum cooperative studio firm trust
    technology telecom software networks digital systems energy motor motors information
    pharmaceutical pharmaceuticals electronics media finance fintech notary ag sa bv airlines
    airways railways pte cloud automobile parliament senate tribunal consulting consultancy netcom
    datacom datahub freight shipping robotics biotech semiconductor semiconductors microelectronics
    steel mining petroleum petrochemical chemicals aerospace aviation express broadcasting
    reinsurance assurance brokerage investments investment solutions interactive analytics
    industries enterprises enterprise associates advisors advisers confederation syndicate
    depository polytechnic clinic dairy brewery foods farms textiles healthcare pharma genomics
    leasing brokers dynamics instruments machinery cement properties realty telecommunications
    communications wireless police board jsc ojsc pjsc llp lp bhd sdn pty oy spa sarl srl kk nv
    se kft sas tbk
    """.split()
)
"""A run of capitalised words that ends in one of these names an organisation:
"Gansu Provincial Public Resource Trading Bureau"."""

STARTS: Final = frozenset(
    """ministry department bureau office bank university institute academy commission committee
    administration centre center college school council federation association government branch
    supreme""".split()
)
"""Before "of" they begin a name: "Ministry of Industry and Information Technology"."""

COMMON: Final = frozenset(
    """department bureau office administration committee commission court customs council police
    authority government branch centre center agency school of the and for on at natural resources
    public data ecology environment environmental emergency management city county provincial
    municipal regional district intermediate people's high local finance development reform science
    technology economy information informatization industry commerce trade transport education
    health statistics housing land tax taxation justice agriculture water planning culture tourism
    market supervision rural affairs human social security communications economic affairs cyber
    internet blockchain working group general leading procuratorate first second third""".split()
)
"""Words of authorities' names that tell none apart: "Department of Finance"."""

PLACES_END: Final = frozenset("province city county region prefecture district china".split())
"""End the place that an authority's name ends with: no "and" goes on with it."""

QUALIFIED: Final = {
    "base": frozenset(
        "innovation research training incubation industry entrepreneurship application".split()
    ),
    "congress": frozenset({"people's", "people’s"}),
    "network": frozenset("television tv broadcasting broadcast cable radio media".split()),
}
"""Heads that only behind these are an organisation's: "Blockchain Innovation Base"."""

PLAIN: Final = frozenset(
    {"bank", "fund", "foundation", "hospital", "exchange", "court", "government", "congress"}
)
"""Heads before "of" whose names hold no "and": "Bank of Gansu and Ningxia Mobile"."""

FIELDS: Final = frozenset(
    """technology technologies information digital systems network networks media energy finance
    electronics software telecom logistics insurance capital trust cloud communications machinery
    telecommunications investment mining petroleum chemicals shipping aviation freight robotics
    broadcasting healthcare""".split()
)
"""Heads that are also fields of work: behind an "and" they may belong to the name before it."""

OUTSIDE: Final = frozenset("based headquartered backed listed led run made built funded".split())
"""In small letters behind a hyphen they end what is before a name: "Wuxi-based Orhan Bank"."""

PAIRS: Final = frozenset(
    {
        ("iron", "steel"),
        ("science", "technology"),
        ("science", "engineering"),
        ("oil", "gas"),
        ("radio", "television"),
        ("posts", "telecommunications"),
        ("culture", "tourism"),
        ("information", "communications"),
        ("information", "communication"),
        ("finance", "economics"),
        ("freight", "forwarding"),
        ("trade", "logistics"),
        ("research", "development"),
        ("light", "power"),
        ("economics", "law"),
        ("water", "power"),
        ("food", "beverage"),
    }
)
"""What an "and" joins inside any organisation's name: "Wuhan Iron and Steel"."""

AUTHORITIES: Final = frozenset(
    "commission committee bureau department ministry office administration authority".split()
)
"""Their names may hold an "and": "Development and Reform Commission"."""

COMPANY_ENDS: Final = frozenset(
    """co corp inc ltd limited plc llc gmbh company corporation group holdings holding pte ag sa bv
    jsc ojsc pjsc llp lp bhd sdn pty oy spa sarl srl kk nv se kft sas tbk""".split()
)
"""May follow one another: "Co., Ltd."."""

QUOTED: Final = COMPANY_ENDS | frozenset(
    """bank bureau university institute association alliance ministry commission hospital court
    government school""".split()
)
"""Ends of names that are organisations' in quotes too; others are products there."""

COMPANY_HEADS: Final = COMPANY_ENDS | frozenset(
    """network technologies technology telecom software networks digital systems energy motor motors
    information pharmaceutical pharmaceuticals electronics media fintech airlines airways cloud
    automobile capital ventures partners labs insurance logistics data chain ledger ledgers
    blockchain securities studio netcom datacom freight shipping robotics biotech semiconductor
    semiconductors microelectronics steel mining petroleum foods farms pharma express solutions
    industries investments investment consulting chips parks bank trust""".split()
)
"""Ends of a company's name that it is called without later on: "Orhan" of "Orhan Technology"."""

POSSESSORS: Final = frozenset(
    """people women children workers writers farmers consumers investors operators lawyers
    journalists teachers members users owners engineers bankers builders traders merchants growers
    producers students veterans artists employers manufacturers developers judges doctors nurses
    suppliers buyers""".split()
)
"""Their possessive stands inside a name: "People's Government"; others end what is before it."""

ARTICLES: Final = frozenset({"the", "a", "an"})

INNER: Final = frozenset({"of", "and", "for", "the", "on", "de"})
"""Lower-case words inside a name, between capitalised ones."""

LOCAL_HEADS: Final = frozenset(
    """government customs bureau commission department court procuratorate council police
    administration regulator""".split()
)
"""In small letters behind a place they name its authority: "the Lanzhou city government"."""

LOCAL_INNER: Final = frozenset(
    """city county provincial municipal regional district prefectural state federal local people's
    development reform science technology finance commerce trade transport education health
    statistics housing land tax justice agriculture water planning industry data culture tourism
    intermediate high internet maritime public security communications market supervision""".split()
)
"""May stand between: "the Lanzhou transport bureau"."""

LOCAL: Final = LOCAL_INNER | LOCAL_HEADS
"""Begin what stands behind the place."""

SEATED: Final = frozenset(
    """government customs court bureau commission committee university people's administration
    procuratorate department office police council college school hospital library museum airport
    exchange zone alliance association institute centre center""".split()
)
"""In a name with a city they tell that it acts there: "Dingxi Municipal Government"."""

ACRONYMS: Final = frozenset(
    """CAICT MIIT PBOC NDRC MOFCOM MOST MOF SAFE CAC CSRC CBIRC NFRA SAMR SASAC NBS HKMA SFC MAS
    HKEX CATL BYD SAIC FAW GAC CRRC CNPC CNOOC COFCO CITIC CRCC CSCEC AVIC CASIC CETC CICC PSA MSC
    DBS OCBC UOB UBS BNP NTT KDDI IMF WTO ITU BIS UNDP UNESCO SWIFT SEC ESMA BaFin FINMA MITRE IEEE
    CNNIC CNCERT CESI SDIC SGCC SMIC TCL BOE CMB CCB ABC BOCOM CEB CIB SPDB PSBC CPIC
    PICC     NPC CPPCC JETRO KAIST EPFL ETH MIT USTC HKUST UNCITRAL UNCTAD ASEAN APEC""".split()
)
"""Known names that only capitals tell: "MOST", not "most"."""

KNOWN: Final = _names(
    """
    agricultural bank of china; air china; alibaba; alibaba cloud; alipay; amazon web services;
    ant blockchain; ant financial; ant group; antchain; aws; baidu; baidu cloud; bank of china;
    bank of communications; beijing red date; bsn development alliance; bsn development
    association; bsn foundation; bytedance; caict; cainiao; casper labs; china construction
    bank; china merchants bank; china mobile; china railway; china southern power grid; china
    telecom; china three gorges; china tower; china unicom; china unionpay; conflux; consensys;
    cosco; country garden; cyberspace administration of china; deloitte; didi; digital currency
    research institute; emurgo; ernst & young; everledger; ey; financial blockchain shenzhen
    consortium; findora; fisco bcos consortium; global energy interconnection; google; google
    cloud; greenland group; h3c; hkma; hsbc; huawei; huawei cloud; hyperchain; hyperledger; ibm;
    icbc; industrial and commercial bank of china; inspur; intel; jd digits; jd technology;
    jd.com; jpmorgan; kingdee; kpmg; lianlian; mastercard; mckinsey; meituan; microsoft; miit;
    ministry of commerce; mofcom; monetary authority of singapore; national development and
    reform commission; national information center; ndrc; neo; nervos; netease; onchain;
    onechain; oneconnect; oracle; pboc; peersafe; peking university; people's bank of china;
    petrochina; ping an; polygon; pwc; qihoo 360; r3; red date; red date technology; sap; sf
    express; shareone; sina; sinochain; sinopec; standard chartered; state council; state grid;
    state information center; sugon; supreme people's court; tencent; tencent cloud; tezos;
    tsinghua university; unionpay; vechain; visa; webank; wechat pay; wutong chain; xiaomi;
    xiong'an group; yonyou; zhejiang university; zte; unicom; ping an technology; ping an bank;
    accenture; airbus; allianz; arup; axa; barclays; binance; bitmain; blackrock; bmw;
    boeing; bosch; bp; capgemini; carrefour; cathay pacific; chainlink;
    china everbright; china life; china pacific insurance; china post;
    china vanke; chinalco; cisco; citi; citibank; citigroup; cma cgm; coinbase; credit suisse;
    daimler; dell; dentons; deutsche bank; deutsche telekom; dhl; dianping; dongfeng; dp world;
    ericsson; european central bank; european commission; european parliament;
    evergrande; exxonmobil; federal reserve; fedex; fosun; foxconn; fujitsu;
    geely; general motors; goldman sachs; gree; haier; haitong; hikvision; hitachi; honda; huobi;
    hyundai; iflytek; infosys; jd cloud; kone; korea telecom; kpn; kuaishou; kweichow
    moutai; lazada; lenovo; maersk; megvii; merck; midea; mitsubishi; mizuho; morgan stanley;
    mtn; nasdaq; national bureau of statistics; nestle; new york stock exchange; nio; nokia;
    novartis; nvidia; okx; panasonic; pinduoduo; qualcomm; rakuten;
    renault; roche; samsung; santander; sensetime; sequoia; shenwan hongyuan;
    shopee; siemens; sinochem; sinotrans; sk telecom; societe generale; softbank; sony; stellantis;
    swisscom; telefonica; temasek; tesla; thales; toshiba; toyota; tsmc; uber;
    unilever; ups; vodafone; volkswagen; volvo; walmart; weibo; wipro; world bank; xpeng; xunlei;
    zhongan; zhipu; zoomlion; united nations; world economic forum;
    national people's congress; world trade organization; world health organization
    """
)
"""Organisations without a telling head, or with one that other words share."""

SUBSIDIARIES: Final = frozenset("mobile unicom telecom tower unionpay".split())
"""Behind a place's name they make a branch: "Gansu Mobile"."""

ARMS: Final = frozenset("branch sub-branch subsidiary committee".split())
"""Behind a well-known name and a place they end the name of its branch there."""

ARM_HAS: Final = frozenset(
    """node nodes headquarters campus office offices base centre center plant factory data project
    lab laboratory cloud portal platform zone park region""".split()
)
"""Behind a well-known name and a place they are what it has there: "the Huawei Shenzhen campus"."""

NOT_NAMES: Final = frozenset(
    """the a an this these its their our his her each every any all some both several many most such
    first second third other another same new former local national state provincial municipal
    central relevant chinese foreign general working leading special joint standing
    steering expert blockchain directors
    governors trustees supervisors""".split()
)
"""Do not make a head a name by themselves: "the company", "Local Government"."""

NEVER_FIRST: Final = OPENERS | {*MONTHS, *WEEKDAYS, "of"}
"""Never the first word of a name."""

NEWS_SOURCES: Final = _names(
    """
    bloomberg; caixin; cctv; china daily; china news service; coindesk; cointelegraph; economic
    daily; global times; people's daily; reuters; science and technology daily; scmp; securities
    times; south china morning post; the paper; xinhua; xinhua news agency; yicai
    """
)
"""Tell the news and take no part in it."""

BRANDS: Final = frozenset(name.split()[-1] for name in KNOWN)
"""Last words of well-known names: another name begins behind their "and"."""

ENDS: Final = HEADS | SUBSIDIARIES | BRANDS
"""Last words of names: behind these an "and" joins another."""

GOVERNED: Final = (STARTS | HEADS) - COMPANY_ENDS - {"systems", "technology", "technologies"}
"""Heads that "of" or "for" may follow inside a name: "Institute of Finance"."""


def _words_of_known() -> dict[str, int]:
    longest: dict[str, int] = {}
    for name in KNOWN | ACRONYMS:
        first = name.split()[0].split(".")[0].split("-")[0].removesuffix("'s").lower()
        longest[first] = max(longest.get(first, 0), len(re.findall(r"\w+", name)))
    return longest


WORDS_OF_KNOWN: Final = _words_of_known()
"""First word of a well-known name -> the most words that a name with it has."""

LEADS: Final[dict[str, tuple[str, ...]]] = {
    word: tuple(
        f"organisation:{role}"
        for role, listed in (
            ("head", HEADS),
            ("known", WORDS_OF_KNOWN),
            ("seat", {"based", "headquartered"}),
        )
        if word in listed
    )
    for word in sorted(HEADS | WORDS_OF_KNOWN.keys() | {"based", "headquartered"})
}
