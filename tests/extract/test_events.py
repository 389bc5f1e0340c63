"""Events: which sentences tell a dated happening, of which type, and how many."""

import datetime as dt

import pytest

from pipeline.extract import DocumentFacts, extract_document


def facts(text: str) -> DocumentFacts:
    return extract_document(text)


def told(text: str) -> str:
    """ "2021-05-03 agreement; 2021-05-09 launch"."""
    return "; ".join(f"{e.date_start} {e.event_type}" for e in facts(text).events)


# -- types ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("event_type", "text"),
    [
        ("launch", "BSN was officially launched in Beijing on May 3, 2021."),
        ("launch", "On May 3, 2021, the platform went live in Lanzhou."),
        ("launch", "The platform opened to the public on May 3, 2021."),
        ("launch", "On May 3, 2021, internal tests of the network began."),
        ("launch", "On May 3, 2021, the network entered trial operation."),
        ("launch", "The chain was put into operation on May 3, 2021."),
        ("launch", "The service went online on May 3, 2021."),
        ("construction", "Construction of the node started on May 3, 2021."),
        ("construction", "On May 3, 2021, the data center broke ground in Lanzhou."),
        ("construction", "The park was completed on May 3, 2021."),
        ("construction", "On May 3, 2021, workers finished building the data center."),
        ("construction", "The node in Lanzhou was built on May 3, 2021."),
        ("construction", "Work on the industrial park began on May 3, 2021."),
        ("admission", "On May 3, 2021, the node passed the network access review."),
        ("admission", "The node was admitted to the network on May 3, 2021."),
        ("admission", "On May 3, 2021, the node was allowed to enter the network."),
        ("admission", "The node in Lanzhou gained access to the network on May 3, 2021."),
        ("agreement", "On May 3, 2021, Gansu Mobile signed a contract with China UnionPay."),
        ("agreement", "The two sides signed a framework agreement on May 3, 2021."),
        ("agreement", "On May 3, 2021, Gansu Mobile and China UnionPay formed a partnership."),
        ("agreement", "The signing ceremony was held on May 3, 2021."),
        ("agreement", "A memorandum of understanding was signed on May 3, 2021."),
        ("agreement", "Gansu Mobile reached an agreement with China UnionPay on May 3, 2021."),
        ("founding", "The BSN Alliance was established on May 3, 2021."),
        ("founding", "On May 3, 2021, the institute was founded in Lanzhou."),
        ("founding", "An innovation base was set up in Lanzhou on May 3, 2021."),
        ("founding", "On May 3, 2021, the research institute was unveiled in Lanzhou."),
        ("founding", "Gansu Mobile led the establishment of an incubation base on May 3, 2021."),
        ("founding", "A blockchain fund was set up on May 3, 2021."),
        ("policy", "On May 3, 2021, Gansu Province issued an action plan."),
        ("policy", "The regulation took effect on May 3, 2021."),
        ("policy", "The State Council issued opinions on blockchain on May 3, 2021."),
        ("policy", "The measures came into force on May 3, 2021."),
        ("policy", "On May 3, 2021, the ministry released guidelines on blockchain."),
        ("policy", "The law was promulgated on May 3, 2021."),
        ("deployment", "On May 3, 2021, the court began using the blockchain system."),
        ("deployment", "The hospital started to use the chain on May 3, 2021."),
        ("deployment", "On May 3, 2021, the tax bureau adopted the blockchain platform."),
        ("deployment", "The customs office has used the chain since May 3, 2021."),
        ("conference", "The Blockchain Summit was held in Lanzhou on May 3, 2021."),
        ("conference", "On May 3, 2021, the forum opened in Lanzhou."),
        ("conference", "The alliance held its annual meeting on May 3, 2021."),
        ("conference", "The contest took place in Lanzhou on May 3, 2021."),
        ("conference", "A seminar on blockchain was held on May 3, 2021."),
        ("funding", "On May 3, 2021, Qulian Technology raised 50 million yuan."),
        ("funding", "The start-up closed its Series B round on May 3, 2021."),
        ("funding", "Gansu Mobile won the tender on May 3, 2021."),
        ("funding", "On May 3, 2021, the firm completed a financing round of 50 million yuan."),
        ("report", "On May 3, 2021, the institute released a white paper."),
        ("report", "The bureau published its statistics on May 3, 2021."),
        ("report", "A study on blockchain was published on May 3, 2021."),
        ("report", "The annual report was released on May 3, 2021."),
        ("other", "On May 3, 2021, Gansu Mobile moved its headquarters."),
        ("other", "The network was switched off on May 3, 2021."),
        ("launch", "The wallet was rolled out to users on May 3, 2021."),
        ("admission", "The node was approved for network access on May 3, 2021."),
    ],
)
def test_type(event_type: str, text: str) -> None:
    assert told(text) == f"2021-05-03 {event_type}"


