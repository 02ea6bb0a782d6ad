"""From a report record to Markdown, or a page of HTML, by the built-in template or the workspace's own."""

from __future__ import annotations

import re
from contextlib import suppress
from functools import cache, partial
from operator import attrgetter
from traceback import walk_tb
from typing import TYPE_CHECKING, Any

from trainer_cli.reports import REPORTS
from trainer_cli.reports.columns import column
from trainer_cli.reports.kept_code import kept_code
from trainer_cli.reports.language import text_in
from trainer_cli.reports.markdown import cell, code
from trainer_cli.reports.numbers import chance, day, figure, interval, moment, points
from trainer_cli.reports.tables import aligned, laid_out, side_by_side, table
from trainer_cli.text.catalogue import phrase_in, phrases_of, wording_in
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source
from trainer_cli.workspace.cache import code_state

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from decimal import Decimal
    from pathlib import Path
    from types import CodeType

    from jinja2 import Environment, Template
    from msgspec import Struct

    from trainer_cli.curriculum.flow import Flow
    from trainer_cli.model.base import Text
    from trainer_cli.model.plan import Plan
    from trainer_cli.model.settings import Language


_PAGE = re.compile(r"{%-?\s*macro\s+page\(report\)")
"""Of a template with this macro, the macro is the layout; what stands around it is worked out once for all pages."""


class Renderer:
    """Renders reports; each template is compiled once for each language."""

    def __init__(self, builtin: Path, own: Mapping[str, str | Problem]) -> None:
        self._builtin = builtin
        self._own = {name: one.message if isinstance(one, Problem) else one for name, one in own.items()}
        self._unread = {name: one for name, one in own.items() if isinstance(one, Problem)}
        self._layout = cache(self._compiled)
        self._said = cache(phrase_in)

    def render(self, name: str, record: Struct, language: Language) -> str | Problem:
        """The report `name` of `record` as its template lays it out, or what is wrong with the workspace's own.

        Raises:
            KeyError: there is no such report.
        """
        file = REPORTS[name]
        if file in self._unread:
            return self._unread[file]
        try:
            text = self._layout(file, language)(record)
            return text if _is_page(file) else aligned(text)
        except Exception as error:
            if not self._is_own(file):
                raise
            return _problem(error, file)

    def prepare(self, name: str, language: Language) -> None:
        """Compile the template of a report now, where there is time; what is wrong with it `render` tells."""
        with suppress(Exception):
            self._layout(REPORTS[name], language)

    def source(self, name: str, language: Language) -> bytes:
        """What the text of a report rests on beside its record: the template in force, the words, the language."""
        file = REPORTS[name]
        return _made_from(self._own.get(file, self._builtin_text(file)), language)

    def _is_own(self, file: str) -> bool:
        """Whether the workspace changed the template; an unchanged copy is the built-in one."""
        return self._own.get(file, self._builtin_text(file)) != self._builtin_text(file)

    def _builtin_text(self, file: str) -> str:
        return (self._builtin / file).read_text("utf-8")

    def _compiled(self, file: str, language: Language) -> Callable[[Struct], str]:
        is_own = self._is_own(file)
        text = self._own[file] if is_own else self._builtin_text(file)

        def said(phrase: str) -> str:  # read when first asked for: what is kept asks for none
            return self._said(language)(phrase)

        environment = _environment(language, said, sandboxed=is_own, page=_is_page(file))

        def code() -> CodeType:
            from trainer_cli.reports.translation import translated  # noqa: PLC0415  # hardly ever compiled

            return environment.compile(translated(environment.parse(text, file, file), said), file, file)

        kept = code() if is_own else kept_code(f"{file}.{language}", _state_of(text, language), code)
        template = environment.template_class.from_code(environment, kept, environment.globals)
        return partial(_by_macro if _PAGE.search(text) else _as_a_whole, template)


def _made_from(text: str, language: Language) -> bytes:
    return b"\0".join((text.encode(), phrases_of(language), language.encode()))


def _state_of(text: str, language: Language) -> bytes:
    """What the byte code of a template rests on; `bc_magic` is what Jinja says of its own."""
    from jinja2.bccache import bc_magic  # noqa: PLC0415  # see `_environment`

    return b"\0".join((_made_from(text, language), bc_magic, code_state().encode()))


def _as_a_whole(template: Template, record: Struct) -> str:
    return template.render(report=record)


def _by_macro(template: Template, record: Struct) -> str:
    try:
        module: Any = template.module  # it has what the template makes
        return str(module.page(record))
    except Exception:  # noqa: BLE001  # raised again, with the lines of the template, as `render` does
        template.environment.handle_exception()


