"""What a page of questions is made of: numbered questions that stay whole, options, and lines to write on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

_NUMBER = re.compile(r"\*\*\d+\.\*\*")
_LETTER = re.compile("[A-Z]\u3000")
_BEFORE_TEXT = 3  # a list, its item, a paragraph, and then the text
_LINE = re.compile("＿{20,}")
_OPENS_PARAGRAPH = "paragraph_open"


def kept_together(tokens: Sequence[Token]) -> list[Token]:
    """The tokens of a page, each numbered question in a box of its own, options and lines to write on marked as such.

    A question begins with a paragraph like `**12.** Who decides?` and goes to the next one or a heading; a line to
    write on is a paragraph of nothing but `＿`. The first of a list of options begins with a letter, which stands
    in the place of a bullet.
    """
    return list(_boxed(tokens))


def _boxed(tokens: Sequence[Token]) -> Iterator[Token]:
    from markdown_it.token import Token  # noqa: PLC0415  # most commands show no page

    inside = False
    for place, token in enumerate(tokens):
        opens = _opens(token, tokens[place + 1 : place + 2], _NUMBER)
        if inside and (opens or (token.type == "heading_open" and token.level == 0)):
            yield Token("item_close", "div", -1, block=True)
            inside = False
        if opens:
            yield Token("item_open", "div", 1, attrs={"class": "item"}, block=True)
            inside = True
        if _opens(token, tokens[place + 1 : place + 2], _LINE):
            token.attrSet("class", "line")
        if _is_of_options(tokens[place : place + _BEFORE_TEXT + 1]):
            token.attrSet("class", "options")
        yield token
    if inside:
        yield Token("item_close", "div", -1, block=True)


def _is_of_options(begun: Sequence[Token]) -> bool:
    """Whether these tokens begin a list of options like `A　at once`."""
    return begun[0].type == "bullet_list_open" and _LETTER.match(begun[-1].content) is not None


def _opens(token: Token, content: Sequence[Token], pattern: re.Pattern[str]) -> bool:
    """Whether a paragraph of the page itself begins here, and its text as `pattern` says."""
    if token.type != _OPENS_PARAGRAPH or token.level != 0:
        return False
    return any(pattern.match(one.content) is not None for one in content)
