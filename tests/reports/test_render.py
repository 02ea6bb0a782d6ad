from __future__ import annotations

import datetime as dt
import sys
from typing import TYPE_CHECKING

import msgspec
import pytest
from jinja2 import Environment

from tests.reports.facts import FIRST_DAY, WORKSPACE
from tests.reports.golden import golden_path
from tests.reports.samples import SAMPLES
from trainer_cli.reports.agent_list import agent_list
from trainer_cli.reports.render import Renderer, renderer
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source
from trainer_cli.workspace.builtin import builtin_root
from trainer_cli.workspace.lazy import replaced

if TYPE_CHECKING:
    from pathlib import Path

TEMPLATES = builtin_root() / "templates"
RECORD = SAMPLES["agent_list"]


def shown(template: str) -> str | Problem:
    """The list of agents by a workspace's own template."""
    return renderer(TEMPLATES, {"agent_list.md.j2": template}).render("agent_list", RECORD, "zh-Hant")


def problem(line: int, message: str) -> Problem:
    return Problem(
        code="template-error",
        message=f"the template can't be rendered: {message}",
        source=Source("templates/agent_list.md.j2", line),
        remedy="mend the template, or delete it: then the built-in one serves",
    )


def test_a_workspace_may_lay_out_a_report_itself() -> None:
    template = """\
{% for row in report.rows %}
{{ row.agent.id }} {{ row.tier|text|cell }}
{% endfor %}
{{ _('Agent') }}
"""
    assert shown(template) == "A001 初級客服\nA002 初級客服\nA003 \n工號\n"


def test_a_phrase_that_nobody_translated_stays_as_it_is() -> None:
    assert shown("{{ _('House style') }}\n") == "House style\n"


def test_tables_of_own_templates_line_up() -> None:
    assert (
        shown("| a |\n| --- |\n| {{ report.rows[0].agent.name }} |\n")
        == "| a      |\n| ------ |\n| 林雨晴 |\n"
    )


def test_in_a_page_of_html_data_is_escaped_and_nothing_is_padded() -> None:
    own = renderer(
        TEMPLATES, {"exam_page.html.j2": "| <p lang={{ language }}>{{ report.form }}</p> |\n| --- |\n"}
    )
    page = msgspec.structs.replace(SAMPLES["exam_page"], form="<b>")
    assert own.render("exam_page", page, "zh-Hans") == "| <p lang=zh-Hans>&lt;b&gt;</p> |\n| --- |\n"


def test_only_the_changed_template_differs() -> None:
    own = renderer(TEMPLATES, {"agent.md.j2": "mine\n"})
    assert own.render("agent", SAMPLES["agent"], "en") == "mine\n"
    assert own.render("agent_list", RECORD, "en") == golden_path("agent_list", "en").read_text("utf-8")


@pytest.mark.parametrize(
    ("template", "line", "message"),
    [
        (
            "# {{ report.date }}\n\n{{ report.dates }}\n",
            3,
            "'trainer_cli.reports.agent_list.AgentList object' has no attribute 'dates'",
        ),
        ("{% for row in report.rows %}\n", 1, "Unexpected end of template."),
        ("a\n{{ 1 / 0 }}\n", 2, "division by zero"),
        ("a\nb\n{{ report|secret }}\n", 3, "No filter named 'secret'."),
        (
            "{{ report.__class__ }}\n",
            1,
            "access to attribute '__class__' of 'AgentList' object is unsafe.",
        ),
        ("a\n{{ report.rows.__add__ }}\n", 2, "access to attribute '__add__' of 'tuple' object is unsafe."),
        ("{{ {}.update(a=1) }}\n", 1, "access to attribute 'update' of 'dict' object is unsafe."),
        ("{% include 'plan.md.j2' %}\n", 1, "no loader for this environment specified"),
        ("{% macro page(report) %}\n{{ report.dates }}\n{% endmacro %}\n", 2, "has no attribute 'dates'"),
        ("a\n{{ report.date }}\n{% macro page(report) %}\n{% endmacro %}\n", 2, "'report' is undefined"),
    ],
)
def test_what_is_wrong_with_an_own_template_is_said_with_its_line(
    template: str, line: int, message: str
) -> None:
    found = shown(template)
    assert isinstance(found, Problem)
    assert found.source == Source("templates/agent_list.md.j2", line)
    assert message in found.message
    assert found == problem(line, found.message.removeprefix("the template can't be rendered: "))


def test_an_error_without_words_or_line_is_named() -> None:
    found = shown("{{ " + "(" * 10_000 + "1" + ")" * 10_000 + " }}")
    assert isinstance(found, Problem)
    assert found.source == Source("templates/agent_list.md.j2", 1)
    assert "recursion" in found.message


def test_a_fault_of_a_builtin_template_is_no_problem_of_the_user(tmp_path: Path) -> None:
    (tmp_path / "agent_list.md.j2").write_text("{{ report.dates }}", "utf-8")
    with pytest.raises(Exception, match="has no attribute 'dates'"):
        renderer(tmp_path, {}).render("agent_list", RECORD, "zh-Hant")


