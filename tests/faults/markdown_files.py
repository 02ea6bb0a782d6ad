"""Broken handouts."""

from __future__ import annotations

from tests.faults.stimulus import stimuli

HEAD = "---\nid: a\nstem: x\n---\n"

STIMULI = stimuli("md", [
    ("no-front-matter", "# title\n", "front-matter-missing", "1:1"),
    ("front-not-first", "\n---\nid: a\n---\n", "front-matter-missing", "1:1"),
    ("front-not-closed", "---\nid: a\n", "front-matter-missing", "1:1"),
    ("front-empty", "---\n---\n", "file-empty", "1:1"),
    ("front-list", "---\n- a\n---\n", "front-matter-missing", "1:1"),
    ("front-text", "---\na\n---\n", "yaml-top-level", "2:1"),
    ("front-syntax", "---\nid: 'a\n---\n", "yaml-syntax", "2:5"),
    ("front-duplicate", "---\nid: a\nid: b\n---\n", "yaml-duplicate-key", "3:1"),
    ("front-anchor", "---\nid: &x a\n---\n", "yaml-anchor", "2:5"),
    ("front-tag", "---\nid: !x a\n---\n", "yaml-tag", "2:5"),
    ("front-tab", "---\nnames:\n\ten: a\n---\n", "yaml-syntax", "3:1"),
    ("front-deep", "---\na: " + "[" * 65 + "\n---\n", "file-too-large", "2:67"),
    ("front-escape", '---\nid: "\\e"\n---\n', "character-forbidden", "2:5"),
    ("front-unknown-key", "---\nid: a\nstme: x\n---\n", "key-unknown", "3:1"),
    ("front-missing-key", "---\nid: a\n---\n", "key-missing", "2:1"),
    ("front-wrong-date", "---\nid: a\nstem: x\ndue: soon\n---\n", "value-type", "4:6"),
    ("gbk", "---\nid: a\nstem: 早班\n---\n".encode("gbk"), "encoding-not-utf-8", "3:7"),
    ("gbk-body", HEAD.encode() + "早班\n".encode("gbk"), "encoding-not-utf-8", "5:1"),
    ("utf-16", HEAD.encode("utf-16"), "encoding-not-utf-8", "1:1"),
    ("paragraph-without-date", HEAD + "§1 x\n", "paragraph-form", "5:1"),
    ("paragraph-without-number", HEAD + "§ 2026-02-09 x\n", "paragraph-form", "5:1"),
    ("paragraph-without-text", HEAD + "§1 2026-02-09\n", "paragraph-form", "5:1"),
    ("paragraph-full-width", HEAD + "§１ 2026-02-09 x\n", "paragraph-form", "5:1"),
    ("paragraph-slashes", HEAD + "§1 2026/02/09 x\n", "paragraph-form", "5:1"),
    ("paragraph-number-long", HEAD + f"§{'1' * 5000} 2026-02-09 x\n", "paragraph-form", "5:1"),
    ("paragraph-no-such-day", HEAD + "§1 2026-02-30 x\n", "paragraph-date", "5:4"),
    ("paragraph-year-zero", HEAD + "§1 0000-01-01 x\n", "paragraph-date", "5:4"),
    ("paragraph-zero", HEAD + "§0 2026-02-09 x\n", "paragraph-number", "5:1"),
    ("paragraph-twice", HEAD + "§1 2026-02-09 x\n\n§1 2026-02-09 y\n", "paragraph-number", "7:1"),
    ("paragraph-gap", HEAD + "§1 2026-02-09 x\n\n§3 2026-02-09 y\n", "paragraph-number", "7:1"),
])  # fmt: skip
