import pytest

from trainer_cli.text.html_style import style


@pytest.mark.parametrize(
    ("language", "first"), [("zh-Hant", "PingFang TC"), ("zh-Hans", "PingFang SC"), ("en", "PingFang TC")]
)
def test_the_fonts_of_the_language_come_first(language: str, first: str) -> None:
    assert f'system-ui, "{first}"' in style(language)
    assert style(language).count("PingFang") == 2


def test_nothing_is_fetched() -> None:
    assert "url(" not in style("en")
    assert "@import" not in style("en")
    assert "size: A4" in style("en")
