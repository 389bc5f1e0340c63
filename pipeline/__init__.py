"""Chain Rollout: news and policy texts in, a grounded dataset of nodes, events and amounts out.

Floors, every import downwards: `definitions` (assembly) on `assets`, `checks`, `jobs` (the Dagster
skin) on `publish` (release files) on `validate` on `extract` (pure text to facts) and `intake`
(files to documents), with `reference` (gazetteer) and the top-level package `schemas` (the
contract) at the bottom.
"""
