"""Layer 4: theory exams, from the blueprint to the release of results.

Owns the choice of questions (`assembly`), frozen forms, the reading of answer sheets and marks, scores,
outcomes and releases: pure functions from records to records and problems, no file access, no clock.
May import `text`, `model` and `questions`, nothing else of this program. To add a part: one file, one idea;
what several parts share about sheets stands in `sheet_lines` and `sheet_times`.
"""
