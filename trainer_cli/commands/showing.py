"""What a command shows and says: reports, a result, sentences, problems."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from trainer_cli.commands import output
from trainer_cli.commands.failures import WrongUsage
from trainer_cli.commands.surroundings import Surroundings
from trainer_cli.text.characters import visible
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from msgspec import Struct

    from trainer_cli.commands.options import GlobalOptions
    from trainer_cli.reports.render import Renderer


class Showing(Surroundings):
    """The ways out.

    `result` is the one document that `--json` prints in the end; `handed_out` whether `--to` was followed.
    """

    def __init__(self, options: GlobalOptions, words: Sequence[str]) -> None:
        super().__init__(options, words)
        self.result: object = None
        self.handed_out = False

    def check_handed_out(self) -> None:
        """At the end of a command: what was asked for by `--to` was given.

        Raises:
            WrongUsage: the command has no page.
        """
        if self.options.to and not self.handed_out:
            raise WrongUsage("this command shows no page that --to could give")

    @cached_property
    def renderer(self) -> Renderer:
        """The templates: the built-in ones, and in a workspace its own in the sandbox."""
        from trainer_cli.workflows.templates import workspace_renderer  # noqa: PLC0415  # only where something is shown

        return workspace_renderer(self.root if self.found else None)

    def show_report(self, name: str, record: Struct) -> None:
        """Print a report record: as JSON, or through its template in the language asked for."""
        self.show(record, lambda: self.rendered(name, record))

    def show_reports(self, pages: Mapping[str, tuple[str, Struct]], *, one: bool) -> None:
        """Print several reports, each with the name of its template.

        As JSON it is a mapping, unless `one` was asked for.
        """
        records = {key: record for key, (_, record) in pages.items()}
        document = next(iter(records.values())) if one else records
        self.show(document, lambda: "\n".join(self.rendered(name, record) for name, record in pages.values()))

    def rendered(self, name: str, record: Struct) -> str:
        """A report as Markdown.

        Raises:
            Refused: the workspace's own template for it does not work.
        """
        text = self.renderer.render(name, record, self.language)
        return self.refuse([text]) if isinstance(text, Problem) else text

    def show(self, document: object, text: Callable[[], str]) -> None:
        """Give a result: as JSON or as `--to` says, else the text (Markdown, drawn on a terminal)."""
        if self.options.format == "json":
            self.answer(document)
        elif self.options.to:
            from trainer_cli.commands.outlet import hand_out  # noqa: PLC0415  # only for --to

            hand_out(self, text(), self.options.to)
        else:
            self.draw(text())

    def answer(self, document: object) -> None:
        """Keep the document that `--json` prints when the command has ended."""
        self.result = document if self.options.format == "json" else None

    def draw(self, markdown: str) -> None:
        """Print Markdown: drawn on a terminal that wants colours, else as it is."""
        if output.colored() and not self.options.no_color:
            from trainer_cli.commands.terminal import draw  # noqa: PLC0415  # rich, only on a terminal

            draw(visible(markdown))
        else:
            output.write(markdown if markdown.endswith("\n") else markdown + "\n")

    def say(self, text: str) -> None:
        """Tell what happened; not in JSON, not when quiet."""
        if self.options.format == "text" and not self.options.quiet:
            output.write(self.wording(text) + "\n")

    def tell(self, text: str) -> None:
        """Say something beside the result, on standard error; not when quiet."""
        if not self.options.quiet:
            output.note(self.wording(text))

    def warn(self, problems: Sequence[Problem]) -> None:
        """Show problems that do not end the command, on standard error."""
        if problems and self.options.format == "text":
            output.note(output.as_text(self.placed(problems), lambda _: "", self.wording).rstrip("\n"))

    def placed(self, problems: Sequence[Problem]) -> tuple[Problem, ...]:
        """The problems with exact line and column, as `trainer check` tells them."""
        if not problems or not self.found:
            return tuple(problems)
        from trainer_cli.workflows.show_problems import located  # noqa: PLC0415  # only where there are any

        return tuple(located(self.root, problems))
