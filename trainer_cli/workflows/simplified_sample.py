"""The sample in simplified Chinese, with approvals that hold for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.text.digest import digest_record
from trainer_cli.text.mainland import mainland
from trainer_cli.workspace.layout import BY_NAME, kind_of
from trainer_cli.workspace.parse import parsed

if TYPE_CHECKING:
    from collections.abc import Mapping

_SUBJECTS = {"questions": "question", "year_plans": "year_plan", "plans": "plan"}
"""Kinds of files whose records are approved, with the name under which their digests are made."""


def simplified_sample(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files of a workspace, path to bytes, with their Chinese in simplified characters.

    Texts that name their language are then `zh-Hans`. An approval names the digest of what was approved, so each
    digest is replaced by that of the same record in simplified Chinese.
    """
    simplified = {path: _simplified(data) for path, data in files.items()}
    before, after = _digests(files), _digests(simplified)
    approvals = {path for path in files if path.startswith("records/approvals/")}
    for path in approvals:
        for key, digest in before.items():
            simplified[path] = simplified[path].replace(digest, after[key])
    return simplified


def _simplified(data: bytes) -> bytes:
    return mainland(data.decode()).replace("zh-Hant:", "zh-Hans:").encode()


def _digests(files: Mapping[str, bytes]) -> dict[tuple[str, str], bytes]:
    """The digest of each record that may be approved, by its file and id."""
    found = {}
    for path, data in files.items():
        kind = kind_of(path)
        if kind is None or kind.name not in _SUBJECTS:
            continue
        for record in parsed(BY_NAME[kind.name], path, data)[0]:
            found[path, record.id] = digest_record(_SUBJECTS[kind.name], record).encode()  # type: ignore[attr-defined]  # all of these have one
    return found
