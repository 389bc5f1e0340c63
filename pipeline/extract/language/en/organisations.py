"""English names of organisations: what they begin and end with, and well-known ones.

Belongs here: words and names, with examples. Does not belong here: how a name is put together
(`pipeline.extract.organisations`).
"""

from typing import Final

HEADS: Final = frozenset(
    """company corporation corp group holdings inc ltd limited plc llc gmbh co bureau department
    ministry commission committee association alliance institute institution university college
    academy school bank center centre laboratory lab government office administration agency
    authority foundation fund council federation union hospital court exchange consortium chamber
    society secretariat congress technologies securities capital ventures partners labs insurance
    logistics institutes customs procuratorate library museum cooperative studio firm trust
    technology telecom software network networks digital systems energy motor motors information
    pharmaceutical pharmaceuticals electronics media finance fintech notary
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

COMPANY_ENDS: Final = frozenset(
    "co corp inc ltd limited plc llc gmbh company corporation group holdings".split()
)
"""May follow one another: "Co., Ltd."."""

INNER: Final = frozenset({"of", "and", "for", "the", "on", "de"})
"""Lower-case words inside a name, between capitalised ones."""

KNOWN: Final = frozenset(
    """china mobile|china unicom|china telecom|china unionpay|unionpay|china tower|state grid|
    alibaba|alibaba cloud|ant group|ant financial|ant blockchain|antchain|alipay|tencent|
    tencent cloud|webank|huawei|huawei cloud|baidu|baidu cloud|jd.com|jd digits|jd technology|
    ping an|onechain|oneconnect|red date technology|red date|beijing red date|hyperchain|wutong chain|
    fisco bcos consortium|financial blockchain shenzhen consortium|onchain|neo|conflux|
    peersafe|vechain|hyperledger|consensys|r3|ibm|microsoft|google cloud|google|amazon web services|
    aws|oracle|intel|sap|inspur|zte|h3c|sugon|kingdee|yonyou|sinochain|xiong'an group|lianlian|
    meituan|bytedance|didi|xiaomi|netease|sina|qihoo 360|sf express|cainiao|cosco|petrochina|sinopec|
    icbc|agricultural bank of china|bank of china|china construction bank|bank of communications|
    china merchants bank|people's bank of china|industrial and commercial bank of china|
    everledger|emurgo|tezos|nervos|polygon|findora|shareone|casper labs|
    state information center|national information center|caict|cyberspace administration of china|
    state council|ndrc|national development and reform commission|miit|pboc|mofcom|
    ministry of commerce|supreme people's court|hkma|monetary authority of singapore|deloitte|pwc|
    kpmg|ernst & young|ey|mckinsey|visa|mastercard|hsbc|standard chartered|jpmorgan|wechat pay|
    digital currency research institute|bsn development alliance|bsn development association|
    bsn foundation|global energy interconnection|greenland group|country garden|china southern power grid|
    china three gorges|china railway|air china|tsinghua university|peking university|zhejiang university""".replace("\n", "").split("|")
)
"""Organisations without a telling head, or with one that other words share."""

SUBSIDIARIES: Final = frozenset("mobile unicom telecom tower unionpay".split())
"""Behind a place's name they make a branch: "Gansu Mobile"."""

NOT_NAMES: Final = frozenset(
    """the a an this these its their our his her each every any all some both several many most such
    first second third other another same new former local national state provincial municipal
    central relevant chinese foreign""".split()
)
"""Do not make a head a name by themselves: "the company", "Local Government"."""

LEADING_DROPPED: Final = frozenset("the a an its their our his her and for of in on at by with".split())
"""Never the first word of a name."""

NEWS_SOURCES: Final = frozenset(
    """xinhua|xinhua news agency|reuters|bloomberg|china daily|people's daily|global times|caixin|
    south china morning post|scmp|coindesk|cointelegraph|cctv|china news service|
    securities times|science and technology daily|economic daily|the paper|yicai""".replace("\n", "").split("|")
)
"""Tell the news and take no part in it."""

SPEECH: Final = frozenset("said says told according reported wrote announced quoting".split())

COORDINATORS: Final = frozenset({"and", "with", "between", "by", "as", "include", "including"})
"""Before a list of participants."""

LEADS: Final[dict[str, tuple[str, ...]]] = {
    **dict.fromkeys(HEADS, ("organisation:head",)),
    **dict.fromkeys(SUBSIDIARIES, ("organisation:branch",)),
    **dict.fromkeys({name.split()[0].split(".")[0] for name in KNOWN}, ("organisation:known",)),
}
