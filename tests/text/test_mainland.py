"""Traditional Chinese as it is written on the mainland."""

from __future__ import annotations

import pytest

from trainer_cli.text.mainland import mainland


@pytest.mark.parametrize(
    ("traditional", "here"),
    [
        ("初級客服", "初级客服"),
        ("請關閉視窗，重新整理頁面", "请关闭窗口，刷新页面"),
        ("顧客資料與進階課程", "顾客资料与进阶课程"),
        ("帶著疑問聯絡買家", "带着疑问联系买家"),
        ("檔案放進資料夾", "文件放进文件夹"),
        ("培訓檔案的檔案名稱", "培训档案的文件名称"),
        ("A001 junior-2026-02-09", "A001 junior-2026-02-09"),
    ],
)
def test_characters_and_words(traditional: str, here: str) -> None:
    assert mainland(traditional) == here


def test_what_is_simplified_already_stays() -> None:
    assert mainland("培训档案：平台规则") == "培训档案：平台规则"
