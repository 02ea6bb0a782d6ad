from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from trainer_cli.reports.markdown import cell, code
from trainer_cli.text.characters import forbidden_in

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


@pytest.mark.parametrize(
    ("text", "inert"),
    [
        ("哪些承諾能做？", "哪些承諾能做？"),
        ("", ""),
        ("true_false", "true_false"),
        ("A001@heguang.example", "A001@heguang.example"),
        ("-5 分", "-5 分"),
        ("1.5 分", "1.5 分"),
        ("a | b", r"a \| b"),
        ("`x`", r"\`x\`"),
        ("<b>", r"\<b>"),
        ("[x](y)", r"\[x](y)"),
        ("*x* _y_ __z__", r"\*x\* \_y\_ \_\_z\_\_"),
        ("~~x~~ $y$ &amp;", r"\~\~x\~\~ \$y\$ \&amp;"),
        ("back\\slash", r"back\\slash"),
        ("@wang 見 #12", "＠wang 見 ＃12"),
        ("問@wang", "問＠wang"),
        ("# 標題", r"\# 標題"),
        ("- 項目", r"\- 項目"),
        ("+ 項目", r"\+ 項目"),
        ("-", r"\-"),
        ("---", r"\---"),
        ("> 引文", r"\> 引文"),
        ("===", r"\==="),
        ("12. 項目", r"12\. 項目"),
        ("3) 項目", r"3\) 項目"),
        ("第一行\n- 第二行", "第一行<br>- 第二行"),
        ("a\tb", "a b"),
        ("  縮排", "縮排"),
        ("bad\x1b[31m", r"bad\<U+001B>\[31m"),
        ("反\u202e轉", r"反\<U+202E>轉"),
    ],
)
def test_a_text_stays_text(text: str, inert: str) -> None:
    assert cell(text) == inert


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("trainer exam release x", "`trainer exam release x`"),
        ("a`b", r"a\`b"),
        ("a|b", r"a\|b"),
        ("a\nb", "a<br>b"),
        (" a", "a"),
        ("", ""),
        ("a\x00", r"a\<U+0000>"),
    ],
)
def test_an_id_or_command_is_a_code_span_where_it_can_be(text: str, shown: str) -> None:
    assert code(text) == shown


markup = st.text(st.sampled_from("ab好 -+=>#|`*_[]<!&;@~$\\123.)\n\t\x00\u202e"), max_size=12)


@given(markup | st.text(max_size=20))
def test_no_text_becomes_markup_in_a_paragraph(text: str) -> None:
    inert = cell(text)
    assert "\n" not in inert
    assert forbidden_in(inert) is None
    tokens = PARSER.parse(inert)
    assert [token.type for token in tokens] in ([], ["paragraph_open", "inline", "paragraph_close"])
    children = [child for token in tokens for child in token.children or []]
    assert {child.type for child in children} <= {"text", "text_special", "html_inline"}
    assert all(child.content == "<br>" for child in children if child.type == "html_inline")


@given(markup | st.text(max_size=20))
def test_no_text_leaves_its_cell(text: str) -> None:
    for inert in (cell(text), code(text)):
        tokens = PARSER.parse(f"| a | b |\n| --- | --- |\n| x{inert} | y |")
        assert [token.type for token in tokens].count("td_open") == 2
        assert tokens[-4].type == "td_close"
        assert tokens[-5].content == "y"
