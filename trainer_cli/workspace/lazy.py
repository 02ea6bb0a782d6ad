"""Records whose fields are put together when somebody first asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class Lazy:
    """What a frozen dataclass inherits, so that `lazily` may leave its fields open.

    Such a class gives its defaults by factories: a plain default would stand in the class and be found first.
    """

    if TYPE_CHECKING:
        ...  # a checker of types knows the fields, and shall know no others
    else:

        def __getattr__(self, name: str) -> object:
            """The value of a field that is not there yet; Python asks here for nothing else."""
            makers = vars(self).get("_makers", {})
            if name not in makers:
                raise AttributeError(name, name=name, obj=self)
            value = vars(self)[name] = makers[name]()
            return value


L = TypeVar("L", bound=Lazy)


def lazily(record: type[L], makers: Mapping[str, Callable[[], Any]]) -> L:
    """A `record` whose fields come from `makers`, by name; each is called once, when its field is asked for."""
    made = object.__new__(record)
    vars(made)["_makers"] = makers
    return made
