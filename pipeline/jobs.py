"""The jobs: build every table, check it, publish.

Belongs here: which assets run together. Does not belong here: schedules and sensors, run
configuration (there is none).
"""

import dagster as dg

from pipeline.reuse import REEXTRACT

publish_release = dg.define_asset_job(
    "publish_release",
    selection=dg.AssetSelection.all(),
    description="Seeds folder to release: all assets, each with its blocking checks.\n\nExtracts "
    "the documents that are new or changed, and takes the rows of all others as they were.",
)

reextract_all = dg.define_asset_job(
    "reextract_all",
    selection=dg.AssetSelection.all(),
    tags={REEXTRACT: "all"},
    description="The same, but every document is read and extracted again.\n\nThe release is the "
    "same to the byte: when it is not, rows that were kept were not those of the text.",
)
