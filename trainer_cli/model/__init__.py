"""Layer 1: frozen records and nothing else, one file a topic.

Every record read from a file carries its `source`. May import `text` for `Source`. A record's fields are the
file's keys; unknown keys are refused. Annotations are types here, and no texts (nothing comes from
`__future__`), which would have to be evaluated in every command that reads a record. To add a record: a
class here, a line in `workspace/layout.py`.
"""
