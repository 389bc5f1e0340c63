"""English nouns by the class of thing that they name, as far as something happens to it.

To teach a noun, add its singular to its class; two words that are more than the last of them go
into PAIRS. Belongs here: nouns and their classes. Does not belong here: what a verb tells of each
(`happenings`).
"""

from typing import Final

THINGS: Final = {
    "node": "node supernode gateway machine backbone",
    "platform": """platform system chain blockchain network ledger app application wallet portal
        website line channel product pilot beta version release software tool window module
        sandbox marketplace exchange registry booth testnet mainnet module interface terminal
        dashboard client course hotline database zone bridge mini-program shop passport""",
    "user": "customer merchant user public client developer",
    "operation": "operation service production run trial test testing",
    "facility": """site park building hall room plant campus tower factory warehouse dock
        headquarters shell roof complex wing pavilion floor depot station structure gate""",
    "equipment": """rack server cable equipment hardware concrete steel fibre fiber cabinet crane
        roof generator transformer cooling foundation""",
    "works": """construction work installation groundbreaking excavation wiring fit-out fitting-out
        building refurbishment earthwork piling expansion acceptance works debugging commissioning
        cabling decoration conversion renovation rebuilding reconstruction drilling""",
    "body": """institute alliance association laboratory lab base centre center fund academy
        committee consortium company subsidiary venture firm branch society council school
        department college chapter commission taskforce incubator accelerator federation union
        cooperative co-operative think-tank bureau group office institution secretariat union
        league board panel club studio chamber start-up""",
    "rule": """plan measure opinion regulation rule guideline guidance notice policy outline scheme
        law bill roadmap resolution decree ordinance standard specification catalogue directive
        circular provision strategy blueprint act charter classification moratorium agenda
        decision amendment norm draft constitution requirement incentive legislation
        budget tariff levy tax ban exemption quota cap ceiling""",
    "study": """report paper study survey ranking index statistic figure result finding bulletin
        tally census count yearbook book poll estimate data dataset analysis chapter whitepaper
        list note issue edition article thesis assessment profit loss earnings turnover revenue""",
    "deal": """agreement contract memorandum mou memo letter pact deal partnership cooperation
        accord treaty lease tie-up understanding signature collaboration compact convention""",
    "money": """eur gbp jpy hkd sgd chf krw myr thb inr rub mop twd vnd idr aed brl zar kes kzt
        ringgit baht rupee rouble ruble peso franc tenge pataca dirham rand
        yuan rmb cny usd dollar euro yen pound renminbi loan round financing funding grant
        subsidy investment bond instalment installment tranche dividend payment credit donation
        gift voucher money fee seed overdraft mortgage refund bonus placing placement offering
        proceeds""",
    "award": "prize award medal title honour honor trophy championship",
    "bid": "tender bid job procurement commission auction lot envelope",
    "meeting": """conference summit forum meeting contest competition expo exposition exhibition
        congress workshop hackathon roundtable salon seminar convention session gathering webinar
        carnival festival fair camp ceremony symposium hearing lecture marathon training talk
        briefing assembly tournament retreat plenary dialogue colloquium roadshow drill
        lesson class""",
    "review": """review examination inspection audit assessment check verification
        evaluation certification scrutiny exam due-diligence filing hurdle""",
    "access": """access permission admission approval licence license certificate permit clearance
        ticket accreditation qualification membership nod green go-ahead authorisation
        authorization entry accession certification status right stamp blessing""",
    "spot": "port store bank court market county city harbour harbor",
    "people": """delegate guest expert judge official student scholar participant representative
        clerk teacher lawyer specialist team attendee exhibitor""",
    "member": "member entrant newcomer signatory",
    "case": "invoice case waybill transaction receipt bottle batch parcel block evidence",
    "sale": """sale acquisition purchase takeover merger stake share interest disposal shares
        trading""",
    "warning": "warning rebuttal statement apology correction denial appeal complaint alert",
    "inquiry": "inquiry enquiry investigation probe lawsuit dispute debate case-file",
    "visit": "visit tour trip",
    "change": "transfer relocation closure removal move switchover migration",
    "person": """president chairman chairwoman director head chief secretary minister mayor manager
        executive officer""",
}
"""Class -> nouns in the singular."""

NAMED: Final = {"commission": "body",
                "week": "meeting", "cup": "meeting", "final": "meeting", "day": "meeting",
                "days": "meeting", "finals": "meeting", "meet": "meeting",
                "games": "meeting"}  # fmt: skip
"""Things only in a name: "Digital Economy Week"."""

