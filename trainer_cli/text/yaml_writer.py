"""Values and records as YAML: block style, stable, nothing that a reader could take for something else."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from msgspec import Struct

from trainer_cli.text.fields import shown_fields
from trainer_cli.text.scalars import scalar_text
from trainer_cli.text.yaml_scalar import literal, one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

_STEP = 2


def dump_yaml(value: object, header_comment: str = "") -> str:
    """A record, mapping, list or scalar as a YAML document that ends with a newline.

    A record shows its fields in the order of its class, without defaults and `source`. Numbers and dates
    stand bare; every text that YAML 1.1 or 1.2 would read as something else is quoted (reliability row 9).
    Lines of `header_comment` come first, each behind `# `.

    Raises:
        TypeError: a value has no exact text, such as a float.
    """
    comment = "".join(f"# {line}".rstrip() + "\n" for line in header_comment.splitlines())
    return f"{comment}{_inline(value, 0) or _block(value, 0)}\n"


def _block(value: object, indent: int) -> str:
    """A filled record, mapping or list as whole lines, `indent` spaces in."""
    pad = " " * indent
    if isinstance(value, Struct):
        return _block(dict(shown_fields(value)), indent)
    if isinstance(value, dict):
        return "\n".join(f"{pad}{_scalar(key)}:{_after_key(item, indent)}" for key, item in value.items())
    items = cast("Sequence[object]", value)
    return "\n".join(f"{pad}- {_after_dash(item, indent)}" for item in items)


def _after_key(value: object, indent: int) -> str:
    inline = _inline(value, indent)
    return f"\n{_block(value, indent + _STEP)}" if inline is None else f" {inline}"


def _after_dash(value: object, indent: int) -> str:
    inline = _inline(value, indent)
    return _block(value, indent + _STEP).lstrip(" ") if inline is None else inline


def _inline(value: object, indent: int) -> str | None:
    """What can begin on the line of its key or dash; None for a filled collection."""
    match value:
        case None:
            return "null"
        case str():
            return literal(value, indent + _STEP) or one_line(value)
        case Struct():
            return None if any(True for _ in shown_fields(value)) else "{}"
        case dict():
            return None if value else "{}"
        case list() | tuple():
            return None if value else "[]"
    return scalar_text(value)


def _scalar(key: object) -> str:
    return one_line(key) if isinstance(key, str) else scalar_text(key)
