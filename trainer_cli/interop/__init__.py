"""Layer 5: tables that come in, one file a format, listed in `FORMATS`.

May import layers 0 to 4. A part of the table has `FORMAT`; its parts share `format`.
To add a format: `interop/NAME.py`, its module in `_MODULES`, and the function that makes a proposal of such a
table in `workflows/import_file.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.interop import marks, sheets

if TYPE_CHECKING:
    from trainer_cli.interop.format import Format

_MODULES = (sheets, marks)
FORMATS: dict[str, Format] = {module.FORMAT.name: module.FORMAT for module in _MODULES}
"""Name to format, in the order in which files that come together are imported: people before their sheets."""
