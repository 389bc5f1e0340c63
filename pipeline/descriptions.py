"""What each asset is, in Markdown, for a reader who sees it for the first time.

Belongs here: the words of the assets' pages: what a row is, where rows come from, what to look at
when they are odd. Does not belong here: columns, keys and lineage (`schemas` has them), their form
on the pages (`pipeline.asset_metadata`).
"""

from typing import Final

from schemas.registry import AMOUNTS, DOCUMENTS, EVENTS, NODES, Table

_EXTRACTED: Final = (
    "The texts of `documents`, read by the rules of `pipeline/extract`: no model, no guess, and "
    "what the text does not decide is null. Only documents that are new or changed are read; rows "
    "of the others are kept. Then `corrections.csv` is applied."
)

_MEND: Final = (
    "A wrong row is mended by a line of `seeds/corrections.csv`; a wording that goes wrong again "
    "and again by a rule."
)

_ORIGINS: Final = {
    DOCUMENTS.name: "The `*.txt` and `*.md` files below the seeds folder, decoded and otherwise "
    "unchanged, with what `sources.csv` gives for them and what the text states of itself.",
    NODES.name: f"{_EXTRACTED} One place of one network told twice in a document is one row.",
    EVENTS.name: f"{_EXTRACTED} A date makes a row only where a happening is told of it.",
    AMOUNTS.name: f"{_EXTRACTED} Numbers of dates, names, codes and lists make no row.",
}

_WHEN_ODD: Final = {
    DOCUMENTS.name: "A file is missing: see `refused` here and the release's quarantine, which "
    "tells the reason. A day or a title is wrong: give it in `seeds/sources.csv`. Relative dates "
    "of its events are wrong: see `reference_date` and `reference_basis`.",
    NODES.name: "Too few or too many: read the `quote` of the row in its document, and `basis`, "
    f"which tells stated nodes from inferred ones. {_MEND}",
    EVENTS.name: "A date is wrong: see `date_text` and `date_basis`; when it is relative, the "
    f"document's `reference_date`. The type is wrong: read `quote` and `title`. {_MEND}",
    AMOUNTS.name: "Read `quote` beside `value` and `unit`: scale words are resolved in `value`. A "
    f"`currency` is null where the text does not decide it. {_MEND}",
}

CONTROL_FILES: Final = """\
The files of the seeds folder that steer a run and are no documents; either may be missing.

* `sources.csv`: what is known of a document beside its text: url, publisher, day, encoding, digest
* `corrections.csv`: what people mend in extracted rows, each line with its reason

**Where it comes from** The seeds folder, read in the same moment as `documents`.

**When it is odd** A wrong line stops the run, and the message names line, column and what to do.
The digests below tell which version of a file a run used."""

RELEASE: Final = """\
The four tables and the quarantine as a release that never changes again: Parquet, CSV, data
package, codebook, measured accuracy and sums.

**Where it comes from** The accepted rows of the four tables, validated once more; refused rows and
files are listed in the quarantine. Nothing new is published when nothing changed.

**When it is odd** `quarantined` went up: read `quarantine/quarantine.csv` in the release. Rows went
up or down: read its `CHANGES.md`, or `make diff` before the next one. Accuracy fell: the rules
changed, not the seeds. A wrong release is withdrawn by `make withdraw`, never deleted. More in
`docs/operations.md`, "When something is odd"."""


def description(table: Table) -> str:
    """Write in Markdown what a row is, its key and order, where it comes from, what to look at."""
    parts = ", ".join(f"`{column}`" for column in table.natural_key)
    references = "".join(
        f"\n* `{key.column}` refers to `{key.parent}`" for key in table.foreign_keys
    )
    return "\n\n".join(
        (
            table.title,
            f"* key `{table.primary_key}`, derived from {parts}; in their order{references}",
            f"**Where it comes from** {_ORIGINS[table.name]}",
            f"**When it is odd** {_WHEN_ODD[table.name]}",
        )
    )
