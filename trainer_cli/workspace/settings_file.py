"""The settings of a workspace: what `trainer.yaml` says where it is sound, and defaults in the place of the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, available_timezones

import msgspec

from trainer_cli.model.settings import Settings
from trainer_cli.text.digest import digest_bytes
from trainer_cli.text.problem import Problem
from trainer_cli.workspace.cache import cached_bytes, code_state, keep_bytes
from trainer_cli.workspace.layout import BY_NAME
from trainer_cli.workspace.places import MARKER, missing_places, place_problems
from trainer_cli.workspace.tree import read_bytes, unreadable_file

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS_CACHE = "settings.json"


class _Kept(msgspec.Struct, frozen=True):
    """Settings without problems, and what they were read from."""

    code: str
    digest: str
    settings: Settings


def read_settings(root: Path, cache: Path | None = None) -> tuple[Settings, list[Problem]]:
    """The settings of the workspace at `root`; the defaults where `trainer.yaml` is not sound.

    `cache` is a file outside the workspace; the same bytes as before are not parsed again.
    """
    settings, problems = _written(root, cache)
    if settings is None:
        return Settings(name=root.name or "trainer"), problems
    if not _is_zone(settings.time_zone):
        problems.append(_no_zone(settings))
        settings = msgspec.structs.replace(settings, time_zone=Settings(name="default").time_zone)
    misplaced = place_problems(root, settings)
    if misplaced:
        places = msgspec.structs.replace(settings.places, **dict.fromkeys(misplaced, None))
        settings = msgspec.structs.replace(settings, places=places)
    return settings, [*problems, *misplaced.values(), *missing_places(root, settings)]


def _written(root: Path, cache: Path | None) -> tuple[Settings | None, list[Problem]]:
    """What `trainer.yaml` says, None where there is none or it is not sound."""
    try:
        data = read_bytes(root / MARKER)
    except FileNotFoundError:
        return None, []
    except OSError as error:
        return None, [unreadable_file(MARKER, error)]
    state = None if cache is None else (code_state(), digest_bytes(data))
    kept = _kept(cache)
    if kept is not None and (kept.code, kept.digest) == state:
        return kept.settings, []
    from trainer_cli.workspace.parse import parsed  # noqa: PLC0415  # most nights parse nothing

    records, problems = parsed(BY_NAME["settings"], MARKER, data)
    settings = records[0] if records else None
    if not isinstance(settings, Settings):
        return None, problems
    if state is not None:
        keep_bytes(cache, msgspec.json.encode(_Kept(*state, settings)))
    return settings, []


def _kept(cache: Path | None) -> _Kept | None:
    data = cached_bytes(cache)
    try:
        return None if data is None else msgspec.json.decode(data, type=_Kept)
    except msgspec.MsgspecError:
        return None


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


def _no_zone(settings: Settings) -> Problem:
    if not available_timezones():
        return Problem(
            code="time-zones-missing",
            message="this system has no table of time zones",
            source=settings.source.at("time_zone"),
            remedy="install the table: python -m pip install tzdata",
        )
    return Problem(
        code="settings-time-zone",
        message=f"there is no time zone `{settings.time_zone}`",
        source=settings.source.at("time_zone"),
        remedy="write one like Asia/Shanghai or Asia/Taipei",
    )
