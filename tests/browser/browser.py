"""A browser without a window."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

from tests.browser.picture import Picture, read_png

if TYPE_CHECKING:
    from pathlib import Path

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
OPTIONS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--hide-scrollbars", "--force-device-scale-factor=1",
    "--allow-pre-commit-input",  # else keys that come before a new page is painted are dropped
)  # fmt: skip


class Browser:
    """Opens files with a profile of its own in `folder`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._program = next(path for path in map(shutil.which, PROGRAMS) if path)

    def picture(self, page: str, width: int, height: int = 1200) -> Picture:
        """How a page looks in a window of that size."""
        target = self._folder / "page.png"
        self._run(page, f"--window-size={width},{height}", f"--screenshot={target}")
        return read_png(target.read_bytes())

    def document(self, page: str) -> str:
        """The page as the browser holds it once it is loaded."""
        return self._run(page, "--dump-dom")

    def printed(self, page: str) -> bytes:
        """The page as PDF."""
        target = self._folder / "page.pdf"
        self._run(page, f"--print-to-pdf={target}", "--no-pdf-header-footer")
        return target.read_bytes()

    def _run(self, page: str, *options: str) -> str:
        source = self._folder / "page.html"
        source.write_text(page, "utf-8")
        profile = f"--user-data-dir={self._folder / 'profile'}"
        done = subprocess.run(
            [self._program, *OPTIONS, profile, *options, source.as_uri()],
            check=True,
            capture_output=True,
            timeout=120,
            encoding="utf-8",
        )
        return done.stdout
