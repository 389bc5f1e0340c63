"""The assets: read, call a plain function, return the value with its metadata.

Belongs here: how the steps hang together and what Dagster shows of each. Does not belong here:
reading files, extraction, validation, publishing; each has a module that knows no Dagster.
An empty `config_schema` refuses run configuration, which would otherwise be taken and ignored.
"""

import hashlib
import time
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

import dagster as dg
import polars as pl

from pipeline.accuracy import report
from pipeline.accuracy.measure import measure
from pipeline.asset_metadata import contract_metadata, sample
from pipeline.coherence import CODE_VERSION, facts_digest, require_made_from, seeds_digest
from pipeline.control_files import file_digests
from pipeline.correcting import correct, require_accepted
from pipeline.corrections import parse_corrections
from pipeline.descriptions import CONTROL_FILES, RELEASE, description
from pipeline.intake import read_seeds
from pipeline.publish.contents import Content
from pipeline.publish.manifest import Origin
from pipeline.publish.release import publish
from pipeline.reuse import EXTRACTED, REEXTRACT, STATED, KnownTexts, extract_changed
from pipeline.seed_files import CORRECTIONS
from pipeline.settings import CODEBOOK, GOLD, ROOT, Settings
from pipeline.validate import Sifted, sift
from schemas.registry import DOCUMENTS, QUARANTINE, TABLES, VALIDATION_ORDER, Table

CONTROL: Final = "control_files"

OWNERS: Final = ["team:chain-rollout"]

FACTS: Final = tuple(table for table in VALIDATION_ORDER if table is not DOCUMENTS)
"""The tables that are extracted from documents, parents first."""


def _outs(*tables: Table) -> dict[str, dg.AssetOut]:
    """Declare an asset per table, with what Dagster shows of it before it was ever built."""
    return {
        table.name: dg.AssetOut(
            description=description(table),
            metadata=contract_metadata(table),
            kinds={"polars", "parquet"},
            owners=OWNERS,
            code_version=CODE_VERSION,
        )
        for table in tables
    }


def _result(
    table: Table, sifted: Sifted, settings: Settings, **numbers: float
) -> dg.MaterializeResult[Sifted]:
    return dg.MaterializeResult(
        asset_key=table.name,
        value=sifted,
        metadata={
            "dagster/row_count": sifted.accepted.height,
            **contract_metadata(table),
            "sample": sample(table, sifted.accepted),
            "refused": sifted.refused.height,
            **numbers,
            "path": dg.MetadataValue.path(settings.storage_dir / f"{table.name}.parquet"),
        },
        data_version=dg.DataVersion(_content_digest(sifted)),
    )


def _pace(start: float, characters: int, **documents: int) -> dict[str, float]:
    """Numbers of a step that began at `start` and read so many characters, for its page."""
    seconds = time.perf_counter() - start
    pace = {"characters_per_second": characters / seconds} if characters else {}
    return {**documents, "seconds": seconds, **pace}


def _content_digest(sifted: Sifted) -> str:
    """Digest of both frames, by which Dagster tells whether tables downstream are out of date."""
    digest = hashlib.sha256()
    for frame in (sifted.accepted, sifted.refused):
        digest.update(frame.rechunk().write_ipc(None).getbuffer())
    return digest.hexdigest()


@dg.multi_asset(
    name="ingest",
    group_name="ingest",
    config_schema={},
    # Never one alone: both are of the same moment.
    can_subset=False,
    outs=_outs(DOCUMENTS)
    | {
        CONTROL: dg.AssetOut(
            description=CONTROL_FILES,
            kinds={"csv"},
            owners=OWNERS,
            code_version=CODE_VERSION,
            io_manager_key="bytes_io_manager",
        )
    },
)
def documents(
    context: dg.AssetExecutionContext, settings: dg.ResourceParam[Settings]
) -> Iterator[dg.MaterializeResult[Any]]:
    """Read the seeds folder; what cannot be read is refused with its reason."""
    start = time.perf_counter()
    texts = KnownTexts(
        settings.storage_dir / STATED, context.log.warning, anew=REEXTRACT in context.run.tags
    )
    intake = read_seeds(settings.seeds_dir, read_text=texts)
    texts.save()
    numbers = _pace(
        start, texts.characters, documents_read=texts.read, documents_reused=texts.reused
    )
    sifted = sift(DOCUMENTS, intake.documents, {}, _source_paths(intake.documents))
    refused = _quarantine(intake.refused, sifted.refused)
    digests = file_digests(intake.control_files)
    documents = Sifted(sifted.accepted, refused, made_from=seeds_digest(digests))
    yield _result(DOCUMENTS, documents, settings, documents=documents.accepted.height, **numbers)
    yield dg.MaterializeResult(
        asset_key=CONTROL,
        value=intake.control_files,
        metadata={name: f"sha256 {digest}" for name, digest in digests.items()},
        data_version=dg.DataVersion(hashlib.sha256(str(digests).encode()).hexdigest()),
    )