@pytest.mark.parametrize(
    ("event_type", "text"),
    [
        ("launch", "The Wuhu gateway was energised by Anhui Unicom on 4 March 2021."),
        ("launch", "The public beta of the wallet began on 4 March 2021."),
        ("launch", "The mainnet, delayed twice, finally went live on 4 March 2021."),
        ("launch", "A hotline for node operators was opened on 4 March 2021."),
        ("launch", "The exchange threw open its doors to traders on 4 March 2021."),
        ("launch", "Qujing's machine hummed into life on 4 March 2021."),
        ("launch", "Operators flipped the switch on the Zhuzhou node on 4 March 2021."),
        ("launch", "The cross-border corridor started carrying invoices on 4 March 2021."),
        ("launch", "Version 3.2 of the client was released on 4 March 2021."),
        ("launch", "The Jingzhou node took its first traffic on 4 March 2021."),
        ("launch", "The service became available to all residents on 4 March 2021."),
        ("construction", "Workers broke ground for the Hengshui data hall on 4 March 2021."),
        (
            "construction",
            "The machine room in Xinyu was handed over to the operator on 4 March 2021.",
        ),
        ("construction", "The main structure of the park was topped out on 4 March 2021."),
        ("construction", "The equipment of the Jiujiang node was installed on 4 March 2021."),
        ("construction", "Construction of the computing centre is due to begin on 4 March 2021."),
        ("construction", "Builders laid the last fibre of the Tongren node on 4 March 2021."),
        ("construction", "The foundation stone of the chain campus was laid on 4 March 2021."),
        ("construction", "Wiring of the node hall was finished on 4 March 2021."),
        ("construction", "Hardware for the Baise node was delivered on 4 March 2021."),
        ("construction", "The node's civil works were completed on 4 March 2021."),
        ("construction", "Sinopec finished its refinery data room on 4 March 2021."),
        ("admission", "The Sanming node cleared the access review on 4 March 2021."),
        ("admission", "Expert reviewers waved the Jinchang node through on 4 March 2021."),
        (
            "admission",
            "Zhongke Data was admitted to the alliance as its 90th member on 4 March 2021.",
        ),
        ("admission", "Huzhou was selected as a national pilot city on 4 March 2021."),
        ("admission", "The regulator granted the firm a custody licence on 4 March 2021."),
        ("admission", "The association accepted the Ankang node into the network on 4 March 2021."),
        ("admission", "The Hanzhong node received its network access certificate on 4 March 2021."),
        ("admission", "Fifteen companies joined the alliance on 4 March 2021."),
        ("admission", "The node obtained approval to connect to the backbone on 4 March 2021."),
        ("admission", "The city was named one of twelve pilot zones on 4 March 2021."),
        ("admission", "Wuwei was accepted as a network member on 4 March 2021."),
        ("agreement", "Sany Group and CAICT struck a partnership on 4 March 2021."),
        (
            "agreement",
            "A cooperation agreement was concluded by the bank and the bureau on 4 March 2021.",
        ),
        ("agreement", "The parties initialled a letter of intent on 4 March 2021."),
        (
            "agreement",
            "Yunnan Unicom reached a deal with the Kunming city government on 4 March 2021.",
        ),
        ("agreement", "The lease for the data hall was signed on 4 March 2021."),
        ("agreement", "Hengtong teamed up with China Telecom on 4 March 2021."),
        ("agreement", "A three-year hosting contract was concluded on 4 March 2021."),
        ("agreement", "The province and Huawei signed up to a joint plan on 4 March 2021."),
        ("agreement", "The partners extended their contract on 4 March 2021."),
        ("founding", "Tianjin University set up a ledger laboratory on 4 March 2021."),
        ("founding", "The Guangxi Blockchain Association came into being on 4 March 2021."),
        ("founding", "A leading group for digital industry was formed on 4 March 2021."),
        ("founding", "The plaque of the research institute was unveiled on 4 March 2021."),
        (
            "founding",
            "The port and the university opened a joint innovation centre on 4 March 2021.",
        ),
        ("founding", "The training base in Zigong was inaugurated on 4 March 2021."),
        ("founding", "The Standards Committee was constituted on 4 March 2021."),
        ("founding", "Lanzhou Data was spun off from the university on 4 March 2021."),
        ("founding", "Nine firms banded together in an alliance on 4 March 2021."),
        ("founding", "The province got its own blockchain association on 4 March 2021."),
        ("founding", "A branch of the institute opened in Kunming on 4 March 2021."),
        ("policy", "The Ministry of Commerce unveiled its digital trade plan on 4 March 2021."),
        ("policy", "The city council passed the data ordinance on 4 March 2021."),
        ("policy", "The subsidy rules for nodes were published on 4 March 2021."),
        ("policy", "The regulation enters into force on 4 March 2021."),
        ("policy", "The standard was approved by the committee on 4 March 2021."),
        ("policy", "The province rolled out a three-year action plan on 4 March 2021."),
        ("policy", "A circular banning mining was sent to all counties on 4 March 2021."),
        ("policy", "The State Council endorsed the pilot scheme on 4 March 2021."),
        ("policy", "The province's rules on data came into effect on 4 March 2021."),
        ("policy", "The standard for node rooms was published on 4 March 2021."),
        ("policy", "The State Council approved the zone's master plan on 4 March 2021."),
        ("deployment", "Zhenjiang Customs moved its declarations onto the chain on 4 March 2021."),
        ("deployment", "The hospital issued its first blockchain invoice on 4 March 2021."),
        ("deployment", "The Bank of Jilin brought the platform into use on 4 March 2021."),
        ("deployment", "The port connected its cranes to the ledger on 4 March 2021."),
        (
            "deployment",
            "Sichuan Airlines switched its cargo papers to the BSN platform on 4 March 2021.",
        ),
        ("deployment", "The notary office adopted the evidence system on 4 March 2021."),
        ("deployment", "The court stored the first file on the judicial chain on 4 March 2021."),
        ("deployment", "The first loan contract was written to the chain on 4 March 2021."),
        ("deployment", "The first electronic waybill was issued on 4 March 2021."),
        ("deployment", "Gansu's courts switched to the chain on 4 March 2021."),
        ("deployment", "The melon growers took up the tracing system on 4 March 2021."),
        ("conference", "The China Digital Valley Summit was held in Dali on 4 March 2021."),
        ("conference", "More than 300 experts gathered in Nanning on 4 March 2021."),
        ("conference", "The working group met in Jinan on 4 March 2021."),
        ("conference", "The final of the coding contest takes place in Wuhan on 4 March 2021."),
        ("conference", "A training course for 60 officials was held on 4 March 2021."),
        ("conference", "The annual general meeting of shareholders will be held on 4 March 2021."),
        ("conference", "The West Lake Ledger Week opens in Hangzhou on 4 March 2021."),
        (
            "conference",
            "The parliament's committee heard three witnesses at a hearing on 4 March 2021.",
        ),
        ("conference", "Shenzhen hosted the second node operators' congress on 4 March 2021."),
        ("conference", "Officials from nine cities sat down for talks in Xi'an on 4 March 2021."),
        ("conference", "A delegation of 30 took part in a workshop on 4 March 2021."),
        ("funding", "Zhilian Tech raised 80 million yuan on 4 March 2021."),
        ("funding", "The finance bureau paid out the first 3 million yuan on 4 March 2021."),
        ("funding", "Inspur won the tender for the node at 6.4 million yuan on 4 March 2021."),
        ("funding", "The bank lent the park 200 million yuan on 4 March 2021."),
        ("funding", "The start-up bagged a Series A of $12m on 4 March 2021."),
        ("funding", "The contract, worth 9 million yuan, was awarded to Sugon on 4 March 2021."),
        ("funding", "The dividend of 0.05 yuan a share was paid on 4 March 2021."),
        ("funding", "A grant of 4 million yuan was approved by the province on 4 March 2021."),
        (
            "funding",
            "Tencent took a 12 percent stake in the firm for 50 million yuan on 4 March 2021.",
        ),
        ("funding", "The developer sold 300 million yuan of green bonds on 4 March 2021."),
        ("funding", "The money reached the account on 4 March 2021."),
        ("report", "The bureau of statistics released its quarterly data on 4 March 2021."),
        ("report", "CAICT brought out a white paper on 4 March 2021."),
        ("report", "A survey of 400 node users was published on 4 March 2021."),
        ("report", "The index of chain cities came out on 4 March 2021."),
        ("report", "The institute presented its study of node costs on 4 March 2021."),
        ("report", "Interim results were announced on 4 March 2021."),
        ("report", "The Gansu Academy published a study of node costs on 4 March 2021."),
        ("report", "The bureau's figures for the quarter were released on 4 March 2021."),
        ("report", "The green paper on ledger power was presented on 4 March 2021."),
        ("report", "The statistics office put the number of chain firms at 870 on 4 March 2021."),
        ("report", "The think-tank's ranking of chain cities appeared on 4 March 2021."),
        ("other", "The node was taken out of service on 4 March 2021."),
        ("other", "Li Na was appointed general manager on 4 March 2021."),
        ("other", "The court dismissed the claim on 4 March 2021."),
        ("other", "A delegation from Laos visited the node on 4 March 2021."),
        ("other", "A fire broke out in the machine room on 4 March 2021."),
        ("other", "The bureau fined the operator 30,000 yuan on 4 March 2021."),
        ("other", "Guiyang applied for a second node on 4 March 2021."),
        ("other", "The node moved to a new building on 4 March 2021."),
        ("other", "The node was shut down for good on 4 March 2021."),
        ("other", "The company filed its prospectus on 4 March 2021."),
        ("other", "The project received the provincial science prize on 4 March 2021."),
    ],
)
def test_type_by_verb_and_thing(event_type: str, text: str) -> None:
    assert told(text) == f"2021-03-04 {event_type}"


