"""Layer 3: which file lies where, which model each holds, the one loading pipeline, approvals, git.

May import `text`, `model` and `questions`. Loading never writes and never stops at the first mistake.
To add a kind of file: a record in `model`, a line in `layout.KINDS`, a field in `workspace.Workspace`.
"""
