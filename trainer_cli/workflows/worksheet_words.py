"""The words of worksheets in the three languages: headings that `trainer import` knows, choices, instructions."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from trainer_cli.model.base import Text


def _words(english: str, traditional: str, simplified: str = "") -> Text:
    return {"en": english, "zh-Hant": traditional, "zh-Hans": simplified or traditional}


TITLES: dict[str, Text] = {
    "exam": _words("exam", "考試", "考试"),
    "plan": _words("plan", "培訓計劃", "培训计划"),
    "month": _words("month", "月份"),
    "date": _words("date", "日期"),
    "part": _words("part", "時段", "时段"),
    "agent": _words("agent", "工號", "工号"),
    "name": _words("name", "姓名"),
    "team": _words("team", "組別", "组别"),
    "status": _words("status", "出勤"),
    "time": _words("time", "簽到時間", "签到时间"),
    "scenario": _words("scenario", "場景", "场景"),
    "criterion": _words("criterion", "評分點", "评分点"),
    "task": _words("task", "任務", "任务"),
    "seconds": _words("seconds", "用時", "用时"),
    "errors": _words("errors", "錯誤數", "错误数"),
    "passed": _words("passed", "合格"),
    "item": _words("item", "項目", "项目"),
    "points": _words("points", "得分"),
    "rater": _words("rater", "評分人", "评分人"),
    "assessor": _words("assessor", "考核人"),
    "event": _words("event", "事件"),
    "count": _words("count", "次數", "次数"),
    "note": _words("note", "備註", "备注"),
    "form": _words("form", "卷別", "卷别"),
    "number": _words("item", "題號", "题号"),
    "stem": _words("stem", "題幹", "题干"),
    "answer": _words("answer", "答卷"),
    "most": _words("most", "滿分", "满分"),
    "marker": _words("marker", "閱卷人", "阅卷人"),
    "code": _words("code", "代號", "代号"),
    "anchors": _words("anchors", "評分標準", "评分标准"),
    "reason": _words("reason", "評分理由", "评分理由"),
    "given": _words("marks so far", "已有評分", "已有评分"),
    "model": _words("model answer", "參考答案", "参考答案"),
    "hints": _words("notes for markers", "閱卷說明", "阅卷说明"),
    "id": _words("id", "編號", "编号"),
    "office": _words("office", "職務", "职务"),
    "level": _words("level", "級別", "级别"),
    "topics": _words("topics", "授權主題", "授权主题"),
    "organisation": _words("organisation", "機構", "机构"),
    "email": _words("email", "郵箱", "邮箱"),
    "nicknames": _words("nicknames", "暱稱", "昵称"),
    "tier": _words("tier", "級別", "级别"),
    "joined": _words("joined", "入職日期", "入职日期"),
}
"""Heading of each column, by the field that is read from it; `number` is that of an exam's item."""
PARTS: dict[str, Text] = {
    "full": _words("full", "全天"),
    "morning": _words("morning", "上午"),
    "afternoon": _words("afternoon", "下午"),
}
STATUSES: tuple[Text, ...] = (
    _words("present", "出席"),
    _words("late", "遲到", "迟到"),
    _words("left-early", "早退"),
    _words("absent", "缺席"),
    _words("leave", "請假", "请假"),
)
YES_NO: tuple[Text, ...] = (_words("yes", "是"), _words("no", "否"))
RATED: tuple[Text, ...] = (
    _words("work attitude", "工作態度", "工作态度"),
    _words("working ability", "工作能力"),
    _words("learning ability", "學習能力", "学习能力"),
    _words("execution", "執行能力", "执行能力"),
)
"""What a leader rates (T53), where nothing else is asked for."""
EVENTS: tuple[Text, ...] = (
    _words("complaint", "投訴", "投诉"),
    _words("praise", "表揚", "表扬"),
    _words("weekly sharing", "週分享", "周分享"),
    _words("monthly sharing", "月分享"),
)
"""What happens to agents (T53, T54), where nothing else is asked for."""
CRITERIA: tuple[Text, ...] = (
    _words("attitude and language", "態度與用語", "态度与用语"),
    _words("product knowledge", "產品知識", "产品知识"),
    _words("solving the problem", "解決問題", "解决问题"),
    _words("speed of replies", "回覆速度", "回复速度"),
)
"""What counts when somebody plays a buyer (T48), where nothing else is asked for."""
TASKS: tuple[Text, ...] = (_words("typing", "打字"), _words("operations", "客服操作"))
"""What is tested on the first day of a skill assessment (T46), where nothing else is asked for."""


OFFICES: dict[str, Text] = {
    "leader": _words("leader", "領導", "领导"),
    "head": _words("head", "負責人", "负责人"),
    "staff": _words("staff", "職員", "职员"),
    "internal": _words("trainer", "培訓師", "培训师"),
    "external": _words("external", "外部培訓師", "外部培训师"),
}
"""What leaders, heads and trainers are, by role or kind."""
LEVELS: dict[str, Text] = {
    "junior": _words("junior", "初級", "初级"),
    "intermediate": _words("intermediate", "中級", "中级"),
    "senior": _words("senior", "高級", "高级"),
}
ALL_TOPICS = _words("all", "全部")


