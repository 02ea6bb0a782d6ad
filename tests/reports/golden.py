"""The exact texts of all reports.

`python -m tests.reports.golden` writes them anew: read the difference before you commit it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tests.reports.samples import SAMPLES
from trainer_cli.reports import REPORTS
from trainer_cli.reports.render import renderer
from trainer_cli.workspace.builtin import builtin_root

if TYPE_CHECKING:
    from trainer_cli.model.settings import Language

FOLDER = Path(__file__).parent / "golden"
LANGUAGES: tuple[Language, ...] = ("zh-Hant", "zh-Hans", "en")
RENDERER = renderer(builtin_root() / "templates", {})


def golden_path(name: str, language: Language) -> Path:
    """Where the text of a report in a language lies."""
    return FOLDER / f"{name}.{language}{REPORTS[name].removeprefix(name).removesuffix('.j2')}"


def rendered(name: str, language: Language) -> str:
    """The sample of a report as its built-in template shows it."""
    text = RENDERER.render(name, SAMPLES[name], language)
    assert isinstance(text, str)
    return text


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name in SAMPLES:
        for language in LANGUAGES:
            golden_path(name, language).write_text(rendered(name, language), "utf-8", newline="\n")
