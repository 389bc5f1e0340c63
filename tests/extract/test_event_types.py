"""Types of happenings: what verbs, nouns, idioms, headings and headers tell."""

import re
from itertools import product

import pytest

from pipeline.extract import extract_document
from pipeline.extract.language import language_of
from pipeline.extract.language.en.date_roles import Ending


def told(text: str) -> str:
    return "; ".join(f"{e.date_start} {e.event_type}" for e in extract_document(text).events)


@pytest.mark.parametrize(
    ("event_type", "text"),
    [
        ("launch", "The Xuzhou node took its first transactions on May 3, 2021."),
        ("launch", "The beta of the wallet was handed to 5,000 testers on May 3, 2021."),
        ("launch", "Unicom turned on the Lishui node on May 3, 2021."),
        ("launch", "May 3, 2021 was opening day for the node in Hengshui."),
        ("launch", "The Handan node's doors opened on May 3, 2021."),
        ("launch", "2021.5.3: Huzhou, service begins"),
        ("launch", "Beginning on May 3, 2021, developers may rent space on the node."),
        ("launch", "The node went back into service on May 3, 2021."),
        ("launch", "Not until May 3, 2021 could users log in."),
        ("construction", "Eight cabinets were added to the Chizhou node on May 3, 2021."),
        ("funding", "The order for the racks went to Orhan on May 3, 2021."),
        ("founding", "Nine mills clubbed together in a co-operative on May 3, 2021."),
        ("other", "The carrier put up its prices on May 3, 2021."),
        ("construction", "The Chizhou node has been under construction since May 3, 2021."),
        ("launch", "May 3, 2021 saw the switch-on of the Chizhou node."),
        ("construction", "Ground for the Chizhou hall was broken on May 3, 2021."),
        ("founding", "The firm was carved out of Chizhou Cable on May 3, 2021."),
        ("other", "The court upheld the verdict on May 3, 2021."),
        ("other", "The node was awarded a medal on May 3, 2021."),
        ("launch", "The node, promised for 1 March 2021, opened on May 3, 2021."),
        ("launch", "(2) The Chizhou node has run since May 3, 2021."),
        ("launch", "The Huainan node did not open until May 3, 2021."),
        ("launch", "Traffic began to flow through the Huainan node on May 3, 2021."),
        ("launch", "On May 3, 2021 the lamps at the Huainan node turned green."),
        ("construction", "The piles were driven on May 3, 2021."),
        ("construction", "The bricklayers moved in on May 3, 2021."),
        ("construction", "The racks were hauled up the stairs on May 3, 2021."),
        ("construction", "Building work was resumed on May 3, 2021."),
        ("admission", "The Huainan node was accessed to the backbone on May 3, 2021."),
        ("admission", "The alliance said yes to Huainan on May 3, 2021."),
        ("admission", "The panel let Huainan in on May 3, 2021."),
        ("agreement", "Under an agreement of May 3, 2021 the bank rents 12 racks."),
        ("funding", "Two funds bought 8 percent of Hanchain on May 3, 2021."),
        ("funding", "The shares were bought back on May 3, 2021."),
        ("policy", "The levy applies as of May 3, 2021."),
        ("policy", "The ministry obliged all growers on May 3, 2021 to label their tea."),
        ("conference", "The hearing was put off to May 3, 2021."),
        ("report", "The society published its report on May 3, 2021."),
        ("other", "The mayor praised the node on May 3, 2021."),
        ("other", "A valve burst on May 3, 2021."),
        ("launch", "The launch ceremony of the platform was held on May 3, 2021."),
        ("construction", "Work on the Jilin node started on May 3, 2021."),
        ("construction", "The racks reached Zhoushan on May 3, 2021."),
        ("construction", "Cabling was completed on May 3, 2021."),
        ("construction", "The crew finished wiring the node on May 3, 2021."),
        ("construction", "The servers were installed on May 3, 2021."),
        ("construction", "Fitting-out of the fourth floor commenced on May 3, 2021."),
        ("construction", "Unicom completed the node on May 3, 2021."),
        ("construction", "Completion date: 3 May 2021"),
        ("construction", "The Tongling node was deployed on May 3, 2021."),
        ("construction", "The topping-out ceremony took place on May 3, 2021."),
        ("construction", "The hall passed its fire inspection on May 3, 2021."),
        ("construction", "Debugging of the racks ended on May 3, 2021."),
        ("construction", "The foundation stone was set on May 3, 2021."),
        ("construction", "The main structure of the data centre was capped on May 3, 2021."),
        ("admission", "The Luohe node passed its network review on May 3, 2021."),
        ("admission", "On May 3, 2021 the Xuancheng node was taken into the network."),
        ("admission", "The Bozhou node completed its access test on May 3, 2021."),
        ("admission", "The bank was licensed as an operator on May 3, 2021."),
        ("admission", "On May 3, 2021 the reviewers passed the node."),
        ("admission", "Permission to enter the network was given on May 3, 2021."),
        ("admission", "Shandong was listed among the pilot provinces on May 3, 2021."),
        ("admission", "The park won the status of a demonstration base on May 3, 2021."),
        ("admission", "On May 3, 2021 the Wuzhou node formally joined the network."),
        ("admission", "On May 3, 2021 the node made the grade at the second attempt."),
        (
            "admission",
            "The chain was registered with the Cyberspace Administration on May 3, 2021.",
        ),
        ("admission", "The port authority was received into the consortium on May 3, 2021."),
        ("agreement", "Haier and Unicom signed up for five years on May 3, 2021."),
        ("agreement", "The parties initialled the treaty on May 3, 2021."),
        ("agreement", "The two sides shook on it on May 3, 2021."),
        ("agreement", "Inspur and the port agreed a joint pilot on May 3, 2021."),
        ("agreement", "Ten banks put their signatures to the convention on May 3, 2021."),
        ("agreement", "On May 3, 2021 the carrier took on the running of the node for five years."),
        ("agreement", "The hosting contract was signed on May 3, 2021."),
        ("agreement", "Twelve firms signed letters of intent on May 3, 2021."),
        ("agreement", "Bank of Jilin committed itself on May 3, 2021 to three years of hosting."),
        ("agreement", "A deal struck on May 3, 2021 lets the port use the node."),
        ("founding", "The company was set up on May 3, 2021 with 50 million yuan."),
        ("founding", "Jinan got a blockchain institute on May 3, 2021."),
        ("founding", "Three universities joined to create a blockchain academy on May 3, 2021."),
        ("founding", "The joint venture was incorporated on May 3, 2021."),
        ("founding", "The municipality opened an office for digital affairs on May 3, 2021."),
        ("founding", "Established: 3 May 2021"),
        ("founding", "A joint laboratory was born on May 3, 2021."),
        ("founding", "A blockchain committee was created within the association on May 3, 2021."),
        ("founding", "The provincial government established a 2-billion-yuan fund on May 3, 2021."),
        ("founding", "A training centre for clerks was inaugurated on May 3, 2021."),
        ("policy", "The rules took effect on May 3, 2021."),
        ("policy", "The council voted the regulations through on May 3, 2021."),
        ("policy", "The city's five-year programme appeared on May 3, 2021."),
        ("policy", "The prefecture lifted its ban on May 3, 2021."),
        ("policy", "The regulator published draft rules for comment on May 3, 2021."),
        ("policy", "The levy has been abolished since May 3, 2021."),
        ("policy", "The Opinions were issued on May 3, 2021."),
        ("policy", "The province decreed on May 3, 2021 that all invoices go on the chain."),
        ("policy", "Under rules of May 3, 2021 each node must keep a log."),
        ("policy", "On May 3, 2021 the tariffs were cut by a fifth."),
        ("deployment", "The port moved its bills of lading on to the chain on May 3, 2021."),
        ("deployment", "The land registry switched to the chain on May 3, 2021."),
        ("deployment", "The first judgment based on chain evidence was delivered on May 3, 2021."),
        ("deployment", "The pension office has kept its records on the ledger since May 3, 2021."),
        ("deployment", "The harbour began clearing parcels by the ledger on May 3, 2021."),
        ("deployment", "The registrar issued its first electronic certificate on May 3, 2021."),
        ("deployment", "The farm began to tag its sheep on May 3, 2021."),
        ("deployment", "On May 3, 2021 the court accepted a hash as evidence for the first time."),
        ("deployment", "The first mortgage was registered on the chain on May 3, 2021."),
        (
            "deployment",
            "On May 3, 2021 the water company billed its first customer over the chain.",
        ),
        ("deployment", "Four banks took the platform into use on May 3, 2021."),
        ("conference", "The forum was held on May 3, 2021."),
        ("conference", "The council discussed the node on May 3, 2021."),
        ("conference", "The mayor chaired a working meeting on May 3, 2021."),
        ("conference", "The association's general assembly was on May 3, 2021."),
        ("conference", "The summit closed on May 3, 2021."),
        ("conference", "On May 3, 2021 the city played host to 300 developers."),
        ("conference", "The second hearing will be on May 3, 2021."),
        ("conference", "The delegates assembled in the Hall of the People on May 3, 2021."),
        ("conference", "An experts' seminar discussed the node's future on May 3, 2021."),
        ("conference", "The annual meeting takes place on May 3, 2021."),
        ("funding", "The company raised 40 million yuan on May 3, 2021."),
        ("funding", "The bank lent the park 20 million yuan on May 3, 2021."),
        ("funding", "The bond was priced on May 3, 2021."),
        ("funding", "Bid won: 3 May 2021, Inspur, 8.2 million yuan"),
        ("funding", "A cheque for 3 million yuan was handed over on May 3, 2021."),
        ("funding", "A grant of 3 million yuan came in on May 3, 2021."),
        ("funding", "The bank extended a loan of 30 million yuan on May 3, 2021."),
        ("funding", "The firm closed its seed round on May 3, 2021."),
        ("funding", "The provincial fund released the second tranche on May 3, 2021."),
        ("funding", "An angel round of $2 million was announced on May 3, 2021."),
        ("report", "The carrier reported a net revenue of 3 billion yuan on May 3, 2021."),
        ("report", "On May 3, 2021 the alliance made the register of its nodes public."),
        ("report", "The white paper came out on May 3, 2021."),
        ("report", "A study presented on May 3, 2021 puts the market at 3 billion yuan."),
        ("report", "The academy brought out its blue book on May 3, 2021."),
        ("report", "A survey by Peking University of May 3, 2021 found 300 firms."),
        ("report", "A count of May 3, 2021 found 131 nodes."),
        ("report", "The think tank issued a paper on May 3, 2021."),
        ("report", "The association published its directory of nodes on May 3, 2021."),
        ("report", "3 May 2021: white paper"),
        ("report", "On May 3, 2021 the journal printed a paper on the chain."),
        ("report", "The latest ranking, of May 3, 2021, has the node in ninth place."),
        ("other", "A delegation from Chile toured the exhibition hall on May 3, 2021."),
        ("other", "The node took the gold medal at the fair on May 3, 2021."),
        ("other", "The bidding documents were published on May 3, 2021."),
        ("other", "The node failed on May 3, 2021 for two hours."),
        ("other", "The minister visited the park on May 3, 2021."),
        ("other", "The chain stood still for three hours on May 3, 2021."),
        ("other", "The founder stepped down on May 3, 2021."),
        ("other", "On May 3, 2021 she took over as head of the node."),
        ("other", "The tender was reopened on May 3, 2021."),
        ("other", "The city submitted its application on May 3, 2021."),
        ("other", "The node was switched off for good on May 3, 2021."),
        ("other", "On May 3, 2021 the supreme court upheld the judgment."),
        ("other", "Traffic was rerouted through Nanning on May 3, 2021."),
    ],
)
def test_type(event_type: str, text: str) -> None:
    assert told(text) == f"2021-05-03 {event_type}"


