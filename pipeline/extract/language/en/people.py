"""English words and names by which people are told from organisations.

Belongs here: titles, callings, family and given names. Does not belong here: words around
organisations' names (`names`), how the words are used (`pipeline.extract.organisations.checks`).
"""

import re
from typing import Final

PERSONS: Final = frozenset(
    """mr mrs ms miss dr prof professor president chairman chairwoman chair mayor governor
    secretary minister director engineer judge premier ceo cfo cto coo founder co-founder
    spokesman spokeswoman spokesperson manager deputy officer executive vice-president vice-
    mayor researcher analyst lawyer founder partner leader engineer senator comrade farmer
    teacher student author editor reporter photographer attorney magistrate clerk sir madam lady
    lord captain foreman technician academician""".split()
)
"""Just before a name they make it a person's."""

CALLINGS: Final = frozenset(
    """chief head member scientist physicist economist banker trader spokesman programmer developer
    technologist accountant auditor official economist co-author resident
    shopkeeper driver fisherman herder""".split()
)
"""Behind a name and a comma they make it a person's: "Amara Orhan, chief of staff"."""

SURNAMES: Final = frozenset(
    """li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang
    song zheng xie han tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng lu su jiang
    cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan liao zou
    xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan duan lei qian yin yi
    chang wen ouyang qiao lai gong pang lan yue zhan zhuang niu an geng ni bao tong guan qi mu
    mei sheng lv lyu ou ning zuo bi chu fei hua ji jing kuang lang mo nie pu qu rong ruan shan
    shang tao ting tu wo xi xiang xing you yun zang zhai zong zu sima wong chan cheung leung lam
    ng ho tsang kwok lau yeung chow tam kwan chiu tsui hui yip mok cheng tung ban""".split()
)

ALSO_WORDS: Final = frozenset(
    "an he you long fan ban pan ning mark may max grace rose sun mo su ho to".split()
)
"""Family names that stand before a place as words of their own: "He Wuhan" is none at all."""

_INITIAL: Final = "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])"
_FINAL: Final = (
    "(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|van|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo"
    "|ui|ue|ve|er|a|o|e|i|u)"
)
GIVEN_PINYIN: Final = re.compile(f"{_INITIAL}?{_FINAL}(?:['’]?{_INITIAL}?{_FINAL})?")
"""A given name of one or two syllables, in lower case: "zhenhe", "lei"."""

GIVEN: Final = frozenset(
    """john james robert michael william david richard joseph thomas charles mary anna maria peter
    paul mark george andrew daniel martin stefan hans klaus juergen jürgen wolfgang thomas
    christian andreas katrin sabine ulrike elena olga ivan dmitri sergei alexei natasha yuki kenji
    hiroshi akira takeshi min-jun ji-hoon sofia carlos jose juan luis miguel antonio pedro marco
    giovanni luca francesca giulia pierre jean marie claire sophie emma olivia sarah laura lisa
    julia kate helen alice jane susan karen nancy betty sandra amir ali ahmed mohammed muhammad
    mohamed omar hassan fatima aisha rashid khalid abdul nguyen tran pham le siti ravi raj priya
    anil sunil amit rahul kumar deepak vikram chidi amara kwame thabo sipho aidan aibek nurlan
    gulnara samuel simon stephen steven kevin brian eric edward frank henry jack oliver oscar
    patrick philip rupert ruth tim tom tony victor vincent walter adam alan albert alex alexander
    angela anne arthur barbara ben benjamin caroline catherine christine christopher claudia
    colin daisy diana donald elizabeth emily fiona gary gerhard grace graham hannah harry heidi
    ian ingrid isabel jacob jennifer jessica jonathan kenneth larry linda louis lucy margaret
    matthew max monika nicholas nicole nigel nina oleg pavel petra rachel rebecca roger ronald
    rose roy ryan sam scott sean sebastian tanja tatiana teresa theresa ursula vera veronica
    wendy yusuf zara""".split()
)
"""Given names that open a person's name."""

LEADS: Final[dict[str, tuple[str, ...]]] = dict.fromkeys(
    sorted(PERSONS | CALLINGS), ("name:person",)
)
