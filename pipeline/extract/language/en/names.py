"""English words around names: what tells that a capitalised name is an organisation's.

Belongs here: words and names, with examples. Does not belong here: what organisations' names begin
and end with (`organisations`), people (`people`), things (`things`), how the words are used
(`pipeline.extract.organisations.proper`).
"""

from typing import Final


def _forms(bases: str) -> frozenset[str]:
    """Present and past of regular verbs: "sign" -> "signs", "signed"; "ship" -> "shipped" too."""
    forms: set[str] = set()
    for base in bases.split():
        if base[-1] == "y" and base[-2] not in "aeou":
            forms |= {base[:-1] + "ies", base[:-1] + "ied"}
        elif base[-1] == "e":
            forms |= {base + "s", base + "d"}
        else:
            plural = "es" if base.endswith(("s", "x", "z", "ch", "sh")) else "s"
            forms |= {base + plural, base + "ed", base + base[-1] + "ed"}
    return frozenset(forms)


_DONE: Final = _forms(
    """launch sign open operate deploy install maintain host acquire release publish issue
    unveil complete commission supply develop award invest inject lease purchase order donate
    subscribe establish register file appoint hire employ connect activate switch secure pocket
    raise land bag manufacture process deliver adopt introduce trial test pilot roll extend
    expand approve promulgate renew terminate ink finance fund guarantee transfer refinance
    redeem inaugurate co-host sponsor organise organize initiate co-found found audit certify
    accredit license licence integrate migrate upgrade construct create execute conclude
    announce borrow insure underwrite back own manage administer run host arrange convene
    jointly-build digitise acquire assemble light draft propose pledge buy staff design form
    merge abandon"""
) | frozenset(
    """built builds ran runs held holds bought buys sold sells won wins lent lends
    put puts cut cuts lit lights brought brings set sets stood drew draws gave gives
    pulled pulls picked picks hooked struck led leads submitted submits planned
    shipped ships written given taken overseen underwritten let won quit quits leaves
    lost loses provided equipped tipped tapped co-founded co-hosted co- organised co-
    organized""".split()
)

ACTS: Final = (
    _DONE
    | _forms(
        """close join land offer list trade partner team cooperate collaborate contract tender
        generate employ serve charge collect repay plan contribute receive total seal field
        install power rename merge spin debut tie link agree apply enrol enter outbid vow refuse
        decline add double exit recall follow reopen relaunch modernise overhaul replace abandon
        cancel suspend halt resume restart dismiss sue settle appeal complain petition audit vet
        clear inspect fine penalise reject waive allocate earmark budget disburse co-found house
        shelter store record trace track digitise digitalise automate outsource subcontract bill
        invoice import export sample insure reinsure freeze unfreeze mint tokenise stake exceed
        wire turn earn report scrap shelve bid"""
    )
    | frozenset(
        """bid bids began begins started starts did does spent spends took takes made makes will
        has had plans aims intends got gets went goes swung bet bets paid pays""".split()
    )
)
"""What organisations do, right behind their name: "Hanlian raised", "Hanlian has signed"."""

BINDS: Final = _forms(
    """join sign ink raise acquire employ award invest conclude close secure hire pocket bag renew
    appoint agree partner register list"""
) | frozenset("won wins sold sells bought buys lent lends paid pays borrowed borrows".split())
"""Of those, what only parties do, and no product or place."""

TOGETHER: Final = frozenset(
    """launch sign open found establish deploy host publish issue release unveil agree join
    create complete start begin put set build run hold ink form set conclude exchange bring plan
    offer back co-host organise organize test introduce roll announce extend renew complete
    share operate connect invest""".split()
)
"""What several do: "Orhan and Tallow sign"."""

SAYS: Final = frozenset(
    "said says told tells reported reports wrote writes noted notes confirmed confirms".split()
)
"""Behind a name they make it the teller of news."""

CITING: Final = frozenset("citing quoting".split())
"""Before a name they make it the teller of news too."""

CLAUSES: Final = frozenset("and but while whereas".split())
"""Behind a comma they may begin a clause."""

BEFALLS: Final = frozenset(
    """acquired fined sued incorporated listed appointed hired penalised penalized delisted
    admitted awarded granted paid reimbursed founded established set registered headquartered
    bought sold rebranded renamed valued licensed accredited ordered invited selected chosen
    named formed created""".split()
)
"""Behind "was" what happens to organisations: "Orhan was set up"."""

ON: Final = frozenset(
    """ordered orders fined fines sued sues joined joins acquired acquires appointed
    appoints hired hires chose chooses picked picks selected selects admitted admits
    bought buys invited invites engaged engages outbid beat rescued bailed audited
    audits urged obliged entrusted entrusts commissioned tasked licensed named
    certified accredited listed lists floats floated founded set-up""".split()
)
"""Before a name what is done to organisations: "the court fined Orhan"."""

BETWEEN: Final = frozenset(
    """also jointly then now officially formally later since recently first quietly finally just
    already soon together successfully reportedly yesterday today each separately""".split()
)
"""May stand between a name and what it does."""

_DEALS: Final = frozenset(
    """agreement agreements contract contracts pact pacts memorandum memo mou partnership deal
    deals accord letter venture framework cooperation alliance collaboration talks negotiations
    protocol tie-up merger""".split()
)

