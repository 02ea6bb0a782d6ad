"""What all tests share: an environment without the machine's own settings, and the sample workspace."""

from __future__ import annotations

import os
import shutil
import signal
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.once import compile_once, parse_once
from tests.team import Team
from trainer_cli.workspace.builtin import builtin_root

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SAMPLE = ("curricula", "roster", "plans", "records", "trainer.yaml")
MEMORY = Path("/dev/shm")  # noqa: S108  # pytest makes a folder there that nobody else may enter
ROOM = 2 << 30
"""Bytes that are to be free in memory; a run takes less than half of them."""


def pytest_configure() -> None:
    """Tests make hundreds of thousands of small files: in memory, where the system has a place there."""
    if "TMPDIR" not in os.environ and MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM:
        os.environ["TMPDIR"] = str(MEMORY)
        tempfile.tempdir = None  # looked up again


@pytest.fixture(scope="session", autouse=True)
def _environment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No settings of git, no cache and no colours of whoever runs the tests."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(home))
        patch.setenv("XDG_CACHE_HOME", str(home / "cache"))
        patch.setenv("GIT_CONFIG_GLOBAL", str(home / "gitconfig"))
        patch.setenv("GIT_CONFIG_NOSYSTEM", "1")
        patch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path_factory.getbasetemp()))
        patch.delenv("NO_COLOR", raising=False)
        yield


@pytest.fixture(scope="session", autouse=True)
def _interruptible() -> Iterator[None]:
    """Ctrl-C ends what the tests run, also where they run in the background, as under `nohup`: there it is ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture(scope="session", autouse=True)
def _once() -> Iterator[None]:
    """Files are parsed and templates compiled once for all tests."""
    with pytest.MonkeyPatch.context() as patch:
        parse_once(patch)
        compile_once(patch)
        yield


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample as it is shipped, copied once."""
    folder = tmp_path_factory.mktemp("sample")
    for name in SAMPLE:
        place = builtin_root() / name
        (shutil.copytree if place.is_dir() else shutil.copy)(place, folder / name)
    return folder


@pytest.fixture(scope="session")
def stages(sample_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """A folder with the sample at a stage of its exam, each made once, from the one before."""
    made = {"sample": sample_folder}
    steps = {
        "planned": ("sample", Team.with_plan),
        "approved": ("planned", Team.with_approval),
        "assembled": ("approved", Team.with_exam),
        "answered": ("assembled", Team.with_sheets),
        "marked": ("answered", Team.with_marks),
        "released": ("marked", Team.with_release),
    }

    def stage(name: str) -> Path:
        if name not in made:
            earlier, step = steps[name]
            folder = tmp_path_factory.mktemp(name) / "team"
            shutil.copytree(stage(earlier), folder)
            step(Team(folder))
            made[name] = folder
        return made[name]

    return stage


@pytest.fixture
def team(stages: Callable[[str], Path], tmp_path: Path) -> Callable[[str], Team]:
    """A fresh copy of the sample at a stage, `sample` to `released`."""

    def at(stage: str) -> Team:
        folder = tmp_path / stage / "team"
        shutil.copytree(stages(stage), folder, ignore=shutil.ignore_patterns(".trainer"))
        return Team(folder)

    return at
