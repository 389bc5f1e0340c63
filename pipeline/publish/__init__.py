"""Release files: how rows become a folder that readers can trust.

`writers` is the only writer of Parquet and CSV, `contents` says what a release folder holds,
`datapackage` and `manifest` describe it, `latest` is the pointer that readers follow, `release`
the one place where a release becomes visible, `verify` the check of what was published. Knows no
Dagster.
"""
