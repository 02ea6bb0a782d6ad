"""What the demo says between its commands, in Chinese."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.text.mainland import mainland

if TYPE_CHECKING:
    from trainer_cli.model.settings import Language

_TRADITIONAL = {
    "Everything is checked first.": "先全部檢查一遍。",
    "A plan for twelve juniors, laid onto the working days of 2026.": "為十二名初級客服訂計劃，排進 2026 年的工作日。",
    "The leader approves it as it stands.": "領導按現狀批准。",
    "Two forms of the theory exam, drawn from the approved bank.": "從已批准的題庫抽題，組成兩份理論試卷。",
    "The answer sheets come in.": "答卷收回來了。",
    "One candidate was ill.": "一名考生病了。",
    "The marks of the written questions.": "主觀題的評分。",
    "A worksheet for whoever signs people in, to fill in with Excel or WPS.": "簽到用的填寫表，可用 Excel 或 WPS 填。",
    "The bank as a spreadsheet …": "把題庫輸出成試算表……",
    "… and back: what is there already is not added again.": "……再讀回來：已有的不會重複加入。",
    "Scored.": "計分。",
    "Released: from now on the result stands.": "公布：從此成績算定。",
    "A hasty move …": "倉促的調動……",
    "… taken back.": "……撤回。",
    "Everything derived is written.": "寫出所有衍生檔案。",
    "The night's report.": "夜間報告。",
    "The month on one page, for a phone or a printer.": "一個月的情況在一頁上，用手機看或列印。",
    "What nobody foresaw, as a table.": "沒有人預先想到的統計，也能列成表。",
    "One score, opened.": "把一個分數逐項展開。",
    "The score report.": "成績報告。",
    "One agent's archive.": "一名客服的培訓檔案。",
    "A plan for all 24 of the sample.": "為示例的全部 24 人訂計劃。",
    "Approved.": "批准。",
    "Two forms with nine types of question.": "兩份試卷，九種題型。",
    "It was held, and everybody signed to work alone.": "考試舉行了，人人都簽了獨立完成的承諾。",
    "Eight sat at a screen: what the page saved.": "八人在螢幕前作答：這是頁面存下的答卷。",
    "Eight answered by 问卷星 …": "八人用問卷星作答……",
    "… and eight on paper.": "……八人用紙卷。",
    "Every written answer goes to two markers, without a name.": "每道主觀題的答案不記名交給兩位閱卷人。",
    "Their marks come back …": "他們的評分回來了……",
    "… and are too far apart in one essay: a third person gets it.": "……有一道分析題相差太大：交給第三人。",
    "The third mark counts.": "以第三人的評分為準。",
    "Released.": "公布。",
    "The next day: another answer is right as well, and one fail becomes a pass.": (
        "第二天：另一個答案也算對，一人由不合格變為合格。"
    ),
    "Announced anew, beside what was.": "重新公布，與原來的並列。",
    "Who failed still sits again, with other questions.": "仍不合格的人補考，用別的題。",
    "Held two weeks later.": "兩週後舉行。",
    "The sheet and the marks of the resit.": "補考的答卷和評分。",
    "Both attempts in the archive.": "兩次考試都在培訓檔案裡。",
    "more lines": "行省略",
    "Look around": "接著可以看看",
    "in a browser": "用瀏覽器開啟",
}


def said(english: str, language: Language) -> str:
    """A line of the demo in the language of its reader."""
    if language == "en":
        return english
    traditional = _TRADITIONAL[english]
    return traditional if language == "zh-Hant" else mainland(traditional)
