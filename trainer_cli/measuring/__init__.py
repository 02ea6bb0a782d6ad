"""Layer 4: how well items and raters measure, from answers and marks alone.

Owns the figures of items (`items`), of agreement between raters (`agreement`) and what may be concluded from
them. Pure functions on arrays that know no workspace; numpy is imported inside the functions that need it.
May import `text` and `model`, nothing else of this program. To add a part: one file, one idea.
"""
