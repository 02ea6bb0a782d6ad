"""Compare the figures of `trainer measure` with those of R's psych and of packages of PyPI: `make compare`.

    python tools/compare_statistics.py [--write]

Every set is given to all three, each in a process of its own. Exit code 1 where two differ by more than 1e-9.
`--write` keeps the sets and the others' figures under `tests/data/statistics/`, where the tests find them.
Needs R with psych (`apt-get install --no-install-recommends r-cran-psych`), and the network for an environment
made anew from `tools/compare/requirements.txt`.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from tools.compare_sets import sets
from trainer_cli.workflows.measure import measured_agreement, measured_items

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tools.compare_sets import Files

HERE = Path(__file__).parent / "compare"
KEPT = Path(__file__).parent.parent / "tests/data/statistics"
MOST = 1e-9

Figures = dict[str, float]
"""Names like `items/q01/options/A/r_rest` to figures; what is not defined is left out."""


def main() -> None:
    """Compare every set, print a line for each, and keep what the others say if asked to."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--write", action="store_true", help=f"keep the sets and figures under {KEPT}")
    write = parser.parse_args().write
    if shutil.which("Rscript") is None:
        sys.exit("R is missing: apt-get install --no-install-recommends r-cran-psych")
    started, worst = time.monotonic(), 0.0
    with tempfile.TemporaryDirectory(prefix="trainer-compare-") as folder:
        peers = _environment(Path(folder) / "peers")
        versions = _versions(peers)
        print(versions)
        for name, files in sets().items():
            place = Path(folder) / name
            place.mkdir()
            for file, text in files.items():
                (place / file).write_text(text, "utf-8")
            psych = _said(["Rscript", str(HERE / "psych.R"), str(place)])
            others = _said([str(peers), str(HERE / "peers.py"), str(place)])
            worst = max(worst, _compared(name, own_figures(files), psych, others))
            if write:
                _keep(name, files, {"made by": versions, "psych": psych, "peers": others})
    print(f"greatest difference {worst:.1e}; {time.monotonic() - started:.0f} s in all")
    sys.exit(worst > MOST)


def own_figures(files: Files) -> Figures:
    """What this program says of a set."""
    data = {name: (name, text.encode()) for name, text in files.items()}
    found = (
        measured_agreement(data["ratings.csv"])
        if "ratings.csv" in data
        else measured_items(data["answers.csv"], data["key.csv"])
    )
    return dict(flat(msgspec.to_builtins(found)))


def flat(found: object, name: str = "") -> Iterator[tuple[str, float]]:
    """The numbers of a document by their path; an item stands under its name."""
    if isinstance(found, dict):
        for key, value in found.items():
            yield from flat(value, f"{name}/{key}" if name else key)
    elif isinstance(found, list | tuple):
        for value in found:
            if isinstance(value, dict):
                yield from flat(value, f"{name}/{value['item']}")
    elif isinstance(found, int | float):
        yield name, float(found)


def _environment(folder: Path) -> Path:
    """The Python of a new environment with the packages."""
    venv.create(folder, with_pip=True)
    python = folder / "bin/python"
    install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r"]
    subprocess.run([python, *install, HERE / "requirements.txt"], check=True)
    return python


def _versions(peers: Path) -> str:
    code = 'cat(R.version.string, ", psych ", as.character(packageVersion("psych")), sep = "")'
    made = subprocess.run(["Rscript", "-e", code], check=True, capture_output=True, text=True).stdout
    pinned = (HERE / "requirements.txt").read_text("utf-8").split()
    python = subprocess.run([peers, "--version"], check=True, capture_output=True, text=True).stdout.strip()
    return f"{made}; {python}, {', '.join(pinned)}"


def _said(command: Sequence[str]) -> Figures:
    done = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return {name: float(value) for name, _, value in (line.partition("\t") for line in done.splitlines())}


def _compared(name: str, own: Figures, psych: Figures, peers: Figures) -> float:
    """The greatest difference from either; a figure that only one of them has is infinitely off."""
    found = 0.0
    for figures in (psych, peers):
        for key, value in figures.items():
            off = abs(own[key] - value) if key in own else float("inf")
            found = max(found, off)
            if off > MOST:
                print(f"  {name} {key}: {own.get(key)} here, {value} there")
    print(f"{name}: {len(psych)} figures of psych, {len(peers)} of PyPI, off by at most {found:.1e}")
    return found


def _keep(name: str, files: Files, document: dict[str, object]) -> None:
    folder = KEPT / name
    folder.mkdir(parents=True, exist_ok=True)
    for file, text in files.items():
        if name != "six-hundred":  # these lie beside this folder
            (folder / file).write_text(text, "utf-8")
    (folder / "expected.json").write_text(json.dumps(document, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
