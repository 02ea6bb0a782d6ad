"""Questions of the bank 題庫, a row a question (T38)."""

from __future__ import annotations

from trainer_cli.interop.format import Format
from trainer_cli.interop.question_columns import NAMES, REQUIRED

FORMAT = Format(
    name="questions", about="questions for the bank", names=NAMES, required=REQUIRED, holds_keys=True
)
