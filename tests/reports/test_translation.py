from __future__ import annotations

import pytest
from jinja2 import Environment

from trainer_cli.reports.translation import translated

WORDS = {"Plan": "計劃", "{{ 1 }}": "{{ 2 }}"}


@pytest.mark.parametrize(
    ("template", "shown"),
    [
        ("{{ _('Plan') }}", "計劃"),
        ("{{ _('House style') }}", "House style"),
        ("{{ {'a': _('Plan')}['a'] ~ f(_('Plan')) }}", "計劃(計劃)"),
        ("{{ _('{{ 1 }}') }}", "{{ 2 }}"),
        ("{{ _(phrase) }} {{ _('Plan', 1) }}", "called called"),
    ],
)
def test_literal_phrases_are_settled_and_other_calls_stay(template: str, shown: str) -> None:
    environment = Environment()  # noqa: S701  # Markdown
    tree = translated(environment.parse(template), lambda phrase: WORDS.get(phrase, phrase))
    found = environment.from_string(tree)
    assert found.render(_=lambda *_: "called", f="({})".format, phrase="Plan") == shown
