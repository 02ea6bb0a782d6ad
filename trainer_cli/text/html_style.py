"""How a page looks: on a screen, on a phone, and on A4 paper."""

from __future__ import annotations

import re

_FONTS = {
    "zh-Hant": '"PingFang TC", "Microsoft JhengHei", "Noto Sans CJK TC", "Noto Sans TC"',
    "zh-Hans": '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC"',
}
_NOT_PLAIN = re.compile(r"[^\w .,:()-]")
_STYLE = """\
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #1c2430; font: 16px/1.6 $FONTS; }
main { max-width: 62rem; margin: 0 auto; padding: 1.5rem; overflow-wrap: break-word; }
h1 { font-size: 1.6rem; line-height: 1.3; margin: 0 0 1rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .6rem; border-bottom: 2px solid #d5dbe3; }
h3 { font-size: 1.05rem; margin: 1.4rem 0 .4rem; }
.wide { overflow-x: auto; margin: .8rem 0; }
table { border-collapse: collapse; font-size: .92rem; font-variant-numeric: tabular-nums; }
th, td { border: 1px solid #d5dbe3; padding: .3rem .6rem; text-align: left; vertical-align: top; min-width: 3.2em; }
time { white-space: nowrap; }
th { background: #eef1f5; white-space: nowrap; }
code { font-family: inherit; background: #f2f4f7; padding: 0 .2em; border-radius: 3px; white-space: nowrap; }
pre { background: #f2f4f7; padding: .8rem; overflow-x: auto; white-space: pre-wrap; }
svg { display: block; font-size: 13px; max-width: 100%; height: auto; }
svg text { fill: #1c2430; }
svg .bar, svg .block { fill: #b9d3ee; stroke: #4a7fb5; }
svg .leaf { fill: #fff; stroke: #9fb0c3; }
svg .rule { fill: none; stroke: #e3e8ee; }
svg .link, svg .axis { fill: none; stroke: #6b7a8c; }
svg .head { fill: #6b7a8c; }
svg .tick, svg .value { text-anchor: middle; font-size: 12px; }
svg .beside, svg .tick { fill: #55606e; }
@media screen and (max-width: 40rem) {
  main { padding: .8rem; }
  h1 { font-size: 1.3rem; }
  table { font-size: .85rem; min-width: var(--least); }
  th, td { padding: .25rem .4rem; }
  svg { max-width: none; }
}
.options { list-style: none; padding-left: 1em; }
.options li { padding-left: 1.8em; text-indent: -1.8em; }
.line { height: 2.2rem; margin: 0; border-bottom: 1px solid #6b7a8c; }
.line { color: transparent; overflow: hidden; white-space: nowrap; }
@page {
  size: A4;
  margin: 18mm 15mm;
  @top-left { content: $TITLE; font: 8pt $FONTS; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt $FONTS; }
}
@media print {
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  .wide { overflow: visible; }
  table { font-size: 9pt; width: 100%; }
  th, td { padding: 1mm 1.5mm; min-width: 0; }
  th { white-space: normal; }
  thead { display: table-header-group; }
  tr, svg { break-inside: avoid; }
  h1, h2, h3 { break-after: avoid; }
  h1:not(:first-child) { break-before: page; }
  p:has(+ ul) { break-after: avoid; }
  li, p, .item { break-inside: avoid; }
  .line { height: 9mm; }
}
"""


def style(language: str, title: str) -> str:
    """The style sheet; the glyphs of Chinese are those of `language`, with every usual system's fonts.

    On paper each page bears the `title` and its number.
    """
    own = _FONTS.get(language, _FONTS["zh-Hant"])
    other = ", ".join(fonts for fonts in _FONTS.values() if fonts != own)
    fonts = f'system-ui, {own}, {other}, "Noto Sans", sans-serif'
    return _STYLE.replace("$FONTS", fonts).replace("$TITLE", f'"{_in_quotes(title)}"')


def _in_quotes(text: str) -> str:
    """A text for a string of CSS: whatever could end it, or the style sheet, as a number."""
    return _NOT_PLAIN.sub(lambda found: f"\\{ord(found.group()):x} ", text)