def test_an_unchanged_copy_is_the_builtin_template(tmp_path: Path) -> None:
    # The sandbox forbids what trusted templates may do, so `__class__` tells them apart.
    text = "{{ report.__class__.__name__ }}"
    (tmp_path / "agent_list.md.j2").write_text(text, "utf-8")
    copy = renderer(tmp_path, {"agent_list.md.j2": text})
    assert copy.render("agent_list", RECORD, "en") == "AgentList"
    changed = renderer(tmp_path, {"agent_list.md.j2": text + "\n"})
    assert isinstance(changed.render("agent_list", RECORD, "en"), Problem)


def test_a_builtin_template_is_compiled_once_for_good(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "pycache"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    text = "{{ report.rows|length }}: {{ _('Agent') }}\n"
    (tmp_path / "agent_list.md.j2").write_text(text, "utf-8")
    assert renderer(tmp_path, {}).render("agent_list", RECORD, "zh-Hans") == "3: 工号\n"
    monkeypatch.setattr(Environment, "parse", None)
    copy = renderer(tmp_path, {"agent_list.md.j2": text})
    assert copy.render("agent_list", RECORD, "zh-Hans") == "3: 工号\n"


def test_data_is_never_run_as_a_template() -> None:
    agent = msgspec.structs.replace(WORKSPACE.agents["A001"], name="{{ 7 * 7 }}{% raw %}|<b>@wang")
    hostile = replaced(WORKSPACE, agents={"A001": agent})
    text = renderer(TEMPLATES, {}).render("agent_list", agent_list(hostile, FIRST_DAY, None), "en")
    assert isinstance(text, str)
    assert r"| {{ 7 \* 7 }}{% raw %}\|\<b>＠wang |" in text


def test_there_is_no_other_report() -> None:
    with pytest.raises(KeyError, match="secrets"):
        renderer(TEMPLATES, {}).render("secrets", RECORD, "en")


def test_a_macro_for_the_page_is_the_layout_and_what_stands_around_it_is_worked_out_once() -> None:
    template = """\
{% set words = {"A001": "one", "A002": "two"} %}
{% macro page(report) %}
{% for row in report.rows %}
| {{ words[row.agent.id] }} |
{% endfor %}
{% endmacro %}
This stands on no page.
"""
    own = renderer(TEMPLATES, {"agent_list.md.j2": template})
    record = agent_list(WORKSPACE, FIRST_DAY, None)
    for rows, text in ((record.rows[:2], "| one |\n| two |\n"), (record.rows[1:2], "| two |\n"), ((), "")):
        assert own.render("agent_list", msgspec.structs.replace(record, rows=rows), "en") == text


def test_a_part_that_shows_one_record_is_laid_out_once() -> None:
    template = (
        "{% macro day(rows, title) %}{{ title }}: {{ report.date|day }}\n\n| a |\n| ---: |\n{% endmacro %}"
        "{{ [report.rows]|each_once(day, 'Day') }}| wide |\n"
    )
    own = renderer(TEMPLATES, {"agent_list.md.j2": template})
    today = agent_list(WORKSPACE, FIRST_DAY, None)
    later = msgspec.structs.replace(today, date=FIRST_DAY + dt.timedelta(days=1))
    other = msgspec.structs.replace(later, rows=today.rows[:1])
    pages = [own.render("agent_list", record, "en") for record in (today, later, other)]
    first, second = (f"Day: {day}\n\n|   a |\n| --: |\n| wide |\n" for day in (today.date, later.date))
    assert pages == [first, first, second]


def test_rows_that_are_laid_out_once_line_up_with_the_table_they_stand_in() -> None:
    template = (
        "{% macro line(row) %}| {{ row.agent.name }} |\n{% endmacro %}"
        "| n |\n| --- |\n{{ report.rows|each_once(line) }}"
    )
    own = renderer(TEMPLATES, {"agent_list.md.j2": template})
    both = agent_list(WORKSPACE, FIRST_DAY, None)
    for rows, text in (
        (both.rows[:1], "| n      |\n| ------ |\n| 林雨晴 |\n"),
        (both.rows[:0], "| n   |\n| --- |\n"),
        (both.rows[:1], "| n      |\n| ------ |\n| 林雨晴 |\n"),
    ):
        assert own.render("agent_list", msgspec.structs.replace(both, rows=rows), "en") == text


def test_a_column_of_an_own_template_reads_no_more_than_its_sandbox_allows() -> None:
    found = shown('{{ [("Agent", report.rows|column("code", "agent.id"))]|side_by_side }}\n')
    assert isinstance(found, str)
    assert found.startswith("| Agent  |\n| ------ |\n| `A001` |\n")
    secret = shown('{{ report.rows|column("cell", "agent.__class__") }}')
    assert isinstance(secret, Problem)
    assert "access to attribute '__class__' of 'Agent' object is unsafe." in secret.message


def test_a_prepared_report_needs_its_template_no_more(tmp_path: Path) -> None:
    (tmp_path / "agent_list.md.j2").write_text("{{ _('Agent') }}\n", encoding="utf-8")
    ready = renderer(tmp_path, {})
    ready.prepare("agent_list", "zh-Hant")
    (tmp_path / "agent_list.md.j2").unlink()
    assert ready.render("agent_list", RECORD, "zh-Hant") == "工號\n"


def test_a_template_that_can_not_be_prepared_is_told_when_it_is_rendered() -> None:
    spoiled = Renderer(TEMPLATES, {"agent_list.md.j2": "{% for %}"})
    spoiled.prepare("agent_list", "zh-Hant")
    assert spoiled.render("agent_list", RECORD, "zh-Hant") == shown("{% for %}")