PAIRS: Final = {
    "first certificate": "case", "its work": "operation", "their work": "operation",
    "birth certificate": "case", "electronic certificate": "case",
    "digital certificate": "case", "rights certificate": "case", "property certificate": "case",
    "ownership certificate": "case", "degree certificate": "case", "storage certificate": "case",
    "electronic bill": "case", "digital bill": "case", "electronic licence": "case",
    "electronic license": "case", "digital receipt": "case", "completion inspection": "works",
    "completion acceptance": "works", "final inspection": "works", "fire inspection": "works",
    "acceptance inspection": "works", "final acceptance": "works", "project acceptance": "works",
    "groundbreaking ceremony": "works", "breaking ceremony": "works", "out ceremony": "works",
    "completion ceremony": "works", "handover ceremony": "works", "stone ceremony": "works",
    "laying ceremony": "works", "launch ceremony": "launching", "launching ceremony": "launching",
    "commissioning ceremony": "launching", "unveiling ceremony": "founding",
    "plaque ceremony": "founding",
    "founding ceremony": "founding", "signing ceremony": "deal",
    "bidding documents": "bid", "bid documents": "bid", "tender announcement": "bid",
    "bidding announcement": "bid", "exhibition hall": "facility", "exhibition centre": "facility",
    "exhibition center": "facility", "conference centre": "facility",
    "conference center": "facility", "meeting room": "facility",
    "year note": "money", "tie up": "deal", "national final": "meeting", "grand final": "meeting",
    "national day": "",
    "labour day": "", "labor day": "", "year's day": "", "singles' day": "", "golden week": "",
    "children's day": "", "arbor day": "", "teachers' day": "", "tender notice": "bid",
    "award notice": "bid", "award decision": "bid", "award announcement": "bid",
    "acceptance check": "works", "acceptance test": "works", "acceptance tests": "works",
    "bid notice": "bid",
    "procurement notice": "bid", "tender documents": "bid", "clean bill": "access",
    "mini program": "platform",
    "node building": "facility", "access acceptance": "review", "access test": "review",
    "network acceptance": "review",
    "training course": "meeting", "round table": "meeting",
    "court order": "", "executive order": "rule", "year programme": "rule", "year program": "rule",
    "rights issue": "money", "right to": "access", "site visit": "", "open day": "meeting",
    "data center": "facility", "data centre": "facility", "machine room": "facility",
    "server room": "facility", "data hall": "facility", "node room": "facility",
    "super node": "node", "supply chain": "platform", "white paper": "study",
    "blue book": "study", "white book": "study", "green paper": "study", "blue paper": "study",
    "work report": "rule", "work order": "", "press conference": "meeting",
    "industrial park": "facility", "joint venture": "body", "credit line": "money",
    "line credit": "money", "seed round": "money", "working group": "body", "in chain": "platform",
    "training centre": "body", "training center": "body", "group standard": "rule",
    "law firm": "body", "the public": "platform", "law school": "body", "task force": "body",
    "test run": "platform", "pilot programme": "platform", "pilot program": "platform",
    "power supply": "works", "annual report": "study", "cloud base": "facility",
    "government procurement": "bid", "procurement contract": "bid", "first block": "platform",
    "test block": "platform", "action plan": "rule", "business plan": "", "bond issue": "money",
    "board meeting": "meeting", "general meeting": "meeting", "green light": "access",
    "developer day": "meeting", "developers day": "meeting", "demo day": "meeting",
    "investor day": "meeting", "investors day": "meeting", "user day": "meeting",
    "partner day": "meeting", "press day": "meeting", "markets day": "meeting",
    "career day": "meeting", "training day": "meeting", "study tour": "visit",
    "study visit": "visit", "study trip": "visit",
    "network pass": "access", "access pass": "access", "founding meeting": "founding",
    "sold out": "", "founding assembly": "founding", "research report": "study",
    "trial version": "platform", "digital yuan": "platform",
}  # fmt: skip
"""Two words that are more than the last of them."""


def _things() -> dict[str, str]:
    things: dict[str, str] = {}
    for kind, listed in THINGS.items():
        for noun in listed.split():
            if noun.endswith("y") and noun[-2] not in "aeiou":
                plural = f"{noun[:-1]}ies"
            else:
                plural = noun + ("es" if noun.endswith(("s", "sh", "ch", "x")) else "s")
            things[noun] = things[plural] = kind
    return things


KINDS: Final = _things()
"""Every noun, singular and plural -> class of thing."""

LEADS: Final[dict[str, tuple[str, ...]]] = {}