@pytest.mark.parametrize(
    "text",
    [
        "The contract was not signed on 4 March 2021.",
        "The node never went live on 4 March 2021, contrary to our note.",
        "By the end of 2023 the city wants to open four nodes.",
        "Nodes should be opened in all counties by 2024.",
        "Applications close on 4 March 2021.",
        "Entries may be sent in up to 4 March 2021.",
        "Deadline for bids: 4 March 2021.",
        "Last updated: 4 March 2021.",
        "Last modified 4 March 2021",
        "As at 31 December 2021 the network had 120 nodes.",
        "As of 4 March 2021, 40 nodes were in service.",
        "Turnover in the six months to 30 June 2021 was 40 million yuan.",
        "For the year ended 31 December 2021, the group posted a loss of 3 million yuan.",
        "The province counted 86 nodes at the end of 2021, against 61 at the end of 2020.",
        "Throughput was 3,000 TPS in June 2021, up from 2,100 TPS in March 2021.",
        "The plant made 40,000 cars in 2021.",
        "Since 2019 demand for nodes has doubled.",
        "The summit was called off two days before 4 March 2021.",
        "The seminar planned for 4 March 2021 has been cancelled.",
        "The seminar of 4 March 2021 has been postponed indefinitely.",
        "4 March 2021: seminar CANCELLED",
        "The forum, scheduled for 4 March 2021, did not take place.",
        '"We see no demand," the manager told us on 4 March 2021.',
        "The minister stressed on 4 March 2021 that the chain was safe.",
        "In its issue of 4 March 2021 this paper named the wrong city.",
        "See our report of 4 March 2021.",
        "The letter dated 4 March 2021 was not answered.",
        "The 2021 edition of the list has 60 entries.",
        "The Three-Year Action Plan (2020-2022) names four cities.",
        "The 2019-2021 work programme names four cities.",
        "Photo taken on 4 March 2021",
        "Prices as of 4 March 2021",
        "Source: company reports, 4 March 2021",
        "The contract runs until 4 March 2021.",
        "China Mobile had expected to open the node in March 2021.",
        "We had hoped to open in March 2021.",
        "Revenue for 2021 is expected to reach 30 million yuan.",
        "The data cover the period from 1 January 2021 to 31 March 2021.",
        "Photograph: Xinhua, 4 March 2021",
    ],
)
def test_dates_that_date_no_happening(text: str) -> None:
    assert extract_document(text, reference_date=dt.date(2022, 6, 15)).events == ()


