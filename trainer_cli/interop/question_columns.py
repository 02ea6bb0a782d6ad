"""The columns of a question spreadsheet: what is written, and every spelling that is read."""

from __future__ import annotations

LETTERS = "ABCDEF"

TITLES: dict[str, dict[str, str]] = {
    "id": {"zh-Hant": "題目編號", "zh-Hans": "题目编号", "en": "id"},
    "tier": {"zh-Hant": "級別", "zh-Hans": "级别", "en": "tier"},
    "course": {"zh-Hant": "課程", "zh-Hans": "课程", "en": "course"},
    "type": {"zh-Hant": "題型", "zh-Hans": "题型", "en": "type"},
    "point": {"zh-Hant": "考核點", "zh-Hans": "考核点", "en": "point"},
    "level": {"zh-Hant": "認知層次", "zh-Hans": "认知层次", "en": "level"},
    "difficulty": {"zh-Hant": "難度", "zh-Hans": "难度", "en": "difficulty"},
    "stem": {"zh-Hant": "題幹", "zh-Hans": "题干", "en": "stem"},
    **{
        letter: {"zh-Hant": f"選項{letter}", "zh-Hans": f"选项{letter}", "en": f"option {letter}"}
        for letter in LETTERS
    },
    "answer": {"zh-Hant": "答案", "zh-Hans": "答案", "en": "answer"},
    "rubric": {"zh-Hant": "評分標準", "zh-Hans": "评分标准", "en": "rubric"},
    "marker_notes": {"zh-Hant": "評卷說明", "zh-Hans": "评卷说明", "en": "marker notes"},
    "cite": {"zh-Hant": "依據", "zh-Hans": "依据", "en": "cite"},
    "explanation": {"zh-Hant": "解析", "zh-Hans": "解析", "en": "explanation"},
    "status": {"zh-Hant": "狀態", "zh-Hans": "状态", "en": "status"},
}
"""Field to its title in each language, in the order of the columns that are written."""

_OTHERS: dict[str, tuple[str, ...]] = {
    "id": ("题号", "題號", "编号", "編號", "question id", "試題編號", "试题编号"),
    "number": ("序号", "序號", "no", "no.", "#"),
    "tier": ("等級", "等级", "崗位級別", "岗位级别"),
    "course": ("培訓課程", "培训课程", "所屬課程", "所属课程", "課程名稱", "课程名称"),
    "type": ("試題類型", "试题类型", "題目類型", "题目类型", "类型", "類型", "question type"),
    "point": ("知識點", "知识点", "考點", "考点", "knowledge point"),
    "level": ("認知水平", "认知水平", "層次", "层次", "cognitive level"),
    "difficulty": ("難易度", "难易度", "難度係數", "难度系数", "難易程度", "难易程度"),
    "stem": (
        "題目",
        "题目",
        "試題",
        "试题",
        "題目內容",
        "题目内容",
        "試題內容",
        "试题内容",
        "question",
        "问题",
        "問題",
    ),
    "answer": (
        "正確答案",
        "正确答案",
        "標準答案",
        "标准答案",
        "參考答案",
        "参考答案",
        "correct answer",
        "key",
    ),
    "answer_text": ("正確答案文本", "正确答案文本", "答案文本", "answer text"),
    "options": ("選項", "选项", "備選答案", "备选答案", "備選項", "备选项", "choices"),
    "points": ("分值", "分數", "分数", "points", "score", "marks"),
    "category": ("分類", "分类", "類別", "类别", "題庫分類", "题库分类", "試題分類", "试题分类"),
    "bank": ("題庫", "题库", "題庫名稱", "题库名称", "question bank"),
    "rubric": ("評分細則", "评分细则", "得分點", "得分点"),
    "cite": ("出處", "出处", "citation"),
    "explanation": ("答案解析", "試題解析", "试题解析", "說明", "说明", "analysis", "comment"),
}
_OF_LETTER = (
    "{0}",
    "{0}選項",
    "{0}选项",
    "選項({0})",
    "选项({0})",
    "option{0}",
    "choice {0}",
    "備選{0}",
    "备选{0}",
)

NAMES: dict[str, str] = {
    **{title: field for field, titles in TITLES.items() for title in titles.values()},
    **{field: field for field in TITLES},
    **{other: field for field, others in _OTHERS.items() for other in (*others, field)},
    **{spelling.format(letter): letter for letter in LETTERS for spelling in _OF_LETTER},
}
"""Every spelling of a column name to its field, as `text.csv_reader.read_table` takes them."""

REQUIRED = ("stem",)
