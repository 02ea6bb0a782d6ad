"""The help in the reader's language: typer builds it in English, here it is said again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trainer_cli.commands.line_breaks import wrapped
from trainer_cli.text.characters import display_width
from trainer_cli.text.wording import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer_cli.text.wording import Wording

_GAP = 2
_WIDEST = 30
_NARROWEST = 20


def in_wording(command: Any, wording: Wording) -> Any:  # noqa: ANN401  # typer's own classes have no public name
    """The command, and all below it, with help in another language."""
    if wording is ENGLISH:
        return command
    command.help = _said(command.help, wording)
    command.short_help = _said(command.short_help, wording)
    command.context_class = _spoken_context(command.context_class, wording)
    for parameter in command.params:
        if getattr(parameter, "help", None):
            parameter.help = wording(parameter.help)
    for below in getattr(command, "commands", {}).values():
        if below is not None:
            in_wording(below, wording)
    return command


def with_whole_summaries(group: Any) -> Any:  # noqa: ANN401  # as above
    """The group, whose list of commands says of each all of its first paragraph; typer cuts it off."""
    for below in getattr(group, "commands", {}).values():
        below.short_help = " ".join((below.help or "").split("\n\n")[0].split())
    return group


def _said(text: str | None, wording: Wording) -> str | None:
    """Help by paragraphs: a sentence over several lines is one."""
    if text is None:
        return None
    paragraphs = [" ".join(line.strip() for line in one.splitlines()) for one in text.split("\n\n")]
    return "\n\n".join(wording(one).replace("Example: ", wording("Example: ")) for one in paragraphs)


def _spoken_context(base: Any, wording: Wording) -> Any:  # noqa: ANN401  # as above
    class Formatter(base.formatter_class):  # type: ignore[misc]
        def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
            super().write_usage(prog, args, prefix or wording("Usage: "))

        def write_heading(self, heading: str) -> None:
            self.write(f"{'':>{self.current_indent}}{wording(heading)}：\n")

        def write_text(self, text: str) -> None:
            indent = " " * self.current_indent
            for paragraph in text.split("\n"):
                lines = wrapped(paragraph, self.width - self.current_indent)
                self.write("".join(f"{indent}{line}".rstrip() + "\n" for line in lines))

        def write_dl(self, rows: Sequence[tuple[str, str]], *_: int, **__: int) -> None:
            indent = " " * self.current_indent
            first = min(max(display_width(name) for name, _ in rows), _WIDEST) + _GAP
            for name, text in rows:
                said = wording(text).replace("[default: ", f"[{wording('default: ')}")
                said = said.replace("[required]", f"[{wording('required')}]")
                lines = wrapped(said, max(self.width - first - self.current_indent, _NARROWEST))
                gap = first - display_width(name)
                begin = (
                    f"{indent}{name}{' ' * gap}" if gap >= _GAP else f"{indent}{name}\n{indent}{' ' * first}"
                )
                self.write(begin + f"\n{indent}{' ' * first}".join(lines) + "\n")

    return type("Context", (base,), {"formatter_class": Formatter})
