"""Layer 0: text with positions.

Owns positions (`Source`), findings (`Problem`), reading YAML, CSV and Markdown with positions, exact
edits that keep comments, and the one module that writes. Imports nothing of this program.
To add a reader: one file that turns bytes into values and problems and never raises for bad input.
"""
