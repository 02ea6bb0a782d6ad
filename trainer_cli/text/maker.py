"""Records made of values in a fixed order, very many of them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


@cache
def maker(type_: type[T], names: tuple[str, ...]) -> Callable[..., T]:
    """A function of the values of the fields `names`, in this order, that makes a `type_`; values are not checked.

    The call is written out, as `dataclasses` does: with keywords from a dict it takes six times as long.
    """
    given = ", ".join(f"{name}={name}" for name in names)
    made: Callable[..., T] = eval(f"lambda {', '.join(names)}: _type({given})", {"_type": type_})  # noqa: S307  # names of fields, nothing that was read
    return made
