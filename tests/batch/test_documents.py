"""What is looked at before any child is asked: sizes, hashes, duplicates, what still holds."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from styrkort.batch.documents import Document, grouped, look_at
from styrkort.batch.inputs import find_inputs
from styrkort.batch.limits import MEGABYTE, Limits
from styrkort.batch.manifest import record_of
from styrkort.batch.resuming import still_valid
from styrkort.batch.settings import Settings
from styrkort.batch.tasks import JsonLayout, Orders, Target, Task, Verb
from styrkort.batch.verdicts import Verdict
from styrkort.batch.work import Reader
from styrkort.schemas import DocumentStatus, ManifestRecord


def looked_at(folder: Path, limits: Limits = Limits()) -> list[Document]:  # noqa: B008 - frozen
    return list(look_at(find_inputs([str(folder)]).jobs, limits))


def test_the_limit_on_the_size_of_a_file(tmp_path: Path) -> None:
    """A file of n is read, one of n + 1 bytes is not even opened."""
    for name, size in (("fits.pdf", MEGABYTE), ("more.pdf", MEGABYTE + 1)):
        with (tmp_path / name).open("wb") as file:
            file.truncate(size)
    fits, more = looked_at(tmp_path, Limits(file_mb=1))
    assert fits.refusal is None
    assert more.sha256 is None
    assert more.refusal == (DocumentStatus.TOO_LARGE, "1 MB; the limit is 1 MB")


def test_files_of_the_same_bytes_and_suffix_are_read_once(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "b.md", "c.txt"):
        (tmp_path / name).write_text("other" if name == "c.txt" else "same")
    groups = [[document.job.name for document in group] for group in grouped(looked_at(tmp_path))]
    assert groups == [["a.txt", "b.txt"], ["b.md"], ["c.txt"]]


def test_a_file_that_changes_before_it_is_read(tmp_path: Path) -> None:
    """Its hash in the manifest would be that of other bytes."""
    (tmp_path / "a.txt").write_text("before")
    (document,) = looked_at(tmp_path)
    (tmp_path / "a.txt").write_text("after")
    target = Target("a", "a.txt", tmp_path / "a.json", None)
    task = Task(0, Verb.READ, document.job.path, document.sha256, JsonLayout.LINE, (target,))
    settings = Settings()
    answer = Reader(Orders(settings.reading, settings.limits)).answer(task)
    assert (answer["status"], answer["message"]) == ("damaged", "the file was changed meanwhile")
    assert not target.json.exists()


CONFIGURATION = "a" * 64


def changed(**fields: object) -> Callable[[ManifestRecord], ManifestRecord]:
    return lambda record: record.model_copy(update=fields)


@pytest.mark.parametrize(
    ("change", "holds"),
    [
        pytest.param(changed(), True, id="nothing"),
        pytest.param(changed(sha256="0" * 64), False, id="other bytes"),
        pytest.param(changed(id="other"), False, id="another output"),
        pytest.param(changed(name="other.txt"), False, id="another input"),
        pytest.param(changed(versions={"styrkort": "0.0.1"}), False, id="other versions"),
        pytest.param(changed(schema_version="0.9"), False, id="another schema"),
        pytest.param(changed(configuration="b" * 64), False, id="other settings"),
    ],
)
def test_a_record_holds_when_nothing_has_changed(
    change: Callable[[ManifestRecord], ManifestRecord], holds: bool, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("Plan")
    (document,) = looked_at(tmp_path)
    verdict = Verdict(DocumentStatus.OK, None, document.sha256)
    record = change(record_of(document.job, verdict, CONFIGURATION))
    valid = still_valid([document], [record], CONFIGURATION, lambda *_: True)
    assert bool(valid) is holds


def test_the_last_record_of_a_name_counts(tmp_path: Path) -> None:
    """A later run with other settings has put something else in its place."""
    (tmp_path / "a.txt").write_text("Plan")
    (document,) = looked_at(tmp_path)
    record = record_of(document.job, Verdict(DocumentStatus.OK, None, document.sha256), "a" * 64)
    later = record.model_copy(update={"configuration": "b" * 64})
    assert still_valid([document], [record, later], "a" * 64, lambda *_: True) == {}
    assert still_valid([document], [later, record], "a" * 64, lambda *_: True) == {"a.txt": record}


def test_a_file_that_cannot_be_opened_is_damaged(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Plan")
    (job,) = find_inputs([str(tmp_path)]).jobs
    gone = replace(job, location=str(tmp_path / "gone.txt"))
    (document,) = look_at([gone], Limits())
    assert document.refusal == (DocumentStatus.DAMAGED, "cannot be read: No such file or directory")
