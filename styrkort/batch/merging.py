"""The folders of `--shard` runs put together: the same bytes as one run would have written."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from itertools import pairwise
from pathlib import Path

from ..exit_codes import NotAttempted
from ..export import csv_header
from ..export.datapackage import DATA_PACKAGE_NAME, LINE_END, csv_name
from ..schemas import FLAT_TABLES, FlatTable, ManifestRecord
from .files import replacing
from .inputs import Job
from .manifest import MANIFEST_NAME, Manifest, read_manifest
from .outputs import PARTS_NAME, REPORT_NAME, OutputFolder
from .settings import Format
from .summary import Summary


def merge(shards: Sequence[Path], out: Path) -> Summary:
    """Put the results of shards into one folder.

    Raises:
        NotAttempted: a folder is no result, two hold the same document, or they were made with
            different versions or settings.
    """
    records = sorted(_records(shards), key=lambda item: item[0].name)
    _check([record for record, _ in records])
    formats = _formats(shards, [record for record, _ in records])
    jobs = [Job(record.name, str(shard), record.id) for record, shard in records]
    with OutputFolder(out) as folder:
        folder.refuse_foreign(jobs, formats)
        for record, shard in records:
            if Format.JSON in formats and record.status.is_success:
                _copy_json(record, shard, out)
        if Format.CSV in formats:
            _merge_csv(shards, out, [record.id for record, _ in records])
        summary = _finish([record for record, _ in records], folder, formats)
        folder.clear_parts()
    return summary


def _copy_json(record: ManifestRecord, shard: Path, out: Path) -> None:
    if not OutputFolder(shard).holds_json(record):
        raise NotAttempted(
            f"{shard / record.id}.json: not as it was written; --resume makes it anew"
        )
    with replacing(out / f"{record.id}.json") as part:
        shutil.copyfile(shard / f"{record.id}.json", part)


def _records(shards: Iterable[Path]) -> Iterator[tuple[ManifestRecord, Path]]:
    for shard in shards:
        if not (shard / MANIFEST_NAME).is_file():
            raise NotAttempted(f"{shard}: no {MANIFEST_NAME}; was it made by convert --shard?")
        if (shard / PARTS_NAME).exists():
            raise NotAttempted(f"{shard}: that run did not come to its end; --resume goes on")
        for record in read_manifest(shard / MANIFEST_NAME):
            yield record, shard


def _check(records: Sequence[ManifestRecord]) -> None:
    for one, other in pairwise(records):
        if one.name == other.name:
            raise NotAttempted(f"{one.name}: is in two of the folders")
        if one.configuration != other.configuration or one.versions != other.versions:
            raise NotAttempted(f"{one.name} and {other.name}: made with other versions or settings")


def _formats(shards: Sequence[Path], records: Iterable[ManifestRecord]) -> frozenset[Format]:
    has_csv = [(shard / DATA_PACKAGE_NAME).is_file() for shard in shards]
    if any(has_csv) and not all(has_csv):
        raise NotAttempted(f"{shards[has_csv.index(False)]}: no CSV files, as the others have")
    has_json = any(record.json_sha256 is not None for record in records)
    found = {Format.CSV: all(has_csv), Format.JSON: has_json}
    return frozenset(form for form, is_there in found.items() if is_there)


def _merge_csv(shards: Sequence[Path], out: Path, ids: Sequence[str]) -> None:
    """Take the rows of each plan from the shard that has them, in constant memory."""
    for table in FLAT_TABLES:
        name = csv_name(table)
        with (
            ExitStack() as files,
            replacing(out / name) as part,
            part.open("w", encoding="utf-8", newline="") as merged,
        ):
            sources = [
                _Rows(files.enter_context((shard / name).open(encoding="utf-8", newline="")), table)
                for shard in shards
            ]
            merged.write(csv_header(table))
            writer = csv.writer(merged, lineterminator=LINE_END)
            for plan_id in ids:
                for source in sources:
                    writer.writerows(source.of(plan_id))
            for source in sources:
                source.refuse_rest()
    with replacing(out / DATA_PACKAGE_NAME) as part:
        shutil.copyfile(shards[0] / DATA_PACKAGE_NAME, part)


class _Rows:
    """The rows of one file, handed out plan by plan in the file's order."""

    def __init__(self, lines: Iterable[str], table: FlatTable) -> None:
        self._name = csv_name(table)
        self._rows = csv.reader(lines)
        if next(self._rows, None) != [column.name for column in table.columns]:
            raise NotAttempted(f"{self._name}: other columns than this version writes")
        self._next = next(self._rows, None)

    def of(self, plan_id: str) -> Iterator[list[str]]:
        """The rows of a plan, if they are the next ones."""
        while self._next is not None and self._next[0] == plan_id:
            yield self._next
            self._next = next(self._rows, None)

    def refuse_rest(self) -> None:
        """Raise NotAttempted where rows are left: they would be lost."""
        if self._next is not None:
            raise NotAttempted(f"{self._name}: {self._next[0]!r} is not in the manifest's order")


def _finish(
    records: Sequence[ManifestRecord], folder: OutputFolder, formats: frozenset[Format]
) -> Summary:
    summary = Summary()
    manifest = Manifest(folder.path / MANIFEST_NAME)
    manifest.start()
    for record in records:
        manifest.append(record)
        summary.add(record)
    manifest.close()
    written = {record.id for record in records if record.status.is_success}
    summary.earlier_files += folder.of_earlier_runs(written, formats)
    with replacing(folder.path / REPORT_NAME) as part:
        part.write_text(summary.to_json(), encoding="utf-8", newline="\n")
    return summary
