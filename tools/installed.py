"""The program as a user has it: its wheel in an environment with what it needs and nothing else.

The developers' environment holds more, and some of that slows every start: a tool's `.pth` file is run by each
process, and msgspec loads typing_extensions where it is there.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements/dev.txt"
_SCRIPTS = "Scripts" if sys.platform == "win32" else "bin"


def built_wheel(folder: Path) -> Path:
    """The wheel of this checkout, made in `folder`; the same files give the same bytes."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)  # what is wrong is shown
    (found,) = folder.glob("*.whl")
    return found


def make_installation(place: Path, wheel: Path, *options: str) -> None:
    """Make an environment at `place`, without pip as pipx makes it, and install the wheel in it.

    Whatever was there is removed. What the wheel needs comes in the versions of the lock; `options` are pip's.
    """
    venv.create(place, clear=True, symlinks=os.name == "posix")
    pins = [line.split("\\")[0] for line in LOCK.read_text("utf-8").splitlines() if "==" in line]
    constraints = place / "constraints.txt"
    constraints.write_text("\n".join(pins), "utf-8")
    pip = [sys.executable, "-m", "pip", "--python", str(python_of(place))]
    words = ["install", "--quiet", "--disable-pip-version-check", "--constraint", str(constraints)]
    subprocess.run([*pip, *words, *options, str(wheel)], check=True)


def renew_installation(place: Path) -> None:
    """Have this checkout's program installed at `place`: made anew if the program, the lock or Python changed.

    Its scripts name `place`, so it is made anew where the checkout was moved; and where its making was interrupted.
    """
    stamp = place / "installed"
    with tempfile.TemporaryDirectory() as folder:
        wheel = built_wheel(Path(folder))
        said = "\n".join((sys.version, sys.base_prefix, str(place)))
        wanted = hashlib.sha256(wheel.read_bytes() + LOCK.read_bytes() + said.encode()).hexdigest()
        if not stamp.is_file() or stamp.read_text("utf-8") != wanted:
            stamp.unlink(missing_ok=True)
            make_installation(place, wheel)
            stamp.write_text(wanted, "utf-8")


def python_of(place: Path) -> Path:
    """The interpreter of the environment at `place`."""
    return place / _SCRIPTS / "python"


def script_of(place: Path) -> Path:
    """The program of the environment at `place`."""
    return place / _SCRIPTS / "trainer"
