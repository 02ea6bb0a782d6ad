"""Traditional Chinese as it is written on the mainland: simplified characters, and the words in use there."""

from __future__ import annotations

from trainer_cli.text.chinese import simplified

# OpenCC has a table of words too, but it turns 資料 into 数据 and 進階 into 高级, whatever they mean here.
_WORDS = (
    ("资料夹", "文件夹"),
    ("重新整理", "刷新"),
    ("示范影片", "示范视频"),
    ("影片", "视频"),
    ("视窗", "窗口"),
    ("讯息", "消息"),
    ("联络", "联系"),
    ("登入", "登录"),
    ("登出", "退出"),
    ("连结", "链接"),
    ("萤幕", "屏幕"),
    ("简报", "课件"),
    ("滑鼠", "鼠标"),
    ("程式", "程序"),
    ("软体", "软件"),
    ("网路", "网络"),
    ("预设", "默认"),
    ("设定", "设置"),
    ("范本", "模板"),
    ("副档名", "扩展名"),
    ("纯文字", "纯文本"),
    ("档案", "文件"),
    ("档名", "文件名"),
    ("原档", "原文件"),
    ("存档", "保存"),
    ("活页簿", "工作簿"),
    ("巨集", "宏"),
    ("缩排", "缩进"),
    ("全域", "全局"),
    ("分隔符号", "分隔符"),
    ("全半形", "全半角"),
    ("全形", "全角"),
    ("半形", "半角"),
    ("正规化", "规范化"),
    ("衍生", "派生"),
    ("结束代码", "退出码"),
    ("代码 1 结束", "退出码 1 结束"),
    ("回报", "报告"),
    ("栏位", "字段"),
    ("栏名", "列名"),
    ("空栏", "空列"),
    ("一栏", "一列"),
    ("两栏", "两列"),
    ("八栏", "八列"),
    ("题目栏", "题目列"),
    ("这些栏", "这些列"),
    ("用不到的栏", "用不到的列"),
    ("不需要的栏", "不需要的列"),
    ("行的栏：", "行的列："),
    (" 栏", " 列"),
    ("栏 ", "列 "),
    ("栏太窄", "列太窄"),
    ("题的栏", "题的列"),
    ("设为文字的栏", "设为文字的列"),
    ("汇入", "导入"),
    ("汇出", "导出"),
    ("储存格", "单元格"),
    ("储存", "保存"),
    ("试算表", "电子表格"),
    ("资讯", "信息"),
    ("命令列", "命令行"),
    ("指令", "命令"),
    ("纸本", "纸质"),
    ("逾时", "超时"),
    ("列印", "打印"),
    ("范例", "示例"),
    ("行:栏", "行:列"),
    ("行程", "进程"),
    ("巢状", "嵌套"),
    ("二进位", "二进制"),
    ("型别", "类型"),
    ("装置", "设备"),
    ("管线", "管道"),
    ("磁碟", "磁盘"),
    ("唯读", "只读"),
    ("暱称", "昵称"),
    ("使用者", "用户"),
    ("字元", "字符"),
    ("位元组", "字节"),
    ("数位", "数字"),
    ("品质", "质量"),
    ("终端机", "终端"),
)
_KEPT = ("培训档案", "个人档案", "客服档案", "员工档案")
"""An archive of papers keeps its name."""


def mainland(text: str) -> str:
    """`text` in simplified characters and mainland words; what has no Chinese stays as it is."""
    return text if text.isascii() else _reworded(simplified(text))


def _reworded(text: str) -> str:
    for number, kept in enumerate(_KEPT):
        text = text.replace(kept, f"\0{number}\0")
    for traditional, here in _WORDS:
        text = text.replace(traditional, here)
    for number, kept in enumerate(_KEPT):
        text = text.replace(f"\0{number}\0", kept)
    return text
