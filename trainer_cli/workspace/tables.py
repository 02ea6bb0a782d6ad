"""Which kinds of files each table of a workspace rests on: while none of them changed, the table did not."""

from __future__ import annotations

from trainer_cli.workspace.recorded import FACT_KINDS

OF_EXAMS = (
    "forms", "candidates", "imports", "sheets", "mark_imports", "marks", "allocations", "scripts", "outcomes",
    "corrections", "releases", "released", "sittings", "incidents", "coaching", "appeals", "appeal_decisions",
)  # fmt: skip
"""Kinds of files that lie in a folder of their exam; of sheets only the paths are told."""

TABLE_KINDS: dict[str, tuple[str, ...]] = {
    "settings": ("settings",),
    "topics": ("topics",),
    "tiers": ("tiers",),
    "projects": ("projects",),
    "courses": ("projects",),
    "questions": ("questions",),
    "bank": ("questions",),
    "blueprints": ("blueprints",),
    "lessons": ("lessons",),
    "handouts": ("handouts",),
    "materials": ("materials",),
    "agents": ("agents",),
    "postings": ("postings",),
    "people": ("people",),
    "trainers": ("trainers",),
    "departments": ("departments",),
    "rooms": ("rooms",),
    "shifts": ("shifts",),
    "calendar": ("calendar",),
    "plans": ("plans",),
    "year_plans": ("year_plans",),
    "approvals": ("approvals", "subjects"),
    "approved_plans": ("approvals", "approved_plans"),
    "approved_year_plans": ("approvals", "approved_year_plans"),
    "changes": ("changes",),
    "notes": ("notes",),
    "exams": ("exams", *OF_EXAMS),
    "recorded": FACT_KINDS,
    "roster_imports": ("roster_imports",),
    "nightly": ("nightly",),
}
"""Attribute of `Workspace` to names of `layout.KINDS`."""
