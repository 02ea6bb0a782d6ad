"""Bundles of markers: points for the criteria of answers that are known by codes (T42)."""

from __future__ import annotations

from trainer_cli.exams.bundle_marks import BUNDLE_NAMES, NEEDED
from trainer_cli.interop.format import Format

FORMAT = Format(
    name="bundles",
    about="a marker's bundle: points for written answers, by code",
    names=BUNDLE_NAMES,
    required=NEEDED,
)
