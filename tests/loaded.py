"""What a command line loads, in a Python of its own."""

from __future__ import annotations

import json
import subprocess
import sys

_TELLS = """
import os, sys
from trainer_cli.__main__ import main

def tell(code=0):
    print(*sys.modules, file=sys.stderr, flush=True)
    end(code)

end, os._exit = os._exit, tell  # the program ends by it, without a word
sys.argv[1:] = {words}
main()
tell()
"""


def loaded_by(*words: str) -> set[str]:
    """The modules that a command line loads, by their full names."""
    code = _TELLS.format(words=json.dumps(words))
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    loaded = set(ran.stderr.split())
    assert "trainer_cli.__main__" in loaded, ran.stderr
    return loaded
