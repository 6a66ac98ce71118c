"""Which files are read, and what their outputs are called."""

import os
from pathlib import Path

import pytest

from styrkort.batch.inputs import Job, find_inputs, with_ids
from styrkort.exit_codes import NotAttempted


def ids(*names: str) -> dict[str, str]:
    return {job.name: job.id for job in with_ids([Job(name, f"/x/{name}") for name in names])}


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")


def test_folders_are_searched_for_documents(tmp_path: Path) -> None:
    make(tmp_path, "b/plan.PDF", "a.txt", "c.md", "d.docx", "e.json", ".hidden/f.txt")
    inputs = find_inputs([str(tmp_path)])
    assert [job.name for job in inputs.jobs] == ["a.txt", "b/plan.PDF", "c.md"]
    assert inputs.skipped == 3, "two files of other kinds and a hidden folder"


def test_links_in_folders_are_not_followed(tmp_path: Path) -> None:
    make(tmp_path, "in/plan.txt", "outside/secret.txt")
    (tmp_path / "in" / "link.txt").symlink_to(tmp_path / "outside" / "secret.txt")
    (tmp_path / "in" / "folder").symlink_to(tmp_path / "outside")
    inputs = find_inputs([str(tmp_path / "in")])
    assert [job.name for job in inputs.jobs] == ["plan.txt"]
    assert inputs.skipped == 2


def test_a_file_named_directly_may_have_any_suffix(tmp_path: Path) -> None:
    make(tmp_path, "plan.docx")
    assert [job.name for job in find_inputs([str(tmp_path / "plan.docx")]).jobs] == ["plan.docx"]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    make(tmp_path, "a/plan.txt")
    sources = [str(tmp_path), str(tmp_path / "a"), str(tmp_path / "a" / "plan.txt")]
    assert len(find_inputs(sources).jobs) == 1


def test_files_of_one_name_are_told_apart(tmp_path: Path) -> None:
    make(tmp_path, "a/plan.txt", "b/plan.txt")
    jobs = find_inputs([str(tmp_path / "a"), str(tmp_path / "b")]).jobs
    assert len({job.name for job in jobs}) == len({job.id for job in jobs}) == 2


@pytest.mark.parametrize("source", ["http://a.invalid/x.pdf", "file:///x.pdf", "s3://x/y.pdf"])
def test_urls_are_refused(source: str) -> None:
    with pytest.raises(NotAttempted, match="URL"):
        find_inputs([source])


@pytest.mark.parametrize("source", ["a\0b.pdf", "nowhere.pdf"])
def test_what_is_no_path(source: str) -> None:
    with pytest.raises(NotAttempted, match=r"null|No such file"):
        find_inputs([source])


def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.pdf")
    with pytest.raises(NotAttempted, match="neither a file nor a folder"):
        find_inputs([str(tmp_path / "pipe.pdf")])


def test_names_without_collision_are_plain_slugs() -> None:
    assert ids("Plan 2023.pdf", "mål/år.txt") == {"Plan 2023.pdf": "Plan-2023", "mål/år.txt": "år"}


@pytest.mark.parametrize(
    "names",
    [
        pytest.param(("a/plan.pdf", "b/plan.pdf"), id="same stem"),
        pytest.param(("plan.pdf", "plan.txt"), id="same stem, other suffix"),
        pytest.param(("Plan.pdf", "PLAN.txt"), id="case"),
        pytest.param(("ma\u030al.pdf", "m\u00e5l.pdf"), id="NFD and NFC"),
        pytest.param(("Straße.pdf", "strasse.txt"), id="casefold"),
        pytest.param(("x" * 300 + "a.pdf", "x" * 300 + "b.pdf"), id="equal for 300 characters"),
        pytest.param(("../../x.pdf", "x.pdf"), id="dots"),
    ],
)
def test_collisions_get_digits_of_the_hash(names: tuple[str, ...]) -> None:
    """All that collide get them: which came first plays no part."""
    found = ids(*names)
    assert found == ids(*reversed(names))
    assert len({value.casefold() for value in found.values()}) == len(names)
    for value in found.values():
        stem, _, digits = value.rpartition("-")
        assert stem
        assert len(digits) == 8
        assert not set(digits) - set("0123456789abcdef")


def test_a_suffix_that_is_another_ones_name() -> None:
    """Digits that lead to a new collision are followed by more."""
    digits = ids("a/p.pdf", "b/p.pdf")["a/p.pdf"]
    found = ids("a/p.pdf", "b/p.pdf", f"{digits}.pdf")
    assert len(set(found.values())) == 3


@pytest.mark.parametrize("stem", ["report", "Manifest", "datapackage"])
def test_names_of_other_files_in_the_folder_are_kept_free(stem: str) -> None:
    assert ids(f"{stem}.pdf")[f"{stem}.pdf"].startswith(f"{stem}-")


@pytest.mark.parametrize("name", ["CON.pdf", "nul.txt", "...pdf", "..", "-.pdf", "a\nb.pdf"])
def test_every_name_gives_a_file_name(name: str) -> None:
    value = ids(name)[name]
    assert value
    assert "/" not in value
    assert not value.startswith((".", "-"))
    assert value.isprintable()
    assert value.casefold() not in {"con", "nul"}