class Words(NamedTuple):
    """What a kind of worksheet is called, and how it is filled in.

    The rows of a `listing` are there to be changed; those of the others are there to be filled in.
    """

    title: Text
    lines: tuple[Text, ...]
    listing: bool = False


SHEETS: dict[str, Words] = {
    "marks": Words(
        _words("Marks", "評分表", "评分表"),
        (
            _words(
                "Fill in the points: from 0 to the number of the column before.",
                "填寫「得分」一欄：從 0 到「滿分」一欄的數。",
                "填写「得分」一栏：从 0 到「满分」一栏的数。",
            ),
        ),
    ),
    "bundles": Words(
        _words("Bundle", "評分包", "评分包"),
        (
            _words(
                "Give points for every criterion of an answer, from 0 to the number of the column before, "
                "and a reason where you take points off.",
                "答卷的每個評分點都要給分：從 0 到「滿分」一欄的數；扣分時寫明理由。",
                "答卷的每个评分点都要给分：从 0 到「满分」一栏的数；扣分时写明理由。",
            ),
            _words(
                "Answers are known by codes alone. What earns how much stands in the second sheet.",
                "答卷只用代號，不寫姓名。評分標準見第二張表。",
                "答卷只用代号，不写姓名。评分标准见第二张表。",
            ),
        ),
    ),
    "guide": Words(_words("What earns how much", "評分標準", "评分标准"), (), listing=True),
    "sign-in": Words(
        _words("Sign-in", "簽到表", "签到表"),
        (
            _words(
                "Choose the status from the list; a time alone means that the agent was there.",
                "「出勤」從清單中選；只填簽到時間也算出席。",
                "「出勤」从列表中选；只填签到时间也算出席。",
            ),
        ),
    ),
    "role-plays": Words(
        _words("Role plays", "扮演買家評分表", "扮演买家评分表"),
        (
            _words(
                "Fill in the scenario and the points, from 0 to 100; mistakes go into the note.",
                "填寫場景和得分（0 到 100）；失誤寫在備註裡。",
                "填写场景和得分（0 到 100）；失误写在备注里。",
            ),
        ),
    ),
    "operations": Words(
        _words("Operations", "操作考核表"),
        (
            _words(
                "The time may be seconds, or 2:30 for two and a half minutes.",
                "「用時」可以填秒數，也可以填 2:30（兩分半）。",
                "「用时」可以填秒数，也可以填 2:30（两分半）。",
            ),
        ),
    ),
    "ratings": Words(
        _words("Ratings", "月度評分表", "月度评分表"),
        (
            _words(
                "Fill in points from 0 to 100, who rates, and in the note what the points rest on.",
                "填寫得分（0 到 100）和評分人，備註裡寫評分的依據。",
                "填写得分（0 到 100）和评分人，备注里写评分的依据。",
            ),
        ),
    ),
    "events": Words(
        _words("Events", "事件記錄表", "事件记录表"),
        (
            _words(
                "A row for what happened on a day; several of the same kind on one day are one row with a count.",
                "一天的一件事寫一行；同一天同類的幾件寫一行，填次數。",
                "一天的一件事写一行；同一天同类的几件写一行，填次数。",
            ),
        ),
    ),
    "staff": Words(
        _words("Leaders and trainers", "領導與培訓師", "领导与培训师"),
        (
            _words(
                "Write your own people over the invented ones; what you change is taken over, nobody is taken out.",
                "把虛構的人改成自己的人；改了的內容都會更新，不會刪去任何人。",
                "把虚构的人改成自己的人；改了的内容都会更新，不会删去任何人。",
            ),
            _words(
                "Topics: what a trainer may teach, separated by commas, or all. New people: rows without id.",
                "「授權主題」是培訓師可以講的主題，用頓號分隔，或寫「全部」。新的人另起一行，編號留空。",
                "「授权主题」是培训师可以讲的主题，用顿号分隔，或写「全部」。新的人另起一行，编号留空。",
            ),
        ),
        listing=True,
    ),
    "roster": Words(
        _words("Roster", "花名冊", "花名册"),
        (
            _words(
                "Change what differs; new agents go into rows without id. Nobody is taken out.",
                "有變動的直接改；新客服另起一行，編號可以留空。不會刪去任何人。",
                "有变动的直接改；新客服另起一行，编号可以留空。不会删去任何人。",
            ),
        ),
        listing=True,
    ),
}
FILLED_IN: tuple[Text, ...] = (
    _words(
        "Leave the headings and the columns that are filled in already as they are.",
        "標題和已經填好的欄請不要改動。",
        "标题和已经填好的栏请不要改动。",
    ),
    _words(
        "A row that is not filled in says nothing. The sheet may be brought back several times as it grows.",
        "沒有填的行不算。填了一部分就可以交回，填多了再交一次。",
        "没有填的行不算。填了一部分就可以交回，填多了再交一次。",
    ),
)
"""What is said of every worksheet that is not a listing."""
GENERAL: tuple[Text, ...] = (
    _words(
        "Save it as .xlsx and bring it back with:",
        "存為 .xlsx，用這個命令交回：",
        "存为 .xlsx，用这个命令交回：",
    ),
    "trainer import {file}",
)
INSTRUCTIONS = _words("Instructions", "填寫說明", "填写说明")
