"""Shards put together have the bytes of one run."""

import shutil
from pathlib import Path

import pytest
from calling import invoke
from command import tree

from styrkort import ExitCode
from styrkort.batch.merging import merge
from styrkort.exit_codes import NotAttempted

SAMPLES = Path(__file__).parent.parent.parent / "samples"
FEW = sorted(SAMPLES.glob("[a-f]*.pdf"))


@pytest.fixture(scope="module")
def shards(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("shards")
    for index in range(2):
        done = invoke("convert", *FEW, "-o", folder / str(index), "--shard", f"{index}/2")
        assert done == ExitCode.DONE
    return [folder / "0", folder / "1"]


def test_the_same_bytes_as_one_run(shards: list[Path], tmp_path: Path) -> None:
    invoke("convert", *FEW, "-o", tmp_path / "whole")
    merge(list(reversed(shards)), tmp_path / "merged")
    assert tree(tmp_path / "merged") == tree(tmp_path / "whole")


def test_a_document_in_two_folders(shards: list[Path], tmp_path: Path) -> None:
    with pytest.raises(NotAttempted, match="in two of the folders"):
        merge([shards[0], shards[0]], tmp_path / "merged")


def test_other_settings(shards: list[Path], tmp_path: Path) -> None:
    invoke("convert", *FEW, "-o", tmp_path / "1", "--shard", "1/2", "--pages", "1")
    with pytest.raises(NotAttempted, match="other versions or settings"):
        merge([shards[0], tmp_path / "1"], tmp_path / "merged")


def test_what_was_changed_after_it_was_written(shards: list[Path], tmp_path: Path) -> None:
    spoilt = tmp_path / "0"
    shutil.copytree(shards[0], spoilt)
    json = min(path for path in spoilt.glob("*_*.json"))
    json.write_text(json.read_text(encoding="utf-8").replace("a", "b"), encoding="utf-8")
    with pytest.raises(NotAttempted, match=f"{json.name}: not as it was written"):
        merge([spoilt, shards[1]], tmp_path / "merged")


def test_a_shard_that_did_not_come_to_its_end(shards: list[Path], tmp_path: Path) -> None:
    """Its manifest has records, but not of all its documents."""
    begun = tmp_path / "0"
    shutil.copytree(shards[0], begun)
    (begun / ".parts").mkdir()
    with pytest.raises(NotAttempted, match="did not come to its end"):
        merge([begun, shards[1]], tmp_path / "merged")


def test_a_folder_that_is_no_result(shards: list[Path], tmp_path: Path) -> None:
    with pytest.raises(NotAttempted, match="no manifest"):
        merge([shards[0], tmp_path], tmp_path / "merged")
