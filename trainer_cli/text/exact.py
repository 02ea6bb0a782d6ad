"""Numbers and times must be written plainly: no `1_000`, `１２`, `nan` or `1e3`, which libraries would take.

The same goes for `source`, which a reader puts in: a file may not hold one.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, get_args

from trainer_cli.text.declared import Type, bare, family, fields_of, is_record, members
from trainer_cli.text.source import Source

if TYPE_CHECKING:
    import msgspec

Check = Callable[[object], bool]
"""Whether a value of a file is written plainly all through."""

_NUMBER = r"[+-]?[0-9]{1,4300}(\.[0-9]{1,4300})?"
_TIME = r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9].*"
_FORMS = {int: _NUMBER, float: _NUMBER, Decimal: _NUMBER, dt.datetime: _TIME}


def is_exact(value: object, type_: Type) -> bool:
    """Whether every number and time in `value`, read as `type_`, is written plainly, and no `source` given.

    `value` is one that can be converted to `type_`.
    """
    check = _check(type_)
    return check is None or check(value)


@cache
def _check(type_: Type) -> Check | None:
    kinds = members(type_)
    if len(kinds) > 1 and all(map(is_record, kinds)):
        return _tagged_check([family(kind) for kind in kinds])
    checks = [check for kind in kinds if (check := _member_check(kind))]
    if len(checks) <= 1:
        return checks[0] if checks else None
    return lambda value: all(check(value) for check in checks)


def _member_check(type_: Type) -> Check | None:
    kind = family(type_)
    if kind is Source:
        return lambda _: False
    if kind in _FORMS:
        matches = re.compile(_FORMS[kind]).fullmatch
        return lambda value: not isinstance(value, str) or matches(value) is not None
    if is_record(type_):
        return _record_check(kind)
    parts = get_args(bare(type_)) if kind in _GROUPS else ()
    inner = _check(parts[-1 if kind is dict else 0]) if parts else None
    return _GROUPS[kind](inner) if inner else None


def _tagged_check(records: list[type[msgspec.Struct]]) -> Check:
    field = records[0].__struct_config__.tag_field
    checks = {record.__struct_config__.tag: _record_check(record) for record in records}

    def check(value: object) -> bool:
        own = checks.get(value.get(field)) if isinstance(value, dict) else None
        return own is None or own(value)

    return check


def _record_check(record: type[msgspec.Struct]) -> Check | None:
    tests = [(field.encode_name, test) for field in fields_of(record) if (test := _check(field.type))]
    if not tests:
        return None

    def check(value: object) -> bool:
        if isinstance(value, dict):
            for key, test in tests:  # a loop, for every record: half the time of `all`
                if key in value and not test(value[key]):
                    return False
        return True

    return check


def _list_check(inner: Check) -> Check:
    return lambda value: not isinstance(value, list) or all(map(inner, value))


def _dict_check(inner: Check) -> Check:
    return lambda value: not isinstance(value, dict) or all(map(inner, value.values()))


_GROUPS = {list: _list_check, tuple: _list_check, frozenset: _list_check, dict: _dict_check}
