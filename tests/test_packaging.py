"""The installed package is what stands on disk, with its data, and nothing else."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = ("extract", "normalize", "schemas")
"""The folders of the root that install as subpackages of `styrkort`."""

DATA_FILES = (
    "styrkort/py.typed",
    "styrkort/extract/naming/lexicon.toml",
    "styrkort/normalize/people/data/municipalities.csv",
    "styrkort/schemas/versions/plan-1.0.schema.json",
)


@pytest.fixture(scope="module")
def project() -> dict[str, object]:
    settings: dict[str, object] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return settings


def packages_on_disk() -> dict[str, Path]:
    """Every folder with an `__init__.py`, by the name it installs as."""
    found = {}
    for room in (ROOT / "styrkort", *(ROOT / name for name in ROOMS)):
        top = () if room.name == "styrkort" else ("styrkort",)
        for path in room.rglob("__init__.py"):
            # Through a room's link the same folder is met twice; the room itself counts.
            if not path.parent.resolve().is_relative_to(room.resolve()):
                continue
            found[".".join((*top, *path.parent.relative_to(ROOT).parts))] = path.parent
    return dict(sorted(found.items()))


def test_packages_are_those_on_disk(project: dict[str, object]) -> None:
    """A folder missing from the list works in an editable install and is absent from the wheel."""
    match project:
        case {"tool": {"setuptools": {"packages": list(packages)}}}:
            assert packages == list(packages_on_disk())
        case _:
            pytest.fail("pyproject.toml has no list of packages")


def test_stages_are_linked_into_the_package() -> None:
    """Type checkers and editors see the installed shape through the links."""
    for room in ROOMS:
        link = ROOT / "styrkort" / room
        if not link.is_symlink():
            pytest.skip("this clone was made without symbolic links; see CONTRIBUTING.md")
        assert link.resolve() == ROOT / room


@pytest.fixture(scope="module")
def wheel_names(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Paths in a wheel built from this folder."""
    folder = tmp_path_factory.mktemp("wheel")
    # Built from a copy: setuptools leaves a build folder in the source tree.
    source = folder / "source"
    source.mkdir()
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    for room in ("styrkort", *ROOMS):
        shutil.copytree(ROOT / room, source / room, symlinks=True)
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps"]
    # pip may ask its index for setuptools: without what refuses connections in the suite.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    built = subprocess.run(
        [*command, "--wheel-dir", folder, source],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )
    assert built.returncode == 0, built.stderr
    (wheel,) = folder.glob("styrkort-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return archive.namelist()


@pytest.mark.parametrize("path", DATA_FILES)
def test_wheel_has_data_file(wheel_names: list[str], path: str) -> None:
    assert path in wheel_names


def test_wheel_has_every_module(wheel_names: list[str]) -> None:
    modules = {
        f"{name.replace('.', '/')}/{path.name}"
        for name, folder in packages_on_disk().items()
        for path in folder.glob("*.py")
    }
    assert sorted(modules) == sorted(name for name in wheel_names if name.endswith(".py"))


def test_wheel_holds_only_styrkort(wheel_names: list[str]) -> None:
    """`extract`, `normalize` and `schemas` are other people's names on the package index."""
    tops = {name.split("/")[0] for name in wheel_names}
    assert tops == {"styrkort", next(top for top in tops if top.endswith(".dist-info"))}
