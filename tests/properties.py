"""Texts and settings for properties that hold for every text.

Belongs here: what the properties of extraction, tables and files share. PROPERTY_EXAMPLES sets how
many examples each tries; .ci/run sets it for those marked "examples".
"""

import itertools
import os

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

EXAMPLES = settings(
    max_examples=int(os.environ.get("PROPERTY_EXAMPLES", "150")),
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
"""The same examples in every run; without PROPERTY_EXAMPLES so few that they take seconds."""

WORDS = [
    *("the", "a", "of", "and", "in", "on", "from", "to", "by", "It", "was", "were", "may", "March"),
    *("node", "nodes", "BSN", "blockchain", "city", "cities", "network", "province", "companies"),
    *(
        "built",
        "launched",
        "signed",
        "held",
        "founded",
        "issued",
        "will be",
        "no",
        "not",
        "planned",
    ),
    *("yuan", "million", "billion", "percent", "%", "days", "km", "US$", "¥", "亿", "万", "元"),
    *("Lanzhou", "Suzhou", "Anhui", "Gansu Province", "Tokyo", "Hong Kong", "Taizhou", "甘肃"),
    *("Gansu Mobile", "Bank of China", "BSN Development Alliance", "Qulian Technology Co., Ltd."),
    *("March 26", "May 2019", "19.11.20:", "2020.1", "last year", "the same day", "Friday", "2019"),
    *("14", "3 to 5", "1.62", "1,000", "one-fifth", "18th", "nearly", "more than", "at least"),
    *(".", ",", ";", ":", "(", ")", "“", "”", '"', "-", "–", "|", "\t", "\n", "\n\n", "\r\n", "?"),
    *(
        "\u200b",
        "\u00a0",
        "\u3000",
        "\ufeff",
        "\u202e",
        "\u0301",
        "😀",
        "𝟚𝟘𝟚𝟘",
        "２０２０",
        "٣",
        "²",
    ),
]
_PARTS = st.tuples(st.sampled_from(WORDS), st.sampled_from([" ", " ", " ", ""]))
COMPOSED = st.one_of(st.lists(_PARTS, min_size=1), st.lists(_PARTS, min_size=15, max_size=80)).map(
    lambda parts: "".join(itertools.chain.from_iterable(parts))
)
ODD = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cs"]),
        st.sampled_from("0123456789.,-/:$€¥%|()\r\n\t 年月日"),
        st.sampled_from("\u0301\u20e3\u202e\u2066\u200d\ufe0f\u0000\u2028\u0085\U0001f600"),
    ),
    max_size=300,
)
TEXTS = st.one_of(COMPOSED, ODD)