def renderer(builtin: Path, own: Mapping[str, str | Problem]) -> Renderer:
    """The renderer for the templates in the folder `builtin` and the workspace's `own`, by file name.

    Of one that can't be read `own` holds what is wrong with it, which is told where the template is to be used.
    A template that the workspace changed runs in a sandbox; data is never run as a template.
    """
    return Renderer(builtin, own)


def _is_page(file: str) -> bool:
    """Whether a template makes a page of HTML and not Markdown."""
    return file.endswith(".html.j2")


def _environment(
    language: Language, said: Callable[[str], str], *, sandboxed: bool, page: bool
) -> Environment:
    # Loading Jinja takes longer than most commands, and few of them render.
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415

    environment = (_sandbox() if sandboxed else Environment)(
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=page,  # in Markdown `cell` makes data inert
    )
    environment.globals["_"] = said
    environment.globals["language"] = language
    environment.filters |= _filters(language, said)
    environment.filters["each_once"] = _each_once()
    read = _guarded(environment) if sandboxed else attrgetter
    environment.filters["column"] = partial(column, filters=environment.filters, read=read)
    return environment


def _sandbox() -> type[Environment]:
    from jinja2.sandbox import ImmutableSandboxedEnvironment  # noqa: PLC0415  # few workspaces change a template

    return ImmutableSandboxedEnvironment


def _guarded(environment: Environment) -> Callable[[str], Callable[[Any], object]]:
    """What reads a field of a record as the sandbox allows."""
    return lambda name: lambda record: environment.getattr(record, name)


def _each_once() -> Callable[..., str]:
    """`{{ records|each_once(macro) }}`: parts that show only their record and are laid out once for all pages.

    A record must be the very same object on every page. More arguments of the filter are handed to the macro.
    Rows of a table line up with the rest of their table on every page.
    """
    parts: dict[int, tuple[object, str]] = {}  # with the record, so that its identity stays its own

    def part(record: object, macro: Callable[..., str], more: tuple[object, ...]) -> str:
        key = id(record)
        if key not in parts:
            text = macro(record, *more)
            parts[key] = record, text if text.startswith("|") else laid_out(aligned(text))
        return parts[key][1]

    return lambda records, macro, *more: "".join([part(record, macro, more) for record in records])


def _filters(language: Language, said: Callable[[str], str]) -> dict[str, Callable[..., str]]:
    shown = partial(text_in, language)
    return {
        "cell": cell,
        "chance": chance,
        "code": code,
        "day": day,
        "figure": figure,
        "interval": interval,
        "moment": moment,
        "points": points,
        "text": shown,
        "table": table,
        "side_by_side": side_by_side,
        "said": lambda message: wording_in(language)(message),  # noqa: PLW0108  # few pages show messages
        **_charts(shown, said),
    }


def _charts(shown: Callable[[Text], str], said: Callable[[str], str]) -> dict[str, Callable[..., str]]:
    """Filters that draw; few pages do, and what draws is loaded for them only."""

    def gantt(plan: Plan) -> str:
        from trainer_cli.planning.gantt import gantt_text  # noqa: PLC0415  # see above

        return gantt_text(plan, shown, {part: said(part) for part in ("morning", "afternoon", "marking")})

    def bars(pairs: Iterable[tuple[Text, Decimal]], title: str) -> str:
        from trainer_cli.text.mermaid import bar_chart  # noqa: PLC0415  # see above

        return bar_chart(title, [(shown(name), value.normalize()) for name, value in pairs])

    def flow(blocks: Flow) -> str:
        from trainer_cli.curriculum.flow import flow_chart  # noqa: PLC0415  # see above

        return flow_chart(blocks, shown)

    return {"gantt": gantt, "bars": bars, "flow_chart": flow}


def _problem(error: Exception, file: str) -> Problem:
    return Problem(
        code="template-error",
        message=f"the template can't be rendered: {str(error) or type(error).__name__}",
        source=Source(f"templates/{file}", _line(error, file)),
        remedy="mend the template, or delete it: then the built-in one serves",
    )


def _line(error: Exception, file: str) -> int:
    """The template's line at fault: of a syntax error, or the innermost one that was running."""
    from jinja2 import TemplateSyntaxError  # noqa: PLC0415  # as above

    if isinstance(error, TemplateSyntaxError):
        return error.lineno
    lines = [line for frame, line in walk_tb(error.__traceback__) if frame.f_code.co_filename == file]
    return lines[-1] if lines else 1
