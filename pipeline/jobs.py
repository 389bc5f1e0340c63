"""The one job: build every table, check it, publish.

Belongs here: which assets run together. Does not belong here: schedules and sensors, run
configuration (there is none).
"""

import dagster as dg

publish_release = dg.define_asset_job(
    "publish_release",
    selection=dg.AssetSelection.all(),
    description="Seeds folder to release: all assets, each with its blocking checks.",
)
