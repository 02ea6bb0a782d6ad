"""Layer 7: one thin file per command group: parse, call one operation, show.

Only here is anything printed, asked, or read from the clock and the environment.
To add a command: a module with a typer `app`, a line in `cli.COMMANDS`, an example in its docstring.
`session`, `surroundings`, `showing`, `reading`, `options`, `language`, `spoken_help`, `asking`, `completing`,
`completing_line`, `output`, `terminal`, `fitting`, `line_breaks`, `charts`, `boundary`, `failures`, `usage_errors`,
`exam_names`, `outlet`, `two_processes`, `looking`, `waiting`, `exam_paper`, `exam_page`, `exam_day`, `exam_after`,
`exam_analysis`, `exam_answers`, `exam_correcting`, `exam_bundle`, `exam_marking`, `question_names`, `question_alike`,
`question_life`, `question_review`, `report_night` and `report_pages` are no groups of their own: they hold what
groups share, and more of `exam`, `question` and `report`.
"""
