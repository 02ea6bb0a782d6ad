"""The entry point: `--version` without loading anything, everything else through `cli`."""

from __future__ import annotations

import sys
from contextlib import suppress


def main() -> None:
    """Run the command line and exit with its code."""
    if sys.argv[1:] in (["--version"], ["-V"]) and sys.stdout is not None:
        from trainer_cli import __version__  # noqa: PLC0415  # nothing else may be loaded on this path

        with suppress(OSError):  # `run` says what is wrong
            sys.stdout.write(f"trainer {__version__}\n")
            sys.stdout.flush()
            return
    import gc  # noqa: PLC0415  # the same

    gc.disable()  # importing makes no garbage worth looking for
    try:
        from trainer_cli.cli import run  # noqa: PLC0415  # the same
    except KeyboardInterrupt:  # somebody changed their mind at once; nothing has begun
        sys.exit(130)

    gc.freeze()
    gc.enable()
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