@pytest.mark.parametrize(
    ("event_types", "text"),
    [
        ("launch launch", "Zigong's node opened on 4 March 2021 and Suining's on 6 April 2021."),
        (
            "launch launch",
            "Nodes were opened in Zigong on 4 March 2021 and in Suining on 6 April 2021.",
        ),
        ("funding funding", "The county paid 3 million yuan in 2020 and 5 million in 2021."),
        (
            "founding construction",
            "The company, founded in 2016, completed the hall on 4 March 2021.",
        ),
        (
            "policy policy",
            "The measures were issued on 4 March 2021 and come into force on 6 April 2021.",
        ),
        ("policy policy", "The rules, published on 4 March 2021, apply from 6 April 2021."),
        ("construction launch", "Work began on 4 March 2021; the node went live on 6 April 2021."),
        (
            "construction admission launch",
            "The node was built in March 2021, passed its review in April 2021 and opened in May.",
        ),
    ],
)
def test_types_of_several_dates(event_types: str, text: str) -> None:
    found = extract_document(text, reference_date=dt.date(2022, 6, 15)).events
    assert " ".join(event.event_type for event in found) == event_types


def test_a_date_that_stands_by_itself_dates_what_comes_next() -> None:
    text = "The park so far.\n\n(a) 14.3.2021. Gansu Mobile and China UnionPay sign a contract.\n"
    assert told(text) == "2021-03-14 agreement"


