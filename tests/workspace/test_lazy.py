"""Fields of a lazy record come into being when somebody asks for them, and once."""

from __future__ import annotations

import pytest

from trainer_cli.workspace.lazy import Lazy, field, lazily, replaced


class Shelf(Lazy):
    name: str
    books: list[str] = field(default_factory=list)


def test_a_field_is_made_once_when_it_is_asked_for() -> None:
    asked: list[str] = []

    def books() -> list[str]:
        asked.append("books")
        return ["b"]

    shelf = lazily(Shelf, {"name": lambda: "s", "books": books})
    assert shelf.name == "s"
    assert asked == []
    assert shelf.books is shelf.books
    assert asked == ["books"]


def test_a_lazy_record_is_one_like_others() -> None:
    shelf = lazily(Shelf, {"name": lambda: "s", "books": lambda: ["b"]})
    assert shelf == Shelf(name="s", books=["b"])
    assert replaced(shelf, name="t") == Shelf(name="t", books=["b"])
    assert repr(shelf) == "Shelf(name='s', books=['b'])"
    assert shelf not in (Shelf(name="s"), Shelf(name="t", books=["b"]), "s")
    with pytest.raises(AttributeError, match="a Shelf is frozen: name"):
        shelf.name = "t"  # type: ignore[misc]  # that is the test


def test_what_is_no_field_is_not_there() -> None:
    for shelf in (Shelf(name="s"), lazily(Shelf, {"name": lambda: "s"})):
        with pytest.raises(AttributeError, match="a Shelf has no colour"):
            shelf.colour  # type: ignore[attr-defined]  # noqa: B018  # that is the test


def test_each_field_is_given_or_has_a_default() -> None:
    one, other = Shelf(name="s"), Shelf(name="s")
    assert one.books == []
    assert one.books is one.books
    assert one.books is not other.books
    with pytest.raises(TypeError, match="a Shelf needs name"):
        Shelf()  # type: ignore[call-arg]  # that is the test
    with pytest.raises(TypeError, match="a Shelf has no colour"):
        replaced(one, colour="red")
