"""Broken tables; the record of a row is `Item` of `test_corpus.py`."""

from __future__ import annotations

from tests.faults.stimulus import stimuli

HEAD = "id,stem\n"
LONG = "id,stem,count,points,due\n"

STIMULI = stimuli("csv", [
    # Encodings (row 26)
    ("big5", "工號,題幹\nA001,王小明\n".encode("big5"), "encoding-unclear", "1:1"),
    ("latin-1", "id,stem\nA001,Jos\u00e9\u00e9\u00e9 \u00ff\n".encode("latin-1"), "encoding-unclear", "1:1"),
    ("binary", b"\xff\xff\xff\xff", "encoding-unclear", "1:1"),
    ("mark-then-gbk", b"\xef\xbb\xbf" + "id,stem\na,林雨晴\n".encode("gbk"), "encoding-unclear", "1:1"),
    ("utf-16-cut", HEAD.encode("utf-16")[:-1], "encoding-unclear", "1:1"),
    ("utf-16-half-pair", b"\xff\xfei\0d\0\x00\xd8", "encoding-unclear", "1:1"),
    ("cyrillic-or-gbk", "id,stem\na,Иван\n", "encoding-unclear", "1:1"),
    ("zip", b"PK\x03\x04\x14\x00", "csv-workbook", "1:1"),
    ("utf-16-nul", (HEAD + "a,\0\n").encode("utf-16"), "character-forbidden", "2:3"),
    # Header
    ("no-header", "A001,x\nA002,y\n", "csv-header-missing", "1:1"),
    ("header-in-row-eleven", "\n" * 10 + HEAD, "csv-header-missing", "1:1"),
    ("header-twice-the-same", "id,stem,id\na,x,b\n", "csv-column-duplicate", "1:3"),
    ("header-twice-in-two-languages", "id,stem,工號\na,x,b\n", "csv-column-duplicate", "1:3"),
    ("header-unknown", "id,stem,nmae\na,x,y\n", "csv-column-unknown", "1:3"),
    ("header-empty", "id,,stem\na,,x\n", "csv-column-unknown", "1:2"),
    ("header-missing", "id,count\na,1\n", "csv-column-missing", "1:1"),
    ("header-below-title", "2026,,\n\nid,stem,nmae\na,x,y\n", "csv-column-unknown", "3:3"),
    # Quotes are strict.
    ("quote-unclosed", HEAD + 'a,x\nb,"y\nc,z\n', "csv-quote", "3:1"),
    ("quote-unclosed-at-end", HEAD + 'a,"', "csv-quote", "2:1"),
    ("quote-in-header", 'id,"stem\na,x\n', "csv-quote", "1:1"),
    ("quote-then-text", HEAD + 'a,"x"y\n', "csv-quote", "2:1"),
    ("quote-then-space", HEAD + 'a,"x" \n', "csv-quote", "2:1"),
    ("quote-after-multi-line", HEAD + 'a,"x\ny"\nb,"z\n', "csv-quote", "4:1"),
    # Rows
    ("short-row", HEAD + "a,x\nb\n", "csv-row-length", "3:1"),
    ("long-row", HEAD + "a,x\nb,y,z\n", "csv-row-length", "3:1"),
    ("long-row-with-gap", HEAD + "a,x\nb,y,,z\n", "csv-row-length", "3:1"),
    ("row-of-other-separator", HEAD + "a;x\n", "csv-row-length", "2:1"),
    ("row-after-blank-rows", HEAD + "\n\n,\nb\n", "csv-row-length", "5:1"),
    ("cut-row", HEAD + "a,x\nb", "csv-row-length", "3:1"),
    ("field-200-kb", HEAD + "a," + "x" * 200_000 + "\n", "csv-too-long", "2:1"),
    ("line-2-mb", HEAD + "a," + "x," * 1_000_000 + "\n", "csv-too-long", "2:1"),
    # Cells
    ("empty-id", HEAD + ",x\n", "key-missing", "2:1"),
    ("empty-required", HEAD + "a,\n", "key-missing", "2:2"),
    ("only-spaces", HEAD + "a,  \u3000\n", "key-missing", "2:2"),
    ("scientific-count", LONG + "a,x,4.40301E+17,,\n", "value-type", "2:3"),
    ("date-for-count", LONG + "a,x,1-Mar,,\n", "value-type", "2:3"),
    ("formula-error", LONG + "a,x,#REF!,,\n", "value-type", "2:3"),
    ("full-width-count", LONG + "a,x,１２,,\n", "value-type", "2:3"),
    ("zeros-before-count", LONG + "a,x,0012,,\n", "value-type", "2:3"),
    ("thousands", LONG + 'a,x,,"1,000",\n', "value-type", "2:4"),
    ("percent", LONG + "a,x,,90%,\n", "value-type", "2:4"),
    ("nan", LONG + "a,x,,nan,\n", "value-type", "2:4"),
    ("spreadsheet-date", LONG + "a,x,,,2026/2/9\n", "value-type", "2:5"),
    ("serial-date", LONG + "a,x,,,46062\n", "value-type", "2:5"),
    ("no-such-day", LONG + "a,x,,,2026-02-30\n", "value-type", "2:5"),
    ("negative-count", LONG + "a,x,-1,,\n", "value-out-of-range", "2:3"),
    ("formula-id", HEAD + "=1+1,x\n", "value-out-of-range", "2:1"),
    ("path-id", HEAD + "../a,x\n", "value-out-of-range", "2:1"),
    ("id-with-newline", HEAD + '"a\nb",x\n', "value-out-of-range", "2:1"),
])  # fmt: skip
