"""Layer 5: tables that come in, one file a format, listed in `FORMATS`.

May import layers 0 to 4. A part of the table has `FORMAT`; its parts share `format`, and `question_…` for the bank.
To add a format: `interop/NAME.py`, its module in `_MODULES`, and the function that makes a proposal of such a
table in `workflows/import_file.py`.
Facts that people rate or enter share `fact_format`, which says what such a table holds, `fact_rows` with
`fact_layout`, which read one, `entry` with the ways to read its cells, `people` for whom a cell names, and
`subjects` for what the facts are about. `kpi_metrics` are the headings of shop systems that the program knows.
Lists of people share `listed_cells`.
Sheets of other systems (`wjx`, `google_forms`, `moodle`, `zipgrade`) are listed in `sheet_systems`; `sheet_layout`
and `answer_cells` make them ours, `long_sheets` those with a row for each answer, `sheet_people` those that know
people by name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.interop import (
    bundles,
    events,
    kpi,
    marks,
    operations,
    questions,
    ratings,
    role_plays,
    roster,
    sheets,
    sign_in,
    staff,
    survey,
)

if TYPE_CHECKING:
    from trainer_cli.interop.fact_format import FactFormat
    from trainer_cli.interop.format import Format

_FACT_MODULES = (sign_in, role_plays, operations, ratings, events, kpi, survey)
_MODULES = (staff, roster, questions, sheets, marks, bundles, *_FACT_MODULES)
FORMATS: dict[str, Format] = {module.FORMAT.name: module.FORMAT for module in _MODULES}
"""Name to format, in the order in which files that come together are imported: people before their sheets."""
FACTS: dict[str, FactFormat] = {module.FACTS.name: module.FACTS for module in _FACT_MODULES}
"""Of the facts among them, what their tables hold."""
