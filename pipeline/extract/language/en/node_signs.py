"""English that goes on about nodes without the word: "the other five are in", "so is", "Then".

Belongs here: patterns on sentences in lower case, with examples. Does not belong here: their weight
(`pipeline.extract.nodes.signs`).
"""

import re
from typing import Final

from pipeline.extract.language.alternatives import by_letter
from pipeline.extract.language.en.sentences import FREQUENT
from pipeline.extract.language.phrases import phrases

_RANK: Final = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|next|latest|newest|"
    r"oldest|youngest|earliest|biggest|largest|smallest|busiest|quietest|saddest|nearest|"
    r"furthest|farthest|northernmost|southernmost|westernmost|easternmost|other|others|remaining|"
    r"only|latter|former)"
)
_ORDINAL: Final = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|next|latest|newest|"
    r"oldest|others?|latter)"
)
_NUMBER: Final = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several)"
_STANDS: Final = (
    r"(?:is|are|was|were|be|stands?|stood|sits?|sat|lies?|lay|can be found|could be found|"
    r"remains?)"
)
_DOES: Final = (
    rf"(?:{_STANDS}|in|at|on|to|has|have|had|will|came|comes|went|goes|passed|opened|opens|"
    r"joined|joins|followed|follows|began|started|belongs?|runs?|dates?|got|of (?:them|these|all))"
)
_OWNS: Final = (
    r"(?:has|have|had|gets?|got|runs?|ran|hosts?|hosted|opened|opens|received|receives|acquired|"
    r"boasts?|boasted|keeps?|kept|won|wins|saw|took|claims?|secured|welcomed|built|switched on|"
    r"launched|owns?)"
)

_SO: Final = r"so (?:is|are|was|were|did|does|do|has|have|had|will)\b"

HEADLESS: Final = phrases(
    rf"the {_ORDINAL}(?: (?:one|{_NUMBER}))?,|"
    rf"the {_RANK}(?: (?:ones?|{_NUMBER}|\d\d?|pair|few|city|cities|place|town|entry|entries|"
    r"addition|arrival|entrant|member|name|spot|stop))?"
    rf"(?= {_DOES}\b)|"
    rf"(?:another|one|{_NUMBER}|(?:{_NUMBER} |one )?(?:more|others?|further)|"
    rf"an? (?:second|third|fourth|fifth|sixth|further|earlier|older|newer|separate|later) one)"
    rf"(?=,? (?:{_STANDS}|in|at)\b)|"
    rf"for (?:its|their) own(?=[.,;])|(?:{_NUMBER} |the )others?,|"
    rf"{_NUMBER} (?:more|further),|"
    rf"one of (?:its|their) own\b|"
    rf"(?:{_NUMBER} |all )?of (?:them|these|the kind|its kind): |"
    r"(?<!nothing )(?<!none )of (?:its|the|this|that) kind\b|the same (?:goes|holds|is true|"
    r"applies|can be said)\b|(?:sister|twin|sibling|counterpart|cousin|neighbour) (?:room |"
    r"hall |project |machine )?(?:in|at)\b|(?:it|which|that|this|the (?:city|town)) (?:has |"
    r"thus |thereby |"
    r"now )?(?:join(?:s|ed)|follow(?:s|ed)|comes after|came after|overtakes|"
    r"overtook) (?=[a-z']+(?:,| and |\.| on | in ))|"
    rf"the ones? (?:in|at|of|on|you|that|which|for|there)\b|those (?:of|in|at)\b|"
    rf"(?<!\ba )newcomers?\b|the (?:rest|remainder) {_DOES}\b|"
    rf"(?:it|they|these|those|both) {_STANDS} (?:now |all |located |housed |to be found )?"
    r"(?:in|at|on)\b|"
    rf"(?:(?<=[,;] )|(?<=and )){_SO}|"
    r"as (?:did|does|has|have|had|will)(?! (?:been|not))\b|"
    r"an? (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|further|new one)(?=,| "
    r"(?:is|was|will|would|has|had|in|at|followed|opened|should|could|went|came)\b)|"
    r"(?:plan(?:s|ned)?|wants?|expects?|awaits?|gets?|got|builds?|built|building|has|have|"
    r"opened) "
    r"(?:an?|its) (?:second|third|fourth|fifth)(?=,| as well| too| in\b| at\b| for\b|\.)|"
    r"(?:gain(?:ed|s)|add(?:ed|s)|counts|lists|counted) (?:one|two|three|four|five|both|"
    r"another)\b"
    r"(?! \w)|"
    rf"{_OWNS} (?:had |now |already |long had |also )?(?:one|it|hers|theirs|two|both|"
    r"the same|another|its own|their own|his own|a second|an own one)(?=[\W]|$)(?! (?:new|"
    r"million|billion|hundred|thousand|day|year|month|week|side|man|person|company|firm|bank))|"
    rf"{_OWNS} the {_RANK}(?=[,.]| (?:in|on|of|one|\w+ one)\b)|were added\b|"
    r"(?:there are|this makes|that makes|these are) [^.;]{0,30}?in\b|"
    r"(?:equipment|machines?|racks?|hardware|data cent(?:er|re)s?) (?:stands?|sits?|is|"
    r"are) (?:now |housed |kept )?(?:in|at)\b|"
    rf"ribbon (?:was )?cut\b|with the {_RANK}, (?:in|at)\b",
    beyond=FREQUENT,
)
"""Speaks of what is not named: "the first three are in", "two more, in", "so is", "has one"."""

SO: Final = re.compile(rf"\W*{_SO}")
"""Opens a sentence that does the same: "So is Ma'anshan's"."""