@dg.multi_asset(
    name="extract",
    group_name="extract",
    config_schema={},
    # Never a part of them alone: nodes and amounts name events of the same extraction.
    can_subset=False,
    outs=_outs(*FACTS),
)
def facts(
    context: dg.AssetExecutionContext,
    documents: Sifted,
    control_files: dict[str, bytes],
    settings: dg.ResourceParam[Settings],
) -> Iterator[dg.MaterializeResult[Sifted]]:
    """Extract nodes, events and amounts of every accepted document, correct them, sift them.

    Only of a document that is new or changed since the last run, or all when the code did.
    """
    digests = file_digests(control_files)
    require_made_from(CONTROL, seeds_digest(digests), documents=documents)
    made_from = facts_digest(documents.accepted, digests)
    given = control_files.get(CORRECTIONS)
    corrections = () if given is None else parse_corrections(given)
    start = time.perf_counter()
    extraction = extract_changed(
        documents.accepted,
        settings.storage_dir / EXTRACTED,
        context.log.warning,
        anew=REEXTRACT in context.run.tags,
    )
    numbers = _pace(
        start,
        extraction.characters,
        documents=documents.accepted.height,
        documents_extracted=extraction.extracted,
        documents_reused=extraction.reused,
    )
    corrected = correct(extraction.tables, corrections)
    source_paths = _source_paths(documents.accepted)
    accepted = {DOCUMENTS.name: documents.accepted}
    for table in FACTS:
        sifted = sift(table, corrected.tables[table.name], accepted, source_paths)
        require_accepted(table, sifted.refused, corrected)
        accepted[table.name] = sifted.accepted
        yield _result(table, replace(sifted, made_from=made_from), settings, **numbers)


@dg.asset(
    group_name="publish",
    config_schema={},
    kinds={"parquet", "csv"},
    owners=OWNERS,
    code_version=CODE_VERSION,
    description=RELEASE,
)
def release(
    documents: Sifted,
    nodes: Sifted,
    events: Sifted,
    amounts: Sifted,
    control_files: dict[str, bytes],
    settings: dg.ResourceParam[Settings],
) -> dg.MaterializeResult[None]:
    """Publish what the four tables hold, when all of them are of the same documents."""
    start = time.perf_counter()
    digests = file_digests(control_files)
    require_made_from(CONTROL, seeds_digest(digests), documents=documents)
    require_made_from(
        "documents or control files",
        facts_digest(documents.accepted, digests),
        nodes=nodes,
        events=events,
        amounts=amounts,
    )
    parts = dict(zip(TABLES, (documents, nodes, events, amounts), strict=True))
    accuracy = measure(ROOT / GOLD)
    content = Content(
        tables={
            **{name: sifted.accepted for name, sifted in parts.items()},
            QUARANTINE.name: _quarantine(*(sifted.refused for sifted in parts.values())),
        },
        accuracy=report.published(accuracy),
        codebook=(ROOT / CODEBOOK).read_text(encoding="utf-8"),
        origin=Origin(CODE_VERSION, accuracy.extractor_version, digests),
    )
    publication = publish(content, settings.outputs_dir)
    return dg.MaterializeResult(
        metadata={
            "version": publication.version,
            "created": publication.created,
            "quarantined": publication.quarantined,
            "manifest_sha256": publication.manifest_sha256,
            "path": dg.MetadataValue.path(publication.path),
            **{f"rows_{name}": rows for name, rows in publication.rows.items()},
            **_pace(start, 0, documents=publication.rows[DOCUMENTS.name]),
            "rows": sum(publication.rows.values()),
            **report.numeric_metadata(accuracy),
        },
        data_version=dg.DataVersion(publication.manifest_sha256),
    )


def _source_paths(documents: pl.DataFrame) -> dict[str, str]:
    return dict(documents.select("document_id", "source_path").iter_rows())


def _quarantine(*refused: pl.DataFrame) -> pl.DataFrame:
    """All refused rows in published order."""
    return QUARANTINE.in_order(pl.concat(refused))
