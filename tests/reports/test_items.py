"""The page of items."""

from __future__ import annotations

from tests.reports.golden import RENDERER
from tests.reports.test_item_rows import figures, item
from trainer_cli.measuring.pooled import Answered
from trainer_cli.reports.item_rows import measured_items
from trainer_cli.reports.items import ItemsPage, exam_items, form_items
from trainer_cli.workflows import measure


def page(answers: str, key: str, *, options: bool = False) -> str:
    found = measure.measured_items(("a.csv", answers.encode()), ("key.csv", key.encode()))
    assert not isinstance(found, list)
    text = RENDERER.render(
        "items", ItemsPage(title="a.csv", parts=(measured_items(found),), options=options), "en"
    )
    assert isinstance(text, str)
    return text


KEY = "item,key\nq1,A\nq2,B\n"
MANY = "who,q1,q2\n" + "".join(f"P{n},{'BA'[n > 20]},{'AB'[n > 10]}\n" for n in range(40))


def test_of_few_people_nothing_stands_out() -> None:
    text = page("who,q1,q2\nP1,A,B\nP2,A,C\nP3,,D\n", KEY)
    assert "| n                             |     3 |" in text
    assert "| KR-20                         | 0.667 |" in text
    assert "| q1   |    0.667 | 0.21 … 0.94 | 0.577 |   0.866 |  0.500 |    – | 1.000 |         – |" in text
    assert "Too few people to say what stands out; at least 30" in text


def test_flags_are_said_in_words_with_their_figures() -> None:
    text = page(MANY, "item,key\nq1,B\nq2,B\n")
    assert "| q1   | The key is probably wrong: this option separates better. | A      | r " in text
    assert "| q1   | Whoever knows the rest gets it wrong.                    | –      | r " in text


def test_nothing_stands_out() -> None:
    assert "Nothing stands out." in page(MANY, KEY)


def test_options_have_a_line_each_if_asked_for() -> None:
    assert "| q1   | A      | ✓   |  19 | 0.475 |  0.586 | 2.000 |" in page(MANY, KEY, options=True)
    assert "✓" not in page(MANY, KEY)


def test_what_is_not_defined_is_a_dash() -> None:
    measured = measured_items(figures(0, item(None, None)))
    text = RENDERER.render("items", ItemsPage(title="x", parts=(measured,), options=True), "en")
    assert isinstance(text, str)
    assert "| q1   |        – |    – |   – |       – |      – |    – |    – |         – |" in text


def test_questions_on_several_forms_are_taken_together() -> None:
    shared, other = item(0.5, 0.3), item(0.9, 0.6)
    forms = [
        form_items("A", figures(40, shared), ["rules-009"]),
        form_items("B", figures(60, shared, other), []),
    ]
    groups = {"q1": [Answered(40, shared), Answered(60, shared)], "q2": [Answered(60, other)]}
    found = exam_items("junior-theory", forms, groups)
    assert [(form.form, form.n, form.left_out) for form in found.forms] == [
        ("A", 40, ("rules-009",)),
        ("B", 60, ()),
    ]
    assert [(one.item, one.n, one.facility) for one in found.questions] == [("q1", 100, 0.5)]
    page = ItemsPage(title=found.exam, parts=found.forms, together=found.questions, options=False)
    text = RENDERER.render("items", page, "en")
    assert isinstance(text, str)
    assert "Left out, because marks are missing or they are void: rules-009\n" in text
    assert "## Form B\n" in text
    assert "| q1   | 100 |    0.500 | 0.40 … 0.60 |  0.300 | 0.11 … 0.47 | –               |" in text
