"""The entry point: `--version` without loading anything, everything else through `cli`."""

from __future__ import annotations

import os
import sys

_ROOM = 500_000
"""New objects after which Python looks for garbage: records are none, and there are many thousands of them."""


def main() -> None:
    """Run the command line and exit with its code."""
    if sys.argv[1:] in (["--version"], ["-V"]) and sys.stdout is not None:
        from trainer_cli import __version__  # noqa: PLC0415  # nothing else may be loaded on this path

        try:
            sys.stdout.write(f"trainer {__version__}\n")
            sys.stdout.flush()
        except OSError:
            pass  # `run` says what is wrong
        else:
            return
    import gc  # noqa: PLC0415  # the same

    gc.disable()  # importing makes no garbage worth looking for
    try:
        from trainer_cli.cli import run  # noqa: PLC0415  # the same
    except KeyboardInterrupt:  # somebody changed their mind at once; nothing has begun
        sys.exit(130)

    gc.freeze()
    gc.set_threshold(_ROOM)
    gc.enable()
    _end(run(sys.argv[1:]))


def _end(code: int) -> None:
    """End at once: all is written and closed, and taking every record apart would take long."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError, AttributeError):
            continue  # `run` said what is wrong; there may be no stream
    os._exit(code)


if __name__ == "__main__":
    main()
