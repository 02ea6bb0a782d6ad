"""Layer 4: theory exams, from frozen forms to the release of results; `assembling` chooses their questions.

`forms` freezes a paper; `eligibility`, `rooms`, `seating`, `held`, `day_problems` and `skill_order` are about its day.
`answers` reads tables of sheets, with `sheet_*` and `columns`; `marks` and `bundle_marks` those of marks, with
`mark_cells` and `markers`; `allocation` gives answers to markers, `marking` settles their marks.
`corrected` puts corrections of keys into forms, with `correction_*`, `voids` and `rekey`.
`agents` scores everybody, `scoring` and `results` sheets by the block, both by `earned` and `sections`; `explain`
opens a score, `outcomes` and `attempts` say which counts, `release` announces it; `summary`, `tallies` and
`item_answers` add up what all answered.
Pure functions from records to records and problems, no file access, no clock.
May import the rooms below, no other room of its layer. To add a part: one file, one idea.
"""
