import pytest

from trainer_cli.text.html_style import style


@pytest.mark.parametrize(
    ("language", "first"), [("zh-Hant", "PingFang TC"), ("zh-Hans", "PingFang SC"), ("en", "PingFang TC")]
)
def test_the_fonts_of_the_language_come_first(language: str, first: str) -> None:
    assert f'system-ui, "{first}"' in style(language, "計劃")
    assert style(language, "計劃").count("PingFang") == 6


def test_nothing_is_fetched() -> None:
    assert "url(" not in style("en", "Plan")
    assert "@import" not in style("en", "Plan")
    assert "size: A4" in style("en", "Plan")


def test_on_paper_every_page_bears_its_title_and_number() -> None:
    assert '@top-left { content: "考核 (A)";' in style("zh-Hant", "考核 (A)")
    assert 'content: counter(page) " / " counter(pages);' in style("en", "Plan")


def test_a_title_ends_neither_its_quotes_nor_the_sheet() -> None:
    assert 'content: "\\22 \\3c /style\\3e \\5c  $";'.replace("/", "\\2f ").replace("$", "\\24 ") in style(
        "en", '"</style>\\ $'
    )
