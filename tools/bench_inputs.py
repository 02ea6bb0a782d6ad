"""Makes the inputs of the bench from a seed, in a process of its own: `bench.py` itself must stay small.

python tools/bench_inputs.py banks|sheets|answers|agents|forms FOLDER --count N [--seed 1]
"""

from __future__ import annotations

import argparse
from pathlib import Path

from tools.bench_agents import write_agents
from tools.bench_answers import write_answers
from tools.bench_banks import write_banks
from tools.bench_forms import write_forms
from tools.bench_sheets import write_sheets

WRITERS = {
    "banks": write_banks,
    "sheets": write_sheets,
    "answers": write_answers,
    "agents": write_agents,
    "forms": write_forms,
}


def main() -> None:
    """Read the command line and write the workspace."""
    parser = argparse.ArgumentParser(description="Make the inputs of the bench.")
    parser.add_argument("kind", choices=WRITERS)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, required=True)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    WRITERS[options.kind](options.folder, options.count, options.seed)


if __name__ == "__main__":
    main()
