"""Layer 5: reports. Facts become a report record, and a template lays the record out as Markdown.

`NAME.py` holds the record of a report and the pure function that makes it from records of lower rooms;
`templates/NAME.md.j2` only lays out; the script and style of a page (`NAME.html.j2`) lie beside `NAME.py`.
May import every lower room, no sibling of its layer.
To add a report: a module here, a template, a line in `REPORTS`, its phrases in `trainer_cli/locale/`.
`render` is the way from record to text, with `columns`, `kept_code`, `language`, `markdown`, `numbers`, `tables` and
`translation`, and `page_formats` from there to other formats;
`agent_row`, `announced`, `answers`, `citation`, `correction_note`, `course_points`, `exam_counts`, `exam_figures`,
`heads`, `item_rows`, `people`, `progress`, `question_row`, `release_steps`, `section_labels`, `measures`,
`stages`, `standing`, `tally` and `training` hold what reports share. Reports don't import each other.
"""

from __future__ import annotations

REPORTS = {
    "agent": "agent.md.j2",
    "agent_list": "agent_list.md.j2",
    "agent_mistakes": "agent_mistakes.md.j2",
    "answer_sheet": "answer_sheet.md.j2",
    "archive": "archive.md.j2",
    "candidates": "candidates.md.j2",
    "change": "change.md.j2",
    "change_list": "change_list.md.j2",
    "class_mistakes": "class_mistakes.md.j2",
    "cohort": "cohort.md.j2",
    "correction": "correction.md.j2",
    "coverage": "coverage.md.j2",
    "curriculum": "curriculum.md.j2",
    "declaration": "declaration.md.j2",
    "diff": "diff.md.j2",
    "exam": "exam.md.j2",
    "exam_list": "exam_list.md.j2",
    "exam_page": "exam_page.html.j2",
    "explain": "explain.md.j2",
    "figures": "figures.md.j2",
    "flow": "flow.md.j2",
    "incidents": "incidents.md.j2",
    "integrity": "integrity.md.j2",
    "items": "items.md.j2",
    "key": "key.md.j2",
    "marker": "marker.md.j2",
    "markers": "markers.md.j2",
    "measure": "measure.md.j2",
    "nightly": "nightly.md.j2",
    "note_list": "note_list.md.j2",
    "paper": "paper.md.j2",
    "period": "period.md.j2",
    "plan": "plan.md.j2",
    "plan_list": "plan_list.md.j2",
    "question": "question.md.j2",
    "question_alike": "question_alike.md.j2",
    "question_list": "question_list.md.j2",
    "question_review": "question_review.md.j2",
    "question_stats": "question_stats.md.j2",
    "raters": "raters.md.j2",
    "scores": "scores.md.j2",
    "seats": "seats.md.j2",
    "today": "today.md.j2",
    "year_plan": "year_plan.md.j2",
}
"""Every report: its name and the file of its template."""
