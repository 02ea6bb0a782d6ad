"""Layer 4: what the training system says about itself: its table, flow, coverage and lesson plans.

Pure functions of records. May import the rooms below, no other room of its layer.
To add a part: a module here for one idea, with its test file in `tests/curriculum/`.
"""