def test_the_days_of_a_programme_date_its_hours() -> None:
    text = (
        "The Ledger Week in Lanzhou\n\nAll are welcome, says the city of Lanzhou in its note.\n\n"
        "Programme\n\nDAY ONE, 4 March 2021\n\n10:30 Gansu Mobile switches on its node, Hall 3\n\n"
        "DAY TWO, 5 March 2021\n\n09:30 Forum on trade\n\n"
    )
    assert told(text) == "2021-03-04 launch; 2021-03-05 conference"


def test_a_version_beside_its_day_is_a_launch() -> None:
    text = "Changes.\n\n- v2.0.4 (2021-10-01): restores signing of contracts\n"
    assert told(text) == "2021-10-01 launch"


# -- dates ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "start", "end", "precision", "basis"),
    [
        ("BSN was launched on May 3, 2021.", "2021-05-03", "2021-05-03", "day", "explicit"),
        ("BSN was launched in May 2021.", "2021-05-01", "2021-05-31", "month", "explicit"),
        ("BSN was launched in 2021.", "2021-01-01", "2021-12-31", "year", "explicit"),
        ("BSN was launched in late 2021.", "2021-01-01", "2021-12-31", "year", "explicit"),
        ("BSN was launched in Q2 2021.", "2021-04-01", "2021-06-30", "quarter", "explicit"),
        (
            "The summit was held from June 3 to 5, 2021.",
            "2021-06-03",
            "2021-06-05",
            "range",
            "explicit",
        ),
        (
            "19.11.20: The two sides signed a contract;",
            "2019-11-20",
            "2019-11-20",
            "day",
            "explicit",
        ),
        ("2020.1: The base was established;", "2020-01-01", "2020-01-31", "month", "explicit"),
    ],
)
def test_interval(text: str, start: str, end: str, precision: str, basis: str) -> None:
    (event,) = facts(text).events
    assert (str(event.date_start), str(event.date_end)) == (start, end)
    assert (event.date_precision, event.date_basis) == (precision, basis)
    assert event.date_text in text