@pytest.mark.parametrize(
    "text",
    [
        "Exports of the province reached 98 billion yuan in the first half of 2021.",
        "Nodes by province (end of June 2021)",
        "The fair set for May 3, 2021 never took place.",
        "The node has not been switched on since May 3, 2021.",
        "The node was to have opened on May 3, 2021.",
        "No treaty was signed on May 3, 2021.",
        "The lease runs for three years from May 3, 2021.",
        "Thirty racks were in service at the end of June 2021.",
        "It had two nodes more than at the end of March 2021.",
        "The exchange did not reopen on May 3, 2021.",
        "Time: 2021-05-03 17:20 Source: Anhui Daily",
        "Applications can be handed in until May 3, 2021.",
        "In 2020 its turnover was 30 million yuan.",
        "The number of users grew to 3 million in May 2021.",
        "Prices as of May 3, 2021.",
        "An article of May 3, 2021 gave a wrong figure.",
        "The offer is valid until 3 May 2021.",
        "Photo taken on May 3, 2021.",
        "Demand has doubled since 2019.",
        "The forecast for 2022 is 3 billion yuan.",
        "In 2019 there were only four such parks.",
        "Mr Li told reporters on Tuesday, May 4, 2021, that the node was doing well.",
        "Turnover came to 4 million yuan in the year to March 31, 2021.",
        "More than 60 firms had settled in the park by the end of 2021.",
        "The city hopes for 40 nodes by the end of 2025.",
        "In 2021 the sector employed 4,000 people.",
        "It was the largest sum since May 2019.",
        "The 2020 figure was revised to 3.2 billion yuan.",
        "Output grew by a fifth in the first quarter of 2021.",
        "Bids must reach the office no later than May 3, 2021.",
        "Mr Wu, born on May 3, 1970, runs the node.",
        "The node was never opened on May 3, 2021, as the portal claims.",
        "Queries: Ms Wu, weekdays until May 28, 2021.",
        "Nodes carried 3.1 million transactions in May 2021, 12 percent more than in April.",
        "By the end of 2020, 26 nodes had passed.",
        "It cost 12 million yuan in 2020.",
        "There were 3,000 users in May 2021.",
        "Contact before 3 May 2021: node@example.cn",
        "He had been a teacher in 2019.",
    ],
)
def test_dates_nothing(text: str) -> None:
    assert told(text) == ""


