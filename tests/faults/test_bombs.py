"""Files made to exhaust a reader: refused within 5 seconds and 512 MB, never by a signal (rows 3, 4)."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SECONDS = 5
MEGABYTES = 512

LAUGHS = r"""b'a0: &a0 [x]\n' + b''.join(
    b'a%d: &a%d [' % (n, n) + b', '.join([b'*a%d' % (n - 1)] * 9) + b']\n' for n in range(1, 10)
)"""

# Python for the bytes of the file, then the code and place that it must give.
BOMBS = {
    "open-brackets": ("yaml", "b'[' * 100_000", "file-too-large", "1:65"),
    "closed-brackets": ("yaml", "b'[' * 100_000 + b']' * 100_000", "file-too-large", "1:65"),
    "ten-megabytes-of-brackets": ("yaml", "b'[' * 10_000_000", "file-too-large", "1:65"),
    "open-braces": ("yaml", "b'{a: ' * 100_000", "file-too-large", "1:257"),
    "deep-blocks": ("yaml", "b''.join(b' ' * n + b'a:\\n' for n in range(1500))", "file-too-large", "65:65"),
    "deep-items": ("yaml", "b'- ' * 100_000", "file-too-large", "1:129"),
    "question-marks": ("yaml", "b'? ' * 100_000", "yaml-key", "1:3"),
    "laughs": ("yaml", LAUGHS, "yaml-anchor", "1:5"),
    "million-anchors": ("yaml", "b'- &a b\\n' * 1_000_000", "yaml-anchor", "1:3"),
    "text-above-a-megabyte": ("yaml", "b'id: ' + b'x' * 1_100_000", "file-too-large", "1:5"),
    "key-above-a-megabyte": ("yaml", "b'\"' + b'x' * 1_100_000 + b'\": a'", "file-too-large", "1:1"),
    "hundred-megabytes": ("yaml", "b'a: b\\n' * 20_000_000", "file-too-large", "1:1"),
    "many-values": ("yaml", "b'- a\\n' * 2_000_000", "file-too-large", "999998:3"),
    "many-flow-values": ("yaml", "b'[' + b'a,' * 4_900_000 + b']'", "file-too-large", "1:1999996"),
    "many-keys": ("yaml", "b''.join(b'%d: a\\n' % n for n in range(900_000))", "file-too-large", "499999:9"),
    "one-long-line": ("csv", "b'id,stem\\na,' + b'x' * 100_000_000", "csv-too-long", "2:1"),
    "one-line-of-commas": ("csv", "b'id,stem\\n' + b',' * 100_000_000", "csv-too-long", "2:1"),
    "open-quote": ("csv", "b'id,stem\\na,\"' + b'x\\n' * 10_000_000", "csv-too-long", "2:1"),
    "a-million-ragged-rows": ("csv", "b'id,stem\\n' + b'a\\n' * 1_000_000", "csv-row-length", "2:1"),
    "a-million-nuls": ("csv", "b'id,stem\\n' + b'\\0' * 1_000_000", "character-forbidden", "2:1"),
    "deep-front-matter": ("md", "b'---\\n' + b'[' * 100_000 + b'\\n---\\n'", "file-too-large", "2:65"),
    "many-paragraphs": (
        "md",
        "b'---\\nid: a\\nstem: b\\n---\\n' + '§1 x\\n'.encode() * 300_000",
        "paragraph-form",
        "5:1",
    ),
}

PROGRAM = """
import json, sys
{limit}
from tests.faults.reading import read
_, problems = read({reader!r}, {data})
print(json.dumps([problems[0].code, f"{{problems[0].source.line}}:{{problems[0].source.column}}"]))
"""
# The seconds are those of the processor, so that a busy machine fails nothing; Windows has no such limits.
LIMIT = (
    "import resource; "
    f"resource.setrlimit(resource.RLIMIT_AS, ({MEGABYTES} << 20,) * 2); "
    f"resource.setrlimit(resource.RLIMIT_CPU, ({SECONDS}, {SECONDS}))"
    if sys.platform != "win32"
    else ""
)


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_in_time(name: str) -> None:
    reader, data, code, place = BOMBS[name]
    program = PROGRAM.format(limit=LIMIT, reader=reader, data=data)
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=20 * SECONDS,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == [code, place]