@pytest.mark.parametrize(
    ("text", "day", "basis"),
    [
        (
            "BEIJING, May 5, 2021 (Xinhua) -- A node opened in Lanzhou on Monday.",
            "2021-05-03",
            "relative",
        ),
        (
            "BEIJING, May 5, 2021 (Xinhua) -- A node opened in Lanzhou yesterday.",
            "2021-05-04",
            "relative",
        ),
        (
            "BEIJING, May 5, 2021 (Xinhua) -- A node opened in Lanzhou on April 9.",
            "2021-04-09",
            "year_inferred",
        ),
        (
            "BEIJING, May 5 2021 -- The plan was issued on December 5 last year.",
            "2020-12-05",
            "relative",
        ),
    ],
)
def test_resolved_by_the_dateline(text: str, day: str, basis: str) -> None:
    (event,) = facts(text).events
    assert (str(event.date_start), event.date_basis) == (day, basis)


# -- how many ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The contract was signed on May 3, 2021, and the park was completed on June 9, 2022.",
            "2021-05-03 agreement; 2022-06-09 construction",
        ),
        (
            "The plan was issued on May 3, 2021 and took effect on June 1, 2021.",
            "2021-05-03 policy; 2021-06-01 policy",
        ),
        (
            "Construction started on May 3, 2020 and was completed on May 9, 2021.",
            "2020-05-03 construction; 2021-05-09 construction",
        ),
        (
            "After signing a contract on May 3, 2021, Gansu Mobile launched the platform on "
            "July 4, 2021.",
            "2021-05-03 agreement; 2021-07-04 launch",
        ),
        (
            "Founded in 2016, the institute released a white paper on May 3, 2021.",
            "2016-01-01 founding; 2021-05-03 report",
        ),
        (
            "The network was launched on May 3, 2021; the summit was held on May 4, 2021.",
            "2021-05-03 launch; 2021-05-04 conference",
        ),
    ],
)
def test_two_dated_happenings_in_one_sentence(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "BSN launched on May 3, 2021\n\nBSN was launched in Beijing on May 3, 2021, it is said.",
        "On May 3, 2021, BSN was launched. The launch of BSN on May 3, 2021 drew many.",
        "BSN was launched on May 3, 2021. As told, BSN was launched on May 3, 2021 in Beijing.",
    ],
)
def test_the_same_happening_told_twice_is_one(text: str) -> None:
    assert told(text) == "2021-05-03 launch"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "19.11.20: The two sides signed a contract;\n\n19.12.28: The line was launched;\n\n"
            "2020.1: An incubation base was established;",
            "2019-11-20 agreement; 2019-12-28 launch; 2020-01-01 founding",
        ),
        (
            "All dates are in 2020.\n\nMay 3: The contract was signed.",
            "2020-05-03 agreement",
        ),
        (
            "Date\tWhat\n2021-05-03\tcontract signed\n2021-05-09\tplatform launched\n",
            "2021-05-03 agreement; 2021-05-09 launch",
        ),
        (
            "| Date | What |\n|---|---|\n| 2021-05-03 | contract signed |\n",
            "2021-05-03 agreement",
        ),
        (
            "The park so far.\n\n- May 3, 2021: The contract was signed.\n"
            "- May 9, 2021: The platform was launched.\n",
            "2021-05-03 agreement; 2021-05-09 launch",
        ),
        (
            "The park so far.\n\n- 2021-05-03: Gansu Mobile and China UnionPay signed a contract\n"
            "- 2021-05-09: the BSN platform was launched\n",
            "2021-05-03 agreement; 2021-05-09 launch",
        ),
        (
            "The park so far.\n\nMay 3, 2021: Gansu Mobile and China UnionPay signed a contract\n"
            "May 9, 2021: the BSN platform was launched\n",
            "2021-05-03 agreement; 2021-05-09 launch",
        ),
        (
            "- May 3, 2021: the contract was signed\n- May 9, 2021: the platform was launched\n",
            "2021-05-03 agreement; 2021-05-09 launch",
        ),
        (
            "Date | What\n2021-05-03 | contract signed\n2021-05-09 | platform launched\n",
            "2021-05-03 agreement; 2021-05-09 launch",
        ),
        (
            "The park so far, in short.\n\n- May 3, 2021: the contract was signed\n"
            "- May 9, 2021: the platform was launched\n",
            "2021-05-03 agreement; 2021-05-09 launch",
        ),
        (
            "The park so far, in short.\n\nDate | What\n2021-05-03 | contract signed\n"
            "2021-05-09 | platform launched\n",
            "2021-05-03 agreement; 2021-05-09 launch",
        ),
        (
            "The park is doing well, as the board of the park says in its letter to the owners of"
            " the shops in it.\n\nWuwei | signed | by 9 June 2021\n",
            "2021-06-09 agreement",
        ),
    ],
)
def test_lists_chronologies_and_tables(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The summit will be held in Lanzhou on May 3, 2031.", "2031-05-03 conference"),
        ("The law takes effect on May 3, 2031.", "2031-05-03 policy"),
        ("The platform is to be launched on May 3, 2031.", "2031-05-03 launch"),
        ("Since the chain went live on May 1, 2021, 30 firms have joined.", "2021-05-01 launch"),
        ("Since it was founded on May 1, 2021, the alliance has grown.", "2021-05-01 founding"),
    ],
)
def test_scheduled_and_since(text: str, expected: str) -> None:
    assert told(text) == expected


