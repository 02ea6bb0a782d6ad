"""Layer 4: working days, the plans of cohorts and years, and how they are shown and compared.

Pure functions of records. May import the rooms below, no other room of its layer.
To add a part: a module here for one idea, with its test file in `tests/planning/`.
"""
