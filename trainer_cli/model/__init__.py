"""Layer 1: frozen records and nothing else, one file a topic.

Every record read from a file carries its `source`. May import `text` for `Source`. A record's fields are the
file's keys; unknown keys are refused. Annotations are not postponed (`from __future__ import annotations`): msgspec
reads them all, and compiles each that is a text. To add a record: a class here, a line in `workspace/layout.py`.
"""
