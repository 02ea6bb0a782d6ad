"""T38, T39, T40: the page of an exam for screens holds what a candidate may see."""

from __future__ import annotations

from base64 import b64encode
from decimal import Decimal
from hashlib import sha256

import msgspec
import pytest

from tests.reports.facts import EVERY_TYPE, FACTS, FORM
from tests.reports.golden import LANGUAGES, rendered
from trainer_cli.questions import TYPES
from trainer_cli.reports.exam_page import PageItem, exam_page_report

PAGE = exam_page_report(FACTS.exam, EVERY_TYPE)


def test_sections_in_the_form_s_order() -> None:
    page = exam_page_report(FACTS.exam, FORM)
    assert (page.exam, page.form, page.minutes) == ("junior-2026-02-09-theory", "A", 150)
    assert [(section.label, section.points) for section in page.sections] == [
        (TYPES["single"].LABEL, Decimal(2)),
        (TYPES["true_false"].LABEL, Decimal(1)),
        (TYPES["short"].LABEL, Decimal(5)),
        (TYPES["analysis"].LABEL, Decimal(6)),
    ]
    assert page.sections[0].items == (
        PageItem(
            number=1,
            type="single",
            stem="退款 300 元以上由誰批准？",
            points=Decimal(2),
            options={"A": "組長", "B": "客服自己"},
            prompts={},
            unit="",
        ),
    )


def test_every_type_of_question_is_on_the_page() -> None:
    assert [section.items[0].type for section in PAGE.sections] == list(TYPES)
    text = rendered("exam_page", "en")
    assert [f'data-type="{name}"' in text for name in TYPES] == [True] * len(TYPES)


def test_the_record_holds_no_key() -> None:
    # T40
    text = msgspec.json.encode([PAGE, exam_page_report(FACTS.exam, FORM)]).decode()
    items = [*EVERY_TYPE.items, *FORM.items]
    for item in items:
        for secret in (
            item.explanation,
            item.model_answer,
            item.marker_notes,
            item.cite,
            item.digest,
            item.path,
        ):
            assert not secret or secret not in text
        assert not any(one.criterion in text for one in item.rubric)
        assert f'"{item.question}"' not in text
    assert '"key"' not in text


def test_a_browser_is_told_to_use_the_page_s_own_style_and_script_alone() -> None:
    for text, told in ((PAGE.style, PAGE.style_hash), (PAGE.script, PAGE.script_hash)):
        assert told == f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
    assert "</" not in PAGE.script + PAGE.style


def test_the_script_and_the_style_name_no_address() -> None:
    assert not any(
        word in PAGE.script + PAGE.style for word in ("http:", "https:", "fetch(", "XMLHttp", "url(")
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_breaks_out_of_the_page(language: str) -> None:
    text = rendered("exam_page", language)  # type: ignore[arg-type]  # a language
    assert text.count("</script>") == 2
    assert "&lt;/script&gt;&lt;b&gt;誰批准" in text
    assert "組長 &#34;&amp;&#34;" in text