# -- no events -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        # no date
        "The platform was launched in Lanzhou.",
        "The two sides have signed a contract.",
        "The summit was held in Lanzhou.",
        # targets
        "By 2025, the province is to have 20 listed companies.",
        "The plan aims at 50 nodes by 2025.",
        "By the end of 2023, the industry is to reach 10 billion yuan.",
        "The goal is to have 100 applications in 2025.",
        # deadlines
        "Applications are accepted until May 31, 2021.",
        "Bids must be handed in by May 31, 2021.",
        # only said
        "It will grow, Wang Wei said on May 4, 2021.",
        '"The chain matters," the mayor said on May 4, 2021.',
        # statistics of a period
        "Sales rose 8% in the first half of 2021.",
        "Revenue was 5 million yuan in 2020.",
        "The park had 120 firms at the end of 2020.",
        # a year that is only part of a name
        "22 provinces wrote it into the 2020 government work report.",
        "The 2020 work report names the blockchain.",
        "The 2021 edition of the white paper names it.",
        # since then, it has grown
        "Since 2020, the role of blockchain has become prominent.",
        "Since 2020, interest has grown.",
        "Blockchain has drawn interest since May 2019.",
        # datelines and publication days
        "BEIJING, May 5, 2021 (Xinhua) -- The chain matters, says the mayor.",
        "LANZHOU, May 5, 2021 -- Gansu bets on the blockchain.",
        "Published: May 5, 2021\n\nGansu bets on the blockchain.",
        "A new chain\n\nMay 5, 2021\n\nGansu bets on the blockchain.",
        "",
        " ",
        "The deadline for applications is May 31, 2021.",
        "On May 4, 2021, Li Wei told reporters that the chain matters.",
        "In 2020, the industry grew by 12 percent.",
        # in capitals
        "BY 2025, THE PROVINCE IS TO HAVE 20 LISTED COMPANIES.",
        "THE PARK HAD 120 FIRMS AT THE END OF 2020.",
        "IT WILL GROW, WANG WEI SAID ON MAY 4, 2021.",
    ],
)
def test_no_event(text: str) -> None:
    assert told(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "The summit was held on June 9, 2021 instead of May 3, 2021.",
        "The summit, originally planned for May 3, 2021, was held on June 9, 2021.",
        "The summit will be held on June 9, 2021 and not, as planned, on May 3, 2021.",
        "Originally scheduled for May 3, 2021, the launch took place on June 9, 2021.",
        "The summit planned for May 3, 2021 was postponed to June 9, 2021.",
        "The summit, first set for May 3, 2021, will be held on June 9, 2021.",
        "The summit was postponed from May 3, 2021 to June 9, 2021.",
        "The launch was moved from May 3, 2021 to June 9, 2021.",
        "The summit was to be held on May 3, 2021 but was put off to June 9, 2021.",
        "The launch, delayed from May 3, 2021, came on June 9, 2021.",
    ],
)
def test_a_superseded_date_gives_none(text: str) -> None:
    assert [str(e.date_start) for e in facts(text).events] == ["2021-06-09"]


