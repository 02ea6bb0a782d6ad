from __future__ import annotations

import ast
from importlib import import_module
from pathlib import Path

import trainer_cli.reports
from trainer_cli.reports import REPORTS

FOLDER = Path(trainer_cli.reports.__file__).parent


def test_every_report_has_a_module_and_a_template_of_its_name() -> None:
    for name, template in REPORTS.items():
        assert template in (f"{name}.md.j2", f"{name}.html.j2")
        assert import_module(f"trainer_cli.reports.{name}").__doc__


def test_reports_do_not_import_each_other() -> None:
    for name in REPORTS:
        tree = ast.parse((FOLDER / f"{name}.py").read_text("utf-8"))
        imported = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
        assert not imported & {f"trainer_cli.reports.{other}" for other in REPORTS}, name
