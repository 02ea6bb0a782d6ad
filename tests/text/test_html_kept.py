"""Questions stay whole on paper, and lines to write on are lines."""

from __future__ import annotations

from tests.text.test_html_page import body

LINE = "＿" * 30


def test_a_numbered_question_is_one_box_with_its_options() -> None:
    page = "## 選擇題\n\n**1.** 誰批准？\n\n- A 組長\n\n**2.** 誰登記？\n\n## 判斷題\n\n說明\n"
    assert body(page) == (
        "<h2>選擇題</h2>\n"
        '<div class="item">\n<p><strong>1.</strong> 誰批准？</p>\n<ul>\n<li>A 組長</li>\n</ul>\n</div>\n'
        '<div class="item">\n<p><strong>2.</strong> 誰登記？</p>\n</div>\n'
        "<h2>判斷題</h2>\n<p>說明</p>\n"
    )


def test_options_have_their_letters_in_the_place_of_bullets() -> None:
    assert body("- A　組長\n- B　主管\n").startswith('<ul class="options">\n<li>A　組長</li>\n')
    assert body("- 組長\n- B　主管\n").startswith("<ul>\n")


def test_the_last_question_ends_with_the_page() -> None:
    assert body("**9.** 完\n") == '<div class="item">\n<p><strong>9.</strong> 完</p>\n</div>\n'


def test_a_paragraph_of_nothing_but_a_line_is_one_to_write_on() -> None:
    assert body(f"{LINE}\n") == f'<p class="line">{LINE}</p>\n'
    assert body("姓名：＿＿＿＿\n") == "<p>姓名：＿＿＿＿</p>\n"


def test_what_is_no_question_gets_no_box() -> None:
    page = "**重點** 文字\n\n> **1.** 引文\n\n- **2.** 項\n"
    assert "item" not in body(page)
