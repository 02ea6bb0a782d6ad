"""What an import of questions would do, in lines for people; no line gives a key away."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from trainer_cli.interop.question_rows import WHOLE_ANSWER

if TYPE_CHECKING:
    from collections.abc import Container

    from trainer_cli.interop.question_sort import Added, Changed, Sorted

KEYS = ("options", "answer", "model_answer", "rubric", "marker_notes", "explanation")
"""Fields that give a key away: that they change is told, not how."""
_MOST_SHOWN = 20
_LONGEST = 40


def preview(found: Sorted, approved: Container[str]) -> list[str]:
    """What becomes of the rows: counts, ids by course, each change, each repetition; `approved` are ids."""
    counts = (
        f"{len(found.added)} new, {len(found.changed)} changed, {found.unchanged} as in the bank,"
        f" {len(found.twins)} repeated, {found.refused} refused"
    )
    return [
        f"Questions in {found.rows} rows: {counts}.",
        *new_lines(found),
        *_default_lines(found),
        *_listed([_change_line(one, approved) for one in found.changed]),
        *_listed([f"  row {one.draft.row.line} repeats {one.other}" for one in found.twins]),
        "They go into curricula/ as drafts; the file itself is not kept, git keeps what was before.",
    ]


def new_lines(found: Sorted) -> list[str]:
    """A line for each course with the first and last of its new ids."""
    counts = Counter(one.course for one in found.added)
    last = {one.course: one.values["id"] for one in found.added}
    first = {one.course: one.values["id"] for one in reversed(found.added)}
    return [f"  {course}: {count} new, {first[course]} to {last[course]}" for course, count in counts.items()]


def _default_lines(found: Sorted) -> list[str]:
    """What was not said of new questions, and what it is taken for."""
    counts = {
        "  without level, taken as remember: {count}": sum("level" not in one.values for one in found.added),
        "  without difficulty, taken as 0.7: {count}": sum(
            "difficulty" not in one.values for one in found.added
        ),
        "  without rubric, not to be approved so: {count}": sum(
            one.values.get("rubric") == [] for one in found.added
        ),
        "  with points but no rubric, the whole answer is the one criterion: {count}": sum(
            map(_is_whole, found.added)
        ),
    }
    return [words.format(count=count) for words, count in counts.items() if count]


def _is_whole(added: Added) -> bool:
    rubric = added.values.get("rubric")
    return isinstance(rubric, list) and any(one.get("criterion") == WHOLE_ANSWER for one in rubric)


def _listed(lines: list[str]) -> list[str]:
    more = len(lines) - _MOST_SHOWN
    return [*lines[:_MOST_SHOWN], *([f"  … and {more} more"] if more > 0 else [])]


def _change_line(changed: Changed, approved: Container[str]) -> str:
    parts = [
        field if field in KEYS else f"{field} {_shown(getattr(changed.question, field))} → {_shown(value)}"
        for field, value in changed.fields.items()
    ]
    said = f"  {changed.question.id}: {'; '.join(parts)}"
    return f"{said} (approved now, and will wait again)" if changed.question.id in approved else said


def _shown(value: object) -> str:
    text = "–" if value in (None, "") else str(value).strip()
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