_AFTER: Final = (
    r"(?:next|first|second|third|fourth|fifth|sixth|seventh|last|later|earlier|soon after|"
    r"shortly after|on the (?:list|map)|among them|one of them|another|"
    rf"too|the {_RANK}(?= |[,.;:])|"
    r"(?:out|in|gone|dark|through|back|done)(?=[,.;:]|$| (?:on|since)\b))(?=\W|$)"
)
SUCCEEDS: Final = re.compile(
    r"(?:['’]s)?(?:,? (?:turn|too|also|meanwhile|in turn|likewise|finally|then|soon|duly|itself|"
    r"now|city))*(?:, [^,;]{1,80},| \([^()]{1,80}\))? "
    + by_letter(
        rf"(?:came|comes|went|goes|is|are|was|were|will be) (?:also |now |still |in )?{_AFTER}|"
        r"(?:beat|outpaced|preceded|overtook)\b|(?:had |has |have )?(?:led|leads|pioneered|"
        r"took the lead)\b|had (?:beaten|been (?:quicker|faster|earlier|first))\b|"
        r"(?:did|does|had done|have done) (?:so|it|the same|likewise)\b|(?:has|have|had) theirs\b|"
        r"(?:will be|are to be|is to be) added\b|"
        r"(?:has |have |had |will |is to |are to |was to )?(?:soon |duly |quickly )?"
        r"(?:follow(?:ed|s)?|join(?:ed|s)?)(?=\W|$)|"
        r"ma(?:kes?|de) (?:its|their) (?:first |last )?(?:appearance|debut|entrance)|"
        r"(?:is|are|was|were) (?:younger|older|newer|added|included|missing no more)|"
        r"(?:drops?|dropped|fell|falls) out"
    )
)
"""Behind a place: "followed", "came next", "is out", "makes its first appearance"."""

FOLLOWS: Final = re.compile(
    r"(?:,? (?:too|also|in turn|likewise|then|soon|duly|has|have|had|was|"
    r"were))*(?:, [^,;]{1,80},)? "
    r"(?:follow(?:ed|s)(?! by)|(?:came|comes|was|were|is|are) (?:next|second|third|fourth|fifth)\b|"
    r"(?:did|does|have done|has done) (?:so|the same|likewise)\b)"
)
"""Behind a place that does what another did before: "followed", "came next", "did the same"."""

LEAD_WORDS: Final = frozenset(
    """the a and also then next up last lastly finally later after afterwards first second third
    fourth fifth sixth only it them that this these those before besides behind add with is was are
    were be comes come came follow follows followed joined to new on list map at in of so far yet
    still today now there here latest newest oldest most recent additions addition newcomers
    newcomer others other rest remaining one two three four five six missing planned live running
    connected online admitted built open closed ready done finished added absent included among
    ahead earlier further more elsewhere plus respectively already likewise same goes for
    they""".split()
)
"""Before a place they say that it has its turn: "then", "next came", "new on the list are"."""

TURNS: Final = LEAD_WORDS - frozenset(
    "the a and it them that this these those is was are were be to on at in of for they so".split()
)
"""Those of them that say so by themselves."""

PARTS: Final = phrases(
    r"(?<!of )rooms?|racks?|equipment|hardware|machines?|cabinets?|lamps?|lights?|dots?|pins?|"
    r"cages?|bunting|ribbon|"
    r"(?<!big )data cent(?:er|re)s?",
    behind=r"\b",
)
"""What a node is made of, or marked by on a map."""

KEEPERS: Final = phrases(
    r"(?:run|built|kept|hosted|operated|managed|installed|minded|maintained|looked after|"
    r"tended|put up|set up|owned) by\b|in the (?:hands|care|charge) of\b|(?:holding|"
    r"holds) the keys\b|operators?\b|keepers?\b|belongs? to\b|(?:keeps|looks after|minds|"
    r"maintains|tends)\b",
    beyond=FREQUENT,
)
"""Tells who runs something."""

OTHER_MATTERS: Final = phrases(
    r"contests?|competitions?|forums?|summits?|conferences?|congress|seminars?|workshops?|"
    r"meetings?|assembly|expo|exhibitions?|fairs?|symposi(?:a|ums?)|courts?|judges?|judicial|"
    r"funds?|"
    r"bonds?|"
    r"stakes?|voting|students|lectures?|interviews?|surveys?|subsid(?:y|ies|iary|iaries|"
    r"i[sz]e[sd]?)|tax|customs|loans?|"
    r"prizes?|delegat(?:es?|ed|ions?)|exports?|imports?|rules?|regulations?|measures|start-ups?|"
    r"seed|series|"
    r"investors?|shares|listing|venture|pilot zone|trials? of|festival|dinner|pavilion|sandbox|"
    r"insur(?:ances?|ers?|e[sd]?|ing)|payments?|farmers?|growers?|buyers?|degrees?|"
    r"teams?|prize|talks?",
    behind=r"\b",
)
"""Matters of their own that places are told for."""

OTHER_WORKS: Final = phrases(
    r"(?:open(?:ed|s)|launch(?:ed|es)|unveil(?:ed|s)|set up|inaugurated|released|issued|build|"
    r"construct|published|signed|started|runs|operates|established|founded|rolled out|"
    r"host(?:ed|s)) (?:an?|its|the|two|three|\d+) (?!(?:[\w-]+ ){0,3}?(?:one|ones|own|rooms?|"
    r"halls?|machines?|doors?|contract|agreement|equipment)\b|(?:first|second|third|fourth|"
    r"fifth|last|next|other|same)(?:[,.]| (?:in|of|at|on)\b))",
)
"""Opens or sets up something else: "opened a voting booth"."""

LEADS: Final[dict[str, tuple[str, ...]]] = {}