MARKERS: Final[dict[str, frozenset[str]]] = {
    "by": _DONE
    | {"construction", "operation", "development", "management", "offer", "study", "bid", "design"}
    | {"followed", "joined", "hosted", "made", "done", "chosen", "audit"},
    "with": _DEALS
    | ACTS
    | BINDS
    | TOGETHER
    | _forms("sign ink partner cooperate collaborate team join merge negotiate agree conclude seal")
    | {"jointly", "together", "along", "hands", "tie", "tied", "struck", "signature", "signatures"},
    "between": _DEALS | {"signed", "concluded", "struck"},
    "from": frozenset(
        """passed handed transferred loan loans credit facility line raised raises
        money investment investments grant grants order orders contract contracts
        funding financing round million billion m bn tender bought buys received
        receives borrowed borrows drew draws took takes secured won bagged subsidy
        subsidies leased lease rented licensed capital cash stake donation gift
        licence permit approval obtained acquired deposit cheque check guarantee
        francs euros dollars yuan""".split()
    ),
    "to": frozenset(
        """lost loses wired repaid ceded returned donated passed presented offered delivered pay
        pays payment allocated allocates allocate grant grants transfer awarded given
        went goes sold sells granted licensed leased handed transferred assigned lent
        paid outsourced contracted loan loans delivered supplied supplies supply
        issued fell entrusted sub-let let awards""".split()
    ),
    "against": frozenset(
        """found ruled rules suit lawsuit judgment judgement appeal appealed claim claims complaint
        case sued filed brought action won""".split()
    ),
    "for": frozenset(
        "found built developed supplied installed designed hosted ordered made".split()
    ),
    "of": frozenset(
        """percent cent hands care charge custody behalf auspices guidance support help leadership
        members sale subsidiary subsidiaries arm unit affiliate acquisition acquires
        takeover shareholder shareholders shares chairman chairwoman founder founders
        customers stake purchase spin-off division""".split()
    ),
    "including": frozenset(
        """investors backers partners members banks companies firms tenants customers
        shareholders participants clients users lenders institutions organisations organizations
        bidders subscribers suppliers enterprises operators funds""".split()
    ),
    "in": frozenset("stake stakes interest interests shares share shareholding invested".split()),
}
"""A preposition before a name, and what tells, some words before it, that an organisation follows:
"awarded on May 3 to Hanlian", "a contract worth 3 million yuan with Hanlian"."""

BESIDE: Final = frozenset({"together", "along", "jointly"})
"""Between a name and a marker: "Orhan, together with"."""

NOUNS: Final = frozenset(
    """company firm startup developer vendor contractor integrator insurer lender operator maker
    carrier telco retailer brokerage broker investor bank builder provider supplier affiliate
    subsidiary parent rival partner client customer tenant landlord auditor consultancy
    conglomerate manufacturer shipper utility bidder winner group chipmaker carmaker giant
    unicorn consortium cooperative operative publisher forwarder reinsurer hospital university
    college institute institution association foundation fund regulator agency studio laboratory
    lab think-tank exchange outfit business corporation enterprise producer refiner miner
    platform-operator arm unit shell spinoff newcomer heavyweight up venture house trader
    exporter importer steelmaker brewer distiller grocer host owner airline airport port railway
    hotelier""".split()
)
"""What an organisation is, in small letters: "the lender Orhan", "Orhan, a Wuxi company"."""

SINGLE_NOUNS: Final = NOUNS - frozenset(
    """up bank group fund port house airport arm unit hospital university college exchange
    venture lab laboratory association foundation business institute institution client customer
    partner winner parent rival railway""".split()
)

MANY: Final = frozenset(
    """companies firms startups developers vendors contractors integrators insurers
    lenders operators carriers retailers investors providers suppliers affiliates
    subsidiaries rivals partners customers clients tenants bidders backers
    shareholders banks members giants regulators agencies manufacturers makers
    exchanges brokerages owners""".split()
)
"""Nouns of several: "investors Orhan and Amber"."""

LEAD_NOUNS: Final = SINGLE_NOUNS | MANY
"""Nouns that stand just before a name: "the lender Orhan", "investors Orhan and Amber"."""

POSSESSED: Final = frozenset(
    """subsidiary shareholders shares board revenue headquarters customers founder founders
    engineers spokesman spokeswoman parent chairman chairwoman subsidiaries prospectus listing
    backers auditors app shareholding""".split()
)
"""What organisations have: "Orhan's shareholders"."""

HEADERS: Final = frozenset(
    """operator operators operated company companies firm issuer borrower lender investor
    investors organisation organization institution party parties contractor builder winner
    bidder supplier customer client tenant member partner partners entity subsidiary built run
    maintained constructor vendor provider startup counterparty awardee licensee grantee
    owner""".split()
)
"""Words of the header of a column in which organisations stand."""

_ROLES: Final = {
    "acts": ACTS,
    "marker": frozenset(MARKERS),
    "beside": BESIDE,
    "together": TOGETHER,
    "on": ON,
    "befalls": frozenset({"was", "were", "is"}),
    "noun": NOUNS | LEAD_NOUNS,
    "possessed": POSSESSED,
}

LEADS: Final[dict[str, tuple[str, ...]]] = {
    word: tuple(f"name:{role}" for role, listed in _ROLES.items() if word in listed)
    for word in sorted(frozenset[str]().union(*_ROLES.values()))
}
