"""Words that question spreadsheets use for types, levels and difficulty."""

from __future__ import annotations

import re
from decimal import Decimal

from trainer_cli.questions import TYPES
from trainer_cli.text.characters import folded

_NUMBER = re.compile(r"[0-9]+(\.[0-9]+)?")
_TYPES: dict[str, tuple[str, ...]] = {
    "single": (
        "單選", "单选", "單選題", "单选题", "單項選擇", "单项选择", "單項選擇題", "单项选择题", "選擇", "选择",
        "single choice", "choice",
    ),
    "multiple": (
        "多選", "多选", "多選題", "多选题", "多項選擇", "多项选择", "多項選擇題", "多项选择题", "不定項", "不定项",
        "不定項選擇題", "不定项选择题", "multiple", "multiple choice", "multiple answer",
    ),
    "true_false": (
        "判斷", "判断", "是非", "是非題", "是非题", "對錯題", "对错题", "true/false", "truefalse", "judge",
    ),
    "short": (
        "簡答", "简答", "問答", "问答", "問答題", "问答题", "簡述題", "简述题", "short answer",
    ),
    "analysis": (
        "分析", "案例分析", "案例分析題", "案例分析题", "案例題", "案例题", "論述", "论述", "論述題", "论述题", "case",
    ),
    "fill": ("填空", "填空題", "填空题", "fill in the blank", "blank"),
    "number": ("數值", "数值", "計算", "计算", "計算題", "计算题", "numeric", "numerical"),
    "match": ("匹配", "匹配題", "匹配题", "配對", "配对", "連線", "连线", "連線題", "连线题", "matching"),
    "order": ("排序", "ordering", "sequence"),
}  # fmt: skip
LEVELS: dict[str, dict[str, str]] = {
    "remember": {"zh-Hant": "記憶", "zh-Hans": "记忆", "en": "remember"},
    "understand": {"zh-Hant": "理解", "zh-Hans": "理解", "en": "understand"},
    "apply": {"zh-Hant": "應用", "zh-Hans": "应用", "en": "apply"},
    "analyse": {"zh-Hant": "分析", "zh-Hans": "分析", "en": "analyse"},
}
"""Cognitive level to its name in each language."""
_LEVEL_WORDS = {
    "remember": ("識記", "识记", "了解"),
    "understand": ("掌握",),
    "apply": ("運用", "运用"),
    "analyse": ("綜合", "综合", "analyze"),
}
_DIFFICULTIES = {
    "0.85": ("易", "容易", "簡單", "简单", "easy", "較易", "较易"),
    "0.7": ("中", "中等", "一般", "適中", "适中", "medium"),
    "0.5": ("難", "难", "困難", "困难", "hard", "較難", "较难"),
}


def _by_word(words: dict[str, tuple[str, ...]]) -> dict[str, str]:
    return {folded(word): name for name, spellings in words.items() for word in (name, *spellings)}


_TYPE_OF = _by_word({name: tuple(kind.LABEL.values()) for name, kind in TYPES.items()}) | _by_word(_TYPES)
_LEVEL_OF = _by_word({name: tuple(titles.values()) for name, titles in LEVELS.items()}) | _by_word(
    _LEVEL_WORDS
)
_DIFFICULTY_OF = _by_word(_DIFFICULTIES)


def type_of(cell: str) -> str | None:
    """The type that a word means, `single` or `multiple` for instance; None for a word that nobody uses."""
    return _TYPE_OF.get(folded(cell))


def level_of(cell: str) -> str | None:
    """The cognitive level that a word means, None for another word."""
    return _LEVEL_OF.get(folded(cell))


def difficulty_of(cell: str) -> Decimal | None:
    """The expected share of full marks (0 to 1) that a word, number or percentage means.

    易 means 0.85, 中 0.7, 難 0.5 (decisions.md). None for anything else, as for steps from 1 to 5: nobody
    can tell which end of them is hard.
    """
    word = folded(cell)
    if word in _DIFFICULTY_OF:
        return Decimal(_DIFFICULTY_OF[word])
    share = number_of(word.removesuffix("%"))
    if share is None:
        return None
    share = share / 100 if word.endswith("%") else share
    return share if 0 <= share <= 1 else None


def number_of(cell: str) -> Decimal | None:
    """A plain decimal number, without `分` behind it; None for anything else."""
    text = folded(cell).removesuffix("分").strip()
    return Decimal(text) if _NUMBER.fullmatch(text) else None
