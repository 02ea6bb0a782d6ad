"""What a table of facts may look like, and what its rows become."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal

import msgspec

from trainer_cli.interop.entry import WHO, Entry
from trainer_cli.interop.format import Format
from trainer_cli.model.facts import Fact, FactKind
from trainer_cli.text.characters import folded

SubjectKind = Literal["plan", "month", "period", "survey"]


class FactFormat(msgspec.Struct, frozen=True, kw_only=True):
    """A format.

    `name` is what `trainer import --as` takes, `names` maps spellings of columns to fields, of which `required`
    must be there; `fact` makes the record of a row, None where the row is not filled in yet. With `spread`, the
    fields of an item and of its value, each column without a field is an item, and the cells below its values.
    """

    name: str
    kind: FactKind
    subject: SubjectKind
    names: Mapping[str, str]
    required: tuple[str, ...]
    fact: Callable[[Entry], Fact | None]
    spread: tuple[str, str] | tuple[()] = ()


def recognisable(
    facts: FactFormat,
    about: str,
    items: Callable[[str], bool] | None = None,
    telling: Mapping[str, str] | None = None,
) -> Format:
    """The same format as `trainer import` recognises it: whatever names the agent, the agent is named.

    Args:
        facts: what the table holds.
        about: the same in words.
        items: whether a column without a field is an item; without it any may be one.
        telling: the spellings that speak for this format; without them all do.
    """
    names = facts.names if telling is None else telling
    return Format(
        name=facts.name,
        about=about,
        names={name: "agent" if field in WHO else field for name, field in names.items()},
        required=facts.required,
        items=items,
        instead=facts.spread,
    )


def spellings(fields: Mapping[str, str]) -> dict[str, str]:
    """Spelling of a header to its field, from field to spellings separated by commas; the field is one itself."""
    return {name: field for field, others in fields.items() for name in (field, *others.split(",")) if name}


def meanings(words: Mapping[str, str]) -> dict[str, str]:
    """Word, folded, to what it means, from meaning to words separated by spaces; the meaning is one itself."""
    return {folded(word): meaning for meaning, others in words.items() for word in (meaning, *others.split())}


WHO_SPELLINGS = {
    "agent": "agentid,工號,工号,員工編號,员工编号,客服工號,客服工号",
    "name": "姓名,客服,客服姓名,agentname",
    "nickname": "暱稱,昵称,旺旺,旺旺暱稱,旺旺昵称,客服暱稱,客服昵称,客服旺旺",
}
"""What the columns that name an agent may be called."""
