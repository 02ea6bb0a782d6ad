"""`trainer exam correct`: a key that was wrong, after the exam."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, get_args

import typer

from trainer_cli.commands.exam_names import FACTS, PEOPLE, NamedExam, Reason, exam_of, form_of
from trainer_cli.commands.failures import WrongUsage
from trainer_cli.commands.session import session_of
from trainer_cli.model.exam import CorrectionAction, CorrectionReason
from trainer_cli.text.problem import in_backticks
from trainer_cli.workflows.correction import Order, new_correction

if TYPE_CHECKING:
    from collections.abc import Mapping

app = typer.Typer()

REASON_CODES: tuple[CorrectionReason, ...] = get_args(CorrectionReason)
USUAL_REASON: dict[CorrectionAction, CorrectionReason] = {
    "replace": "wrong_key",
    "also": "unusual_response",
    "void_full": "faulty_question",
    "void_rescale": "faulty_question",
    "restore": "inputting_error",
}


Item = Annotated[str, typer.Argument(metavar="ITEM", help="Its number on the form, or the question's id.")]
FormName = Annotated[
    str | None, typer.Option("--form", help="Whose number and letters these are (default: the first).")
]
Replace = Annotated[list[str] | None, typer.Option(metavar="ANSWER", help="This is right, and nothing else.")]
Also = Annotated[list[str] | None, typer.Option(metavar="ANSWER", help="This is right, too.")]
VoidFull = Annotated[bool, typer.Option("--void-full", help="Full marks for everybody who sat.")]
VoidRescale = Annotated[
    bool, typer.Option("--void-rescale", help="Take it out; the rest of its section counts for more.")
]
Restore = Annotated[bool, typer.Option("--restore", help="The frozen key counts again.")]
Code = Annotated[str | None, typer.Option(metavar="CODE", help=f"Kind of reason: {', '.join(REASON_CODES)}.")]


@app.command()
def correct(
    context: typer.Context,
    exam: NamedExam,
    item: Item,
    *,
    form: FormName = None,
    replace: Replace = None,
    also: Also = None,
    void_full: VoidFull = False,
    void_rescale: VoidRescale = False,
    restore: Restore = False,
    code: Code = None,
    reason: Reason = "",
) -> None:
    """Correct the key of an item after the exam: shows whose result changes, then asks.

    Example: trainer exam correct junior-2026-02-09-theory 7 --void-full --reason unclear
    """
    session = session_of(context)
    action, answers = _action(
        {
            "replace": replace,
            "also": also,
            "void_full": void_full,
            "void_rescale": void_rescale,
            "restore": restore,
        }
    )
    reason_code = _reason_code(code or USUAL_REASON[action])
    if not reason.strip():
        raise WrongUsage("--reason is missing: it goes on record")
    workspace, facts = exam_of(session, exam, (*FACTS, *PEOPLE), writes=True)
    by = session.actor(workspace)
    named = None if form is None else form_of(session, facts, form)
    order = Order(item, named, action, answers, reason_code, reason, by, session.now)
    found, problems = new_correction(session.root, workspace, facts, order)
    if found is None:
        session.refuse(problems)
    if found.report and session.options.format == "text":
        session.draw(session.rendered("correction", found.report))
    session.perform(found.proposal)


def _action(
    given: Mapping[CorrectionAction, list[str] | bool | None],
) -> tuple[CorrectionAction, tuple[str, ...]]:
    """The one action that was asked for, and the answers it names."""
    asked = [(name, value) for name, value in given.items() if value]
    if len(asked) != 1:
        raise WrongUsage("say what counts: one of --replace, --also, --void-full, --void-rescale, --restore")
    name, value = asked[0]
    return name, tuple(value) if isinstance(value, list) else ()


def _reason_code(given: str) -> CorrectionReason:
    found = next((one for one in REASON_CODES if one == given.strip().lower().replace("-", "_")), None)
    if found is None:
        raise WrongUsage(f"--code can be {in_backticks(REASON_CODES)}, not `{given}`")
    return found
