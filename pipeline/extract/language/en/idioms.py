"""English idioms that tell a happening: "throw the switch", "put pen to paper".

To teach one, add it to its type: the first word in base form stands for all its forms, DET for an
article or possessive, * for up to six words. Belongs here: idioms. Does not belong here: single
verbs (`happenings`), phrases that need a pattern of their own (`events`).
"""

from typing import Final

from pipeline.extract.language.en.verbs import forms_of

IDIOMS: Final = {
    "launch": """
        pull DET trigger; log on from; log on to;
        say hello; be switched through; switch * through; go green; turn green; go up on;
        answer DET first; be on line; be online; be in service; be in use; be open; be running; be
        at work; be serving; be carrying; be on air; roll off DET; appear in the app; join the
        service; log in from; be humming; be live; be open to; stand open to; open up to; be
        opened to; swing into; ease into service; slip into service; settle into service; resume
        service; be back in service; be restored; go into regular; go into full; go into trial; go
        into test; enter regular; enter full; enter test; enter live; take up service; take up
        work; take up operation; take on DET first; take its place on; receive its first; see its
        first; sign on its first; run live; run its first; be tested with; be tried out; be
        piloted with; throw DET switch; flip DET switch; flick DET switch; press DET button; push
        DET button; hit DET button; hit DET switch; press DET key; pull DET lever; turn DET key;
        open * doors; open * gates; open * shutters; open * window; open for business; open to
        users; open to the public; come to life; come alive; hum to life; hum into life; whirr
        into life; roar into life; flicker into life; spring to life; spring into life; sputter
        into life; burst into life; blink into life; wake up; blink on; flicker on; hum on; see
        the light of day; make DET debut; make DET bow; make DET first appearance; hit the market;
        hit the app stores; go on sale; put * on sale; go live; go online; go on line; go on
        stream; go on air; go into operation; go into service; go into production; go into action;
        go public beta; go operational; go active; come online; come on line; come on stream; come
        into operation; come into service; come into use; come out of the oven; take DET first;
        serve DET first; process DET first; carry DET first; handle DET first; route DET first;
        mine DET first; produce DET first; welcome DET first; greet DET first; let users in; let
        customers in; let developers in; let merchants in; let the public in; let the first * in;
        let traders in; get * going; set * going; set * in motion; start up; start life; begin
        life; start work; begin work; start operating; begin operating; start running; begin
        running; start operation; begin operation; start operations; begin operations; start
        service; begin service; enter service; enter operation; enter production; enter trial;
        enter commercial; enter public; enter beta; move into operation; move into service; plug
        in; hook up to power; switch over; cut over; cut DET ribbon; have DET ribbon; become
        operational; become available; become active; be up and running; be in operation; be on
        stream; be brought up; be switched live; be taken live; be opened up; bring * to life;
        bring * to market; take * live; take * online; make * available; make * public beta; put *
        live; put * online; put * on line; put * on stream; put * into service; put * into
        operation; bring * online; bring * on line; bring * on stream; bring * into service; bring
        * into operation; bring * live; turn * on; switch * on; power * up; fire * up; boot * up;
        roll out to users; roll out to the public; roll out to customers; throw open; swing open;
        kick off; ring in; take over traffic; run DET first; send DET first; receive DET first; get
        DET node; get DET own node; receive DET node; gain DET node; welcome DET node; acquire DET
        node; join the map; flip live; unveil to users; start taking; start carrying; start
        serving; begin taking; begin carrying; begin serving; release to users; release to the
        public; open source; be open-sourced; serve paying; serve customers; serve users; serve *
        customers; serve * users; carry traffic; carry * traffic; carry live; take traffic; take
        outside""",
    "construction": """
        be taken up again; take up DET work again;
        be connected to the grid; connect * to the grid; be connected to the mains; be handed to
        the fitters; be handed to the builders;
        take shape; be ready; stand ready; be converted into; bolt down; be bolted; hoist the;
        raise the first; lay the last; lay * cable; lay * fibre; pull * cable; pull * fibre; move
        * earth; start digging; begin digging; finish digging; wire up; be wired up; carry in the;
        carry in DET; unload the; unpack the; install the last; fit the last; sign off the
        building; be roofed; be rebuilt; be enlarged; be plastered; be painted; take delivery of;
        break ground; break the ground; break DET ground; turn DET first sod; cut DET first sod;
        turn the soil; lay DET foundation; lay DET cornerstone; lay the groundwork; pour DET
        foundation; pour DET first concrete; pour concrete; top out; fit out;
        go up(?!\\s(?:by|to|from)\\b); finish work;
        complete work; move in to prepare; clear the site; clear the ground; put * roof; bolt *
        racks; rack * servers; wave the golden shovel; wield DET shovel; swing DET shovels; drive
        the first pile; sink the first pile; hand over DET keys; hand over the building; hand over
        the node; hand over the hall; hand over the site; be under construction; start to build;
        begin to build; start building; begin building; start work on; begin work on; start
        construction; begin construction; finish building; cap out; begin fitting; start fitting;
        finish fitting; raise the roof; cap the roof""",
    "admission": """
        put on DET * list; place on DET * list; include in DET * list; enter on DET * list; give *
        a pass; give * the pass; find fit; find * fit; satisfy DET; convince DET;
        become DET pilot; become * pilot; become DET demonstration; become DET model;
        say yes; let * in; come through * review; come through * examination; come through * test;
        come through * inspection; get through * review; get through * examination; get through *
        test; get through * inspection; be entered on * list; be entered on * register;
        wave in; be waved in; accept * as DET; accept * into; be received into; receive * into;
        become part of * network; become part of * alliance; give * clean bill of health; be
        cleared by; be entered in * register; enter * in * register; be put on * list of members;
        be taken into; be designated as; be designated a; be named a national; qualify as; qualify
        for; let into the network; let into the; be let in; become * member; become * members;
        make it through; make it past; give * thumbs-up; give * thumbs up; give * nod; give *
        green light; give * go-ahead; give * all-clear; give * clearance; get * thumbs-up; put *
        on DET list; place * on DET list; enter * on DET list; take * into membership; take in as;
        vote * in; vote in as; enlist; be picked as; be chosen as; be selected as; be named as
        one; be named one of; be approved as; be declared fit; be passed fit; be passed by; be
        vetted; be entered on the list; be placed on the list; come through the review; come
        through the test; survive the review; pass the test; pass the tests; find DET way into the
        network; take its seat in the network; pass muster; pass through the review; get the nod;
        get the green light; get the go-ahead; get the all-clear; win the nod; win DET place; earn
        DET place; secure DET place; give the green light; give the go-ahead; give the nod; give
        the all-clear; be let into; be waved through; wave * through; be cleared to; be cleared
        for; be admitted; be accepted into; be accepted as; sail through; scrape through; squeak
        through; make the list; make the cut; make the grade; be put on the list; be added to the
        list; be added to the register; be entered in the register; become DET member; become a
        full member; become the first member; join the ranks; join the alliance; join the network;
        join the bsn; join the backbone; be hooked up to the network; be hooked up to the
        backbone; be connected to the network; be connected to the backbone; be connected to the
        bsn; be approved for; be approved to join; be granted access; gain access; win access; get
        access; obtain access; receive access; gain admission; win admission; gain entry; win
        entry; meet the requirements; satisfy the reviewers; convince the reviewers; satisfy the
        review; clear the bar; let * into the network; let * into the alliance; take * into the
        network; take * into the alliance; admit * to; allow to join; allow to enter; allow to
        connect; be allowed to join; be allowed to enter; be allowed to connect; be allowed in;
        permit to; be recognised as a; be recognized as a; be given access; be given a licence; be
        given a license; plug into the network; plug into the blockchain-based""",
    "agreement": """
        mandate * to run; mandate * to operate; mandate * with;
        commit itself; commit themselves; bind itself; bind themselves; set DET seal to; set DET
        seals to; take on the running; choose * as DET supplier; choose * as supplier; choose * as
        DET operator; choose * as DET host; bind itself to; bind themselves to; be hired to; hire
        * to; be commissioned to; be engaged to; be retained to; be contracted to; entrust * with
        the; be entrusted with; be signed up; be taken on as; pick * as DET partner; choose * as
        DET partner; name * as DET partner; select * as DET partner; appoint * as DET contractor;
        engage * to; contract with; do business with; make common cause; set up a partnership; be
        signed between; agree terms; shake on; strike an; strike * alliance; seal * alliance; seal
        * pact; seal * partnership; extend DET contract; renew DET contract; renew DET lease; take
        DET lease; sign a lease; place an order; place DET order; throw DET weight behind; line up
        with; enlist * as; shake hands; put pen to paper; put DET pens to paper; put DET pen to
        paper; put DET names to; put DET name to; put DET signature; put DET signatures; sign up;
        sign on; sign off on; strike DET deal; strike DET bargain; clinch DET deal; seal DET deal;
        close DET deal; ink DET deal; cut DET deal; do DET deal; tie up with; tie the knot; join
        hands; join forces; team up; link up with; pair up; pair with; partner with; come to
        terms; come to an agreement; reach agreement; reach an accord; enter into * agreement;
        enter into * partnership; enter into * contract; enter into * cooperation; enter a
        partnership; enter an agreement; agree to; agree with; agree that; exchange signatures;
        exchange contracts; exchange letters; conclude * agreement; conclude * contract; become
        partners; become a partner; throw in with; form * partnership; forge * partnership; forge
        DET alliance; build * partnership; commit to supply; undertake to; pledge to""",
    "founding": """
        club together; hang up DET sign; hang out DET sign; turn * into a company; turn * into DET
        company;
        be carved out of; carve * out of; be hived off; hive off;
        hang out DET; hang out a; hang DET plate; hang DET sign; hang DET board; hang DET nameplate;
        put up DET plaque; put up DET sign; unveil DET nameplate; unveil DET plate;
        come into the commercial register; be entered in the commercial
        register; call * into life; be called into life; call * into being; bring into existence;
        band together; be banded; get DET own association; get DET own institute; get DET own
        laboratory; start DET company; start a company; start up a company; start a joint; call *
        to life; launch DET fund; launch DET alliance; launch DET institute; launch DET
        association; launch DET joint; establish DET presence; be given life; be launched as a
        company; turn into a company; be called into being; be inaugurated as; constitute itself;
        set up shop; set up an office; come into being; come into existence; be born; open DET
        office; open DET branch; open DET subsidiary; open DET laboratory; open DET lab; open DET
        institute; open DET centre; open DET joint; open DET training; open DET research; open DET
        innovation; spin off; spin out; hang up DET plaque; hang DET plaque; unveil DET plaque;
        unveil the plaque; receive DET plaque; call into being; bring into being; be spun off; be
        spun out; be constituted; be incorporated; be registered as; be registered with capital""",
    "policy": """
        name * priority; declare * priority; make * priority; add * to * list; put * name to the
        rules; put * name to the regulations; put * name to the law; sign DET decree; sign DET
        bill; sign DET law; sign DET ordinance; sign the regulations; place * among; put * among
        DET; list * among; be laid before; be put before; put to the public; put * to the public;
        be put to the vote; be tabled; give DET blessing; give * DET blessing; vote * through;
        vote through; push * through; wave through the; lift the cap; lift DET cap; lift DET
        limit; set DET cap; fix DET tariff; fix DET price; fix DET rate; cut DET rate; be made
        compulsory; be made mandatory; be required to; be obliged to; be binding from; become
        compulsory; go before parliament; be gazetted; be promulgated; be repealed; be amended; be
        extended until; be renewed by; issue guidance; issue rules; issue guidelines; issue DET
        rules; lay * before; put * into law; write * into law; count * among DET priorities; make
        * a priority; take effect; go into effect; go into force; come into force; come into
        effect; enter into force; enter into effect; enter force; kick in; become law; become
        effective; become binding; become mandatory; be in force; be valid from; be binding; apply
        from; apply as of; apply to all; bite; sign into law; put into force; put into effect;
        bring into force; bring into effect; lay down; set out; hand down new; write into; lift
        the ban; lift DET ban; impose DET ban; issue DET ban; put out to consultation; open for
        comment; open for comments; open for public comment; open to comment; open to comments;
        put * out for comment; publish for comment; roll out * plan; roll out * policy; roll out *
        rules; roll out * measures; green-light DET plan; give DET assent; pass into law; pass a
        law; place * within; include * in * list; add * to * list of; make it compulsory; make it
        mandatory; send * to all; print and distribute; issue and distribute; cease to apply;
        lapse; lower DET tariff; raise DET tariff; cut DET tariff""",
    "funding": """
        find * backer; find * backers; find * investor; find * investors; get DET order; land DET
        order; secure DET order; beat * rivals; beat * bidders; outbid;
        bag * order; win * order; announce * round; be named winner; be named the winner; be named
        as the winner; be declared the winner; be declared winner; declare * winner; name *
        winner; emerge as the winner; make available * yuan; make available * million; make * yuan
        available; make * million available; lead * round; lead DET funding; lead DET financing;
        change hands for; change hands at; begin trading; start trading; come out on top; come
        first in the tender; come in with the lowest; lowest bidder; hand * million; hand * yuan;
        give * million; give * yuan; grant * million; grant * yuan; lend * million; lend * yuan;
        pay * million; pay * yuan; transfer * million; transfer * yuan; remit; send * million;
        send * yuan; advance * million; advance * yuan; release * million; release * yuan;
        contribute * million; contribute * yuan; bequeath; commit * million; commit * yuan;
        promise * million; promise * yuan; pledge * million; pledge * yuan; approve * million;
        approve * yuan; fetch * million; fetch * yuan; sell * shares; sell DET bonds; sell *
        bonds; sell * notes; issue * bonds; issue * notes; issue DET bonds; issue DET shares;
        issue * shares; place * notes; place * bonds; place * shares; draw on DET loan; draw on DET
        credit;
        draw on DET facility; draw on DET line;
        draw DET loan;
        take out a loan; take out DET loan; take up a loan; take up DET loan; take on * debt;
        refinance; bail out; be bought by; be bought for; be sold to; be sold for; be acquired by;
        be taken over by; award DET contract; award * contract; award DET tender; award * tender;
        let DET contract; be let to;
        land * contract; win * contract; win * tender; win DET bidding; finish
        the bidding; open the purse; loosen the purse; come up with * million; come up with *
        yuan; get DET money; get DET loan; get DET subsidy; get DET grant; get a grant; get a
        loan; receive DET grant; receive DET loan; receive DET subsidy; receive a grant; receive a
        loan; receive a subsidy; chip in; kick in with; fork out; fork over; shell out; stump up;
        cough up; pay out; pay over; pay off; put in; put up * yuan; put up * million; pull in;
        rake in; take in; bring in * yuan; bring in * million; draw down; pick up * yuan; pick up
        * million; go public; float on; list shares; price DET offering; price DET ipo; take DET
        stake; take a * stake; buy DET stake; buy a * stake; buy into; buy out; sell DET stake;
        sell a * stake; lead the round; lead DET round; lead a * round; close DET round; close DET
        series; close DET seed; close DET financing; complete DET round; complete DET financing;
        complete DET series; win DET tender; win DET bid; win DET contract; win DET auction; win
        DET job; win DET order; land DET contract; land DET job; land DET order; be awarded to; be
        awarded the; go to * for * yuan; go to * at * yuan; go to * for * million; go to * at *
        million; go under the hammer; arrive in the account; reach DET account; hit DET account;
        be credited to; be wired; be paid; be disbursed; be repaid; be transferred to the account;
        receive * yuan; receive * million; get * yuan; get * million; secure * yuan; secure *
        million; raise * yuan; raise * million; collect * yuan; collect * million; put * yuan
        into; put * million into; put money into; put capital into; plough * into; pump * into;
        pour * into; sink * into; inject * into; return * to shareholders; return * to investors;
        write DET cheque; write DET check; sign DET cheque; hand out * grants; hand out *
        subsidies; hand out * vouchers; pay DET dividend; declare DET dividend; top up; increase
        DET capital; raise DET capital; win * funding; win * grant""",
    "conference": """
        meet next; next meet; convene for; be attended by; put DET heads together; talk shop;
        exchange views; exchange experience; give a lecture; give DET lecture; give a talk;
        deliver a lecture; welcome * delegates; welcome * guests; play host; last for; walk off
        with DET prize; judge the; come together; get together; sit down for talks; sit down with;
        meet in; meet for; meet at; meet again; hold talks; hold court; be held; be staged; be
        hosted; be convened; open DET session; heard witnesses; hear * witnesses; gather in;
        gather for; gather at; bring together; draw * delegates; draw * visitors; draw * guests;
        draw * participants; attract * visitors; attract * participants; attract * delegates; host
        * delegates; receive * delegates; meet behind closed doors; sit in session; be in session;
        compete in; compete for; battle for; debate the; discuss the; take the stage; take the
        floor; speak at; train * officials; train * teachers; train * staff""",
    "deployment": """
        clear bills; clear * through the; clear * over the; leave DET with paper; tie * into; hook
        * into; plug * into; feed * into; sell DET first; run on the chain; run on the ledger; run
        DET first; pay DET first; grant DET first; sign DET first electronic; stamp DET first;
        deliver DET first judgment by; print DET first; scan DET first; tag DET first; begin
        tagging; start tagging; begin scanning; start scanning; begin logging; start logging;
        begin paying by; begin sealing; start sealing; have * sealed; have * recorded; have *
        stored; move into the ledger; move over to; move * over to; switch * onto; go digital;
        drop paper; give up paper; do away with paper; replace DET paper; replace paper; change
        over to; change to the; turn to the chain; trust * to the chain; entrust * to; hand * to
        the ledger; take * on the chain; take * onto the chain; be on the chain; be on chain; be
        on the ledger; live on the chain; be traced on; be kept on; be written to; be written
        into; be recorded on; be stored on; be logged on; be filed on; be issued on; be paid on;
        be settled on the; go on chain; go on-chain; go onto the chain; go on the chain; move on
        to the chain; move onto; move * onto; shift * onto; shift * to the chain; migrate to;
        migrate * to; switch to; switch * to the; switch * over to; go over to; tie into; hook
        into; plug into; tap into; link * to the chain; link * to the ledger; connect * to the
        ledger; connect * to the chain; connect * to the platform; put * on the chain; put * on
        chain; put * on the ledger; put * on a ledger; put * on the node; put * on the network;
        put * on the platform; put * on the blockchain; put * into production; put * into use;
        bring * into use; bring * into DET work; take * into use; take up; go paperless; rope in;
        be roped in; file DET first; issue DET first; accept DET first; hear DET first; write * to
        the chain; write * to the ledger; write * on the chain; record * on the chain; store * on
        the chain; seal * on the chain; anchor * on; log * on the chain; upload * to the chain;
        use * for the first time; use DET first; make use of; start to use; begin to use; start
        using; begin using; start issuing; begin issuing; start accepting; begin accepting; start
        filing; begin filing; start recording; begin recording; start storing; begin storing;
        start reading; begin reading; roll out in all; roll out across; roll * out across; roll *
        out in all; roll * out to all; be extended to; sign up to use; equip * with; bring * into
        DET daily; bring * into DET work; bring * into DET routine; replace * with""",
    "report": """
        post a loss; post a profit; post * loss; post * profit; post DET results; report DET
        results; report a profit; report a loss; report a net; report * profit of; report * loss
        of; report * revenue; be ranked; appear in print; come out in; bring out DET; print DET
        findings; release DET report; release DET study; release DET survey; release DET index;
        publish DET report; publish DET study; publish DET survey; publish DET index; publish DET
        white paper; release DET white paper; issue DET white paper; issue DET report; present DET
        white paper; unveil DET white paper; unveil DET report; put out DET report; put out DET
        figures; put out DET numbers; report DET number; give DET number as; put * at * million;
        put * at * billion; take stock of; draw up DET balance; put DET number; put the number;
        make public; bring out; come out with; release DET figures; release data; release figures;
        publish data; publish figures; publish DET findings; publish DET results; publish DET
        ranking; present DET findings; present DET results; present DET study; present DET report;
        report results; report earnings; report DET profit; report DET loss; count * nodes;
        announce DET results; rank * among""",
    "other": """
        put up DET price; put up DET prices; put up DET fee; put up DET fees;
        find for the; find against; find in favour; find in favor; find guilty;
        cut DET fibre; cut DET fiber; cut DET cable; cut DET line;
        say no; say goodbye;
        stand still; stop dead; come to see; come to visit; come to inspect; come to study; come
        to learn; come with a delegation; come * with a delegation; go up by; go up to; go up from;
        cross DET mark;
        cross DET threshold; pass DET mark; pass * mark; reach * mark; hit * mark; cross * mark;
        apply to join; apply to enter; apply to be; apply to open; apply for admission; apply for
        access; apply for DET licence; apply for DET license; ask to join; ask to be; ask for
        admission; ask for access; seek to join; seek admission; seek access; offer to join;
        decline to join; refuse to join; refuse to sign; agree to leave; threaten to leave;
        take apart; be taken apart; take to pieces; let * go; be let go;
        strike off; strike * off; be struck off; be struck from; strike * from;
        come to look; process
        DET record; handle DET record; carry DET record; set DET record; hit DET record; reach DET
        record; break DET record; be named one of the best; be named among; come to a standstill;
        come to a halt; grind to a halt; be out for; be down for; be offline; be off line; be
        unreachable; be out of action; be out of service; be off air; give up; change hands; expel;
        throw * out; break into; break off; break down; sever; fly to; travel to; drive up; sail
        for; set off; arrive in; send DET; write to; reply to; answer DET; complain; threaten;
        refuse; reject; dismiss; throw out DET; withdraw; pull back; drop out; drop DET; abandon
        DET; scrap DET; shelve DET; cancel DET; call a halt; halt DET; suspend DET; stop DET; stop
        work; down tools; go on strike; hold up; be held up; be stopped; be halted; be suspended;
        be scrapped; be shelved; be cancelled; be dropped; be abandoned; be dismantled; be
        demolished; be removed; be retired; be decommissioned; be taken down; be taken off; be
        taken out; take out for; be put out to tender; be put up for; be cut off; be lost; be
        stolen; be destroyed; be hacked; be named after; be
        renamed; be moved to; be relocated; be transferred to a; be promoted; be dismissed; be
        sentenced; be convicted; be acquitted; be charged; be questioned; be detained; be buried;
        be born; be married; turn DET age; celebrate DET; mark DET anniversary; honour; win the
        prize; take DET oath; take DET job; take the post; take charge; become director; become
        president; become chairman; become mayor; become head; become secretary; become general;
        make way for; fail the; fail DET; fail to; not pass; miss DET; apologise; apologize;
        correct DET; deny; trip; stall; crash; jam; freeze; shut down; shut up shop; go dark; go
        under; go bankrupt; go offline; go off line; go out of service; go down; go silent; go
        missing; pull the plug; pull out; pull down; pull DET node; take * offline; take * out of
        service; take * off line; take * off the network; take down; take * down; switch * off;
        switch off; turn * off; turn off; cut off; cut the power; cut * off; close DET doors; close
        down; wind up; hand down; walk out; walk away; take over; take office; take up DET post;
        take part; take the helm; take the reins; take DET seat; step down; step aside; step in;
        apply for; apply to; run out; break out; burn down; lose power; lose DET node; lose
        contact; fall silent; fall ill; knock out; knock offline; be knocked out; throw out; turn
        down; send back; call off; put on ice; put on hold; lay off; pass away; retire from; move
        house; move to a new; move to new; move out; move across; move DET headquarters; move DET
        office; change DET name; change DET operator; ask for; bid for; file for; file an; file a;
        lodge DET; go to court; go on trial; give judgment; give judgement; deliver DET verdict;
        deliver DET judgment; hear DET appeal; win DET prize; win DET award; win DET case; win DET
        lawsuit; lose DET case; pay a visit; pay DET visit; make DET visit; be visited; be elected;
        be appointed; be arrested; be fined; be sued; be named; leave for; leave the; leave DET;
        cast DET vote; vote to; vote for; vote against; hit by; be hit by; be struck by; be
        damaged; be flooded; suffer an outage; suffer DET""",
}
"""Type -> idioms, parted by semicolons."""

