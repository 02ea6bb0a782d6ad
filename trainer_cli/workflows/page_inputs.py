"""What a page under `reports/` is made from, as digests of the files that were read in this run."""

from __future__ import annotations

from collections import defaultdict
from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

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
ON_NO_PAGE = ("records/nightly/", "roster/postings.csv", "roster/shifts.csv", "roster/calendar.csv")


def inputs_by_subject(digests: Mapping[str, str]) -> defaultdict[str, str]:
    """The id of a tier, plan or exam to a digest that changes whenever a page about it may.

    `digests` are those of all files by path. What is not of one exam counts for every page.
    """
    everywhere: list[str] = []
    exams: defaultdict[str, list[str]] = defaultdict(list)
    for path, digest in sorted(digests.items()):
        if path.startswith(OF_ONE_EXAM):
            exams[path.split("/")[2]] += path, digest
        elif not path.startswith(ON_NO_PAGE):
            everywhere += path, digest
    common = joined_digest(*everywhere)
    found = {exam: joined_digest(common, *own) for exam, own in exams.items()}
    return defaultdict(lambda: common, found)


def joined_digest(*parts: str) -> str:
    """32 hexadecimal digits for some texts without zero bytes."""
    return blake2b("\0".join(parts).encode(), digest_size=16).hexdigest()
