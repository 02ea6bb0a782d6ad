"""Digests: of the bytes of a file, and of everything that a record says."""

from __future__ import annotations

import hashlib
import unicodedata
from decimal import Decimal

from msgspec import Raw, Struct
from msgspec.json import Encoder

from trainer_cli.text.fields import shown_fields
from trainer_cli.text.scalars import scalar_text

_CANONICAL = Encoder(order="deterministic")


def digest_bytes(data: bytes | memoryview) -> str:
    """The SHA-256 of some bytes as `sha256:…`."""
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


def digest_record(kind: str, record: Struct) -> str:
    """The SHA-256 of all that a record says, as `sha256:…`; an approval is bound to it (design «Status»).

    It is taken over canonical JSON: sorted keys, NFC, `kind` and every field inside. Fields at their default
    are left out, so that a new optional field voids no approval, and so is the place where the record stands.
    """
    return digest_bytes(_CANONICAL.encode({"kind": kind, "record": _canonical(record)}))


def _canonical(value: object) -> object:  # noqa: PLR0911 - a line for each kind of value
    """A value as JSON types; numbers stay numbers, so that `1` and the text "1" differ."""
    if isinstance(value, str):  # nearly all there is
        return _normal(value)
    if isinstance(value, Struct):
        return {key: _canonical(item) for key, item in shown_fields(value)}
    match value:
        case None | bool() | int():
            return value
        case Decimal():
            return Raw(_shortest(value))
        case dict():
            return {_normal(scalar_text(key)): _canonical(item) for key, item in value.items()}
        case tuple() | list():
            # Long lists are lists of ids.
            return [item if item.__class__ is str and item.isascii() else _canonical(item) for item in value]
    return _normal(scalar_text(value))


def _normal(text: str) -> str:
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def _shortest(number: Decimal) -> str:
    """`2.50` and `2.5` are the same number of points; `normalize` would round."""
    text = scalar_text(number)
    return text.rstrip("0").rstrip(".") if "." in text else text
