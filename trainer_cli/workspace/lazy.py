"""Records whose fields are put together when somebody first asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, TypeVar, cast, dataclass_transform

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

T = TypeVar("T")


def field(*, default_factory: Callable[[], T]) -> T:
    """A field of a `Lazy` record that need not be given; it is then what `default_factory` gives."""
    return cast("T", default_factory)


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(field,))
class Lazy:
    """A frozen record with a field for each annotation; `lazily` leaves its fields open until somebody asks.

    It reads like a dataclass, whose generated methods of thirty fields took every command 4 ms to compile.
    """

    _makers: ClassVar[Mapping[str, Callable[[], Any]]] = {}

    def __init_subclass__(cls) -> None:
        """Take the defaults out of the class: there they would be found first."""
        cls._makers = {name: vars(cls)[name] for name in cls.__annotations__ if name in vars(cls)}
        for name in cls._makers:
            delattr(cls, name)

    def __init__(self, **given: object) -> None:
        """A record with some fields `given`.

        Raises:
            TypeError: there is no such field, or one that has no default is not given.
        """
        fields = type(self).__annotations__.keys()
        if unknown := given.keys() - fields:
            raise TypeError(f"a {type(self).__name__} has no {', '.join(sorted(unknown))}")
        if lacking := fields - given.keys() - self._makers.keys():
            raise TypeError(f"a {type(self).__name__} needs {', '.join(sorted(lacking))}")
        vars(self).update(given)

    if TYPE_CHECKING:
        ...  # a checker of types knows the fields, and shall know no others
    else:

        def __getattr__(self, name: str) -> object:
            """The value of a field that is not there yet; Python asks here for nothing else."""
            if name not in self._makers:
                raise AttributeError(f"a {type(self).__name__} has no {name}", name=name, obj=self)
            value = vars(self)[name] = self._makers[name]()
            return value

    def __setattr__(self, name: str, value: object) -> NoReturn:
        """Refused: the record is frozen."""
        raise AttributeError(f"a {type(self).__name__} is frozen: {name}", name=name, obj=self)

    def __eq__(self, other: object) -> bool:
        """Whether both are of one class and all their fields are equal."""
        if type(other) is not type(self):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in type(self).__annotations__)

    __hash__ = None  # type: ignore[assignment]  # fields are mappings

    def __repr__(self) -> str:
        """The call that makes an equal record."""
        fields = ", ".join(f"{name}={getattr(self, name)!r}" for name in type(self).__annotations__)
        return f"{type(self).__name__}({fields})"


L = TypeVar("L", bound=Lazy)


def lazily(record: type[L], makers: Mapping[str, Callable[[], Any]]) -> L:
    """A `record` whose fields come from `makers`, by name; each is called once, when its field is asked for."""
    made = object.__new__(record)
    vars(made)["_makers"] = makers
    return made


def replaced(record: L, **fields: object) -> L:
    """A record that differs from `record` in some fields.

    Raises:
        TypeError: there is no such field.
    """
    return type(record)(**{name: getattr(record, name) for name in type(record).__annotations__} | fields)