def test_headers_and_headings_tell_the_type_of_rows_and_items() -> None:
    table = (
        "Four firms of the province, two of them in the capital, have found backers since the "
        "spring, and more are said to be looking for some.\n\n"
        "The week in money\n\n"
        "Firm            City        Round     Closed\n"
        "Lotus Ledger    Hefei       seed      2021-05-03\n"
        "Plum Chain      Wuhu        A         2021-05-04\n"
    )
    assert told(table) == "2021-05-03 funding; 2021-05-04 funding"
    items = "Outages\n\n- 3 May 2021: Hefei, four hours\n- 4 May 2021: Wuhu, ten minutes\n"
    assert told(items) == "2021-05-03 other; 2021-05-04 other"


def test_a_cell_is_read_before_its_header() -> None:
    table = (
        "City     | Opened or let in\n"
        "Hefei    | let into the network on 3 May 2021\n"
        "Wuhu     | opened on 4 May 2021\n"
    )
    assert told(table) == "2021-05-03 admission; 2021-05-04 launch"


@pytest.mark.parametrize("endings", language_of("en").date_roles.BEFORE.values())
def test_a_pattern_of_what_stands_before_a_date_lists_the_words_it_ends_with(
    endings: tuple[Ending, ...],
) -> None:
    for ending in endings:
        words = set(re.findall("[a-z]+", ending.pattern.pattern))
        for first, last in product(words, repeat=2):
            if ending.pattern.search(f"a {first} {last} "):
                assert (first if last == "the" else last) in ending.words
