"""The contract: what a release holds and what its words mean.

Belongs here: the vocabularies, one pandera model per table, the registry that lists the tables,
the checks that span tables, and the forms that follow from them (Arrow schema, Frictionless,
data dictionary). Does not belong here: files, Dagster, extraction, anything that changes a row.
"""
