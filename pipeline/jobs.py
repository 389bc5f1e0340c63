"""The jobs: build every table, check it, publish.

Belongs here: which assets run together. Does not belong here: schedules and sensors, run
configuration (there is none).
"""

from typing import Final

import dagster as dg

from pipeline.reuse import REEXTRACT

_FROM_THE_START: Final = {"dagster/retry_strategy": "ALL_STEPS"}
"""How a run whose process was killed is started again: not from what it left behind."""

publish_release = dg.define_asset_job(
    "publish_release",
    tags=_FROM_THE_START,
    selection=dg.AssetSelection.all(),
    description="Seeds folder to release: all assets, each with its blocking checks.\n\nExtracts "
    "the documents that are new or changed, and takes the rows of all others as they were.",
)

reextract_all = dg.define_asset_job(
    "reextract_all",
    selection=dg.AssetSelection.all(),
    tags=_FROM_THE_START | {REEXTRACT: "all"},
    description="The same, but every document is read and extracted again.\n\nThe release is the "
    "same to the byte: when it is not, rows that were kept were not those of the text.",
)