# -- columns -------------------------------------------------------------------------------------


def test_grounding_is_the_sentence_or_item() -> None:
    sentence = "On May 3, 2021, the BSN Alliance was founded in Lanzhou."
    (event,) = facts(f"Gansu grows. {sentence} It has many members.").events
    assert event.quote == sentence

    item = "19.11.20: The two sides signed a contract"
    (event,) = facts(f"Gansu grows.\n\n{item};\n\nIt has many members.").events
    assert event.quote.rstrip(";") == item


def test_the_title_is_a_clause_of_the_text() -> None:
    text = "On May 3, 2021, the BSN Alliance was founded in Lanzhou, and its members met."
    (event,) = facts(text).events
    assert event.title
    assert event.title in text


def test_a_relative_date_needs_a_reference_date() -> None:
    text = "The BSN Alliance was founded on December 5 last year."
    assert facts(text).events == ()
    (event,) = extract_document(text, reference_date=dt.date(2020, 3, 1)).events
    assert (str(event.date_start), event.date_basis) == ("2019-12-05", "relative")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("On May 3, 2021, the Dingxi Municipal Government signed a contract.", ["Dingxi"]),
        ("On May 3, 2021, Lanzhou University and Huawei signed a contract.", ["Lanzhou"]),
        ("On May 3, 2021, Lanzhou Tallow Technology Co., Ltd. signed a contract.", [None]),
        (
            "On May 3, 2021, the Dingxi Municipal Government signed a contract in Lanzhou.",
            ["Lanzhou"],
        ),
        (
            "The node in Dingxi opened on May 3, 2021; on June 4, 2021 that in Lanzhou opened.",
            ["Dingxi", "Lanzhou"],
        ),
    ],
)
def test_place(text: str, places: list[str | None]) -> None:
    assert [event.place for event in extract_document(text).events] == places


@pytest.mark.parametrize(
    "days",
    [
        ("March 5, 2021. ", "May 14, 2021. ", "June 20, 2021. "),
        ("[2021-03-05] ", "[2021-05-14] ", "[2021-06-20] "),
        ("5 March 2021\n", "14 May 2021\n", "20 June 2021\n"),
        ("March 2021\n5: ", "May 2021\n14: ", "June 2021\n20: "),
        ("2021-03-05 | ", "2021-05-14 | ", "2021-06-20 | "),
    ],
)
def test_the_first_day_of_a_chronicle_is_not_that_of_the_text(days: tuple[str, ...]) -> None:
    items = ("The node opens | Wuhu", "A contract is signed | Wuhu", "A survey comes out | Wuhu")
    lines = "".join(f"{day}{item}\n" for day, item in zip(days, items, strict=True))
    assert told(f"Milestones of the chain\n\n{lines}") == (
        "2021-03-05 launch; 2021-05-14 agreement; 2021-06-20 report"
    )