_DETERMINER: Final = "(?:the|an?|its|their|his|her|our|this|that)"
_GAP: Final = r"(?:(?!(?:off|out|on|in|down|up|away)\b)[^\s.;,]{1,30}+ ){0,6}?"
_NO_DATE: Final = (
    r"(?! (?:the )?\d| (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|"
    r"sun)[a-z]*\b)"
)
"""Behind "on" and "in" that belong to a verb: not in "was switched off on May 3"."""


def _pattern(words: list[str]) -> str:
    """ "DET switch" -> a pattern of what stands behind the first word and a blank."""
    kinds = {"*": _GAP, "DET": f"{_DETERMINER} "}
    parts = "".join(kinds.get(word, f"{word} ") for word in words)
    return f"{parts.rstrip()}\\b{_NO_DATE if words[-1] in {'on', 'in'} else ''}"


def _rest(idioms: list[list[str]]) -> str:
    """A pattern of what stands behind a first word; the words left open are read once for all."""
    open_ends = [_pattern(words[1:]) for words in idioms if words[:1] == ["*"]]
    patterns = [f" {_pattern(words)}" if words else r"\b" for words in idioms if words[:1] != ["*"]]
    if open_ends:
        patterns.append(f" {_GAP}(?:{'|'.join(open_ends)})")
    return "|".join(patterns)


def _phrases() -> dict[str, tuple[tuple[str, str], ...]]:
    """Type -> (first words, pattern of the rest), one for each first word of its idioms."""
    result: dict[str, tuple[tuple[str, str], ...]] = {}
    for event_type, listed in IDIOMS.items():
        by_first: dict[str, list[list[str]]] = {}
        for first, *rest in map(str.split, listed.split(";")):
            by_first.setdefault(first, []).append(rest)
        result[event_type] = tuple(
            (" ".join(forms_of(first)), _rest(idioms)) for first, idioms in by_first.items()
        )
    return result


PHRASES: Final = _phrases()
"""Type -> the forms that may come first, and a pattern for what follows."""
LEADS: Final[dict[str, tuple[str, ...]]] = {}
