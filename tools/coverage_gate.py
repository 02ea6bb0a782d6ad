"""Fail, with a list, where a file below `commands/` has a line or branch that no test runs: `make coverage`.

python tools/coverage_gate.py coverage.xml
"""

from __future__ import annotations

import sys
from pathlib import Path
from xml.etree import ElementTree as ET  # the file is our own

ABOVE = ("commands/", "cli.py", "__main__.py")
"""What is tested from outside, by whole commands."""


def uncovered(text: str) -> list[str]:
    """The offences in a report of coverage: `file:line: what is missing`, in order.

    Raises:
        ValueError: the report names no file or has no branches, so it proves nothing.
    """
    report = ET.fromstring(text)  # noqa: S314  # the same
    files = list(report.iter("class"))
    if not files or not int(report.get("branches-valid", "0")):
        raise ValueError("no files or no branches were measured: run `make coverage`")
    return [
        f"{name}:{line.get('number')}: {missing}"
        for file in sorted(files, key=lambda one: one.get("filename", ""))
        if not (name := file.get("filename", "").removeprefix("trainer_cli/")).startswith(ABOVE)
        for line in file.iter("line")
        if (missing := _missing(line))
    ]


def _missing(line: ET.Element) -> str:
    if line.get("hits") == "0":
        return "no test runs this line"
    if "missing-branches" in line.attrib:
        return f"no test goes from here to {line.get('missing-branches')}"
    return ""


def main() -> None:
    """Read the report named on the command line, print the offences, exit 1 if there are any."""
    found = uncovered(Path(sys.argv[1]).read_text("utf-8"))
    print("\n".join(found) or "every line and branch below commands/ is covered")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
