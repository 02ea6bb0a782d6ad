"""LibreOffice without a window: a file opened and saved again, as a person would."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

PROGRAMS = ("soffice", "libreoffice")
CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1"
"""The first sheet: commas, quotes, UTF-8, cells as they are shown."""


class Office:
    """Converts files with a profile of its own in `folder`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._program = next(path for path in map(shutil.which, PROGRAMS) if path)

    def saved(
        self, content: bytes, kind: str = "xlsx", as_filter: str = "xlsx", opened_as: str | None = None
    ) -> bytes:
        """A file of the ending `kind`, opened and saved through filters such as `xlsx` or `CSV`."""
        source = self._folder / f"table.{kind}"
        source.write_bytes(content)
        target = self._folder / "saved"
        profile = f"-env:UserInstallation={(self._folder / 'profile').as_uri()}"
        opening = () if opened_as is None else (f"--infilter={opened_as}",)
        words = (
            profile,
            "--headless",
            *opening,
            "--convert-to",
            as_filter,
            "--outdir",
            str(target),
            str(source),
        )
        subprocess.run([self._program, *words], check=True, capture_output=True, timeout=180)
        (result,) = target.iterdir()
        data = result.read_bytes()
        result.unlink()
        return data
