"""What pages are made from, as digests: the files that were read in this run, and how pages are laid out."""

from __future__ import annotations

from collections import defaultdict
from contextlib import suppress
from hashlib import blake2b
from typing import TYPE_CHECKING

from trainer_cli.text.digest import digest_bytes
from trainer_cli.workflows.concerned import Inputs
from trainer_cli.workspace.cache import code_state
from trainer_cli.workspace.places import on_disk, placed_folders
from trainer_cli.workspace.tree import read_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from trainer_cli.model.settings import Language
    from trainer_cli.reports.render import Renderer
    from trainer_cli.workspace.workspace import Loaded

OF_ONE_EXAM = (
    "records/exams/",
    "records/sheets/",
    "records/marks/",
    "records/allocations/",
    "records/outcomes/",
    "records/corrections/",
    "records/releases/",
)
"""Folders with a folder for each exam: it shows on the pages of this exam only."""
TEMPLATES = ("archive", "curriculum", "plan", "exam", "scores", "class_mistakes")
"""The reports that a build makes."""
ON_NO_PAGE = ("records/nightly/", "roster/postings.csv", "roster/shifts.csv", "roster/calendar.csv")
"""Where files lie that show on no page under `reports/` but those of nights."""
ON_NO_ARCHIVE = "records/nightly/"


def layouts(renderer: Renderer, language: Language) -> dict[str, str]:
    """Each of `TEMPLATES` to the digest of what its pages rest on beside records: code, template, words."""
    code = code_state()
    return {name: joined_digest(code, digest_bytes(renderer.source(name, language))) for name in TEMPLATES}


def pages_inputs(root: Path, loaded: Loaded, layouts: Mapping[str, str]) -> Inputs:
    """Everything that the pages of a workspace rest on; of what was read before nights are left out."""
    folders = placed_folders(root, loaded.workspace.settings)
    shown = {path: digest for path, digest in loaded.digests.items() if not path.startswith(ON_NO_ARCHIVE)}
    common = joined_digest(*layouts.values())
    return Inputs(common, shown, lambda path: _bytes(on_disk(root, folders, path)))


def _bytes(place: Path) -> bytes | None:
    with suppress(OSError):
        return read_bytes(place)
    return None


def inputs_by_subject(loaded: Loaded) -> defaultdict[str, str]:
    """The id of a tier, plan or exam to a digest that changes whenever a page about it may.

    What is not of one exam counts for every page; the files of an exam and its resits count for the pages of each,
    as the first says what was arranged for whom (S96). An exam may lie in a folder that is not named after it.
    """
    everywhere: list[str] = []
    own: defaultdict[str, list[str]] = defaultdict(list)
    for path, digest in sorted(loaded.digests.items()):
        if path.startswith(OF_ONE_EXAM):
            own[path.split("/")[2]] += path, digest
        elif not path.startswith(ON_NO_PAGE):
            everywhere += path, digest
    common = joined_digest(*everywhere)
    exams = [facts.exam for facts in loaded.workspace.exams.values()]
    lines: defaultdict[str, list[str]] = defaultdict(lambda: [common])
    for exam in exams:
        for name in dict.fromkeys((exam.id, exam.source.path.split("/")[2])):
            lines[exam.resit_of or exam.id] += own[name]
    found = {exam.id: joined_digest(*lines[exam.resit_of or exam.id]) for exam in exams}
    return defaultdict(lambda: common, found)


def joined_digest(*parts: str) -> str:
    """32 hexadecimal digits for some texts without zero bytes."""
    return blake2b("\0".join(parts).encode(), digest_size=16).hexdigest()
