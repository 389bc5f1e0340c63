"""README.md of a release: what a person who opens the folder reads first.

Belongs here: the words and the tables of figures. Does not belong here: column facts
(`datapackage`), what rows mean (the codebook), measuring.
"""

from collections.abc import Mapping
from typing import Any, Final

from schemas.registry import TABLES

README: Final = "README.md"

_SUBJECTS: Final = {
    "nodes": "nodes: basis and place",
    "events": "events: interval of days",
    "events_with_type": "events: interval of days and type",
    "amounts": "amounts: kind, value and currency",
}


def readme(version: str, rows: Mapping[str, int], accuracy: Mapping[str, Any]) -> str:
    """The page of the release `version`, with `rows` per table and what accuracy.json says."""
    return "\n".join([*_about(version, rows), *_accuracy(accuracy), ""])


def _card() -> list[str]:
    """The head that Hugging Face `datasets` reads: a configuration per table."""
    head = ["---", "pretty_name: Chain Rollout", "language:", "- en", "configs:"]
    for name in TABLES:
        head += [f"- config_name: {name}", f"  data_files: parquet/{name}.parquet"]
    return [*head, "---", ""]


def _about(version: str, rows: Mapping[str, int]) -> list[str]:
    return [
        *_card(),
        f"# Chain Rollout {version}",
        "",
        "Network nodes, dated events and amounts that news and policy texts tell of China's",
        "blockchain infrastructure. Every row quotes the characters that prove it:",
        "`quote == documents.text[char_start:char_end]`, half-open, in Unicode code points.",
        "",
        "| table | rows | what a row is |",
        "|---|---:|---|",
        *(f"| {name} | {rows[name]} | {table.title} |" for name, table in TABLES.items()),
        "",
        "- `parquet/` and `csv/`: the tables, twice with the same values; prefer Parquet. In CSV a",
        "  text that a spreadsheet might run as a formula has an apostrophe before it",
        "- `datapackage.json`: every column with type, key and allowed values",
        "- `codebook.md`: what counts as a node, an event of each type and an amount",
        "- `CHANGES.md`, `changes.json`: rows added, removed and changed since the release before",
        "- `validation.json`: every check, and how many rows it saw and refused",
        "- `accuracy.json`: the figures below, per kind and column",
        "- `quarantine/quarantine.csv`: what was refused, and why",
        "- `manifest.json`, `SHA256SUMS`: what the release was made of, and every file's digest",
        "",
    ]


def _accuracy(accuracy: Mapping[str, Any]) -> list[str]:
    return [
        "## Measured accuracy",
        "",
        f"Measured on {accuracy['articles']} annotated articles that no rule was made on, with",
        f"extractor {accuracy['extractor_version']}, corpus {accuracy['corpus_sha256'][:12]}. In",
        "brackets the 95 % interval; n counts the annotated rows.",
        "",
        "| | n | precision | recall | F1 |",
        "|---|---:|---|---|---|",
        *(
            f"| {_SUBJECTS[each['table']]} | {each['n']} | "
            + " | ".join(_share(each[name]) for name in ("precision", "recall", "f1"))
            + " |"
            for each in accuracy["figures"]
            if each["kind"] is None and each["column"] is None
        ),
    ]


def _share(share: Mapping[str, float] | None) -> str:
    if share is None:
        return ""
    return f"{share['value']:.3f} ({share['low']:.3f}-{share['high']:.3f})"
