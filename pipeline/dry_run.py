"""What a release would bring, without making one.

Belongs here: running the job against a stand-in of the outputs folder, and the verdict. Does not
belong here: how a run goes (`pipeline.runs`), how changes are worded (`pipeline.publish.preview`).
"""

import shutil
from collections.abc import Iterator
from enum import IntEnum
from pathlib import Path
from tempfile import TemporaryDirectory

import dagster as dg

from pipeline.publish.history import INDEX, read_history, standing
from pipeline.publish.latest import LATEST, RELEASES, ReleaseError, versions_in
from pipeline.publish.preview import SHOWN, preview
from pipeline.publish.release import Publication
from pipeline.reuse import EXTRACTED, STATED
from pipeline.runs import Tell, run
from pipeline.settings import Settings


class Answer(IntEnum):
    """Whether `dry_run` could show a release; the value is the exit code, as `verify` has it."""

    SHOWN = 0
    UNKNOWN = 2


def dry_run(settings: Settings, tell: Tell, shown: int = SHOWN) -> Answer:
    """Build from the seeds of `settings` in a temporary folder and tell what a release would bring.

    Nothing in the outputs folder is touched. UNKNOWN when there would be no release: the seeds
    cannot be built, a check fails, the outputs folder is damaged.
    """
    tell(f"Dry run, nothing is published. Building from {settings.seeds_dir}")
    with TemporaryDirectory() as folder, dg.DagsterInstance.ephemeral() as instance:
        outputs = Path(folder, "outputs")
        try:
            _stand_in(settings.outputs_dir, outputs)
            apart = Settings(settings.seeds_dir, outputs)
            _take_kept_rows(settings.storage_dir, apart.storage_dir)
            outcome = run(apart, instance, tell)
            failures = outcome.failures
        except (OSError, ReleaseError) as error:
            outcome, failures = None, (str(error),)
        if outcome is None or outcome.publication is None:
            tell("Cannot tell: make release would publish nothing")
            for failure in failures:
                tell(f"  {failure.replace(str(outputs), str(settings.outputs_dir))}")
            return Answer.UNKNOWN
        for line in _told(outcome.publication, outputs, shown):
            tell(line)
    return Answer.SHOWN


def _stand_in(outputs_dir: Path, copy: Path) -> None:
    """Make a folder that publishing takes for `outputs_dir` and cannot change it by.

    History and pointer are copied; the releases it lists are only ever read and are links, for
    they may be large. A folder it does not list, left by a stopped run, would be taken up, so it
    is copied. The pointer comes before the history and this before the folders, as each is
    written after the next: a release published meanwhile is either seen whole or not at all.
    """
    (copy / RELEASES).mkdir(parents=True)
    for name in (LATEST, INDEX):
        if (outputs_dir / name).exists():
            shutil.copyfile(outputs_dir / name, copy / name)
    listed = {entry.version for entry in read_history(copy)}
    for version in map(str, versions_in(outputs_dir / RELEASES)):
        there, here = outputs_dir / RELEASES / version, copy / RELEASES / version
        if version in listed:
            here.symlink_to(there)
        else:
            shutil.copytree(there, here)


def _take_kept_rows(storage: Path, copy: Path) -> None:
    """Let the run reuse what earlier ones made of documents; the files are always whole."""
    copy.mkdir(parents=True)
    for name in (STATED, EXTRACTED):
        if (storage / name).is_file():
            shutil.copyfile(storage / name, copy / name)


def _told(publication: Publication, outputs: Path, shown: int) -> Iterator[str]:
    if not publication.created:
        yield f"Unchanged: {publication.version} holds just this, make release would add nothing"
        return
    *before, _ = read_history(outputs)
    if not before:
        yield f"A release would be {publication.version}, the first: all is new"
        yield from preview(None, publication.path, shown)
        return
    former, seen = before[-1], standing(tuple(before))
    yield f"A release would be {publication.version}. Compared with {former.version}, by key:"
    if former is not seen:
        readers = seen.version if seen else "none"
        yield f"  ({former.version} was withdrawn: {former.withdrawn}; readers see {readers})"
    yield from preview(outputs / RELEASES / former.version, publication.path, shown)
